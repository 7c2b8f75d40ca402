import { appError } from '../../shared/errors.ts';
import { checkWritable } from '../exchange/write-whole.ts';
import { CommandFailure } from './failure.ts';
import { valueOf } from './session.ts';

/** Reads one of some words; `option-invalid` lists them. */
export function oneOf<Word extends string>(option: string, words: readonly Word[]): (value: string) => Word {
  return (value) => {
    const word = words.find((known) => known === value);
    if (word === undefined) {
      throw new CommandFailure(appError('option-invalid', option, { value, known: words.join(', ') }));
    }
    return word;
  };
}

const numeral = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu;

/** The finite number that a text is; a true minus (U+2212) is taken too. */
function readNumber(text: string): number | undefined {
  const plain = text.trim().replace('\u2212', '-');
  const value = numeral.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

/** Reads a finite number. */
export function parseNumber(option: string): (value: string) => number {
  return (value) => {
    const number = readNumber(value);
    if (number === undefined) throw new CommandFailure(appError('number-malformed', option, { value }));
    return number;
  };
}

/** Reads `A:B`, two finite numbers, the smaller one first. */
export function parseRange(option: string): (value: string) => [from: number, to: number] {
  return (value) => {
    const [from, to, ...more] = value.split(':').map(readNumber);
    if (from === undefined || to === undefined || more.length > 0 || !(from < to)) {
      throw new CommandFailure(appError('range-malformed', option, { value }));
    }
    return [from, to];
  };
}

/** Reads names with commas between them. */
export function parseNames(option: string): (value: string) => string[] {
  return (value) => {
    const names = value.split(',').map((name) => name.trim());
    if (names.includes('')) {
      throw new CommandFailure(appError('option-invalid', option, { value, known: 'ID,ID,…' }));
    }
    return names;
  };
}

/** Finds out before the work whether its file can be written. */
export function prepareOut(path: string | undefined): void {
  if (path !== undefined) {
    valueOf(checkWritable(path));
  }
}

/** A value as it is printed. */
export function toJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Refuses a command that was given fewer or more scenarios than it takes. */
export function requireCount(command: string, count: number, least: number, most: number): void {
  if (count < least || count > most) {
    throw new CommandFailure(
      appError('scenario-count', command, { value: count, range: `${least}…${most}` }),
    );
  }
}
