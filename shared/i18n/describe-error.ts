import type { AppError } from '../errors.ts';
import type { Translate } from './messages.ts';

/** Yields the sentence for an error in the translator's language: what is wrong, where, what to do, and a near name where there is one. */
export function describeError(error: AppError, translate: Translate): string {
  const sentence = translate(`errors.${error.code}`, { place: error.place ?? '', ...error.values });
  const nearest = error.values?.['nearest'];
  const whole =
    nearest === undefined || nearest === '' ? sentence : `${sentence} ${translate('errors.suggestion', { nearest })}`;
  // A gap that nobody filled must not leave an empty bracket or a bare colon behind.
  return whole.replaceAll(/ ?[(（]\s*[)）]/gu, '').replace(/^\s*[:：]\s*/u, '').trim();
}
