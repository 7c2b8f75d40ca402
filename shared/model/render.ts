import type { Expression } from './expression.ts';
import { quantities } from './graph.ts';
import type { Quantity } from './quantities/quantity.ts';
import { firstYear } from './vocabulary.ts';

/** How tightly a written expression holds together: a part that holds less tightly than its place needs parentheses. */
const tightness = { choice: 0, sum: 1, product: 2, sign: 3, power: 4, atom: 5 } as const;

interface Written {
  readonly text: string;
  readonly tightness: number;
}

/** What stands in the place of certain parts of a formula. */
type Texts = ReadonlyMap<Expression, string>;
const ownWords: Texts = new Map();

const symbols: ReadonlyMap<string, string> = new Map(quantities.map(({ id, symbol }) => [id, symbol]));

/**
 * A formula as a reader writes it: `E_server · pue / (1 − retry_fraction)`. Quantities by their symbol, inputs by their
 * word; `(base)`, `(imc)` and `(y−1)` say where a term is not at the index of the quantity itself. Factors that only
 * say in what a count is meant are left out. `texts` says how certain parts are written instead.
 */
export function renderExpression(expression: Expression, texts: Texts = ownWords): string {
  return write(expression, texts).text;
}

/** The whole equation of a quantity, with that of the first year where it has its own. */
export function renderQuantity({ symbol, formula, firstYear: start }: Quantity): string {
  const equation = `${symbol} = ${renderExpression(formula)}`;
  return start === undefined ? equation : `${equation}; in ${firstYear}: ${renderExpression(start)}`;
}

function atom(text: string): Written {
  return { text, tightness: tightness.atom };
}

/** The text of a part, in parentheses when it would otherwise come apart. */
function inside(part: Expression, needed: number, texts: Texts): string {
  const { text, tightness: own } = write(part, texts);
  return own < needed ? `(${text})` : text;
}

/** A factor of one that only names a unit. */
function isSilent(expression: Expression): boolean {
  return expression.op === 'constant' && expression.conversion === true && expression.value === 1;
}

function chain(
  terms: readonly Expression[],
  sign: string,
  own: number,
  needed: number,
  texts: Texts,
): Written {
  const audible = terms.filter((term) => !isSilent(term));
  const [head, ...tail] = audible;
  if (!head) return atom('1');
  if (tail.length === 0) return write(head, texts);
  return {
    text: [inside(head, own, texts), ...tail.map((term) => inside(term, needed, texts))].join(sign),
    tightness: own,
  };
}

/** Large numbers with a power of ten, as 3.6e15. */
function number(value: number): string {
  const size = Math.abs(value);
  const text = size >= 1e5 ? size.toExponential().replace('+', '') : String(size);
  return value < 0 ? `−${text}` : text;
}

function write(expression: Expression, texts: Texts): Written {
  const given = texts.get(expression);
  if (given !== undefined) return atom(given);
  switch (expression.op) {
    case 'constant':
      return atom(number(expression.value));
    case 'year':
      return atom('y');
    case 'point':
      return atom(`${expression.which}.${expression.field}`);
    case 'input': {
      const column = expression.family === 'hardware' ? expression.column : undefined;
      return atom(column === undefined ? expression.quantity : `${expression.quantity}(${column})`);
    }
    case 'quantity': {
      const at = [expression.column, expression.previous ? 'y−1' : undefined].filter(
        (part) => part !== undefined,
      );
      const symbol = symbols.get(expression.id) ?? expression.id;
      return atom(at.length === 0 ? symbol : `${symbol}(${at.join(', ')})`);
    }
    case 'sum':
      return atom(`Σ_w(${renderExpression(expression.term, texts)})`);
    case 'negate':
      return { text: `−${inside(expression.term, tightness.sign, texts)}`, tightness: tightness.sign };
    case 'exp':
    case 'log2':
      return atom(`${expression.op}(${renderExpression(expression.term, texts)})`);
    case 'clip':
    case 'min':
    case 'max': {
      const parts =
        expression.op === 'clip' ? [expression.term, expression.low, expression.high] : expression.terms;
      return atom(`${expression.op}(${parts.map((part) => renderExpression(part, texts)).join(', ')})`);
    }
    case 'add':
      return chain(expression.terms, ' + ', tightness.sum, tightness.sum, texts);
    case 'subtract':
      return chain(expression.terms, ' − ', tightness.sum, tightness.product, texts);
    case 'multiply':
      return chain(expression.terms, ' · ', tightness.product, tightness.sign, texts);
    case 'divide': {
      const [dividend, ...divisors] = expression.terms;
      // A dividend of one still has to be written when it only names a unit: 1 / life.
      const head = isSilent(dividend) ? '1' : inside(dividend, tightness.product, texts);
      return {
        text: [head, ...divisors.map((term) => inside(term, tightness.sign, texts))].join(' / '),
        tightness: tightness.product,
      };
    }
    case 'power': {
      const [base, exponent] = expression.terms;
      return {
        text: `${inside(base, tightness.atom, texts)}^${inside(exponent, tightness.atom, texts)}`,
        tightness: tightness.power,
      };
    }
    case 'choose': {
      const relation = expression.relation === 'less' ? '<' : '=';
      const test = `${inside(expression.left, tightness.sum, texts)} ${relation} ${inside(expression.right, tightness.sum, texts)}`;
      return {
        text: `${inside(expression.whenTrue, tightness.sum, texts)} if ${test}, else ${renderExpression(expression.whenFalse, texts)}`,
        tightness: tightness.choice,
      };
    }
    case 'byColumn':
      return {
        text: `base: ${renderExpression(expression.base, texts)}; imc: ${renderExpression(expression.imc, texts)}`,
        tightness: tightness.choice,
      };
  }
}
