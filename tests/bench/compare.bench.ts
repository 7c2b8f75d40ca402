/**
 * Eight scenarios drawn together, 10,000 draws each, by two threads that share the work as the window's two workers do.
 * `npm run bench -- compare` prints medians in milliseconds. The first time of a process makes all draws of the inputs.
 */
import { parentPort, Worker } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { pairedBands } from '../../shared/model/uncertainty/paired.ts';
import { shareOut } from '../../shared/model/uncertainty/paired-share.ts';
import { pageNumbers } from '../../shared/scenario/comparison-file.ts';
import type { Inputs } from '../../shared/scenario/file.ts';
import { presets, resolvePreset } from '../helpers/presets.ts';

const samples = 10_000;
const threads = 2;

interface Task {
  readonly scenarios: readonly Inputs[];
  readonly seed: number;
}

const wanted = pageNumbers({
  horizonYear: 2030,
  output: 'energy.saved.datacentre',
  years: { from: 2024, to: 2040 },
});

function draw({ scenarios, seed }: Task): void {
  for (const part of pairedBands(scenarios, { seed, samples, wanted, hasOwn: true })) {
    if (!part.ok) throw new Error(JSON.stringify(part.error));
  }
}

/** Eight: the presets, and two that a person might make of the baseline. */
function eight(): Inputs[] {
  const baseline = resolvePreset('baseline').inputs;
  const others = [...presets.keys()].filter((name) => name !== 'baseline');
  return [
    baseline,
    ...others.map((name) => resolvePreset(name).inputs),
    { ...baseline, 'adoption.llm_decode.ceiling': '0.2 to 0.6' },
    { ...baseline, 'price.electricity': '0.1 to 0.3', 'rebound.datacentre.elasticity': 0.5 },
  ].slice(0, 8);
}

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

const line = (what: string, milliseconds: number): void =>
  console.log(`${what.padEnd(60)}${milliseconds.toFixed(0).padStart(8)} ms`);

async function measure(): Promise<void> {
  const scenarios = eight();
  console.log(`${scenarios.length} scenarios, ${samples} draws, ${wanted.length} numbers each`);
  const shares = shareOut(scenarios.length, threads).map((share) =>
    share.map((index) => scenarios[index]).filter((inputs) => inputs !== undefined),
  );
  const startWorkers = (): Worker[] => shares.map(() => new Worker(fileURLToPath(import.meta.url)));
  const once = async (workers: readonly Worker[], seed: number): Promise<number> => {
    const started = performance.now();
    await Promise.all(
      workers.map(
        (worker, index) =>
          new Promise((resolve, reject) => {
            worker.once('message', resolve);
            worker.once('error', reject);
            worker.postMessage({ scenarios: shares[index] ?? [], seed } satisfies Task);
          }),
      ),
    );
    return performance.now() - started;
  };
  const series = async (run: () => Promise<number>, count: number): Promise<number> => {
    const times: number[] = [];
    for (let index = 0; index < count; index += 1) times.push(await run());
    return median(times);
  };
  const anew = async (): Promise<number> => {
    const workers = startWorkers();
    // A page has its workers loaded and warm by then; another seed shares no draw with this one.
    await once(workers, 2);
    const time = await once(workers, 1);
    await Promise.all(workers.map((worker) => worker.terminate()));
    return time;
  };
  line('two threads, another seed: every input drawn anew', await series(anew, 5));
  const workers = startWorkers();
  line('two threads, the very first time, modules and all', await once(workers, 1));
  line('two threads again, one scenario or year changed', await series(() => once(workers, 1), 7));
  await Promise.all(workers.map((worker) => worker.terminate()));
  const alone = performance.now();
  draw({ scenarios, seed: 1 });
  line('one thread, the very first time', performance.now() - alone);
}

if (parentPort === null) await measure();
else {
  const port = parentPort;
  port.on('message', (task: Task) => {
    draw(task);
    port.postMessage('done');
  });
}
