import { outputName, segmentName } from '../../../shared/i18n/names.ts';
import { type OutputId, segmentQuantities } from '../../../shared/model/result.ts';
import { type Segment, segments, workloads } from '../../../shared/model/vocabulary.ts';
import { unitLabel } from '../../../shared/units/format.ts';
import { isMoneyUnit, type MoneyCurrency } from '../../../shared/units/money.ts';
import { outputUnit } from '../../../shared/units/quantity.ts';
import { headCells, labelColumns, ratio } from './xlsx-results.ts';
import { cellAddress, elsewhere, type Sheet, type SheetCell } from './xlsx-sheet.ts';
import { outputFormat, type RunsSubject, shareFormat, type WorkbookRun } from './xlsx-subject.ts';

/** One scenario as another sheet refers to it. */
export interface ReferredRun {
  readonly run: WorkbookRun;
  readonly sheet: string;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** A number that stands elsewhere in the workbook, and the reference to it. */
export interface ReferredNumber {
  readonly number: number;
  readonly reference: string;
}

/** Another currency than the model's: what a sum in the model's dollars is multiplied with in a year. */
export interface ReferredMoney {
  readonly currency: MoneyCurrency;
  readonly factorOf: (year: number) => ReferredNumber;
}

/** What draws say of the difference of a run (by its place) to the first: 5th and 95th percentile, share below zero. */
export interface ReferredBands {
  readonly at: (
    run: number,
    output: OutputId,
    year: number,
    statistic: BandStatistic,
  ) => ReferredNumber | null;
}

const bandStatistics = ['p5', 'p95', 'negative'] as const;
type BandStatistic = (typeof bandStatistics)[number];

/** What a comparison has beyond the results themselves; money as the model has it and no bands where absent. */
export interface ComparisonMeans {
  readonly money?: ReferredMoney | null;
  /** The currency in which the scenarios' own sheets are already. */
  readonly currency?: MoneyCurrency | undefined;
  readonly bands?: ReferredBands | null;
}

interface ComparedRow {
  readonly key: string;
  readonly segment: Segment;
  /** Null for the share that is saved, which is no output of the model. */
  readonly output: OutputId | null;
  readonly name: string;
}

const top = 4;
const labels = 3;

function comparedRows({ runs, translate }: RunsSubject): ComparedRow[] {
  const first = runs[0]?.scenario.central;
  return segments.flatMap((segment): ComparedRow[] => [
    ...segmentQuantities.map((quantity): ComparedRow => {
      const output: OutputId = `${quantity}.${segment}`;
      return { key: output, segment, output, name: translate(`model.output.segment.${quantity}`) };
    }),
    { key: `share.saved.${segment}`, segment, output: null, name: translate('briefs.outSavedShare') },
    ...workloads
      .filter((workload) => first?.[`workload.${workload}.segment`] === segment)
      .map((workload): ComparedRow => {
        const output: OutputId = `workload.${workload}.cost`;
        return { key: output, segment, output, name: outputName(output, translate) };
      }),
  ]);
}

const factorOf = (output: OutputId | null, year: number, money: ComparisonMeans['money']) =>
  output !== null && money !== null && money !== undefined && isMoneyUnit(outputUnit(output))
    ? money.factorOf(year)
    : null;

const signed = (format: string): string => `+${format};-${format};0`;

/**
 * Scenarios side by side in the horizon year, segment by segment: each figure is a reference to its scenario's sheet. From
 * the second scenario on stand its difference to the first, that as a share of the first, and what draws say of it.
 */
export function comparisonSheet(
  name: string,
  runs: readonly ReferredRun[],
  subject: RunsSubject,
  { money = null, currency, bands = null }: ComparisonMeans = {},
): Sheet {
  const { translate, horizonYear, language } = subject;
  const others = runs.slice(1);
  const head = [
    translate('briefs.outSegment'),
    translate('briefs.outResult'),
    translate('briefs.outUnit'),
    ...runs.map(({ run }) => run.name),
    ...others.flatMap(({ run }) => [
      translate('briefs.outDifference', { name: run.name }),
      translate('briefs.outRelative', { name: run.name }),
      ...(bands === null
        ? []
        : bandStatistics.map((statistic) => translate(`briefs.outBand-${statistic}`, { name: run.name }))),
    ]),
  ];
  const cells = comparedRows(subject).map(({ key, segment, output, name: result }, place): SheetCell[] => {
    const row = top + place;
    const format = output === null ? shareFormat : outputFormat(output);
    const factor = factorOf(output, horizonYear, money);
    const inMoney = ({ number, reference }: ReferredNumber): { number: number; formula: string } =>
      factor === null
        ? { number, formula: reference }
        : { number: number * factor.number, formula: `${reference}*${factor.reference}` };
    const values = runs.map((referred) =>
      inMoney({
        number: valueAt(referred.run, key, segment, horizonYear),
        reference: placeOf(referred, key, horizonYear),
      }),
    );
    const first = cellAddress(row, labels);
    const reference = values[0]?.number ?? 0;
    return [
      segmentName(segment, translate),
      result,
      output === null ? '' : unitLabel(outputUnit(output), language, money?.currency ?? currency),
      ...values.map((value): SheetCell => ({ ...value, format })),
      ...others.flatMap((_, at): SheetCell[] => {
        const own = cellAddress(row, labels + 1 + at);
        const difference = (values[at + 1]?.number ?? 0) - reference;
        const band = (statistic: BandStatistic): SheetCell => {
          const found = output === null ? null : (bands?.at(at + 1, output, horizonYear, statistic) ?? null);
          if (found === null) return null;
          if (statistic !== 'negative') return { ...inMoney(found), format: signed(format) };
          return { number: found.number, formula: found.reference, format: shareFormat };
        };
        return [
          { number: difference, format: signed(format), formula: `${own}-${first}` },
          reference === 0
            ? null
            : {
                number: difference / Math.abs(reference),
                format: signed(shareFormat),
                formula: `(${own}-${first})/ABS(${first})`,
              },
          ...(bands === null ? [] : bandStatistics.map(band)),
        ];
      }),
    ];
  });
  return {
    name,
    rows: [
      [{ text: translate('briefs.outComparisonTitle', { year: horizonYear }), look: 'title' }],
      [{ text: translate('briefs.outSegmentsNote'), look: 'note' }],
      [],
      headCells(head, labels),
      ...cells,
    ],
    widths: [14, 44, 20, ...head.slice(labels).map(() => 18)],
    frozen: { rows: top, columns: labels },
    filterRow: top,
  };
}

/** Where a result of a run in a year stands. */
export function placeOf({ run, sheet, rowOf }: ReferredRun, key: string, year: number): string {
  const column = labelColumns + run.result.years.indexOf(year);
  return elsewhere(sheet, cellAddress(rowOf.get(key) ?? 0, column));
}

function valueAt(run: WorkbookRun, key: string, segment: Segment, year: number): number {
  const at = run.result.years.indexOf(year);
  if (key.startsWith('share.saved')) {
    return ratio(
      run.result.series[`energy.saved.${segment}`][at] ?? 0,
      run.result.series[`energy.baseline.${segment}`][at] ?? 0,
    );
  }
  return run.result.series[key as OutputId][at] ?? 0;
}

/** Year by year, how every result differs from the first scenario's: formulas over the scenarios' sheets. */
export function differencesSheet(
  name: string,
  runs: readonly ReferredRun[],
  subject: RunsSubject,
  { money = null, currency }: ComparisonMeans = {},
): Sheet {
  const { translate, language } = subject;
  const first = runs[0];
  const years = first?.run.result.years ?? [];
  const head = [
    translate('briefs.outScenario'),
    translate('briefs.outSegment'),
    translate('briefs.outResult'),
    translate('briefs.outUnit'),
    ...years.map(String),
  ];
  const cells = runs.slice(1).flatMap((referred) =>
    comparedRows(subject).flatMap(({ output, segment, name: result }): SheetCell[][] => {
      if (output === null || first === undefined) return [];
      const format = outputFormat(output);
      return [
        [
          referred.run.name,
          segmentName(segment, translate),
          result,
          unitLabel(outputUnit(output), language, money?.currency ?? currency),
          ...years.map((year): SheetCell => {
            const factor = factorOf(output, year, money);
            const difference =
              valueAt(referred.run, output, segment, year) - valueAt(first.run, output, segment, year);
            const formula = `${placeOf(referred, output, year)}-${placeOf(first, output, year)}`;
            return {
              number: difference * (factor?.number ?? 1),
              format: signed(format),
              formula: factor === null ? formula : `(${formula})*${factor.reference}`,
            };
          }),
        ],
      ];
    }),
  );
  return {
    name,
    rows: [
      [{ text: translate('briefs.outDifferencesTitle', { name: first?.run.name ?? '' }), look: 'title' }],
      [{ text: translate('briefs.outSegmentsNote'), look: 'note' }],
      [],
      headCells(head, 4),
      ...cells,
    ],
    widths: [26, 14, 44, 20, ...years.map(() => 11)],
    frozen: { rows: 4, columns: 4 },
    filterRow: 4,
  };
}
