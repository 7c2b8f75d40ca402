import { useCallback, useEffect, useState } from 'react';
import type { OutputAt } from '../../../shared/model/output-at.ts';
import type { PairedBands } from '../../../shared/model/uncertainty/paired.ts';
import { joinShares, shareOut } from '../../../shared/model/uncertainty/paired-share.ts';
import type { Inputs } from '../../../shared/scenario/file.ts';
import type { CompareMessage, CompareReport } from '../worker/comparer.ts';

/** Scenarios to be drawn together and what is wanted of them. It must be the same object for as long as it asks the same. */
export interface PairedQuestion {
  /** The first is what the others are compared with. */
  readonly scenarios: readonly Inputs[];
  readonly seed: number;
  /** How many draws, coarse first: each number gives an answer of its own. */
  readonly samples: readonly number[];
  readonly wanted: readonly OutputAt[];
  readonly hasOwn: boolean;
}

/** What the draws say: one part for each scenario of the question. */
export interface PairedAnswer {
  readonly question: PairedQuestion;
  readonly samples: number;
  readonly parts: PairedBands;
}

/** What is known of a question. */
export interface PairedState {
  /** The last answer, which may be one to an earlier question; null before the first. */
  readonly answer: PairedAnswer | null;
  /** How far the work on the question is, 0 to 1; null while nothing is worked on. */
  readonly progress: number | null;
  readonly isCancelled: boolean;
  readonly cancel: () => void;
  /** Works on a question again that was cancelled. */
  readonly resume: () => void;
}

/** Requests in quick succession come to one, that of the moment the hand rests. */
const restMs = 120;
const mostWorkers = 2;

let kept: readonly Worker[] = [];
let asked = 0;

const startWorker = (): Worker =>
  new Worker(new URL('../worker/comparer.ts', import.meta.url), { type: 'module' });

/** Two workers where there are two cores. */
function startTeam(): readonly Worker[] {
  return Array.from(
    { length: Math.min(mostWorkers, Math.max(1, navigator.hardwareConcurrency)) },
    startWorker,
  );
}

/** The workers of the page, made when they are first needed and kept warm. */
function pageTeam(): readonly Worker[] {
  if (kept.length === 0) kept = startTeam();
  return kept;
}

interface Listener {
  readonly onProgress: (done: number) => void;
  readonly onAnswer: (samples: number, parts: PairedBands) => void;
}

/** Puts a question to workers, which drop what they work on; yields what takes it back. */
function ask(
  team: readonly Worker[],
  question: PairedQuestion,
  { onProgress, onAnswer }: Listener,
): () => void {
  asked += 1;
  const id = asked;
  const shares = shareOut(question.scenarios.length, team.length);
  const used = team.slice(0, shares.length);
  const done = shares.map(() => 0);
  const answers = new Map<number, (PairedBands | undefined)[]>();
  const hear = used.map((_, worker) => ({ data }: MessageEvent<CompareReport>): void => {
    if (data.id !== id) return;
    if (data.kind === 'progress') {
      done[worker] = data.done;
      onProgress(done.reduce((sum, share) => sum + share, 0) / done.length);
      return;
    }
    const parts = answers.get(data.samples) ?? shares.map(() => undefined);
    parts[worker] = data.parts;
    answers.set(data.samples, parts);
    const all = parts.filter((part) => part !== undefined);
    if (all.length === shares.length) onAnswer(data.samples, joinShares(shares, all));
  });
  for (const [index, worker] of used.entries()) {
    const listener = hear[index];
    if (listener !== undefined) worker.addEventListener('message', listener);
    worker.postMessage({
      kind: 'task',
      id,
      ...question,
      scenarios: (shares[index] ?? [])
        .map((place) => question.scenarios[place])
        .filter((inputs) => inputs !== undefined),
    } satisfies CompareMessage);
  }
  return () => {
    for (const [index, worker] of used.entries()) {
      const listener = hear[index];
      if (listener !== undefined) worker.removeEventListener('message', listener);
      worker.postMessage({ kind: 'cancel' } satisfies CompareMessage);
    }
  };
}

/**
 * Yields what draws say of scenarios compared draw by draw, worked out in two workers, coarse first; nothing is asked while
 * the question is null. Another question takes the place of one that is being worked on.
 */
export function usePaired(question: PairedQuestion | null): PairedState {
  const [answer, setAnswer] = useState<PairedAnswer | null>(null);
  const [progress, setProgress] = useState<number | null>(null);
  const [cancelled, setCancelled] = useState<PairedQuestion | null>(null);
  const isCancelled = question !== null && cancelled === question;
  useEffect(() => {
    if (question === null || isCancelled) return;
    let takeBack = (): void => undefined;
    const last = question.samples.at(-1);
    const timer = setTimeout(() => {
      setProgress(0);
      takeBack = ask(pageTeam(), question, {
        onProgress: setProgress,
        onAnswer: (samples, parts) => {
          setAnswer({ question, samples, parts });
          if (samples === last) setProgress(null);
        },
      });
    }, restMs);
    return () => {
      clearTimeout(timer);
      takeBack();
      setProgress(null);
    };
  }, [question, isCancelled]);
  const cancel = useCallback(() => setCancelled(question), [question]);
  const resume = useCallback(() => setCancelled(null), []);
  return { answer, progress, isCancelled, cancel, resume };
}

/**
 * Works a question out once, for a file, in workers of its own, so that the page goes on. Null where `signal` takes it back.
 */
export function pairOnce(
  question: PairedQuestion,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<PairedBands | null> {
  const team = startTeam();
  return new Promise((resolve) => {
    const end = (parts: PairedBands | null): void => {
      for (const worker of team) worker.terminate();
      resolve(parts);
    };
    const last = question.samples.at(-1);
    signal.addEventListener('abort', () => end(null), { once: true });
    ask(team, question, {
      onProgress,
      onAnswer: (samples, parts) => {
        if (samples === last) end(parts);
      },
    });
  });
}
