/** What a run of the default model costs. `node tests/bench/model.bench.ts` prints medians in milliseconds. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const started = performance.now();
const { costCurve, evaluateModel } = await import('../../shared/model/evaluate.ts');
const { defaultInputs } = await import('../helpers/default-inputs.ts');
const inputs = defaultInputs();
const years = { from: 2024, to: 2040 };
const loaded = performance.now() - started;

function time(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** The median of many runs, after enough of them to let the compiler of the engine settle. */
function median(task: () => void, count = 400, warmUp = 100): number {
  for (let run = 0; run < warmUp; run += 1) task();
  const times = Array.from({ length: count }, () => time(task)).toSorted((a, b) => a - b);
  return times[Math.floor(count / 2)] ?? Number.NaN;
}

const cold = time(() => evaluateModel(inputs, years));
// A first run is met once in a process: each of the others is a process of its own.
if (process.argv.includes('--cold')) {
  console.log(cold);
  process.exit();
}
const colds = Array.from({ length: 9 }, () =>
  Number(spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--cold']).stdout.toString()),
).toSorted((a, b) => a - b);
const coldCurve = time(() => costCurve(inputs, 'llm_decode', 2035));
let price = 0;
const slider = (): void => {
  price = (price + 0.001) % 1;
  evaluateModel({ ...inputs, 'price.electricity': price }, years);
};

const rows: [string, number][] = [
  ['modules and inputs loaded', loaded],
  ['default run, cold', colds[4] ?? cold],
  ['default run, cold, least', colds[0] ?? cold],
  ['cost curve, cold', coldCurve],
  ['default run, warm', median(() => evaluateModel(inputs, years))],
  ['a slider moves one input', median(slider)],
  ['run 2020 to 2060, warm', median(() => evaluateModel(inputs, { from: 2020, to: 2060 }))],
  ['cost curve, warm', median(() => costCurve(inputs, 'llm_decode', 2035))],
];
for (const [what, milliseconds] of rows)
  console.log(`${what.padEnd(28)}${milliseconds.toFixed(3).padStart(10)} ms`);
