import type { SeekFile, SensitivityFile } from '../../shared/contract/sensitivity.ts';
import { describeSeek } from '../../shared/i18n/describe-seek.ts';
import { outputName } from '../../shared/i18n/names.ts';
import type { OutputId } from '../../shared/model/result.ts';
import { formatInput, formatNumber, formatOutput, formatShare } from '../../shared/units/format.ts';
import { type Cell, toCsv } from '../exchange/csv.ts';
import type { Voice } from './run-report.ts';
import { type TextColumn, toTextTable } from './text-table.ts';

/** What a method says of an input: column by column for CSV, and set for reading. */
interface Figures {
  readonly columns: readonly string[];
  readonly cells: readonly (readonly Cell[])[];
}

/** A sensitivity as CSV: one row an input, full precision; of Sobol' indices a last row for all others. */
export function sensitivityToCsv(file: SensitivityFile): string {
  const { columns, cells } = figuresOf(file);
  const known = ['input', 'unit', 'given', 'grade', 'source', 'tied', 'output', 'year', 'method'];
  const asked: Cell[] = [file.output.id, file.output.year, file.method];
  const rows = file.inputs.map((input, row): Cell[] => [
    input.id,
    input.unit,
    input.given,
    input.grade,
    input.source,
    input.followers.join(' '),
    ...asked,
    ...(cells[row] ?? []),
  ]);
  const rest: Cell[][] =
    file.method === 'sobol' && file.rest !== null
      ? [[`(${file.rest.count})`, '', '', '', '', '', ...asked, ...indexCells(file.rest)]]
      : [];
  return toCsv([...known, ...columns], [...rows, ...rest]);
}

function figuresOf(file: SensitivityFile): Figures {
  switch (file.method) {
    case 'tornado':
      return {
        columns: ['p10', 'p90', 'output_at_p10', 'output_at_p90'],
        cells: file.inputs.map(({ low, high, atLow, atHigh }) => [low, high, atLow, atHigh]),
      };
    case 'sobol':
      return {
        columns: ['first', 'first_low', 'first_high', 'total', 'total_low', 'total_high'],
        cells: file.inputs.map(indexCells),
      };
    case 'rank':
      return { columns: ['correlation'], cells: file.inputs.map(({ correlation }) => [correlation]) };
  }
}

type Indices = Pick<Extract<SensitivityFile, { method: 'sobol' }>['inputs'][number], 'first' | 'total'>;

function indexCells({ first, total }: Indices): Cell[] {
  return [first.value, first.low, first.high, total.value, total.low, total.high];
}

/** A sensitivity for reading: what was asked, the inputs with their evidence, what moves along, and the probability. */
export function sensitivityToText(file: SensitivityFile, voice: Voice): string {
  const { translate, language } = voice;
  const { output } = file;
  const id = output.id as OutputId;
  const amount = (value: number): string => formatOutput(id, value, { language });
  const heading = translate('cli.sensitivity-heading', {
    name: file.scenario,
    model: file.model,
    catalog: file.catalog,
  });
  const central = translate('model.sensitivity.central', {
    output: outputName(id, translate),
    year: output.year,
    value: amount(output.central),
  });
  const parts = [`${heading}\n${central}\n`, `${explain(file, voice)}\n`, table(file, voice)];
  const tied = file.inputs
    .filter(({ followers }) => followers.length > 0)
    .map((input) =>
      translate('model.sensitivity.followers', { id: input.id, followers: shorten(input.followers) }),
    );
  if (tied.length > 0) parts.push(`${tied.join('\n')}\n`);
  const { probability } = file;
  if (probability !== null) {
    const share = (value: number): string => formatShare(value, { language, digits: 2 });
    const said = translate('model.sensitivity.probability', {
      threshold: amount(probability.threshold),
      above: share(probability.above),
      aboveError: share(probability.aboveError),
      negative: share(probability.negative),
      negativeError: share(probability.negativeError),
      draws: formatNumber(probability.draws, { language, digits: 6 }),
    });
    parts.push(`${said}\n`);
  }
  return parts.join('\n');
}

/** So many ids stand in a line; how many more there are is said. */
const shownFollowers = 2;

function shorten(ids: readonly string[]): string {
  const more = ids.length - shownFollowers;
  return `${ids.slice(0, shownFollowers).join(', ')}${more > 0 ? ` (+${more})` : ''}`;
}

function explain(file: SensitivityFile, { translate, language }: Voice): string {
  const { seed } = file;
  const count = (value: number): string => formatNumber(value, { language, digits: 6 });
  switch (file.method) {
    case 'tornado':
      return translate('model.sensitivity.tornado');
    case 'sobol': {
      if (file.variance === 0) return translate('model.sensitivity.sobolNothing');
      const level = formatShare(file.level, { language });
      return translate('model.sensitivity.sobol', { rows: count(file.rows), seed, level });
    }
    case 'rank': {
      const noise = formatNumber(file.noise, { language, digits: 2 });
      return translate('model.sensitivity.rank', { draws: count(file.draws), seed, noise });
    }
  }
}

function table(file: SensitivityFile, { translate, language }: Voice): string {
  const text = (heading: string): TextColumn => ({ heading, isFigure: false });
  const figure = (heading: string): TextColumn => ({ heading, isFigure: true });
  const known = [text(translate('cli.column-input')), text(translate('model.sensitivity.columnEvidence'))];
  const knownCells = ({ id, grade }: SensitivityFile['inputs'][number]): string[] => [
    id,
    translate(`vocabulary.grade.${grade}`),
  ];
  switch (file.method) {
    case 'tornado': {
      const amount = (value: number): string => formatOutput(file.output.id as OutputId, value, { language });
      const columns = [
        figure(translate('model.sensitivity.columnLow')),
        figure(translate('model.sensitivity.columnHigh')),
        figure(translate('model.sensitivity.columnAtLow')),
        figure(translate('model.sensitivity.columnAtHigh')),
      ];
      const rows = file.inputs.map((input) => [
        ...knownCells(input),
        formatInput(input.id, input.low, { language }),
        formatInput(input.id, input.high, { language }),
        amount(input.atLow),
        amount(input.atHigh),
      ]);
      return toTextTable([...known, ...columns], rows);
    }
    case 'sobol': {
      const share = (value: number): string => formatShare(value, { language, digits: 2 });
      const cells = ({ first, total }: Indices): string[] =>
        [first, total].flatMap(({ value, low, high }) => [share(value), `[${share(low)}, ${share(high)}]`]);
      const columns = [
        figure(translate('model.sensitivity.columnFirst')),
        figure(''),
        figure(translate('model.sensitivity.columnTotal')),
        figure(''),
      ];
      const rows = file.inputs.map((input) => [...knownCells(input), ...cells(input)]);
      const { rest } = file;
      if (rest !== null) {
        rows.push([translate('model.sensitivity.rest', { count: rest.count }), '', ...cells(rest)]);
      }
      return toTextTable([...known, ...columns], rows);
    }
    case 'rank': {
      const rows = file.inputs.map((input) => [
        ...knownCells(input),
        formatNumber(input.correlation, { language, digits: 2 }),
      ]);
      return toTextTable([...known, figure(translate('model.sensitivity.columnCorrelation'))], rows);
    }
  }
}

/** A goal seek for reading: sentences, one a line. */
export function seekToText(file: SeekFile, { translate, language }: Voice): string {
  return `${describeSeek(file, translate, language).join('\n')}\n`;
}

/** A goal seek as CSV: the values that meet the goal, or the points that say why none does; full precision. */
export function seekToCsv(file: SeekFile): string {
  const { answer, input, output } = file;
  const points = pointsOf(file);
  return toCsv(
    ['answer', 'input', 'input_unit', 'value', 'output', 'year', 'output_unit', 'result', 'target', 'grade'],
    points.map((point): Cell[] => [
      answer.kind,
      input.id,
      input.unit,
      point.value,
      output.id,
      output.year,
      output.unit,
      point.output,
      file.target.value,
      input.grade,
    ]),
  );
}

function pointsOf({ answer, range }: SeekFile): readonly { value: number; output: number }[] {
  switch (answer.kind) {
    case 'found':
      return [answer.found, ...answer.further];
    case 'everywhere':
      return range.map((value) => ({ value, output: answer.output }));
    case 'jump':
      return [answer.left, answer.right];
    case 'unreached':
      return [answer.from, answer.to, answer.nearest];
  }
}
