/**
 * What 10,000 draws of the whole model cost, beside a plain C program of the same equations on the same draws, in one run.
 * `npm run bench -- sampling` prints medians in milliseconds, and compares processor time; without a C compiler only ours.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolveUncertainty } from '../../shared/model/uncertainty/uncertain-inputs.ts';
import { bandOutputs, drawInputs, sampleModel } from '../../shared/model/uncertainty/sample-model.ts';
import { segments, workloads } from '../../shared/model/vocabulary.ts';
import type { DemandPoints, Inputs } from '../../shared/scenario/file.ts';
import { uncertainInputs } from '../helpers/uncertain-inputs.ts';
import { projectRoot } from '../helpers/project.ts';

const years = { from: 2024, to: 2040 };
const seed = 1;
const inputs = uncertainInputs();

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** What this thread has had of a processor, in milliseconds: on a machine that others use as well, the fairer clock. */
function processorTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function time(samples: number): {
  milliseconds: number;
  processor: number;
  result: ReturnType<typeof sampleModel>;
} {
  const started = performance.now();
  const before = processorTime();
  const result = sampleModel(inputs, years, { seed, samples });
  return { milliseconds: performance.now() - started, processor: processorTime() - before, result };
}

const hardware = [
  'batch',
  'mac_energy',
  'path_energy',
  'resident_fraction',
  'retry_fraction',
  'host_overhead',
  'pue',
  'capex',
  'throughput',
  'utilisation',
  'life',
  'opex_rate',
  'migration',
  'efficiency_gain',
  'throughput_gain',
  'learning_rate',
  'learning_base',
];
const adoption = ['ceiling', 'start_year', 'p', 'q', 'gated', 'hurdle', 'gate_width'];
const mostPoints = 32;

/** The parameters of the C program, in the order of its struct: each with the input it is, or its number. */
function parameters(central: Inputs): { id: string; value: number }[] {
  const of = (id: string): { id: string; value: number } => ({ id, value: Number(central[id] ?? 0) });
  const plain = (value: number): { id: string; value: number } => ({ id: '', value });
  const padded = (values: readonly number[]): { id: string; value: number }[] =>
    Array.from({ length: mostPoints }, (_, index) => plain(values[index] ?? 0));
  return [
    ...[
      'price.electricity',
      'grid.carbon',
      'grid.decline',
      'finance.discount_rate',
      'compare.netherlands',
    ].map(of),
    ...segments.flatMap((segment) => {
      const points = central[`demand.${segment}.points`] as DemandPoints;
      return [
        ...['scale', 'growth_after', 'inference_share'].map((name) => of(`demand.${segment}.${name}`)),
        ...['elasticity', 'reuse'].map((name) => of(`rebound.${segment}.${name}`)),
        plain(points.length),
        ...padded(points.map(([year]) => year)),
        ...padded(points.map(([, energy]) => energy)),
      ];
    }),
    ...workloads.flatMap((workload) => [
      plain(segments.findIndex((segment) => segment === central[`workload.${workload}.segment`])),
      ...['share', 'macs', 'weight_bits', 'dynamic_bits'].map((name) => of(`workload.${workload}.${name}`)),
      ...['base', 'imc'].flatMap((column) =>
        hardware.map((name) => of(`hardware.${workload}.${column}.${name}`)),
      ),
      ...adoption.map((name) => of(`adoption.${workload}.${name}`)),
    ]),
  ];
}

/** What the C program is given: its draws are ours. */
function writeDraws(samples: number): Buffer {
  const resolved = resolveUncertainty(inputs);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.error));
  const struct = parameters(resolved.value.central);
  const drawn = [...drawInputs(resolved.value, { seed, samples })];
  const positions = drawn.map(([id]) => struct.findIndex((parameter) => parameter.id === id));
  const bytes = (array: Int32Array | Float64Array): Buffer =>
    Buffer.from(array.buffer, array.byteOffset, array.byteLength);
  return Buffer.concat([
    bytes(Int32Array.of(samples, drawn.length, years.from, years.to)),
    bytes(Float64Array.from(struct, ({ value }) => value)),
    bytes(Int32Array.from(positions)),
    ...drawn.map(([, values]) => bytes(values)),
  ]);
}

function runReference(
  program: string,
  draws: Buffer,
): { model: number; percentiles: number; rows: number[][] } {
  const run = spawnSync(program, { input: draws, maxBuffer: 1e8 });
  if (run.status !== 0) throw new Error(`the C program ended with ${run.status}`);
  const [times = '', ...rows] = run.stdout.toString().trim().split('\n');
  const [model = Number.NaN, percentiles = Number.NaN] = times.split(' ').map(Number);
  return { model, percentiles, rows: rows.map((row) => row.split(' ').map(Number)) };
}

const line = (what: string, milliseconds: number): void =>
  console.log(`${what.padEnd(44)}${milliseconds.toFixed(1).padStart(9)} ms`);

const first = time(10_000);
if (!first.result.ok) throw new Error(JSON.stringify(first.result.error));
const runs = Array.from({ length: 9 }, () => time(10_000));
const wall = median(runs.map(({ milliseconds }) => milliseconds));
const ours = median(runs.map(({ processor }) => processor));
const many = time(100_000);
const manyAgain = time(100_000);
const resolvedCount = Object.values(inputs).filter((value) => typeof value === 'string').length;
console.log(
  `${resolvedCount} texts among the inputs, ${bandOutputs.length} outputs, ${years.to - years.from + 1} years`,
);
line('10,000 draws, first time', first.milliseconds);
line('10,000 draws, median of nine', wall);
line('100,000 draws, first time', many.milliseconds);
line('100,000 draws, again', manyAgain.milliseconds);
console.log('processor time of one thread:');
line('10,000 draws, first time', first.processor);
line('10,000 draws, median of nine', ours);
line('100,000 draws, first time', many.processor);
line('100,000 draws, again', manyAgain.processor);
console.log(
  `${'memory at its highest'.padEnd(44)}${(process.resourceUsage().maxRSS / 1024).toFixed(0).padStart(9)} MB`,
);

const folder = mkdtempSync(path.join(tmpdir(), 'memwatt-bench-'));
try {
  const program = path.join(folder, 'model');
  const source = path.join(projectRoot, 'tests', 'bench', 'reference', 'model.c');
  if (spawnSync('cc', ['--version']).status === 0) {
    execFileSync('cc', ['-O3', '-march=native', source, '-o', program, '-lm']);
    const draws = writeDraws(10_000);
    const references = Array.from({ length: 5 }, () => runReference(program, draws));
    const model = median(references.map((run) => run.model));
    const percentiles = median(references.map((run) => run.percentiles));
    line('C: the model', model);
    line('C: percentiles by sorting', percentiles);
    console.log(
      `${'ours ÷ C (model and percentiles)'.padEnd(44)}${(ours / (model + percentiles)).toFixed(2).padStart(9)}`,
    );
    console.log(
      `${'ours ÷ C (C without its percentiles)'.padEnd(44)}${(ours / model).toFixed(2).padStart(9)}`,
    );
    const flat = [...first.result.value.series.values()].flat();
    const worst = Math.max(
      ...flat.flatMap(({ p5, p50, p95 }, index) => {
        const row = references[0]?.rows[index] ?? [];
        return [p5, p50, p95].map(
          (value, at) => Math.abs(value - (row[at] ?? Number.NaN)) / Math.max(1e-9, Math.abs(value)),
        );
      }),
    );
    console.log(
      `${'greatest relative difference of a percentile'.padEnd(44)}${worst.toExponential(1).padStart(9)}`,
    );
  } else {
    console.log('no C compiler here: nothing to compare with');
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
