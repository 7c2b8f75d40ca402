import { createElement, type ReactElement, type ReactNode } from 'react';
import { type Expression, partsOf } from '../../../../../shared/model/expression.ts';
import { quantities } from '../../../../../shared/model/graph.ts';
import { useTranslate } from '../../../i18n.ts';

type Texts = ReadonlyMap<Expression, string>;
interface Words {
  readonly when: string;
  readonly otherwise: string;
}

const symbols: ReadonlyMap<string, string> = new Map(quantities.map(({ id, symbol }) => [id, symbol]));

/** An element of MathML, whose names React's types do not know. */
function math(name: string, attributes: Record<string, string>, ...children: ReactNode[]): ReactElement {
  return createElement(name, attributes, ...children);
}
const row = (...children: ReactNode[]): ReactElement => math('mrow', {}, ...children);
const operator = (sign: string): ReactElement => math('mo', {}, sign);
const parenthesis = (sign: string): ReactElement => math('mo', { stretchy: 'false' }, sign);
/** A sign that grows with what it holds. */
const growing = (sign: string): ReactElement =>
  math('mo', { stretchy: 'true', className: 'explain-growing' }, sign);
const word = (text: string): ReactElement => math('mtext', {}, text);
const inParentheses = (...children: ReactNode[]): ReactElement =>
  row(parenthesis('('), ...children, parenthesis(')'));

/** A letter leans, as variables do; a word stands upright. */
function letterOrWord(text: string): ReactElement {
  return /^\p{L}$/u.test(text) ? math('mi', {}, text) : word(text);
}

/** E_mac as E with an index; a word of several letters stays upright. */
function symbolOf(symbol: string): ReactElement {
  const [letter = '', ...rest] = symbol.split('_');
  const head = letterOrWord(greek[letter] ?? letter);
  if (rest.length === 0) return head;
  // An index hangs from the line, not from the descender of its word.
  return math('msub', {}, math('mpadded', { depth: '0px' }, head), word(rest.join(' ')));
}
const greek: Readonly<Record<string, string>> = { tau: 'τ', rho: 'ρ' };

/** Large and tiny numbers with a power of ten. */
function numberOf(value: number): ReactElement {
  const size = Math.abs(value);
  const sign = value < 0 ? [operator('−')] : [];
  if (size !== 0 && (size >= 1e5 || size < 1e-3)) {
    const [mantissa = '', exponent = ''] = size.toExponential().split('e');
    const power = math(
      'msup',
      {},
      math('mn', {}, '10'),
      math('mn', {}, String(Number(exponent)).replace('-', '−')),
    );
    return mantissa === '1'
      ? row(...sign, power)
      : row(...sign, math('mn', {}, mantissa), operator('×'), power);
  }
  return row(...sign, math('mn', {}, String(size)));
}

/** A factor of one that only names a unit. */
function isSilent(expression: Expression): boolean {
  return expression.op === 'constant' && expression.conversion === true && expression.value === 1;
}

type Hold = 'sum' | 'product' | 'atom';
const holds: Readonly<Record<Hold, number>> = { sum: 0, product: 1, atom: 2 };

function holdOf(expression: Expression, texts: Texts): Hold {
  if (texts.has(expression)) return 'atom';
  switch (expression.op) {
    case 'add':
    case 'subtract':
    case 'byColumn':
    case 'sum':
    case 'negate':
      return 'sum';
    case 'multiply':
    case 'divide':
    case 'power':
      return 'product';
    default:
      return 'atom';
  }
}

/** Whether it stands higher than a line. */
function isTall(expression: Expression): boolean {
  return expression.op === 'divide' || expression.op === 'choose' || partsOf(expression).some(isTall);
}

class Typesetter {
  readonly #texts: Texts;
  readonly #words: Words;

  constructor(texts: Texts, words: Words) {
    this.#texts = texts;
    this.#words = words;
  }

  #inside(part: Expression, needed: Hold): ReactElement {
    const set = this.set(part);
    if (holds[holdOf(part, this.#texts)] >= holds[needed]) return set;
    return isTall(part) ? row(growing('('), set, growing(')')) : inParentheses(set);
  }

  #chain(terms: readonly Expression[], sign: string, head: Hold, tail: Hold): ReactElement {
    const audible = terms.filter((term) => !isSilent(term));
    return row(
      ...audible.flatMap((term, index) =>
        index === 0
          ? [this.#inside(term, audible.length === 1 ? 'sum' : head)]
          : [operator(sign), this.#inside(term, tail)],
      ),
    );
  }

  #list(parts: readonly Expression[]): ReactElement {
    return inParentheses(
      ...parts.flatMap((part, index) => (index === 0 ? [this.set(part)] : [operator(','), this.set(part)])),
    );
  }

  set(expression: Expression): ReactElement {
    const text = this.#texts.get(expression);
    if (text !== undefined) return math('mn', {}, text);
    switch (expression.op) {
      case 'constant':
        return numberOf(expression.value);
      case 'year':
        return math('mi', {}, 'y');
      case 'point':
        return math(
          'msub',
          {},
          expression.field === 'year' ? math('mi', {}, 'y') : math('mi', {}, 'D'),
          word(expression.which),
        );
      case 'input': {
        const column = expression.family === 'hardware' ? expression.column : undefined;
        const name = letterOrWord(expression.quantity);
        return column === undefined ? name : row(name, inParentheses(word(column)));
      }
      case 'quantity': {
        const symbol = symbolOf(symbols.get(expression.id) ?? expression.id);
        const at: ReactNode[] = expression.column === undefined ? [] : [word(expression.column)];
        if (expression.previous === true) {
          if (at.length > 0) at.push(operator(','));
          at.push(math('mi', {}, 'y'), operator('−'), math('mn', {}, '1'));
        }
        return at.length === 0 ? symbol : row(symbol, inParentheses(...at));
      }
      case 'sum':
        return row(
          math('munder', {}, math('mo', { largeop: 'true' }, '∑'), math('mi', {}, 'w')),
          this.#inside(expression.term, 'product'),
        );
      case 'negate':
        return row(operator('−'), this.#inside(expression.term, 'product'));
      case 'exp':
        return math('msup', {}, math('mi', { mathvariant: 'normal' }, 'e'), this.set(expression.term));
      case 'log2':
        return row(
          math('msub', {}, word('log'), math('mn', {}, '2')),
          inParentheses(this.set(expression.term)),
        );
      case 'clip':
        return row(word('clip'), this.#list([expression.term, expression.low, expression.high]));
      case 'min':
      case 'max':
        return row(word(expression.op), this.#list(expression.terms));
      case 'add':
        return this.#chain(expression.terms, '+', 'sum', 'sum');
      case 'subtract':
        return this.#chain(expression.terms, '−', 'sum', 'product');
      case 'multiply':
        return this.#chain(expression.terms, '·', 'product', 'product');
      case 'divide': {
        const [dividend, ...divisors] = expression.terms;
        const below = this.#chain(divisors, '·', 'product', 'product');
        return math('mfrac', {}, isSilent(dividend) ? math('mn', {}, '1') : this.set(dividend), below);
      }
      case 'power': {
        const [base, exponent] = expression.terms;
        return math('msup', {}, this.#inside(base, 'atom'), this.set(exponent));
      }
      case 'choose': {
        const { left, right, relation, whenTrue, whenFalse } = expression;
        const test = row(
          word(`${this.#words.when}\u00A0`),
          this.set(left),
          operator(relation === 'less' ? '<' : '='),
          this.set(right),
        );
        return row(
          growing('{'),
          math(
            'mtable',
            { columnalign: 'left' },
            caseRow(this.set(whenTrue), test),
            caseRow(this.set(whenFalse), word(this.#words.otherwise)),
          ),
        );
      }
      case 'byColumn':
        return row(this.set(expression.base), operator(','), this.set(expression.imc));
    }
  }
}

function caseRow(value: ReactElement, when: ReactElement): ReactElement {
  return math('mtr', {}, math('mtd', {}, value), math('mtd', {}, when));
}

const noTexts: Texts = new Map();

/** A formula, typeset; `symbol` is what it yields, `texts` says what stands in the place of certain parts. */
export function Formula({
  symbol,
  expression,
  texts = noTexts,
  label,
}: {
  readonly symbol?: string;
  readonly expression: Expression;
  readonly texts?: Texts;
  /** The formula in a line of text, for those who listen. */
  readonly label: string;
}) {
  const translate = useTranslate();
  const words = { when: translate('model.explainWhen'), otherwise: translate('model.explainOtherwise') };
  const body = new Typesetter(texts, words).set(expression);
  const left = symbol === undefined ? [] : [symbolOf(symbol)];
  return math('math', { displaystyle: 'true', 'aria-label': label }, row(...left, operator('='), body));
}

/** The symbol of a quantity, typeset. */
export function SymbolMark({ written }: { readonly written: string }) {
  const [symbol = '', at] = written.split(/(?=\()/u);
  return math(
    'math',
    { 'aria-hidden': 'true' },
    at === undefined ? symbolOf(symbol) : row(symbolOf(symbol), word(at)),
  );
}
