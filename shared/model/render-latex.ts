import { type Expression, indices as indexOrder } from './expression.ts';
import { quantities } from './graph.ts';
import type { Quantity } from './quantities/quantity.ts';
import { firstYear } from './vocabulary.ts';

/** How tightly a typeset expression holds together: a part that holds less tightly than its place needs parentheses. */
const tightness = { choice: 0, sign: 1, sum: 2, product: 3, fraction: 4, power: 5, atom: 6 } as const;

interface Written {
  readonly latex: string;
  readonly tightness: number;
}

/** What stands in the place of certain parts of a formula, as LaTeX. */
type Texts = ReadonlyMap<Expression, string>;
const ownWords: Texts = new Map();

/** Where an expression stands: fractions lie flat in exponents. */
interface Place {
  readonly texts: Texts;
  readonly isSmall: boolean;
}

const symbols: ReadonlyMap<string, string> = new Map(quantities.map(({ id, symbol }) => [id, symbol]));

const indexLetters = { workload: 'w', column: 'h', segment: 'g', year: 'y' } as const;
const greek: ReadonlySet<string> = new Set(['tau', 'rho']);

/**
 * A formula as LaTeX for a page's mathematics, of nothing but what GitHub's renderer knows. Quantities by their symbol,
 * inputs without serifs by the last part of their id; an index is written only where it differs from that of the quantity
 * itself. Factors that only say in what a count is meant are left out. `texts` says how certain parts are written instead.
 */
export function renderLatex(expression: Expression, texts: Texts = ownWords): string {
  return write(expression, { texts, isSmall: false }).latex;
}

/** The whole equation of a quantity with its indices; one of several cases where the first year or a test makes them. */
export function renderEquation(quantity: Quantity): string {
  const { formula, firstYear: start } = quantity;
  const place: Place = { texts: ownWords, isSmall: false };
  const later = casesOf(formula, place);
  const [only] = later;
  if (start === undefined && later.length === 1 && only !== undefined) {
    return `${symbolAt(quantity)} = ${only.latex}`;
  }
  const first = { latex: write(start ?? formula, place).latex, when: `\\text{if } y = ${firstYear}` };
  const afterFirst = { latex: only?.latex ?? '', when: `\\text{if } y \\gt ${firstYear}` };
  const rows = start === undefined ? later : [first, ...(later.length === 1 ? [afterFirst] : later)];
  return `${symbolAt(quantity)} = ${writeCases(rows)}`;
}

/** A quantity's symbol with the indices that it has: `E_{\mathrm{device}}(w,h)`. */
export function symbolAt({ symbol, indices }: Pick<Quantity, 'symbol' | 'indices'>): string {
  const [, given] = symbol.split('_');
  const letters = indexOrder
    .filter((index) => indices.includes(index))
    .map((index) => indexLetters[index])
    .filter((letter) => letter !== given);
  const latex = writeSymbol(symbol);
  return letters.length === 0 ? latex : `${latex}(${letters.join(',')})`;
}

/** `E_device` → `E_{\mathrm{device}}`, `tau` → `\tau`, `capex_y` → `\mathrm{capex}_{y}`. */
function writeSymbol(symbol: string): string {
  const [head = '', ...rest] = symbol.split('_');
  const letter = greek.has(head) ? `\\${head}` : word(head, 'mathrm');
  return rest.length === 0 ? letter : `${letter}_{${subscript(rest.join('_'))}}`;
}

function subscript(text: string): string {
  const [, name = '', digits = ''] = /^(.*?)(\d*)$/u.exec(text) ?? [];
  return digits === '' ? word(name, 'mathrm') : `${word(name, 'mathrm')},${digits}`;
}

/** One letter is a variable; more are a word, upright or without serifs. A point within it is no punctuation. */
function word(text: string, font: 'mathrm' | 'mathsf'): string {
  if (text.length === 1 && font === 'mathrm') return text;
  return `\\${font}{${text.replaceAll('_', String.raw`\_`).replaceAll('.', '{.}')}}`;
}

function atom(latex: string): Written {
  return { latex, tightness: tightness.atom };
}

function parenthesise(latex: string): string {
  return /\\(?:d?frac|begin|sum)/u.test(latex) ? `\\left(${latex}\\right)` : `(${latex})`;
}

/** A part as LaTeX, in parentheses when it would otherwise come apart. */
function inside(part: Expression, needed: number, place: Place): string {
  const { latex, tightness: own } = write(part, place);
  return own < needed ? parenthesise(latex) : latex;
}

/** A factor of one that only names a unit. */
function isSilent(expression: Expression): boolean {
  return expression.op === 'constant' && expression.conversion === true && expression.value === 1;
}

function chain(
  terms: readonly Expression[],
  sign: string,
  { own, needed }: { readonly own: number; readonly needed: number },
  place: Place,
): Written {
  const audible = terms.filter((term) => !isSilent(term));
  const [head, ...tail] = audible;
  if (head === undefined) return atom('1');
  if (tail.length === 0) return write(head, place);
  const last = audible.length - 1;
  const parts = audible.map((term, position) =>
    // The brace of a case at the end says by itself how far it reaches.
    position === last && term.op === 'choose'
      ? write(term, place).latex
      : inside(term, position === 0 ? own : needed, place),
  );
  return { latex: parts.join(` ${sign} `), tightness: own };
}

/** A number as LaTeX; large, small and round ones with a power of ten: `3.6 \times 10^{15}`. */
export function latexNumber(value: number): string {
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  const isRound = size >= 1e5 && size % 1e5 === 0;
  if (size === 0 || (size >= 1e-3 && size < 1e7 && !isRound)) return `${sign}${size}`;
  const [mantissa = '', exponent = ''] = size.toExponential().split('e');
  const power = `10^{${Number(exponent)}}`;
  return mantissa === '1' ? `${sign}${power}` : `${sign}${mantissa} \\times ${power}`;
}

function writeConstant(value: number): Written {
  const latex = latexNumber(value);
  return { latex, tightness: value < 0 ? tightness.sign : tightnessOfNumber(latex) };
}

/** A product or a power of ten falls apart under an exponent of its own. */
function tightnessOfNumber(latex: string): number {
  return /\^/u.test(latex) ? tightness.product : tightness.atom;
}

interface Case {
  readonly latex: string;
  readonly when: string;
}

/** The branches of a formula with what must hold for each; the first that holds is taken. */
function casesOf(expression: Expression, place: Place): Case[] {
  if (place.texts.has(expression))
    return [{ latex: write(expression, place).latex, when: '\\text{otherwise}' }];
  if (expression.op === 'byColumn') {
    return (['base', 'imc'] as const).map((column) => ({
      latex: write(expression[column], place).latex,
      when: `\\text{if } h = \\mathrm{${column}}`,
    }));
  }
  if (expression.op !== 'choose') {
    return [{ latex: write(expression, place).latex, when: '\\text{otherwise}' }];
  }
  const relation = expression.relation === 'less' ? '\\lt' : '=';
  const test = [expression.left, expression.right].map((part) => inside(part, tightness.sum, place));
  return [
    { latex: write(expression.whenTrue, place).latex, when: `\\text{if } ${test.join(` ${relation} `)}` },
    ...casesOf(expression.whenFalse, place),
  ];
}

function writeCases(rows: readonly Case[]): string {
  const isTall = rows.some(({ latex, when }) => /\\frac|\\sum/u.test(latex + when));
  const lines = rows.map(({ latex, when }) => `${isTall ? '\\displaystyle ' : ''}${latex} & ${when}`);
  return `\\begin{cases} ${lines.join(isTall ? ' \\\\[6pt] ' : ' \\\\ ')} \\end{cases}`;
}

const points = {
  anchor: { year: 'y_{a}', energy: 'D_{a}' },
  next: { year: 'y_{b}', energy: 'D_{b}' },
} as const;

function write(expression: Expression, place: Place): Written {
  const given = place.texts.get(expression);
  if (given !== undefined) return { latex: given, tightness: tightnessOfNumber(given) };
  const small: Place = { ...place, isSmall: true };
  switch (expression.op) {
    case 'constant':
      return writeConstant(expression.value);
    case 'year':
      return atom('y');
    case 'point':
      return atom(points[expression.which][expression.field]);
    case 'input': {
      const latex = word(expression.quantity, 'mathsf');
      const column = expression.family === 'hardware' ? expression.column : undefined;
      return atom(column === undefined ? latex : `${latex}(\\mathrm{${column}})`);
    }
    case 'quantity': {
      const at = [
        ...(expression.column === undefined ? [] : [`\\mathrm{${expression.column}}`]),
        ...(expression.previous === true ? ['y-1'] : []),
      ];
      const latex = writeSymbol(symbols.get(expression.id) ?? expression.id);
      return atom(at.length === 0 ? latex : `${latex}(${at.join(',')})`);
    }
    case 'sum':
      return {
        latex: `\\sum_{w \\in g} ${inside(expression.term, tightness.product, place)}`,
        tightness: tightness.sum,
      };
    case 'negate':
      return { latex: `-${inside(expression.term, tightness.product, place)}`, tightness: tightness.sign };
    case 'exp':
      return { latex: `e^{${write(expression.term, small).latex}}`, tightness: tightness.power };
    case 'log2':
      return atom(`\\log_{2}${parenthesise(write(expression.term, place).latex)}`);
    case 'clip': {
      const [term, low, high] = [expression.term, expression.low, expression.high].map(
        (part) => write(part, place).latex,
      );
      return atom(`\\min(\\max(${term},\\, ${low}),\\, ${high})`);
    }
    case 'min':
    case 'max': {
      const terms = expression.terms.map((part) => write(part, place).latex).join(',\\, ');
      return atom(`\\${expression.op}${parenthesise(terms)}`);
    }
    case 'add':
      return chain(expression.terms, '+', { own: tightness.sum, needed: tightness.sum }, place);
    case 'subtract':
      return chain(expression.terms, '-', { own: tightness.sum, needed: tightness.product }, place);
    case 'multiply':
      return chain(expression.terms, '\\cdot', { own: tightness.product, needed: tightness.product }, place);
    case 'divide':
      return writeQuotient(expression.terms, place);
    case 'power': {
      const [base, exponent] = expression.terms;
      return {
        latex: `${inside(base, tightness.atom, place)}^{${write(exponent, small).latex}}`,
        tightness: tightness.power,
      };
    }
    case 'choose':
    case 'byColumn':
      return { latex: writeCases(casesOf(expression, place)), tightness: tightness.choice };
  }
}

/** A fraction; flat where it stands small. Several divisors are one product below the line. */
function writeQuotient(
  [dividend, ...divisors]: readonly [Expression, ...Expression[]],
  place: Place,
): Written {
  const below: Written =
    divisors.length === 1 && divisors[0] !== undefined
      ? write(divisors[0], place)
      : chain(divisors, '\\cdot', { own: tightness.product, needed: tightness.product }, place);
  const above = isSilent(dividend) ? atom('1') : write(dividend, place);
  if (!place.isSmall)
    return { latex: `\\frac{${above.latex}}{${below.latex}}`, tightness: tightness.fraction };
  const flat = ({ latex, tightness: own }: Written, needed: number): string =>
    own < needed ? parenthesise(latex) : latex;
  return {
    latex: `${flat(above, tightness.product)} / ${flat(below, tightness.fraction)}`,
    tightness: tightness.product,
  };
}
