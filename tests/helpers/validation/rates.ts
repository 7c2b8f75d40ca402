import { mlperfRows } from '../mlperf.ts';
import { figure, markdownTable, percent } from './target.ts';

/** The roofline of decoding above every measured rate of MLPerf whose hardware is known, as Markdown. */
export function ratesSection(): string {
  const rows = mlperfRows.map(({ id, subject, measured, bits, bound }) => [
    subject,
    `\`${id}\``,
    figure(measured),
    figure(bound.tokensPerSecond),
    percent(measured / bound.tokensPerSecond, false),
    `${bits} b, ${bound.boundBy}`,
    measured <= bound.tokensPerSecond ? 'met' : '**missed**',
  ]);
  return [
    '### The roofline of decoding above MLPerf’s measured rates',
    'An upper bound: a step lasts at least max(bytes read ÷ bandwidth, operations ÷ peak rate), at the narrowest arithmetic that the device’s row states a rate for, a cache of one byte a value, the largest batch that fits into memory, and no prompts at all. Met means that the measured rate lies below it. The column “Of the bound” says how far below: reading prompts, links between accelerators and waiting take the rest. DeepSeek-R1 and Llama 3.1 405B, with long prompts and answers whose cache is only in part in the bound, stay furthest below.',
    markdownTable(
      ['Measured', 'Row', 'Measured (token/s)', 'Bound (token/s)', 'Of the bound', 'Bound at', 'Verdict'],
      rows,
      2,
    ),
  ].join('\n\n');
}
