import { termsMessages } from './messages/terms.ts';
import type { Translate } from './messages.ts';

type TermKey = keyof typeof termsMessages;

const isTerm = (key: string): key is TermKey => Object.hasOwn(termsMessages, key);

/** Yields a word of the catalog's free texts (a region, a case) in the language; unchanged where none is known. */
export function translateTerm(text: string, translate: Translate): string {
  const key = `term.${text}`;
  return isTerm(key) ? translate(`vocabulary.${key}`) : text;
}
