import { appError } from '../../errors.ts';
import { LatestMap } from '../../latest-map.ts';
import { nearest } from '../../nearest.ts';
import { fail, ok, type Result } from '../../result.ts';
import { type CatalogQuery, parseCatalogQuery, queryForm } from '../../catalog/query.ts';
import type { Distribution, WeightedValue } from './distribution.ts';

/** An input that hangs on another: that one's value, and its draw, times a factor. */
export interface Tie {
  readonly kind: 'tie';
  readonly id: string;
  readonly factor: number;
}

/** Figures that stand in the catalog: `data(macros.topsPerWatt8b where boundary = macro)`. Whoever has the catalog answers it. */
export interface CatalogData {
  readonly kind: 'query';
  readonly query: CatalogQuery;
  /** As it is written. */
  readonly text: string;
}

/** What a text that stands for a number can mean. */
export type UncertainValue =
  | { readonly kind: 'distribution'; readonly distribution: Distribution }
  | Tie
  | CatalogData;

const numeral = String.raw`[+\u2212-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const numberPattern = new RegExp(`^${numeral}$`, 'u');
const intervalPattern = new RegExp(String.raw`^(${numeral})\s+to\s+(${numeral})$`, 'iu');
const callPattern = /^([a-z][a-z_]*)\s*\((.*)\)$/isu;
const tiePattern = new RegExp(String.raw`^=\s*([a-z][\w.]*)\s*(?:\*\s*(${numeral}))?$`, 'iu');

/** How each form is written; free of words, so that it reads in every language. */
const forms = {
  interval: 'a to b  (a < b)',
  uniform: 'uniform(a, b)  (a ≤ b)',
  triangular: 'triangular(a, m, b)  (a ≤ m ≤ b)',
  pert: 'pert(a, m, b)  (a ≤ m ≤ b)',
  normal: 'normal(mean, sd)  (sd ≥ 0)',
  lognormal: 'lognormal(mean, sd)  (mean > 0, sd ≥ 0)',
  discrete: 'discrete(v: w, …)  (w ≥ 0, Σ w > 0)',
  data: 'data(v, …)',
  query: queryForm,
  tie: '= other.id * x',
} as const;
type Form = keyof typeof forms;

const functions = ['uniform', 'triangular', 'pert', 'normal', 'lognormal', 'discrete', 'data'] as const;

/** Whether a text is meant as a distribution or a tie, well formed or not; any other text is a slip for a number. */
export function isUncertainText(text: string): boolean {
  return /^\s*=|\d\s+to\b|^\s*[a-z_]+\s*\(/iu.test(text);
}

/**
 * Reads a distribution (`0.2 to 0.6`, `pert(1, 2, 4)`, `discrete(0: 0.7, 1: 0.3)`) or a tie (`= other.id * 0.8`).
 * `distribution-malformed` says how the form is written; `distribution-unknown` names the nearest one there is.
 */
export function parseUncertain(text: string, place: string): Result<UncertainValue> {
  const known = knownTexts.get(text);
  if (known !== undefined) return known;
  const read = readUncertain(text, place);
  // What is wrong names its place; what is right reads the same everywhere.
  if (read.ok) knownTexts.set(text, read);
  return read;
}

/** Texts that were read before: a move of a slider asks for the same hundreds of them several times. */
const knownTexts = new LatestMap<string, Result<UncertainValue>>(2000);

function readUncertain(text: string, place: string): Result<UncertainValue> {
  const trimmed = text.trim();
  const malformed = (form: Form): Result<UncertainValue> =>
    fail(appError('distribution-malformed', place, { value: trimmed, form: forms[form] }));
  if (trimmed.startsWith('=')) {
    const [, id = '', factor = '1'] = tiePattern.exec(trimmed) ?? [];
    const times = readNumber(factor);
    return id === '' || times === undefined ? malformed('tie') : ok({ kind: 'tie', id, factor: times });
  }
  const call = callPattern.exec(trimmed);
  if (call === null) {
    const [, from = '', upTo = ''] = intervalPattern.exec(trimmed) ?? [];
    const [low, high] = [readNumber(from), readNumber(upTo)];
    return low === undefined || high === undefined || !(low < high)
      ? malformed('interval')
      : ok({ kind: 'distribution', distribution: { kind: 'interval', low, high } });
  }
  const word = (call[1] ?? '').toLowerCase();
  const name = functions.find((known) => known === word);
  if (name === undefined) {
    const meant = nearest(word, functions);
    const known = functions.map((each) => forms[each]).join('; ');
    return fail(
      appError('distribution-unknown', place, {
        value: word,
        known,
        ...(meant === undefined ? {} : { nearest: meant }),
      }),
    );
  }
  const inside = call[2] ?? '';
  // Figures begin with a digit, a sign or a point; a table of the catalog with a letter.
  if (name === 'data' && /^\s*[a-z]/iu.test(inside)) {
    const query = parseCatalogQuery(inside);
    return query === undefined ? malformed('query') : ok({ kind: 'query', query, text: trimmed });
  }
  const distribution = readFunction(
    name,
    inside.split(',').map((part) => part.trim()),
  );
  return distribution === undefined ? malformed(name) : ok({ kind: 'distribution', distribution });
}

/** The number that a text is; undefined for anything else, also for what overflows. */
function readNumber(text: string): number | undefined {
  const plain = text.replace('\u2212', '-');
  const value = numberPattern.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : undefined;
}

function readFunction(name: (typeof functions)[number], parts: readonly string[]): Distribution | undefined {
  if (name === 'discrete' || name === 'data') {
    const values = parts.map((part) => readWeighted(part, name === 'discrete'));
    const given = values.filter((value) => value !== undefined);
    const total = given.reduce((sum, { weight }) => sum + weight, 0);
    return given.length < values.length || !(total > 0 && Number.isFinite(total))
      ? undefined
      : { kind: name, values: given };
  }
  const numbers = parts.map(readNumber).filter((value) => value !== undefined);
  const [first = Number.NaN, second = Number.NaN, third = Number.NaN] = numbers;
  if (numbers.length < parts.length) return undefined;
  switch (name) {
    case 'uniform':
      return parts.length === 2 && first <= second ? { kind: name, low: first, high: second } : undefined;
    case 'triangular':
    case 'pert':
      return parts.length === 3 && first <= second && second <= third
        ? { kind: name, low: first, mode: second, high: third }
        : undefined;
    case 'normal':
      return parts.length === 2 && second >= 0 ? { kind: name, mean: first, sd: second } : undefined;
    case 'lognormal':
      return parts.length === 2 && first > 0 && second >= 0
        ? { kind: name, mean: first, sd: second }
        : undefined;
  }
}

function readWeighted(part: string, hasWeight: boolean): WeightedValue | undefined {
  const [text = '', weightText, ...rest] = part.split(':').map((piece) => piece.trim());
  const value = readNumber(text);
  const weight = hasWeight ? readNumber(weightText ?? '') : 1;
  const isWhole = rest.length === 0 && hasWeight === (weightText !== undefined);
  return value === undefined || weight === undefined || weight < 0 || !isWhole
    ? undefined
    : { value, weight };
}

/** Twelve significant digits: enough for any figure of an analyst, and free of what binary fractions leave behind. */
function write(value: number): string {
  return String(Number(value.toPrecision(12)));
}

/**
 * Writes a distribution or tie as `parseUncertain` reads it, every value of it divided by `divisor`, such as 0.01 to
 * write shares in per cent. Weights and the factor of a tie have no unit and stay, as does a question to the catalog.
 */
export function writeUncertain(value: UncertainValue, divisor = 1): string {
  const show = (amount: number): string => write(amount / divisor);
  if (value.kind === 'tie')
    return value.factor === 1 ? `= ${value.id}` : `= ${value.id} * ${write(value.factor)}`;
  if (value.kind === 'query') return value.text;
  const { distribution } = value;
  switch (distribution.kind) {
    case 'interval':
      return `${show(distribution.low)} to ${show(distribution.high)}`;
    case 'uniform':
      return `uniform(${show(distribution.low)}, ${show(distribution.high)})`;
    case 'triangular':
    case 'pert':
      return `${distribution.kind}(${show(distribution.low)}, ${show(distribution.mode)}, ${show(distribution.high)})`;
    case 'normal':
    case 'lognormal':
      return `${distribution.kind}(${show(distribution.mean)}, ${show(distribution.sd)})`;
    case 'discrete':
      return `discrete(${distribution.values.map(({ value: each, weight }) => `${show(each)}: ${write(weight)}`).join(', ')})`;
    case 'data':
      return `data(${distribution.values.map(({ value: each }) => show(each)).join(', ')})`;
  }
}
