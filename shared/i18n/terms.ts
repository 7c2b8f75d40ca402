import { vocabularyMessages } from './messages/vocabulary.ts';
import type { Translate } from './messages.ts';

type TermKey = keyof typeof vocabularyMessages & `term.${string}`;

const isTerm = (key: string): key is TermKey =>
  key.startsWith('term.') && Object.hasOwn(vocabularyMessages, key);

/** Yields a word of the catalog's free texts (a region, a status, a case) in the language; unchanged where none is known. */
export function translateTerm(text: string, translate: Translate): string {
  const key = `term.${text}`;
  return isTerm(key) ? translate(`vocabulary.${key}`) : text;
}
