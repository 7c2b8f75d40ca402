import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import type { Answers, Errand, Question, Report } from '../worker/analyst.ts';

type Kind = Question['kind'];
type Listener = (report: Report) => void;

/** A drag asks for nothing until the hand rests this long. */
const restMs = 120;
/** Work that takes longer than this says so, and can be given up. */
const longMs = 500;

interface Pending {
  readonly errand: Errand;
  readonly listener: Listener;
}

let worker: Worker | null = null;
let asked = 0;
const pending = new Map<number, Pending>();

function startWorker(): Worker {
  const started = new Worker(new URL('../worker/analyst.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    pending.get(data.id)?.listener(data);
    if (data.kind === 'answer') pending.delete(data.id);
  });
  return started;
}

function ask(lane: string, question: Question, listener: Listener): number {
  asked += 1;
  const errand: Errand = { id: asked, lane, question };
  pending.set(errand.id, { errand, listener });
  worker ??= startWorker();
  worker.postMessage(errand);
  return errand.id;
}

/** Gives up one errand at once: a worker that computes hears nothing, so it is ended, and the others are asked anew. */
function giveUp(id: number): void {
  if (!pending.delete(id) || worker === null) return;
  worker.terminate();
  worker = startWorker();
  for (const { errand } of pending.values()) worker.postMessage(errand);
}

/** What is known of a question: the last answer, and whether the question has changed since. */
export interface Analysis<K extends Kind> {
  readonly answer: Result<Answers[K]> | null;
  /** What the answer is to. */
  readonly question: Extract<Question, { kind: K }> | null;
  readonly isStale: boolean;
  /** How much of the work on the question is done, 0 to 1; null while nothing is worked on. */
  readonly progress: number | null;
  /** The work was given up: the answer of before stays until it is asked for again. */
  readonly isStopped: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

interface Known {
  readonly question: Question;
  readonly answer: Result<Answers[Kind]>;
}

/**
 * Yields what the worker says to a question, which must be the same object for as long as it asks the same; the last
 * answer, marked stale, while it works. Nothing is asked while the question is null.
 */
export function useAnalysis<K extends Kind>(question: Extract<Question, { kind: K }> | null): Analysis<K>;
export function useAnalysis(question: Question | null): Analysis<Kind> {
  // A later question of the same asker makes its earlier one void, and nobody else's.
  const lane = useId();
  const [known, setKnown] = useState<Known | null>(null);
  const [stopped, setStopped] = useState<Question | null>(null);
  const isStopped = stopped !== null && stopped === question;
  const [progress, setProgress] = useState<number | null>(null);
  const underWay = useRef<number | null>(null);
  useEffect(() => {
    if (question === null || isStopped) return;
    const timer = setTimeout(() => {
      underWay.current = ask(lane, question, (report) => {
        if (report.kind === 'progress') {
          setProgress(report.done);
          return;
        }
        underWay.current = null;
        setProgress(null);
        setKnown({ question, answer: report.answer });
      });
    }, restMs);
    return () => {
      clearTimeout(timer);
      // Not worth ending the worker for: it passes over what is void.
      if (underWay.current !== null) pending.delete(underWay.current);
      underWay.current = null;
      setProgress(null);
    };
  }, [lane, question, isStopped]);
  const cancel = useCallback(() => {
    if (underWay.current !== null) giveUp(underWay.current);
    underWay.current = null;
    setStopped(question);
  }, [question]);
  const again = useCallback(() => setStopped(null), []);
  return {
    answer: known?.answer ?? null,
    question: known?.question ?? null,
    isStale: known === null || known.question !== question,
    progress,
    isStopped,
    cancel,
    again,
  };
}

/** Yields whether something has been going on for more than half a second. */
export function useIsLong(isWorking: boolean): boolean {
  const [isLong, setLong] = useState(false);
  if (!isWorking && isLong) setLong(false);
  useEffect(() => {
    if (!isWorking) return;
    const timer = setTimeout(() => setLong(true), longMs);
    return () => clearTimeout(timer);
  }, [isWorking]);
  return isLong;
}
