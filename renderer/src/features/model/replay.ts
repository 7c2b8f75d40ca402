import { create } from 'zustand';
import { resolveUncertainty } from '../../../../shared/model/uncertainty/uncertain-inputs.ts';
import type { Inputs } from '../../../../shared/scenario/file.ts';
import { type Draft, isSameValue, type Step, useSession } from '../../state/session.ts';

/** Back to the value before, a rest there, and on to the new one; 1.35 s in all. */
const timing = { back: 500, rest: 150, forth: 700 } as const;
const wholeMs = timing.back + timing.rest + timing.forth;

/** The last change of inputs that the draft still shows. */
export interface LastChange {
  readonly before: Draft;
  readonly after: Draft;
  readonly label: Step['label'];
}

/** Yields the last step that changed inputs of the open scenario; null where there is none, or the draft has gone on since. */
export function lastChange(past: readonly Step[], overrides: Inputs): LastChange | null {
  const step = past.findLast(
    ({ change }) => change !== undefined && !isSame(change.before.overrides, change.after.overrides),
  );
  if (step?.change === undefined) return null;
  const { before, after } = step.change;
  return before.scenarioId === after.scenarioId && isSame(after.overrides, overrides)
    ? { before, after, label: step.label }
    : null;
}

function isSame(a: Inputs, b: Inputs): boolean {
  const ids = new Set([...Object.keys(a), ...Object.keys(b)]);
  return a === b || [...ids].every((id) => isSameValue(a[id], b[id]));
}

/** Yields how far a replay is from the value before (0) to the new one (1) at a moment; eased at both ends of each way. */
export function partAt(ms: number): number {
  const ease = (part: number): number => {
    const inside = Math.min(Math.max(part, 0), 1);
    return inside * inside * (3 - 2 * inside);
  };
  if (ms < timing.back) return 1 - ease(ms / timing.back);
  return ease((ms - timing.back - timing.rest) / timing.forth);
}

/**
 * Yields the changes to show on the way between two drafts: each number that differs lies between its two values, doubts at
 * their medians, factors evenly where both are positive and far apart; what is no number changes half-way. At 0 and 1 they
 * are the two drafts' own.
 */
export function changesBetween(before: Inputs, after: Inputs, saved: Inputs): (part: number) => Inputs {
  const [from, to] = [before, after].map((overrides) => {
    const resolved = resolveUncertainty({ ...saved, ...overrides });
    return resolved.ok ? resolved.value.central : {};
  });
  const ids = Object.keys({ ...before, ...after }).filter(
    (id) => !isSameValue(before[id] ?? saved[id], after[id] ?? saved[id]),
  );
  return (part) => {
    if (part <= 0) return before;
    if (part >= 1) return after;
    const shown: Record<string, Inputs[string]> = { ...(part < 0.5 ? before : after) };
    for (const id of ids) {
      const [a, b] = [from?.[id], to?.[id]];
      if (typeof a === 'number' && typeof b === 'number') shown[id] = between(a, b, part);
    }
    return shown;
  };
}

function between(a: number, b: number, part: number): number {
  const isFar = a > 0 && b > 0 && Math.max(a / b, b / a) > 10;
  return isFar ? a * (b / a) ** part : a + (b - a) * part;
}

/** Whether a replay is under way. */
export const useReplay = create<{ readonly isPlaying: boolean }>()(() => ({ isPlaying: false }));

/** What ends a replay: anything that a hand does. */
const interruptions = ['pointerdown', 'keydown', 'wheel'] as const;

let end: (() => void) | null = null;

/** Ends a replay at once, with the draft as it was. Does nothing when there is none. */
export function endReplay(): void {
  end?.();
}

/**
 * Plays the last change back and forth, results and charts following; `saved` are the inputs of the scenario as saved. No
 * step of undo. Any key, press or wheel ends it, with the draft as it was. With reduced motion it shows the two ends only.
 */
export function replay({ before, after }: LastChange, saved: Inputs): void {
  endReplay();
  const { past } = useSession.getState();
  const show = changesBetween(before.overrides, after.overrides, saved);
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  let startedAt = performance.now();
  let hasTurned = false;
  let frame = 0;
  const interrupt = (event: Event): void => {
    // A key that is still held since it asked for the replay says nothing new.
    if (!(event instanceof KeyboardEvent && event.repeat)) finish();
  };
  const finish = (): void => {
    cancelAnimationFrame(frame);
    for (const kind of interruptions) window.removeEventListener(kind, interrupt, true);
    end = null;
    useReplay.setState({ isPlaying: false });
    // Whoever has changed the draft meanwhile has the last word.
    if (useSession.getState().past === past) useSession.setState({ overrides: after.overrides });
  };
  const step = (): void => {
    const late = performance.now() - startedAt - timing.back;
    if (!hasTurned && late >= 0) {
      // However slow the machine is, what was there before is seen, for as long as it is to rest.
      hasTurned = true;
      startedAt += late;
    }
    const ms = performance.now() - startedAt;
    if (ms >= wholeMs || useSession.getState().past !== past) {
      finish();
      return;
    }
    useSession.setState({ overrides: show(isStill ? 0 : partAt(ms)) });
    frame = requestAnimationFrame(step);
  };
  end = finish;
  useReplay.setState({ isPlaying: true });
  for (const kind of interruptions)
    window.addEventListener(kind, interrupt, { capture: true, passive: true });
  step();
}
