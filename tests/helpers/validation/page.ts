import type { Macro } from '../../../shared/catalog/rows.ts';
import { mlperfRows } from '../mlperf.ts';
import { numberIn, reviewedRows } from '../reviewed-rows.ts';
import { blindCircuits, circuitTables } from './circuits.ts';
import { compareWithEcoLogits, decodingTables, energyOnH100 } from './decoding.ts';
import { ratesSection } from './rates.ts';
import { reproductionTables } from './reproductions.ts';
import { countVerdicts, markdownTable, type TargetTable, writeTable } from './target.ts';

const measurements = reviewedRows('measurements');

/** A sum of the catalog's own figures that has to come out. */
function identityTable(): TargetTable {
  const value = (id: string): number => {
    const row = measurements.get(id);
    if (row === undefined) throw new Error(`${id} is missing`);
    return numberIn(row, 'value');
  };
  return {
    title: 'Energy = power ÷ rate',
    text: [
      'IBM NorthPole, a model of 3 billion parameters on 16 cards (IEEE HPEC 2024): the cards alone. An identity of the catalog’s own rows, and what `power.server` inverts.',
    ],
    unit: 'J/token',
    targets: [
      {
        what: '672 W ÷ 28,356 token/s',
        published: value('northpole-3b-energy'),
        ours: value('northpole-3b-power') / value('northpole-3b-throughput'),
        tolerance: 0.02,
      },
    ],
  };
}

/** Published targets that no equation of the model can be held to, and why. */
const unused: readonly (readonly [rows: readonly string[], why: string])[] = [
  [
    ['llama65b-a100'],
    `LLaMA 65B on A100, 3 to 4 J/token: the summary that was read does not state the batch. With the parameters of H100 our model gives ${energyOnH100('LLaMA 65B', 8)} J/token at batch 8 and ${energyOnH100('LLaMA 65B', 64)} at batch 64.`,
  ],
  [
    ['gpt3-100-pages'],
    `GPT-3 175B, 21 J/token: hardware and batch of 2020 are not published. With the parameters of H100 our model gives ${energyOnH100('GPT-3 175B', 1)} J/token for a single sequence and ${energyOnH100('GPT-3 175B', 8)} at batch 8.`,
  ],
  [
    ['gemini-median-prompt', 'gemini-median-prompt-accelerators', 'chatgpt-average-query'],
    'Energy of a prompt of an undisclosed model of undisclosed length.',
  ],
  [
    [
      'hermes-1phase-efficiency',
      'hermes-4phase-efficiency',
      'hermes-1phase-throughput',
      'hermes-4phase-throughput',
    ],
    'Array of phase-change memory: the constants of the circuit route are those of SRAM; the figures serve the ladder instead.',
  ],
  [
    ['hkust-reram-energy', 'hkust-reram-throughput'],
    'Resistive memory stacked on logic at 55 nm: neither its bandwidth nor its peak rate was found.',
  ],
  [
    ['lpddr5x-pim-off', 'lpddr5x-pim-on'],
    'A gain of 3.01 in decoding: the bandwidth of the mobile system that it was measured on was not found.',
  ],
  [
    [
      'azure-gb200-llama70b',
      'mlperf-72xgb200-deepseek-r1',
      'mlperf-72xgb300-deepseek-r1',
      'mlperf-8xmi325x-offline',
    ],
    'Rates of GB200, GB300 and MI325X: the catalog has no device row with their peak rate and bandwidth.',
  ],
  [
    ['tsmc7-0v8-throughput', 'tsmc7-1v0-throughput', 'jia65-0v85-throughput', 'jia65-1v2-throughput'],
    'Rates of macros: the circuit route yields energy, not delay.',
  ],
  [
    ['jia65-0v85-efficiency', 'jia65-1v2-efficiency'],
    'At 65 nm, outside the nodes that the constants of the circuit route were fitted at.',
  ],
  [
    [
      'mle-2xh100-gpt-oss-120b-b8',
      'mle-1xb200-gpt-oss-120b-b8',
      'mle-1xh100-gpt-oss-20b-b8',
      'mle-8xb200-deepseek-r1-b8',
    ],
    'And their other batches: the benchmark GPQA with long reasoning, whose length of context is not in the row.',
  ],
];

function unusedSection(): string {
  for (const id of unused.flatMap(([rows]) => rows)) {
    if (!measurements.has(id)) throw new Error(`${id} is missing`);
  }
  return [
    '## Published figures that nothing here can be held to',
    'They stand in the catalog, and are named so that nobody takes their absence above for agreement.',
    markdownTable(
      ['Rows', 'Why'],
      unused.map(([rows, why]) => [rows.map((id) => `\`${id}\``).join(', '), why]),
      2,
    ),
  ].join('\n\n');
}

/** Every table of judged targets, in the order of the page. */
export function targetTables(): readonly TargetTable[] {
  return [...reproductionTables(), ...decodingTables(), ...circuitTables(), identityTable()];
}

/** docs/validation.md, whole. */
export function validationPage(macros: readonly Macro[]): string {
  const tables = targetTables();
  const named = (begins: string): readonly TargetTable[] =>
    tables.filter(({ title }) => title.startsWith(begins));
  const decoding = named('Decoding');
  const circuits = tables.filter(({ title }) => /^The circuit|^Supply|^Precision/u.test(title));
  const arithmetic = tables.filter((table) => !decoding.includes(table) && !circuits.includes(table));
  const below = mlperfRows.filter(({ measured, bound }) => measured <= bound.tokensPerSecond).length;
  const summary = [
    ...tables.map((table) => {
      const counts = countVerdicts([table]);
      return [table.title, String(counts.met), String(counts.missed), ''];
    }),
    [
      'The roofline of decoding above MLPerf’s measured rates',
      String(below),
      String(mlperfRows.length - below),
      '',
    ],
  ].map(([title = '', met = '', missed = '']) => [title, met, missed === '0' ? '0' : `**${missed}**`]);
  return `${[
    '# Validation',
    '<!-- Written by tests/golden/validation.test.ts; after a change: npm run golden, look at it, commit it. -->',
    'What the model gives beside what others published or measured. Every figure of ours on this page was computed by the code that the window and the command line run, at the moment when the tests last passed; a test fails when the page is stale. Rows named `like-this` are rows of the catalog, where each has its source, the place in it and its grade.',
    'Deviation is ours ÷ published − 1. **Missed** means outside the tolerance; the reason given is our reading of it, not a measurement. Tolerances were set before the figures were computed: those of the specification where it names one, else those proposed with the collected targets (25 % for points that nothing was fitted to, 10 and 15 % for circuits), else the rounding of the published figure.',
    '## At a glance',
    markdownTable(['Target', 'Met', 'Missed'], summary, 1).replace(/\| --- \|$/mu, '| ---: |'),
    '## Arithmetic of the model',
    ...arithmetic.map(writeTable),
    '### Properties',
    'The seventh reproduction of the specification are invariants, checked on random scenarios by `tests/unit/model/invariants.test.ts`: a ceiling of 0 saves nothing; equal energy and cost save nothing; without gate, learning and rebound a higher ceiling never saves less; workloads add up to their segment; order does not matter; demand scales what it should; shares stay between 0 and 1; a year’s result does not depend on where the output begins.',
    '## Energy of a token on GPUs',
    compareWithEcoLogits(),
    ...decoding.map(writeTable),
    '## Energy of a multiplication in an array',
    ...circuits.slice(0, 2).map(writeTable),
    blindCircuits(macros),
    ...circuits.slice(2).map(writeTable),
    '## Rate of decoding',
    ratesSection(),
    unusedSection(),
  ].join('\n\n')}\n`;
}
