import { layers } from '../../../shared/model/graph.ts';
import { type Influence, influences, readsOf } from '../../../shared/model/influence.ts';
import type { Quantity } from '../../../shared/model/quantities/quantity.ts';
import { symbolOf } from './quantity-links.ts';

const layerOf: ReadonlyMap<string, string> = new Map(
  Object.entries(layers).flatMap(([layer, own]) => own.map(({ id }) => [id, layer] as const)),
);

/** A name that Mermaid takes for a node. */
function node(id: string): string {
  return `q_${id.replaceAll('.', '_')}`;
}

function arrow({ isEarlier }: Pick<Influence, 'isEarlier'>): string {
  return isEarlier ? '-.->' : '-->';
}

function fence(lines: readonly string[]): string {
  return ['```mermaid', 'flowchart LR', ...lines.map((line) => `  ${line}`), '```'].join('\n');
}

/** The layers, and an arrow where a quantity of one is read in another; dashed where only last year's value is. */
export function layerDiagram(): string {
  const arrows = new Map<string, boolean>();
  for (const { from, to, isEarlier } of influences) {
    const ends = `${layerOf.get(from)} ${layerOf.get(to)}`;
    arrows.set(ends, (arrows.get(ends) ?? true) && isEarlier);
  }
  return fence(
    [...arrows].flatMap(([ends, isEarlier]) => {
      const [from, to] = ends.split(' ');
      return from === to ? [] : [`${from} ${arrow({ isEarlier })} ${to}`];
    }),
  );
}

/** What each layer gives to each other one: a row for every layer that gives, the symbols of what is read. */
export function exchangeRows(): readonly (readonly string[])[] {
  const names = Object.keys(layers);
  return names.flatMap((from) => {
    const cells = names.map((to) => {
      const given = influences.filter(
        (influence) =>
          from !== to && layerOf.get(influence.from) === from && layerOf.get(influence.to) === to,
      );
      const isEarlier = new Map<string, boolean>();
      for (const influence of given) {
        isEarlier.set(influence.from, (isEarlier.get(influence.from) ?? true) && influence.isEarlier);
      }
      return [...isEarlier].map(([id, earlier]) => `\`${symbolOf(id)}${earlier ? '(y−1)' : ''}\``).join(' ');
    });
    return cells.every((cell) => cell === '') ? [] : [[`**${from}**`, ...cells]];
  });
}

/**
 * The quantities of a layer and what they read: those of other layers rounded and dashed, inputs without a frame, arrows
 * from the year before dashed.
 */
export function influenceDiagram(own: readonly Quantity[]): string {
  const ids = new Set(own.map(({ id }) => id));
  const outside = new Set<string>();
  const lines = [
    'classDef outside stroke-dasharray: 4 3',
    'classDef inputs fill: transparent, stroke: transparent',
    ...own.map(({ id, symbol }) => `${node(id)}["${symbol}"]`),
  ];
  for (const quantity of own) {
    const { quantities, inputs } = readsOf(quantity);
    for (const { id, isEarlier } of quantities) {
      if (!ids.has(id) && !outside.has(id)) {
        outside.add(id);
        lines.push(`${node(id)}(["${symbolOf(id)}"]):::outside`);
      }
      lines.push(`${node(id)} ${arrow({ isEarlier })} ${node(quantity.id)}`);
    }
    if (inputs.length > 0) {
      const words = inputs.join('<br>');
      lines.push(`${node(`inputs.${quantity.id}`)}["${words}"]:::inputs --> ${node(quantity.id)}`);
    }
  }
  return fence(lines);
}
