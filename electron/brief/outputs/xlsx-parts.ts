import type { Translate } from '../../../shared/i18n/messages.ts';
import { outputName } from '../../../shared/i18n/names.ts';
import type { OutputId } from '../../../shared/model/result.ts';
import { outputIds } from '../../../shared/model/outputs.ts';
import { unitLabel } from '../../../shared/units/format.ts';
import { modelMoney, type MoneyView } from '../../../shared/units/money.ts';
import { outputScale } from '../../../shared/units/money-result.ts';
import { outputUnit } from '../../../shared/units/quantity.ts';
import { chartsOf, plainText, tablesOf } from './plain-text.ts';
import type { Sheet, SheetCell } from './xlsx-sheet.ts';
import { outputFormat, type RunsSubject, shareFormat, type WorkbookSubject } from './xlsx-subject.ts';

const heads = (texts: readonly string[]): SheetCell[] => texts.map((text) => ({ text, look: 'head' }));

/** The head and the widths of a sheet in which a row is one statistic of one result, year by year. */
export function statisticColumns(
  years: readonly number[],
  translate: Translate,
): { readonly head: string[]; readonly widths: number[] } {
  return {
    head: [
      translate('briefs.outScenario'),
      translate('briefs.outResult'),
      translate('briefs.outUnit'),
      translate('briefs.outStatistic'),
      translate('briefs.outId'),
      ...years.map(String),
    ],
    widths: [26, 44, 18, 12, 34, ...years.map(() => 11)],
  };
}

/** What the draws say of each output of each scenario: percentiles, mean, its standard error, share below zero. */
export function bandsSheet(
  name: string,
  { runs, translate, language }: RunsSubject,
  money: MoneyView = modelMoney,
): Sheet {
  const years = runs[0]?.result.years ?? [];
  const { head, widths } = statisticColumns(years, translate);
  const cells = runs.flatMap((run) =>
    outputIds.flatMap((id: OutputId): SheetCell[][] =>
      Object.entries(run.bands?.[id] ?? {}).map(([statistic, series]): SheetCell[] => [
        run.name,
        outputName(id, translate),
        statistic === 'negative' ? '' : unitLabel(outputUnit(id), language, money.currency),
        statistic.toUpperCase(),
        { text: id, look: 'note' },
        ...series.map((number, index): SheetCell => ({
          number: statistic === 'negative' ? number : number * outputScale(id, years[index] ?? 0, money),
          format: statistic === 'negative' ? shareFormat : outputFormat(id),
        })),
      ]),
    ),
  );
  return {
    name,
    rows: [[{ text: translate('briefs.outBandsNote'), look: 'note' }], heads(head), ...cells],
    widths,
    frozen: { rows: 2, columns: 5 },
    filterRow: 2,
  };
}

/** Where each printed figure comes from: its address, its formula in words and in numbers. */
export function figuresSheet(name: string, { document, translate }: WorkbookSubject): Sheet {
  return {
    name,
    rows: [
      heads([
        translate('briefs.outFigure'),
        translate('briefs.outScenario'),
        translate('briefs.outAddressOf'),
        translate('briefs.outResult'),
        translate('briefs.outValue'),
        translate('briefs.outFormula'),
        translate('briefs.outApplied'),
        translate('briefs.outConversion'),
        translate('briefs.outRestsOn'),
      ]),
      ...document.figures.map((figure, index): SheetCell[] => [
        { number: index + 1, format: '0' },
        figure.scenario,
        { text: figure.address, look: 'note' },
        figure.name,
        figure.value,
        { text: figure.formula, look: 'wrap' },
        { text: figure.applied, look: 'wrap' },
        { text: figure.conversion?.text ?? '', look: 'wrap' },
        {
          text: figure.inputs.map((input) => `${input.name}: ${input.value}`).join('; '),
          look: 'wrap',
        },
      ]),
    ],
    widths: [9, 24, 34, 40, 22, 50, 50, 50, 60],
    frozen: { rows: 1, columns: 1 },
    filterRow: 1,
  };
}

/** The figures behind each chart of the document, one sheet a chart. */
export function chartSheets(name: (number: number) => string, { document }: WorkbookSubject): Sheet[] {
  return chartsOf(document).map((chart, index): Sheet => {
    const { columns, rows } = chart.table;
    return {
      name: name(index + 1),
      rows: [
        [{ text: chart.title, look: 'title' }],
        [{ text: chart.subtitle, look: 'note' }],
        [],
        heads(columns.map(({ label, unit }) => (unit === '' ? label : `${label} (${unit})`))),
        ...rows.map((row) =>
          row.map((cell, column): SheetCell => {
            if (typeof cell !== 'number') return cell;
            return { number: cell, format: generalFormat(cell, columns[column]?.unit ?? '') };
          }),
        ),
        [],
        [{ text: chart.source, look: 'note' }],
      ],
      widths: columns.map((_, column) => (column === 0 ? 28 : 18)),
      frozen: { rows: 4, columns: 1 },
    };
  });
}

/** A year is written without a separator, everything else with as many digits as it has, up to six. */
function generalFormat(value: number, unit: string): string {
  if (unit === '' && Number.isInteger(value) && value >= 1900 && value <= 2100) return '0';
  const size = Math.abs(value);
  return size !== 0 && (size >= 1e9 || size < 1e-4) ? '0.000E+00' : '#,##0.######';
}

/** Each table of the document as it is printed, one sheet a table. */
export function tableSheets(name: (number: number) => string, { document }: WorkbookSubject): Sheet[] {
  return tablesOf(document).map((table, index): Sheet => {
    const note = plainText(table.note);
    return {
      name: name(index + 1),
      rows: [
        [{ text: table.caption, look: 'title' }],
        [],
        heads(table.columns.map(({ label }) => label)),
        ...table.rows.map((row) =>
          row.cells.map((cell): SheetCell => ({
            text: plainText(cell),
            look: row.isHead === true ? 'total' : 'wrap',
          })),
        ),
        ...(note === '' ? [] : [[], [{ text: note, look: 'note' } as const]]),
      ],
      widths: table.columns.map((_, column) => (column === 0 ? 40 : 24)),
      frozen: { rows: 3, columns: 1 },
    };
  });
}
