/**
 * What 10,000 draws of one segment's outputs in one year cost, beside the same equations on the same inputs in Squiggle
 * (https://www.squiggle-language.com), in one run. The text for Squiggle is made from the program that the sampler runs.
 * `npm run bench -- squiggle` prints medians in milliseconds.
 */
import { run } from '@quri/squiggle-lang';
import { prepareRun } from '../../shared/model/evaluate.ts';
import { type OutputId, segmentQuantities } from '../../shared/model/result.ts';
import { specialise } from '../../shared/model/uncertainty/program.ts';
import { sampleModel } from '../../shared/model/uncertainty/sample-model.ts';
import { uncertainInputs } from '../helpers/uncertain-inputs.ts';
import { squigglePert, squiggleSource } from './reference/squiggle-source.ts';

const samples = 10_000;
const year = 2035;
const years = { from: year, to: year };
const inputs = uncertainInputs();
const outputs = segmentQuantities.map((quantity): OutputId => `${quantity}.datacentre`);

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

/** The text, and which outputs differ between draws. */
function writeSource(): { source: string; drawn: number[]; operations: number } {
  const prepared = prepareRun(inputs, years);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const { resolved, tape, slots, inputPositions, outputSlot } = prepared.value;
  const nameOf = (id: string): string => id.replaceAll('.', '_');
  const columns = [
    ...resolved.uncertain.map(({ id }) => ({ id, root: id, factor: 1 })),
    ...resolved.tied,
  ].flatMap(({ id, root, factor }) =>
    (inputPositions.get(id) ?? []).map((position) => ({ name: nameOf(root), factor, position })),
  );
  const program = specialise(
    tape,
    columns.map(({ position }) => position),
    outputs.map((output) => outputSlot(output, year)),
  );
  const distributions = new Map(
    resolved.uncertain.map(({ id, text }) => {
      const [low = 0, mode = 0, high = 0] = text.match(/[-+.\de]+(?=[,)])/gu)?.map(Number) ?? [];
      return [nameOf(id), squigglePert(low, mode, high)];
    }),
  );
  const constants = program.constants.map((slot) => slots[slot] ?? Number.NaN);
  return {
    source: squiggleSource({ program, constants, columns, distributions }),
    drawn: program.outputs.map(({ output }) => output).toSorted((a, b) => a - b),
    operations: program.opcodes.length,
  };
}

const { source, drawn, operations } = writeSource();

async function runSquiggle(seed: number): Promise<{ milliseconds: number; medians: number[] }> {
  const started = performance.now();
  const { result } = await run(source, {
    environment: { sampleCount: samples, xyPointLength: 1000, seed: String(seed), profile: false },
  });
  const milliseconds = performance.now() - started;
  if (!result.ok) throw new Error(result.value.toString());
  return { milliseconds, medians: result.value.result.asJS() as number[] };
}

function runOurs(seed: number): { milliseconds: number; rows: { p5: number; p50: number; p95: number }[] } {
  const started = performance.now();
  const result = sampleModel(inputs, years, { seed, samples, outputs });
  const milliseconds = performance.now() - started;
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return {
    milliseconds,
    rows: drawn.map((output) => result.value.series.get(outputs[output] as OutputId)?.[0] ?? never()),
  };
}

function never(): never {
  throw new Error('an output is missing');
}

const line = (what: string, value: string): void => console.log(`${what.padEnd(52)}${value.padStart(12)}`);

runOurs(0);
const theirs: Awaited<ReturnType<typeof runSquiggle>>[] = [];
// A new seed each time: neither keeps draws from the run before.
for (let seed = 1; seed <= 3; seed += 1) theirs.push(await runSquiggle(seed));
const ours = Array.from({ length: 9 }, (_, index) => runOurs(index + 1));
const [their = Number.NaN, our = Number.NaN] = [theirs, ours].map((runs) =>
  median(runs.map(({ milliseconds }) => milliseconds)),
);
line(`outputs of datacentre in ${year} that differ`, String(drawn.length));
line('operations', String(operations));
line('Squiggle, 10,000 samples, median of three', `${their.toFixed(0)} ms`);
line('ours, 10,000 draws made anew, median of nine', `${our.toFixed(1)} ms`);
line('Squiggle ÷ ours (bar: at least 5)', (their / our).toFixed(1));
const worst = drawn.map((_, index) => {
  const { p5, p50, p95 } = ours[0]?.rows[index] ?? never();
  return Math.abs((theirs[0]?.medians[index] ?? Number.NaN) - p50) / (p95 - p5);
});
line('greatest difference of a median ÷ (P95 − P5)', Math.max(...worst).toExponential(1));
