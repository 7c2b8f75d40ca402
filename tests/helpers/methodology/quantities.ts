import { type Constant, type Expression, partsOf } from '../../../shared/model/expression.ts';
import { layers } from '../../../shared/model/graph.ts';
import { influences, readsOf } from '../../../shared/model/influence.ts';
import { outputIds, outputTarget } from '../../../shared/model/outputs.ts';
import type { Quantity } from '../../../shared/model/quantities/quantity.ts';
import { latexNumber, renderEquation } from '../../../shared/model/render-latex.ts';
import { influenceDiagram } from './diagram.ts';
import { enumerate, formulaBlock, list } from './markdown.ts';
import { inputLink, quantityHeading, quantityLink } from './quantity-links.ts';

type Layer = keyof typeof layers;

/** What each layer is about, for its heading and the table of contents. */
export const layerTitles: Readonly<Record<Layer, readonly [title: string, about: string]>> = {
  workload: [
    'Layer 1: workload',
    'The energy of one unit of service, from the arithmetic up to the meter of the site.',
  ],
  hardware: [
    'Layer 2: hardware',
    'What one server is: its power, what its arrays must hold, what it serves.',
  ],
  demand: [
    'Layer 3: demand',
    'How much electricity AI would take if all of it stayed digital, and which workload takes it. This electricity is the model’s yardstick of work.',
  ],
  cost: ['Layer 4: cost', 'What a million units cost on hardware bought in a given year.'],
  adoption: [
    'Layer 5: adoption',
    'Who buys in-memory hardware: the gate of cost, the age of the market, the share of what is newly bought.',
  ],
  fleet: [
    'Layer 6: fleet',
    'The installed stock, year by year from 2020 on, measured in the electricity that its work would take if it were digital. Every year of purchase keeps its own energy and cost ratio.',
  ],
  outcome: [
    'Layer 7: outcome',
    'What the reader asked for: cost, electricity and money of each workload, and the totals of each segment.',
  ],
};

const indexWords = {
  workload: 'workload',
  column: 'hardware column',
  segment: 'segment',
  year: 'year',
} as const;

/** The result ids that show a quantity, with a gap where the workload or segment stands. */
const outputNames: ReadonlyMap<string, string> = new Map(
  outputIds.map((output) => {
    const { id, index } = outputTarget(output);
    const name = index.workload === undefined ? `${id}.<segment>` : id.replace('.', '.<workload>.');
    return [id, name];
  }),
);

/** The factors of a formula that carry one unit into another, each once. */
function conversionsOf({ formula, firstYear }: Quantity): Constant[] {
  const found = new Map<string, Constant>();
  const collect = (expression: Expression): void => {
    if (expression.op === 'constant' && expression.conversion === true && expression.value !== 1) {
      found.set(expression.unit, expression);
    }
    for (const part of partsOf(expression)) collect(part);
  };
  collect(formula);
  if (firstYear !== undefined) collect(firstYear);
  return [...found.values()];
}

/** `10⁻¹² J/pJ`; a bare count such as `1e9` stands for one part in so many. */
function writeConversion({ value, unit }: Constant): string {
  const words = unit.includes('/') ? unit : `1/(${unit})`;
  return `$\`${latexNumber(value)}\`$ ${words.replaceAll('1e6', '10⁶').replaceAll('1e9', '10⁹')}`;
}

const demandPoints =
  '$`(y_{a}, D_{a})`$ is the last of the given demand points that is not after $`y`$, the first one for earlier years; $`(y_{b}, D_{b})`$ is the point after it, and the same point where there is none.';

function quantitySection(quantity: Quantity): string {
  const { id, unit, indices, definition, source } = quantity;
  const reads = readsOf(quantity);
  const readers = influences.filter(({ from, to }) => from === id && to !== id);
  const conversions = conversionsOf(quantity);
  const output = outputNames.get(id);
  const isRecursive = reads.quantities.some((read) => read.id === id);
  const read = [
    ...reads.quantities
      .filter((each) => each.id !== id)
      .map((each) => `${quantityLink(each.id)}${each.isEarlier ? ' of the year before' : ''}`),
    ...(isRecursive ? ['itself in the year before'] : []),
    ...reads.inputs.map(inputLink),
  ];
  const facts = [
    `\`${id}\` in ${unit === '1' ? 'plain numbers' : unit}, for every ${enumerate(indices.map((index) => indexWords[index]))}${output === undefined ? '' : `; result \`${output}\``}`,
    `Reads ${read.join(', ')}`,
    readers.length === 0
      ? 'Read by no other quantity'
      : `Read by ${readers.map(({ to, isEarlier }) => `${quantityLink(to)}${isEarlier ? ' a year later' : ''}`).join(', ')}`,
    ...(conversions.length === 0 ? [] : [`Conversions: ${conversions.map(writeConversion).join('; ')}`]),
    ...(source === undefined ? [] : [`Source: ${source}`]),
  ];
  return [
    `#### ${quantityHeading(id)}`,
    definition,
    formulaBlock(renderEquation(quantity)),
    ...(reads.inputs.includes('points') ? [demandPoints] : []),
    list(facts),
  ].join('\n\n');
}

/** The sections of a layer: what it is about, what influences what, and each of its quantities. */
export function layerSection(layer: Layer): string {
  const [title, about] = layerTitles[layer];
  const own = layers[layer];
  const ofSegment = own.filter(({ indices }) => indices.includes('segment'));
  const groups: readonly (readonly [caption: string, quantities: readonly Quantity[]])[] =
    layer === 'outcome'
      ? [
          ['**Of each workload**', own.filter((quantity) => !ofSegment.includes(quantity))],
          ['**Of each segment**', ofSegment],
        ]
      : [['', own]];
  return [
    `### ${title}`,
    about,
    ...groups.flatMap(([caption, group]) => [
      ...(caption === '' ? [] : [caption]),
      influenceDiagram(group),
      ...group.map(quantitySection),
    ]),
  ].join('\n\n');
}
