import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../../shared/result.ts';
import type { Answers, Errand, Question, Report } from '../worker/analyst.ts';

type Kind = Question['kind'];
type Listener = (report: Report) => void;

/** A drag asks for nothing until the hand rests this long. */
const restMs = 120;

let worker: Worker | null = null;
let asked = 0;
const listeners = new Map<number, Listener>();

function startWorker(): Worker {
  const started = new Worker(new URL('../worker/analyst.ts', import.meta.url), { type: 'module' });
  started.addEventListener('message', ({ data }: MessageEvent<Report>) => {
    listeners.get(data.id)?.(data);
    listeners.delete(data.id);
  });
  return started;
}

function ask(question: Question, listener: Listener): () => void {
  asked += 1;
  const id = asked;
  worker ??= startWorker();
  listeners.set(id, listener);
  worker.postMessage({ id, question } satisfies Errand);
  return () => listeners.delete(id);
}

/** What is known of a question: the last answer, and whether the question has changed since. */
export interface Analysis<K extends Kind> {
  readonly answer: Result<Answers[K]> | null;
  readonly isStale: boolean;
}

/**
 * Yields what the worker says to a question, which must be the same object for as long as it asks the same; the last
 * answer, marked stale, while it works. Nothing is asked while the question is null.
 */
export function useAnalysis<K extends Kind>(question: Extract<Question, { kind: K }> | null): Analysis<K>;
export function useAnalysis(question: Question | null): Analysis<Kind> {
  const [known, setKnown] = useState<{ question: Question; answer: Report['answer'] } | null>(null);
  const cancel = useRef<() => void>(() => undefined);
  useEffect(() => {
    if (question === null) return;
    const timer = setTimeout(() => {
      cancel.current = ask(question, (report) => setKnown({ question, answer: report.answer }));
    }, restMs);
    return () => {
      clearTimeout(timer);
      cancel.current();
    };
  }, [question]);
  return { answer: known?.answer ?? null, isStale: known === null || known.question !== question };
}
