import { create } from 'zustand';
import type { Translate } from '../../../shared/i18n/messages.ts';
import type { Inputs, InputSource, InputValue } from '../../../shared/scenario/file.ts';

/** What the analyst has in hand: a scenario of the catalog, changes to it that are not saved, and the year to read. */
export interface Draft {
  readonly scenarioId: string;
  /** Input id → value that differs from the scenario as saved. */
  readonly overrides: Inputs;
  /** What overridden values stand on, where it is known; of an id that is not overridden it says nothing. */
  readonly sources?: Readonly<Record<string, InputSource>>;
  /** Every point-in-time figure of every page follows it. */
  readonly horizonYear: number;
}

/**
 * What came of taking a step back or again, where it can fail (the person has been told by then): `later` leaves the step
 * to be tried again, `never` takes it off the list, since it can no longer be taken.
 */
export type StepOutcome = 'done' | 'later' | 'never';

/** One step that can be undone and done again. A failing `undo` or `redo` tells the person by itself. */
export interface Step {
  readonly label: (translate: Translate) => string;
  /** Changes that share a gesture (one drag of one slider) are one step. */
  readonly gesture?: string | undefined;
  /** The entry of the catalog's history that it is, where it is one. */
  readonly entry?: number | undefined;
  /** The draft before and after, where the step changed the draft. */
  readonly change?: { readonly before: Draft; readonly after: Draft };
  readonly undo: () => void | Promise<void | StepOutcome>;
  readonly redo: () => void | Promise<void | StepOutcome>;
}

interface Session extends Draft {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const mostSteps = 500;

/** The session of this window. Change it through the functions below, so that every change can be undone. */
export const useSession = create<Session>()(() => ({
  scenarioId: '',
  overrides: {},
  sources: {},
  horizonYear: 2030,
  past: [],
  future: [],
}));

/** Yields the draft of the moment without the steps. */
export function currentDraft(): Draft {
  const { scenarioId, overrides, sources, horizonYear } = useSession.getState();
  return { scenarioId, overrides, horizonYear, ...(sources === undefined ? {} : { sources }) };
}

/** Records a step that has just been taken; what had been undone before can no longer be done again. */
export function recordStep(step: Step): void {
  useSession.setState(({ past }) => ({ past: [...past, step].slice(-mostSteps), future: [] }));
}

/**
 * Takes a step that is none of the draft's: `act` does it, now and when it is done again, `back` takes it back. Steps with the
 * same gesture as the last one (the digits typed into a field) join it.
 */
export function takeStep(act: () => void, back: () => void, label: Step['label'], gesture?: string): void {
  act();
  const { past } = useSession.getState();
  const last = past.at(-1);
  if (gesture === undefined || last?.gesture !== gesture) {
    recordStep({ label, gesture, undo: back, redo: act });
    return;
  }
  useSession.setState({ past: [...past.slice(0, -1), { ...last, label, redo: act }], future: [] });
}

/** Changes the draft as one step. Changes with the same gesture as the last step join it. */
export function changeDraft(change: Partial<Draft>, label: Step['label'], gesture?: string): void {
  const before = currentDraft();
  const after = { ...before, ...change };
  const { past } = useSession.getState();
  const last = past.at(-1);
  const joins = gesture !== undefined && last?.gesture === gesture;
  const step: Step = {
    label,
    gesture,
    change: { before: (joins ? last.change?.before : undefined) ?? before, after },
    undo: joins ? last.undo : () => useSession.setState(before),
    redo: () => useSession.setState(after),
  };
  useSession.setState({
    ...after,
    past: [...(joins ? past.slice(0, -1) : past), step].slice(-mostSteps),
    future: [],
  });
}

/** Whether two input values are the same. */
export function isSameValue(a: InputValue | undefined, b: InputValue | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/**
 * Sets one input in the draft. `saved` is the value of the scenario as saved: an input that is set back to it is no
 * longer a change. `gesture` joins the moves of one drag; `source` says what the new value stands on, where that is known.
 */
export function setInput(
  id: string,
  value: InputValue,
  saved: InputValue | undefined,
  label: Step['label'],
  gesture?: string,
  source?: InputSource,
): void {
  const { overrides, sources = {} } = useSession.getState();
  if (isSameValue(overrides[id] ?? saved, value) && isSameSource(sources[id], source)) return;
  const { [id]: _replaced, ...others } = overrides;
  const { [id]: _forgotten, ...otherSources } = sources;
  changeDraft(
    {
      overrides: isSameValue(value, saved) ? others : { ...others, [id]: value },
      sources: source === undefined ? otherSources : { ...otherSources, [id]: source },
    },
    label,
    gesture,
  );
}

/** Sets some inputs as one step; `saved` is the scenario as saved. A value without a source loses the one it had. */
export function setInputs(
  values: ReadonlyMap<string, { readonly value: InputValue; readonly source?: InputSource }>,
  saved: Inputs,
  label: Step['label'],
): void {
  const before = useSession.getState();
  const isThere = [...values].every(([id, { value }]) =>
    isSameValue(before.overrides[id] ?? saved[id], value),
  );
  if (isThere) return;
  const kept = <Value>(record: Readonly<Record<string, Value>> = {}): [string, Value][] =>
    Object.entries(record).filter(([id]) => !values.has(id));
  const changed = [...values].filter(([id, { value }]) => !isSameValue(value, saved[id]));
  const overrides = Object.fromEntries([
    ...kept(before.overrides),
    ...changed.map(([id, { value }]) => [id, value] as const),
  ]);
  const sources = Object.fromEntries([
    ...kept(before.sources),
    ...changed.flatMap(([id, { source }]) => (source === undefined ? [] : [[id, source] as const])),
  ]);
  changeDraft({ overrides, sources }, label);
}

function isSameSource(a: InputSource | undefined, b: InputSource | undefined): boolean {
  return b === undefined || JSON.stringify(a) === JSON.stringify(b);
}

/** Takes the changes of some inputs back to the scenario as saved, as one step. Does nothing where none is changed. */
export function resetSome(ids: readonly string[], label: Step['label']): void {
  const { overrides } = useSession.getState();
  if (!ids.some((id) => id in overrides)) return;
  const kept = Object.entries(overrides).filter(([id]) => !ids.includes(id));
  changeDraft({ overrides: Object.fromEntries(kept) }, label);
}

/** Takes one input's change back to the scenario as saved. */
export function resetInput(id: string, label: Step['label']): void {
  resetSome([id], label);
}

/** Takes all changes back to the scenario as saved. */
export function resetInputs(label: Step['label']): void {
  if (Object.keys(useSession.getState().overrides).length > 0) changeDraft({ overrides: {} }, label);
}

/** Chooses the year that every point-in-time figure speaks of. */
export function setHorizonYear(horizonYear: number, label: Step['label'], gesture?: string): void {
  if (useSession.getState().horizonYear !== horizonYear) changeDraft({ horizonYear }, label, gesture);
}

/** What is being taken back or again: the next waits for it, so that keys pressed in haste keep their order. */
let underWay: Promise<void> | null = null;

function inTurn(act: () => Promise<void>): Promise<void> {
  const before = underWay;
  const turn = (before === null ? act() : before.then(act)).finally(() => {
    if (underWay === turn) underWay = null;
  });
  underWay = turn;
  return turn;
}

/** Takes the last step back. Does nothing when there is none. */
export function undo(): Promise<void> {
  return inTurn(async () => {
    const step = useSession.getState().past.at(-1);
    if (step === undefined) return;
    useSession.setState(({ past, future }) => ({ past: past.slice(0, -1), future: [step, ...future] }));
    const outcome = (await step.undo()) ?? 'done';
    if (outcome === 'done') return;
    useSession.setState(({ past, future }) => ({
      past: outcome === 'later' ? [...past, step] : past,
      future: future.filter((each) => each !== step),
    }));
  });
}

/** Takes the step again that was undone last. Does nothing when there is none. */
export function redo(): Promise<void> {
  return inTurn(async () => {
    const [step] = useSession.getState().future;
    if (step === undefined) return;
    // Done again, it is a closed step: a later drag of the same slider must not grow it.
    const closed: Step = { ...step, gesture: undefined };
    useSession.setState(({ past, future }) => ({ past: [...past, closed], future: future.slice(1) }));
    const outcome = (await step.redo()) ?? 'done';
    if (outcome === 'done') return;
    useSession.setState(({ past, future }) => ({
      past: past.filter((each) => each !== closed),
      future: outcome === 'later' ? [step, ...future] : future,
    }));
  });
}

/**
 * Yields a way back from the step just taken, for a notification: it undoes that very step, also when others have
 * followed, and then leaves the draft as it is.
 */
export function wayBack(): () => Promise<void> {
  const step = useSession.getState().past.at(-1);
  return async () => {
    const { past } = useSession.getState();
    if (step === undefined || !past.includes(step)) return;
    if (past.at(-1) === step) {
      await undo();
      return;
    }
    const draft = currentDraft();
    useSession.setState({ past: past.filter((each) => each !== step) });
    await step.undo();
    useSession.setState(draft);
  };
}
