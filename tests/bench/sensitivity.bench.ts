/**
 * What an answer to "which input matters" costs, on one thread. `node tests/bench/sensitivity.bench.ts` prints medians in
 * milliseconds beside their bars, and ends with 1 where one is missed.
 */
import { readFileSync } from 'node:fs';
import { analyseSensitivity, type SensitivityRequest } from '../../shared/model/sensitivity/analyse.ts';
import { seekInput } from '../../shared/model/sensitivity/seek.ts';
import { resolveUncertainty } from '../../shared/model/uncertainty/uncertain-inputs.ts';
import { parseScenario } from '../../shared/scenario/parse.ts';
import { defaultInputs } from '../helpers/default-inputs.ts';
import { valueOf } from '../helpers/run.ts';

/** The scenario `baseline` as it is shipped. */
const preset = new URL('../../data/presets/baseline.scenario.json', import.meta.url);
const baseline = valueOf(parseScenario(readFileSync(preset, 'utf8'), 'baseline'));
const inputs = { ...defaultInputs(), ...baseline.inputs };
const { uncertain, tied } = valueOf(resolveUncertainty(inputs));
const years = { from: 2024, to: 2040 };
const at = { output: 'energy.saved.datacentre', year: 2030 } as const;
const ask = { at, seed: 1, draws: 10_000 };

/** A slider that moves keeps nothing but what did not change: one doubt is another each time. */
let moved = 0;
function analyse(request: Pick<SensitivityRequest, 'method' | 'samples' | 'above'>): void {
  moved += 1e-6;
  const slid = { ...inputs, 'price.electricity': `pert(0.05, ${0.08 + moved}, 0.2)` };
  const result = analyseSensitivity(slid, years, { ...ask, ...request });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
}

function seek(): void {
  const result = seekInput(inputs, years, {
    input: 'adoption.llm_decode.hurdle',
    at,
    target: { value: 0.3 },
    range: [-0.5, 0.5],
  });
  if (!result.ok || result.value.answer.kind !== 'found') throw new Error(JSON.stringify(result));
}

function time(task: () => void): number {
  const start = performance.now();
  task();
  return performance.now() - start;
}

/** The median of some runs, after a few that let the engine's compiler settle. */
function median(task: () => void, count: number): number {
  for (let run = 0; run < Math.max(3, count / 4); run += 1) task();
  const times = Array.from({ length: count }, () => time(task)).toSorted((a, b) => a - b);
  return times[Math.floor(count / 2)] ?? Number.NaN;
}

const firstTornado = time(() => analyse({ method: 'tornado' }));
const firstSobol = time(() => analyse({ method: 'sobol' }));
const rows: readonly (readonly [what: string, milliseconds: number, bar?: number])[] = [
  ['tornado, first of all', firstTornado],
  ['Sobol’ 1,024 × 12, first', firstSobol],
  ['tornado', median(() => analyse({ method: 'tornado' }), 41), 16],
  ['Sobol’ 1,024 × 12', median(() => analyse({ method: 'sobol' }), 9), 500],
  ['rank, 10,000 draws', median(() => analyse({ method: 'rank' }), 9)],
  ['tornado with probability', median(() => analyse({ method: 'tornado', above: 1 }), 9)],
  ['goal seek', median(seek, 41)],
];
console.log(
  `${uncertain.length} uncertain inputs, ${tied.length} tied to them, one output in one year; one thread`,
);
for (const [what, milliseconds, bar] of rows) {
  const verdict = bar === undefined ? '' : `  bar ${bar} ms: ${milliseconds <= bar ? 'met' : 'MISSED'}`;
  console.log(`${what.padEnd(28)}${milliseconds.toFixed(2).padStart(10)} ms${verdict}`);
  if (bar !== undefined && !(milliseconds <= bar)) process.exitCode = 1;
}
