import { circuitEnergy } from '../../../shared/model/hardware/circuit.ts';
import { macroCircuit } from '../../../shared/model/hardware/macro-circuit.ts';
import type { Macro } from '../../../shared/catalog/rows.ts';
import { unknownSparsityChips, type ValidatedChip, validatedChips } from '../circuits.ts';
import { numberIn, reviewedRows } from '../reviewed-rows.ts';
import { valueOf } from '../run.ts';
import { figure, markdownTable, percent, type Target, type TargetTable } from './target.ts';

const measurements = reviewedRows('measurements');

function chipTarget(chip: ValidatedChip, tolerance: number, why?: string): Target {
  const row = chip.measurement === null ? undefined : measurements.get(chip.measurement);
  return {
    what: `${chip.label} (${chip.publication})`,
    published: row === undefined ? 2000 / chip.topsPerWatt : numberIn(row, 'value'),
    ours: valueOf(circuitEnergy(chip.circuit)).total,
    tolerance,
    why,
    more: [chip.measurement === null ? `${chip.topsPerWatt} TOPS/W` : `\`${chip.measurement}\``],
  };
}

/** A measured point as a relation of the model gives it from another point of the same chip. */
function scaled(id: string, anchor: string, factor: number, tolerance: number, why: string): Target {
  const [row, from] = [measurements.get(id), measurements.get(anchor)];
  if (row === undefined || from === undefined) throw new Error(`${id} or ${anchor} is missing`);
  const energyOf = (cells: Readonly<Record<string, string>>): number =>
    cells['unit'] === 'TOPS/W' ? 2000 / numberIn(cells, 'value') : numberIn(cells, 'value');
  return {
    what: row['subject'] ?? id,
    published: energyOf(row),
    ours: energyOf(from) * factor,
    tolerance,
    why,
    more: [`\`${id}\``, `\`${anchor}\``],
  };
}

const whySweep =
  'Here the collected points disagree with each other: the sweep of the same macro above rises by the square within 8 %, while the table of its cases has 1.0 V cheaper.';
const whyHighSupply =
  'Measured energy grows less than the square of the supply: probably because what flows as bias current flows for less time at a faster clock.';
const whyLinear =
  'The three collected points rise in a straight line that meets zero at about 0.53 V, which no switching energy does; they are shown as they were collected.';
const whyWidening =
  'The outputs of NeuRRAM widen with its inputs, so that its converters probably cost more from 5 b on than the input bits alone say, while at 1 b a cost remains that does not depend on them.';
const whySerial =
  'The product of the bit widths is the rule by which the field compares, not a law: each bit column of Colonnade has adders and control of its own, which is probably why narrow operands gain less than the product says, and wide ones cost less.';

function supplyTargets(): Target[] {
  const sweep = ['0.65', '0.7', '0.75', '0.85', '0.9', '0.95', '1.0'].map((volts) =>
    scaled(
      `tsmc7-sweep-${volts.replace('.', 'v')}`,
      'tsmc7-sweep-0v8',
      (Number(volts) / 0.8) ** 2,
      0.1,
      whyHighSupply,
    ),
  );
  const cases = ['worst', 'average', 'best'].map((name) =>
    scaled(`tsmc7-1v0-${name}`, `tsmc7-0v8-${name}`, (1 / 0.8) ** 2, 0.1, whySweep),
  );
  const ladder = ['0.7', '0.9', '1.0', '1.1'].map((volts) =>
    scaled(`c2c22-${volts.replace('.', 'v')}`, 'c2c22-0v8', (Number(volts) / 0.8) ** 2, 0.1, whyHighSupply),
  );
  const colonnade = ['0.6', '0.8'].map((volts) =>
    scaled(
      `colonnade-8b-${volts.replace('.', 'v')}`,
      'colonnade-8b-0v7',
      (Number(volts) / 0.7) ** 2,
      0.15,
      whyLinear,
    ),
  );
  return [...sweep, ...cases, ...ladder, ...colonnade];
}

function precisionTargets(): Target[] {
  const neurram = [1, 2, 3, 5, 6, 7, 8].map((bits) =>
    scaled(`neurram-in${bits}-out${bits + 2}`, 'neurram-in4-out6', bits / 4, 0.1, whyWidening),
  );
  const colonnade = [1, 4, 16].map((bits) =>
    scaled(`colonnade-${bits}b-0v7`, 'colonnade-8b-0v7', bits ** 2 / 64, 0.15, whySerial),
  );
  return [...neurram, ...colonnade];
}

/** The circuit route against silicon, and the two scaling relations that the model uses. */
export function circuitTables(): readonly TargetTable[] {
  return [
    {
      title: 'The circuit route: four chips of known sparsity',
      text: [
        'Energy of a MAC from rows, columns, converters, precision, supply and node, after P. Houshmand, J. Sun and M. Verhelst (arXiv 2305.18335 and 2405.14978; KULeuven-MICAS/zigzag-imc), with the published parameters and the activity that the authors assume for each chip.',
      ],
      unit: 'fJ/MAC',
      columns: ['Row'],
      targets: validatedChips.map((chip) => chipTarget(chip, 0.15)),
    },
    {
      title: 'The circuit route: chips of unknown sparsity',
      text: [
        'The authors leave these three out of their energy validation, because their publications do not say how many inputs and weights were zero when the figure was taken. They are shown here as what they are.',
      ],
      unit: 'fJ/MAC',
      columns: ['Reported'],
      targets: unknownSparsityChips.map((chip) =>
        chipTarget(
          chip,
          0.15,
          'The sparsity behind the reported figure is not published; with mostly zero operands an array needs several times less than with those assumed here. For DIMC4 not even that explains a factor of nineteen: its figure probably holds at another precision as well.',
        ),
      ),
    },
    {
      title: 'Supply: energy by its square',
      text: [
        'From one point of each chip the others by C · V². Points as collected in mit-emze/cimloop; tolerance 10 %, for Colonnade 15 %.',
      ],
      unit: 'fJ/MAC',
      columns: ['Row', 'From'],
      targets: supplyTargets(),
    },
    {
      title: 'Precision: energy by the product of the bit widths',
      text: [
        'The rule by which a device’s figure is brought to other bits. From one point of each chip the others; NeuRRAM changes its input bits only, Colonnade both. Points as collected in mit-emze/cimloop.',
      ],
      unit: 'fJ/MAC',
      columns: ['Row', 'From'],
      targets: precisionTargets(),
    },
  ];
}

/** What the circuit route says of every SRAM macro of the catalog that it was not fitted to, as Markdown. */
export function blindCircuits(macros: readonly Macro[]): string {
  const compared = macros.flatMap((macro) => {
    const circuit = macroCircuit(macro);
    return circuit === null ? [] : [{ macro, circuit }];
  });
  const rows = compared
    .toSorted((a, b) => a.circuit.ratio - b.circuit.ratio)
    .map(({ macro, circuit }) => [
      `\`${macro.id}\``,
      macro.technology === 'sram-digital-cim' ? 'digital' : 'analog',
      `${macro.nodeNm} nm, ${macro.inputBitsPerCycle} b × ${macro.weightBits} b`,
      figure(circuit.publishedFjPerMac),
      figure(circuit.energy.total),
      percent(circuit.ratio - 1),
    ]);
  const ratios = compared.map(({ circuit }) => circuit.ratio).toSorted((a, b) => a - b);
  const at = (share: number): string => figure(ratios[Math.floor(share * (ratios.length - 1))] ?? Number.NaN);
  return [
    '### The circuit route: macros that it was not fitted to',
    `Every SRAM macro of the catalog at 22 to 28 nm whose row has what the formula needs, for one cycle at its own bits; what the row does not say is assumed alike for all: half of the bits toggle, half of the weights are 1, one converter a dot product. Ours ÷ published over ${ratios.length} points: median ${at(0.5)}, quartiles ${at(0.25)} and ${at(0.75)}, extremes ${at(0)} and ${at(1)}. The route is good for asking what changes an array's energy, and for orders of magnitude; it is no substitute for a macro's own measurement. Not judged.`,
    markdownTable(
      ['Macro', 'Kind', 'Node and bits', 'Published (fJ/MAC)', 'Ours (fJ/MAC)', 'Deviation'],
      rows,
      3,
    ).replace(/---: \|$|--- \|$/mu, '---: |'),
  ].join('\n\n');
}
