import { layers, quantities } from '../../../shared/model/graph.ts';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import { inputDefinitions } from '../../../shared/model/inputs.ts';
import {
  hardwareColumns,
  referenceYear,
  firstYear,
  lastYear,
  segments,
  workloads,
} from '../../../shared/model/vocabulary.ts';
import { segmentName, workloadName } from '../../../shared/i18n/names.ts';
import type { OutputId } from '../../../shared/model/result.ts';
import { serviceUnit } from '../../../shared/units/format.ts';
import { defaultInputs } from '../default-inputs.ts';
import { numberIn, reviewedRows } from '../reviewed-rows.ts';
import { baseline, baselineResult, electricityShares } from './baseline.ts';
import { exchangeRows, layerDiagram } from './diagram.ts';
import { english, figure, percent } from './english.ts';
import { linkTo, list, table } from './markdown.ts';
import { inputLink, quantityLink } from './quantity-links.ts';
import { layerTitles } from './quantities.ts';

const inputs = reviewedRows('inputs');

function defaultOf(id: string): string {
  return String(JSON.parse(inputs.get(id)?.['value'] ?? 'null'));
}

/** What the model answers, and what to bear in mind before quoting it. */
export function answersSection(): string {
  return [
    '## What the model answers',
    'What happens to the electricity, the cost and the carbon of AI inference when a part of the new accelerators computes in memory instead of moving its data? For each workload and year the model gives the energy of a unit of service on both kinds of hardware, what a million units cost, who buys, how the installed fleet follows, and what electricity, money and carbon are saved once cheaper service is used more. Totals are per segment.',
    `It is small on purpose: ${quantities.length} quantities and ${inputDefinitions.size} inputs in ${Object.keys(layers).length} layers, every one of them below. Given the inputs, each number can be recomputed by hand; ${linkTo('A number by hand', 'one is')}.`,
  ].join('\n\n');
}

export function layersSection(): string {
  return [
    '## Layers',
    table(
      ['Layer', 'Yields', 'Quantities'],
      Object.entries(layerTitles).map(([layer, [title, about]]) => [
        linkTo(title, layer),
        about.split('. ')[0]?.replace(/\.$/u, '') ?? '',
        String(layers[layer as keyof typeof layers].length),
      ]),
      ['Quantities'],
    ),
    'Arrows lead from what is read to what reads it. The one from fleet back to cost makes the model dynamic: what was shipped *before* the year lowers the price, the price opens the gate, and the gate decides what is shipped next.',
    layerDiagram(),
    'What each layer (rows) gives to another (columns):',
    table(['', ...Object.keys(layers)], exchangeRows()),
  ].join('\n\n');
}

export function indexSection(): string {
  return [
    '## Index sets',
    table(
      ['Letter', 'Stands for', 'Values'],
      [
        ['$`w`$', 'workload', `${workloads.length}, each with its own unit of service (below)`],
        [
          '$`g`$',
          'segment',
          `${segments.map((segment) => `\`${segment}\``).join(', ')}: data centres, of which the forecasts speak, and devices, cars and cameras, of which none does. **No result adds the two up.** A workload brings its segment with it`,
        ],
        [
          '$`h`$',
          'hardware column',
          `${hardwareColumns.map((column) => `\`${column}\``).join(', ')}: today’s digital accelerator, and the in-memory one`,
        ],
        [
          '$`y`$',
          'calendar year',
          `from ${firstYear}, where the recursion always starts, to at most ${lastYear}; the years of a scenario only cut what is shown`,
        ],
      ],
    ),
    'The workloads, and what a unit of each is:',
    table(
      ['Workload', 'Id', 'Unit of service', 'Segment by default'],
      workloads.map((workload) => {
        const segment = segments.find((each) => each === defaultOf(`workload.${workload}.segment`));
        return [
          workloadName(workload, english),
          `\`${workload}\``,
          serviceUnit(workload, english),
          segment === undefined ? '' : segmentName(segment, english),
        ];
      }),
    ),
  ].join('\n\n');
}

export function readingSection(): string {
  return [
    '## How to read formulas and diagrams',
    list([
      'Letters and words with serifs are quantities. Words without serifs, such as $`\\mathsf{mac\\_energy}`$, are inputs, by what their id ends with.',
      'The left side shows for which indices a quantity exists. On the right an index is written only where it differs: $`E_{\\mathrm{device}}(\\mathrm{base})`$ is that of the digital column of the same workload, $`M(y-1)`$ that of the year before, $`\\sum_{w \\in g}`$ runs over the workloads of the segment.',
      `Years are counted from the reference year ${referenceYear} in every rate of progress. A year has 8,760 hours.`,
      '1 MAC (multiply-accumulate) is 2 operations; TOPS/W are operations per picojoule, so that a MAC takes 2 ÷ (TOPS/W) pJ.',
      'Units are part of each declaration and are checked atom by atom: J for kWh is a fault just as J for USD is. Factors that only convert are written as plain numbers and listed below their formula; a factor of 1, such as W·s/J, is left out. *unit* is the workload’s unit of service.',
      'Electricity of work is measured in TWh a year *as if the work were done on digital hardware*, so that old and new hardware, and a fleet of both, have one yardstick.',
      'Of several cases the first whose condition holds is taken.',
      'In the diagrams arrows lead from what is read to what reads it, dashed ones from the year before. Frames are the quantities of the layer, rounded frames those of other layers, bare words inputs.',
    ]),
  ].join('\n\n');
}

export function leftOutSection(): string {
  return [
    '## What is left out',
    list([
      `**Training.** It stays digital; ${inputLink('inference_share')} says how much of the electricity is not training.`,
      '**Energy and carbon of making hardware**, and water. The model counts electricity in use.',
      '**Supply.** Nothing limits how many in-memory servers can be made; who doubts it lowers the ceiling or starts the market later.',
      '**Places.** There is one price of electricity and one grid for all segments, and money is not deflated.',
      '**Quality.** A unit of service is the same unit on both kinds of hardware. What analog errors cost is work redone, not accuracy lost.',
      '**Answers of others.** Digital hardware improves by a given rate, whatever in-memory hardware does; the price of electricity does not fall with its use.',
      '**New uses.** Cheaper service is used more by a constant elasticity; services that would not exist otherwise are not foreseen.',
      '**Correlation.** Uncertain inputs are independent unless one is tied to another.',
    ]),
  ].join('\n\n');
}

/** Two decimals: more would change with every rounding of a default. */
function hundredths(value: number): string {
  return figure(Math.round(100 * value) / 100);
}

/** What reading off the chip takes of the accelerator’s energy for a decoded token, at the catalog’s defaults. */
function pathShare(): number {
  const run = evaluateModel(defaultInputs(), { from: 2025, to: 2025 });
  if (!run.ok) throw new Error(run.error.code);
  const { weights, dynamic, device } = run.value.unitEnergy.llm_decode.base;
  return (weights + dynamic) / device;
}

/** What to say beside a result; every figure in it is computed or read from the catalog when the page is written. */
export function plainlySection(): string {
  const { central, drawn } = baselineResult('energy.saved.datacentre', 2030);
  const served = workloads.filter((workload) => defaultOf(`workload.${workload}.segment`) === 'datacentre');
  const shares = electricityShares(
    workloads.map((workload): readonly [OutputId, OutputId] => [
      `workload.${workload}.cost_energy`,
      `workload.${workload}.cost`,
    ]),
    2025,
  );
  const parameters = reviewedRows('parameters');
  const device = parameters.get('move-hbm2-device');
  const ladder = parameters.get('ladder.card-sustained-decode');
  if (device === undefined || ladder === undefined) throw new Error('a parameter is missing');
  const path = Number(defaultOf('hardware.llm_decode.base.path_energy'));
  const { samples, seed } = baseline();
  return [
    '## What to say plainly',
    list([
      `**The default is sober.** In \`baseline\` the data centres save ${hundredths(central)} TWh in 2030 on the deterministic line. Of ${figure(samples)} draws (seed ${seed}) the median is ${hundredths(drawn.p50)} TWh, nine in ten lie between ${hundredths(drawn.p5)} and ${hundredths(drawn.p95)} TWh, and in ${percent(drawn.negative)} the saving is negative: more electricity is used than before. The sign is not certain once rebound is counted, and no headline should be quoted without it.`,
      `**The memory device is the smaller part of the path.** Of the ${figure(path)} pJ that a bit costs over its whole path in decoding, the memory device itself takes about ${figure(numberIn(device, 'value'))} pJ (\`move-hbm2-device\` of the catalog; ${percent(numberIn(device, 'value') / path)}), and at the default batch of ${defaultOf('hardware.llm_decode.base.batch')} the whole path is ${percent(pathShare())} of the accelerator’s energy. Replacing the memory access alone does not give the factor of a macro’s headline: path and idle power have to go too.`,
      `**Electricity is a small part of the price.** At the medians of \`baseline\` it is ${percent(Math.min(...shares))} to ${percent(Math.max(...shares))} of the cost of a unit in 2025, by workload. A better TOPS/W moves the price of a token little unless throughput per dollar moves as well: adoption rests on the server’s price.`,
      `**A data sheet is not a measurement.** Between the peak of a card and the card in service lies a factor of about ${figure(1 / numberIn(ladder, 'value'), 2)} in decoding. A measured digital base is never set against a data-sheet in-memory figure here; ${linkTo('From a device to `mac_energy`', 'a figure comes down the whole ladder first')}.`,
      `**Tokens are less certain than terawatt-hours.** The units of service that an electricity stands for (${quantityLink('workload.work')}) follow from it by the energy of a unit, and carry the doubt of both. Of ${workloads.length} workloads ${served.length} run in data centres; how their electricity splits is an assumption.`,
      `**Progress counts once.** ${inputLink('learning_rate')} (adoption makes servers cheaper) and ${inputLink('throughput_gain')} (time does) must not both carry the same progress.`,
      '**Start-ups of in-memory computing serve inference.** Nothing here says that training moves.',
    ]),
  ].join('\n\n');
}
