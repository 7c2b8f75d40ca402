import type { Language } from '../../i18n/define.ts';
import { formatNumber } from '../../units/format.ts';
import { renderExpression } from '../render.ts';
import type { QuantityNode } from './explanation.ts';
import { type Reading, substitute, type Substituted } from './formula.ts';

/** Significant digits of the numbers in a formula: a saving is a small difference of large numbers. */
const digits = 6;

/** The formula of a node with its numbers in it, a calendar year as such. */
export function withNumbers(node: QuantityNode, reading: Reading, language: Language): Substituted {
  return substitute(node.formula, node.index, reading, (value, from) =>
    from.op === 'year' || (from.op === 'point' && from.field === 'year') || isYearInput(from)
      ? String(value)
      : formatNumber(value, { language, digits }),
  );
}

function isYearInput(from: Parameters<Parameters<typeof substitute>[3]>[1]): boolean {
  return from.op === 'input' && from.quantity === 'start_year';
}

/** A node's formula as text, in symbols and with its numbers. */
export function formulaTexts(
  node: QuantityNode,
  reading: Reading,
  language: Language,
): { readonly formula: string; readonly applied: string } {
  const { expression, texts } = withNumbers(node, reading, language);
  return { formula: renderExpression(node.formula), applied: renderExpression(expression, texts) };
}
