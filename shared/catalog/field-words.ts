import type { Localised } from '../i18n/define.ts';
import { catalogUnitMessages } from '../i18n/messages/catalog-units.ts';
import { vocabularyMessages } from '../i18n/messages/vocabulary.ts';
import { unitLabels } from '../units/labels.ts';

/** Where the labels of a field's words stand: a kind of the vocabulary messages, or the units. */
export type WordKind =
  | 'relation'
  | 'listing'
  | 'company-status'
  | 'event'
  | 'qualifier'
  | 'currency'
  | 'domain'
  | 'maturity'
  | 'boundary'
  | 'claim-flag'
  | 'device-status'
  | 'compute-model'
  | 'quantity'
  | 'scope'
  | 'capacity-basis'
  | 'category'
  | 'verdict'
  | 'rate-basis'
  | 'source-kind'
  | 'grade'
  | 'unit';

const vocabulary: Readonly<Record<string, Localised>> = vocabularyMessages;
const catalogUnits: Readonly<Record<string, Localised>> = catalogUnitMessages;
const modelUnits: Readonly<Record<string, Localised>> = unitLabels;

/** Case and width apart, and with one kind of space and dash. */
function foldWord(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s+/gu, ' ');
}

/** The labels of a word in every language; none where it is written as it is. */
function labelsOf(kind: WordKind, word: string): readonly string[] {
  const label =
    kind === 'unit' ? (catalogUnits[`unit.${word}`] ?? modelUnits[word]) : vocabulary[`${kind}.${word}`];
  return label === undefined ? [] : Object.values(label).filter((text) => text !== '');
}

/**
 * The word of a vocabulary that a text names: by its key, or by its label in any of the languages, whatever case and
 * width. Undefined where no word, or more than one, answers to it.
 */
export function wordNamed(text: string, kind: WordKind, words: readonly string[]): string | undefined {
  const exact = words.find((word) => word === text.trim());
  if (exact !== undefined) return exact;
  const sought = foldWord(text);
  const byKey = words.filter((word) => foldWord(word) === sought);
  if (byKey.length > 0) return byKey.length === 1 ? byKey[0] : undefined;
  const byLabel = words.filter((word) => labelsOf(kind, word).some((label) => foldWord(label) === sought));
  return byLabel.length === 1 ? byLabel[0] : undefined;
}
