import { tokenEnergy } from '../ecologits.ts';
import { defaultInputs } from '../default-inputs.ts';
import { distinctParameters, type LanguageModel, languageModels } from '../language-models.ts';
import { numberIn, reviewedRows } from '../reviewed-rows.ts';
import { runAll } from '../run.ts';
import { deviationOf, figure, percent, type Target, type TargetTable } from './target.ts';

const base = 'hardware.llm_decode.base';
const defaults = defaultInputs();

/** ONE parameter set per generation of GPU: pJ per bit over the whole path, pJ per MAC in service in bf16. */
const generations = {
  'nvidia-h100': { name: 'H100', path: 23.5, mac: 5.5, tolerance: 0.15 },
  'nvidia-b200': { name: 'B200', path: 26, mac: 3.75, tolerance: 0.3 },
} as const;

/** Tokens in the key-value cache of a sequence of LM-Arena chat, on average. */
const cachedTokens = 600;
const cacheBits = 16;
/** What is asked of points that no parameter was fitted to. */
const predictiveTolerance = 0.25;

interface DecodingRow {
  readonly id: string;
  readonly subject: string;
  readonly generation: (typeof generations)[keyof typeof generations];
  readonly model: LanguageModel;
  readonly modelName: string;
  /** Of the arithmetic, and of a stored weight. */
  readonly bits: number;
  readonly weightBits: number;
  readonly batch: number;
  readonly measured: number;
}

/** MXFP4 keeps a weight in 4 bits and shares a scale of 8 among 32 of them; Hopper and vLLM multiply it in bf16. */
function bitsOf(precision: string | undefined): { bits: number; weightBits: number } {
  if (precision === 'MXFP4') return { bits: 16, weightBits: 4.25 };
  return precision === 'bf16' ? { bits: 16, weightBits: 16 } : { bits: 8, weightBits: 8 };
}

/** The rows of ML.ENERGY's chat benchmark whose model is known. */
function decodingRows(): DecodingRow[] {
  return [...reviewedRows('measurements').values()].flatMap((row) => {
    const generation = Object.entries(generations).find(([device]) => device === row['device'])?.[1];
    const model = languageModels[row['model'] ?? ''];
    if (row['source'] !== 'ml-energy-2026' || row['quantity'] !== 'energy-per-token') {
      return [];
    }
    if (generation === undefined || model === undefined)
      throw new Error(`${row['id']}: no such GPU or model`);
    return [
      {
        id: row['id'] ?? '',
        subject: `${row['model']}, ${row['accelerators']} × ${generation.name}`,
        generation,
        model,
        modelName: row['model'] ?? '',
        ...bitsOf(row['precision']),
        batch: numberIn(row, 'batch'),
        measured: numberIn(row, 'value'),
      },
    ];
  });
}

/** Joules of the accelerators per output token, by the model itself: `E_device` of the base column. */
function decodeEnergy({
  model,
  generation,
  bits,
  weightBits,
  batch,
}: Pick<DecodingRow, 'model' | 'generation' | 'bits' | 'weightBits' | 'batch'>): number {
  return runAll({
    ...defaults,
    'workload.llm_decode.macs': model.activeParameters,
    'workload.llm_decode.weight_bits': distinctParameters(model, batch) * weightBits,
    'workload.llm_decode.dynamic_bits': cachedTokens * model.cacheValuesPerToken * cacheBits,
    [`${base}.batch`]: batch,
    // Tensor cores do twice as many operations in FP8 as in bf16 at the same power.
    [`${base}.mac_energy`]: (generation.mac * bits) / 16,
    [`${base}.path_energy`]: generation.path,
    [`${base}.resident_fraction`]: 0,
  }).unitEnergy.llm_decode.base.device;
}

/** Whether the specification demands the point: Llama 3.1 70B and 8B in bf16 at batch 8 to 128. */
function isSpecified({ modelName, batch, bits }: DecodingRow): boolean {
  return bits === 16 && batch <= 128 && (modelName === 'Llama 3.1 70B' || modelName === 'Llama 3.1 8B');
}

/** Joules per output token by the formula of EcoLogits. */
function ecoLogitsOf({ model, batch }: DecodingRow): number {
  return tokenEnergy({
    activeBillion: model.activeParameters / 1e9,
    totalBillion: model.parameters / 1e9,
    batch,
  });
}

function targetOf(row: DecodingRow, tolerance: number | null, why?: string): Target {
  const ours = decodeEnergy(row);
  const theirs = ecoLogitsOf(row);
  const target = {
    what: `${row.subject}, batch ${row.batch}`,
    published: row.measured,
    ours,
    tolerance,
    why,
  };
  const beside = percent(deviationOf({ ...target, ours: theirs }));
  return { ...target, more: [`\`${row.id}\``, `${figure(theirs)} (${beside})`] };
}

const columns = ['Row', 'EcoLogits (J/token)'];

const whyLargeBatch =
  'The fit holds up to batch 128. Above it our energy per MAC, a constant, no longer falls, while the measured one does: the accelerators come closer to their peak rate. The limit on sequences is also not always reached.';
const whyOtherModels =
  'The energy per MAC was fitted to Llama 3.1 at batch 8 to 128; this point lies beyond one or the other.';
const whyNarrow =
  'Half the energy per MAC in FP8 follows from the peak rates; in service the gain is smaller, and scaling and dequantising come on top.';
const whyExperts =
  'A mixture of experts multiplies with few of its parameters, so that exchanging tokens between accelerators, uneven load and waiting weigh more than arithmetic and reading; the model has no term for them. Energies of such models are underestimated here by up to five times: take them from measurement.';

/** Joules per output token on GPUs: the rows of the specification, and rows that nothing was fitted to. */
export function decodingTables(): readonly TargetTable[] {
  const rows = decodingRows();
  const isExpert = ({ model }: DecodingRow): boolean => model.experts !== null;
  const specified = rows.filter(isSpecified);
  const dense = rows.filter((row) => !isSpecified(row) && !isExpert(row));
  const experts = rows.filter(isExpert);
  return [
    {
      title: 'Decoding, batch 8 to 128: the points of the specification',
      text: [
        'ML.ENERGY leaderboard (University of Michigan): energy of the GPUs per output token in steady state, vLLM, LM-Arena chat, bf16. One parameter set for each generation of GPU: H100 23.5 pJ/bit over the whole path and 5.5 pJ/MAC, B200 26.0 pJ/bit and 3.75 pJ/MAC; 600 tokens of cache.',
        'Beside it stands what EcoLogits gives for the same model and batch on as many H100 as its formula asks for, with its deviation from the measured figure. It was fitted to H100 up to batch 512 and models up to 200 billion parameters.',
      ],
      unit: 'J/token',
      columns,
      targets: specified.map((row) => targetOf(row, row.generation.tolerance)),
    },
    {
      title: 'Decoding: dense models and batches that nothing was fitted to',
      text: [
        'The same parameters on other batches, other models and FP8 (where weights have 8 bits and a MAC is taken at half the energy).',
      ],
      unit: 'J/token',
      columns,
      targets: dense.map((row) =>
        targetOf(
          row,
          predictiveTolerance,
          row.bits === 8 ? whyNarrow : row.batch > 128 ? whyLargeBatch : whyOtherModels,
        ),
      ),
    },
    {
      title: 'Decoding: mixtures of experts',
      text: [
        'The same parameters once more. Weights read in a step are those of the distinct experts that its tokens touch, 1 − (1 − k/E)^B of all when every expert is picked alike.',
      ],
      unit: 'J/token',
      columns,
      targets: experts.map((row) => targetOf(row, predictiveTolerance, whyExperts)),
    },
  ];
}

/** What the parameters of H100 give for a model in bf16, in J/token: for figures of other hardware or unknown batch. */
export function energyOnH100(modelName: string, batch: number): string {
  const model = languageModels[modelName];
  if (model === undefined) throw new Error(`${modelName} is unknown`);
  return figure(
    decodeEnergy({ model, generation: generations['nvidia-h100'], bits: 16, weightBits: 16, batch }),
  );
}

/** The median of the absolute deviations of ours and of EcoLogits on dense models, specified and not, as a sentence. */
export function compareWithEcoLogits(): string {
  const dense = decodingRows().filter(({ model, bits }) => model.experts === null && bits === 16);
  const medianOf = (rows: readonly DecodingRow[], energyOf: (row: DecodingRow) => number): string => {
    const sizes = rows.map((row) => Math.abs(energyOf(row) / row.measured - 1)).toSorted((a, b) => a - b);
    const middle = sizes.length / 2;
    const median = ((sizes[Math.ceil(middle) - 1] ?? 0) + (sizes[Math.floor(middle)] ?? 0)) / 2;
    return percent(median, false);
  };
  const [specified, others] = [dense.filter(isSpecified), dense.filter((row) => !isSpecified(row))];
  const sentence = (rows: readonly DecodingRow[]): string =>
    `ours ${medianOf(rows, decodeEnergy)}, EcoLogits ${medianOf(rows, ecoLogitsOf)}`;
  return `Median absolute deviation from what was measured, dense models in bf16: on the ${specified.length} points of the specification ${sentence(specified)}; on the ${others.length} others ${sentence(others)}. EcoLogits is meant for a batch of 64 on H100; ours knows batch and generation, and its parameters were fitted to points of the first group.`;
}
