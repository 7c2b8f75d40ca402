import { type Grade, grades } from './vocabularies.ts';
import { wordNamed } from './field-words.ts';
import { readTypedNumber } from './typed-number.ts';

/** A point of a series as its layer holds it. */
interface Point {
  readonly year: number;
  readonly low: number | null;
  readonly central: number | null;
  readonly high: number | null;
  readonly locator: string;
  readonly grade: Grade;
}

/**
 * Reads the points of a series, one a line: `year | low | central | high | grade | locator`, with bars or tabs between
 * them; `year | central` is enough. A point without a grade is an assumption until evidence is given. JSON is taken too.
 * Undefined where a line is none; bounds and order are not looked at.
 */
export function readTypedPoints(text: string): unknown {
  const plain = text.trim();
  if (plain.startsWith('[')) return readJson(plain);
  // Not of the trimmed text: a tab at the end of a line is an empty cell.
  const points = text
    .split(/\r?\n/u)
    .filter((line) => line.trim() !== '')
    .map(readPoint);
  return points.includes(undefined) || points.length === 0 ? undefined : points;
}

function readPoint(line: string): Point | undefined {
  const cells = line.split(/[|\t]/u).map((cell) => cell.trim());
  if (cells.length < 2 || cells.length === 3) return undefined;
  const [year = '', ...rest] = cells;
  const [low = '', central = '', high = '', grade = '', ...locator] =
    rest.length === 1 ? ['', rest[0] ?? '', ''] : rest;
  const figures = [year, low, central, high].map(readFigure);
  const word = grade === '' ? 'assumption' : wordNamed(grade, 'grade', grades);
  const known = grades.find((each) => each === word);
  if (figures.includes(undefined) || known === undefined) return undefined;
  const [readYear = null, ...spans] = figures;
  if (readYear === null) return undefined;
  const [readLow = null, readCentral = null, readHigh = null] = spans;
  return {
    year: readYear,
    low: readLow,
    central: readCentral,
    high: readHigh,
    locator: locator.join(' | '),
    grade: known,
  };
}

function readFigure(text: string): number | null | undefined {
  if (text === '') return null;
  const read = readTypedNumber(text);
  return read.kind === 'number' && read.unit === '' ? read.value : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Points in the form that `readTypedPoints` takes back. */
export function writePoints(points: readonly Point[]): string {
  const isPlain = points.every(({ locator }) => !/[\t\r\n]|^\s|\s$|\|/u.test(locator));
  if (!isPlain) return JSON.stringify(points);
  return points
    .map(({ year, low, central, high, grade, locator }) =>
      [year, low, central, high, grade, locator].map((cell) => String(cell ?? '')).join(' | '),
    )
    .join('\n');
}
