import { useCallback, useEffect, useState } from 'react';
import type { Channel, Input, Output } from '../../../shared/contract/index.ts';
import type { AppError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import { findBridge } from './bridge.ts';

/** Asks a method of the contract. Never rejects: what goes wrong comes back as an error value. */
export async function call<C extends Channel>(channel: C, input: Input<C>): Promise<Result<Output<C>>> {
  const answer = await findBridge().invoke(channel, input);
  // Dispatch has checked the value against this channel's own schema; a second parse here would cost every list twice.
  return answer as Result<Output<C>>;
}

/** Where a question to the host stands. `value` keeps the last answer while a new one is under way. */
export type Asked<Value> =
  | { readonly status: 'loading'; readonly value: Value | undefined; readonly retry: () => void }
  | { readonly status: 'ready'; readonly value: Value; readonly retry: () => void }
  | {
      readonly status: 'failed';
      readonly value: undefined;
      readonly error: AppError;
      readonly retry: () => void;
    };

/**
 * Asks when the part is shown and again whenever the question changes (compared by its JSON). An answer that arrives
 * after the question has changed is dropped. `input` null asks nothing and stays `loading`. `version` is that of what is
 * asked about: another one asks the same again.
 */
export function useCall<C extends Channel>(
  channel: C,
  input: Input<C> | null,
  version = 0,
): Asked<Output<C>> {
  const [attempt, setAttempt] = useState(0);
  // A second attempt is another question: the answer to the first no longer counts.
  const question = input === null ? null : `${attempt}/${version} ${JSON.stringify(input)}`;
  const [answer, setAnswer] = useState<{ question: string; result: Result<Output<C>> } | null>(null);
  const retry = useCallback(() => setAttempt((count) => count + 1), []);
  useEffect(() => {
    if (question === null) return;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const result = await call(channel, JSON.parse(question.slice(question.indexOf(' '))) as Input<C>);
      if (isCurrent) setAnswer({ question, result });
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [channel, question]);

  if (answer === null || answer.question !== question) {
    return { status: 'loading', value: answer?.result.ok === true ? answer.result.value : undefined, retry };
  }
  if (answer.result.ok) return { status: 'ready', value: answer.result.value, retry };
  return { status: 'failed', value: undefined, error: answer.result.error, retry };
}
