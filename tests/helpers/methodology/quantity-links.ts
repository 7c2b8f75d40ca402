import { quantityName } from '../../../shared/i18n/node-names.ts';
import { quantities } from '../../../shared/model/graph.ts';
import type { InputQuantity } from '../../../shared/model/inputs.ts';
import { english } from './english.ts';
import { linkTo } from './markdown.ts';

const symbols: ReadonlyMap<string, string> = new Map(quantities.map(({ id, symbol }) => [id, symbol]));

/** The symbol of a quantity of the model. */
export function symbolOf(id: string): string {
  const symbol = symbols.get(id);
  if (symbol === undefined) throw new Error(`no quantity ${id}`);
  return symbol;
}

/** The heading under which a quantity stands; without the small figure of CO₂, which anchors treat differently. */
export function quantityHeading(id: string): string {
  return `${quantityName(id, english).replaceAll('₂', '2')} \`${symbolOf(id)}\``;
}

/** A link to a quantity, by its symbol. */
export function quantityLink(id: string): string {
  return linkTo(quantityHeading(id), `\`${symbolOf(id)}\``);
}

/** The heading under which the inputs of a kind stand. */
export function inputHeading(input: InputQuantity): string {
  return `${english(`inputs.${input}`)} \`${input}\``;
}

/** A link to the inputs of a kind, by their word. */
export function inputLink(input: InputQuantity): string {
  return linkTo(inputHeading(input), `\`${input}\``);
}
