import type { Language } from '../../../../../shared/i18n/messages.ts';
import type { ExplanationNode } from '../../../../../shared/model/explain/explanation.ts';
import type { InputValue } from '../../../../../shared/scenario/file.ts';
import { inputDefinitions } from '../../../../../shared/model/inputs.ts';
import { formatNumber, formatShare, isShareInput, unitLabel } from '../../../../../shared/units/format.ts';

/** A value in two columns: the number, and its unit. */
export interface ValueText {
  readonly number: string;
  readonly unit: string;
}

/** Significant digits of a line of the tree, and all that a double holds and anyone reads. */
export const lineDigits = 6;
export const fullDigits = 15;

/** The value of a node as the sliders and the command line write it: shares as percentages, a year as such. */
export function valueText(node: ExplanationNode, language: Language, digits = lineDigits): ValueText {
  const unit = unitLabel(node.unit, language);
  if (node.value === null) return { number: '', unit: '' };
  if (node.kind === 'input') return inputText(node.key, node.value, language, digits);
  return { number: formatNumber(node.value, { language, digits }), unit };
}

/** The value of an input, given or default. */
export function inputText(id: string, value: number, language: Language, digits = lineDigits): ValueText {
  const definition = inputDefinitions.get(id);
  if (definition?.quantity === 'start_year') return { number: String(value), unit: '' };
  if (isShareInput(id)) {
    const unit = definition?.unit === '1/yr' ? unitLabel('1/yr', language) : '';
    return { number: formatShare(value, { language, digits }), unit };
  }
  const unit = definition === undefined ? '' : unitLabel(definition.unit, language);
  return { number: formatNumber(value, { language, digits }), unit };
}

/** A value and its unit in one line. */
export function inLine({ number, unit }: ValueText): string {
  return unit === '' || unit.startsWith('/') ? `${number}${unit}` : `${number} ${unit}`;
}

/** What an input is set to, in one line: a doubt as its text, a demand as its points. */
export function givenText(id: string, given: InputValue, language: Language, digits = lineDigits): string {
  if (typeof given === 'string') return given;
  if (typeof given === 'number') return inLine(inputText(id, given, language, digits));
  const unit = unitLabel(inputDefinitions.get(id)?.unit ?? '1', language);
  const points = given.map(([year, amount]) => `${year}: ${formatNumber(amount, { language, digits })}`);
  return `${points.join(', ')} ${unit}`.trim();
}
