import { fold } from '../ui/match.ts';

/**
 * Takes the text of the row filter apart into the words that a row must have, whatever case and width. In capitals, as AG
 * Grid keeps the texts of its rows.
 */
export function quickFilterParser(text: string): string[] {
  return fold(text)
    .toUpperCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** Whether a row, given as the folded texts of all its columns in capitals, has every word. Words need not stand apart: 電力 finds 消費電力量. */
export function quickFilterMatcher(words: string[], rowText: string): boolean {
  return words.every((word) => rowText.includes(word));
}
