import type { DocumentBlock, DocumentTable, Inline } from '../../../shared/brief/document.ts';
import { inputName, segmentName } from '../../../shared/i18n/names.ts';
import type { SegmentOutputId, SegmentQuantity } from '../../../shared/model/result.ts';
import { type Segment, segments } from '../../../shared/model/vocabulary.ts';
import { appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { differingInputs } from '../../../shared/scenario/diff.ts';
import { formatNumber, formatRange, unitLabel } from '../../../shared/units/format.ts';
import { outputScale } from '../../../shared/units/money-result.ts';
import { outputUnit } from '../../../shared/units/quantity.ts';
import { inputCell } from '../input-texts.ts';
import type { BriefRun } from '../subject.ts';
import { textOf, type Workshop } from '../workshop.ts';
import type { TableBlock } from './tables.ts';

/** What a table says of each segment; the two segments stand apart and are never added up. */
const comparedQuantities = [
  'energy.baseline',
  'energy.total',
  'energy.gross',
  'energy.saved',
  'power.saved',
  'carbon.saved',
  'bill.saved',
  'spend.saved',
  'cost.index',
  'market',
] as const satisfies readonly SegmentQuantity[];

/** What the table of years says of a segment: few enough columns for a page. */
const yearlyQuantities = [
  'energy.baseline',
  'energy.total',
  'energy.saved',
  'power.saved',
  'carbon.saved',
  'bill.saved',
  'cost.index',
] as const satisfies readonly SegmentQuantity[];

/**
 * The results of the horizon year. Of one scenario both segments side by side, with P5 to P95; of several each in its column, below it the
 * difference to the first. Fails as sampling does.
 */
export function resultsTable(workshop: Workshop, block: TableBlock, name: string): Result<DocumentBlock[]> {
  const first = workshop.firstRun(name);
  if (!first.ok) return first;
  const { translate, recipe, runs } = workshop.subject;
  const shown = block.segment === undefined ? segments : [block.segment];
  const caption = translate('briefs.pdfResults', { year: recipe.horizonYear });
  const { level } = workshop;
  if (runs.length > 1) {
    const note = workshop.withMoneyNote(translate('briefs.pdfDifferenceNote'));
    return ok([{ kind: 'table', caption, level, ...comparedRows(workshop, shown), note }]);
  }
  const bands = bandsOf(workshop, first.value, shown);
  if (!bands.ok) return bands;
  return ok([
    {
      kind: 'table',
      caption,
      level,
      ...rowsOfOne(workshop, shown, bands.value),
      note: workshop.withMoneyNote(''),
    },
  ]);
}

/** One scenario: a column of values for each segment, with its band beside where something is drawn. */
function rowsOfOne(
  workshop: Workshop,
  shown: readonly Segment[],
  bands: ReadonlyMap<string, string>,
): Pick<DocumentTable, 'columns' | 'rows'> {
  const { translate, recipe } = workshop.subject;
  const hasBands = bands.size > 0;
  const end = (label: string): DocumentTable['columns'][number] => ({ label, align: 'end', weight: 0 });
  return {
    columns: [
      { label: translate('briefs.pdfQuantity'), align: 'start', weight: 1 },
      ...shown.flatMap((segment) => [
        end(segmentName(segment, translate)),
        ...(hasBands ? [end('P5–P95')] : []),
      ]),
    ],
    rows: comparedQuantities.map((quantity) => ({
      cells: [
        textOf(translate(`model.output.segment.${quantity}`)),
        ...shown.flatMap((segment) => {
          const output = `${quantity}.${segment}` as const;
          return [
            [workshop.output(0, output, recipe.horizonYear)],
            ...(hasBands ? [textOf(bands.get(output) ?? '')] : []),
          ];
        }),
      ],
    })),
  };
}

/** Several scenarios: a column each, the segments below each other, under each result its difference to the first. */
function comparedRows(
  workshop: Workshop,
  shown: readonly Segment[],
): Pick<DocumentTable, 'columns' | 'rows'> {
  const { translate, runs } = workshop.subject;
  return {
    columns: [
      { label: translate('briefs.pdfQuantity'), align: 'start', weight: 1.5 },
      ...runs.map((run) => ({ label: run.name, align: 'end' as const, weight: 1 })),
    ],
    rows: shown.flatMap((segment) => [
      ...(shown.length > 1 ? [{ cells: [textOf(segmentName(segment, translate))], isHead: true }] : []),
      ...comparedQuantities.map((quantity) => ({
        cells: [
          textOf(translate(`model.output.segment.${quantity}`)),
          ...runs.map((_, place) => resultCell(workshop, `${quantity}.${segment}`, place)),
        ],
      })),
    ]),
  };
}

function bandsOf(
  workshop: Workshop,
  { run }: BriefRun,
  shown: readonly Segment[],
): Result<Map<string, string>> {
  const outputs = shown.flatMap((segment) =>
    comparedQuantities.map((quantity): SegmentOutputId => `${quantity}.${segment}`),
  );
  const drawn = run.summariesAt(outputs, workshop.subject.recipe.horizonYear);
  if (!drawn.ok) return drawn;
  return ok(
    new Map(
      (drawn.value ?? []).map(({ p5, p95 }, index) => {
        const output = outputs[index] ?? 'energy.saved.datacentre';
        const say = (value: number): string =>
          workshop.outputText(output, value, workshop.subject.recipe.horizonYear);
        return [output, formatRange(say(p5), say(p95))];
      }),
    ),
  );
}

function resultCell(workshop: Workshop, output: SegmentOutputId, place: number): Inline[] {
  const { recipe, runs } = workshop.subject;
  const figure = workshop.output(place, output, recipe.horizonYear);
  if (place === 0) return [figure];
  const at = (run: BriefRun | undefined): number => run?.run.valueAt(output, recipe.horizonYear) ?? 0;
  const difference = at(runs[place]) - at(runs[0]);
  return [figure, { kind: 'break' }, ...differenceOf(workshop, output, difference)];
}

/** A difference in the horizon year with its sign, in quiet type. */
export function differenceOf(workshop: Workshop, output: SegmentOutputId, difference: number): Inline[] {
  const { horizonYear } = workshop.subject.recipe;
  const text =
    difference === 0
      ? '±0'
      : `${difference > 0 ? '+' : ''}${workshop.outputText(output, difference, horizonYear)}`;
  return [{ kind: 'quiet', content: textOf(text) }];
}

/** Every year of the first scenario, a row a year, the units in the heads. */
export function yearsTable(workshop: Workshop, block: TableBlock, name: string): Result<DocumentBlock[]> {
  const first = workshop.firstRun(name);
  if (!first.ok) return first;
  const { translate, language, money } = workshop.subject;
  const segment = block.segment ?? 'datacentre';
  const { years } = first.value.run.result;
  const headOf = (quantity: SegmentQuantity): string => {
    const unit = unitLabel(outputUnit(`${quantity}.${segment}`), language, money.currency);
    const label = translate(`model.output.segment.${quantity}`);
    return unit === '' ? label : translate('briefs.pdfWithUnit', { name: label, unit });
  };
  return ok([
    {
      kind: 'table',
      caption: translate('briefs.pdfYears', { segment: segmentName(segment, translate) }),
      level: workshop.level,
      columns: [
        { label: translate('briefs.pdfYear'), align: 'start', weight: 0 },
        ...yearlyQuantities.map((quantity) => ({
          label: headOf(quantity),
          align: 'end' as const,
          weight: 1,
        })),
      ],
      rows: years.map((year) => ({
        cells: [
          textOf(String(year)),
          ...yearlyQuantities.map((quantity) => {
            const output = `${quantity}.${segment}` as const;
            const value = first.value.run.valueAt(output, year) * outputScale(output, year, money);
            const digits = quantity === 'cost.index' ? 4 : 3;
            return textOf(formatNumber(value, { language, digits }));
          }),
        ],
      })),
      note: workshop.withMoneyNote(translate('briefs.pdfScenarioLine', { names: first.value.name })),
    },
  ]);
}

/** The inputs in which the scenarios of the brief differ, or the first from the previous one, each with its value. */
export function inputsTable(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const first = workshop.firstRun(name);
  if (!first.ok) return first;
  const { translate, runs, previous } = workshop.subject;
  const compared = runs.length > 1 ? runs : [...(previous === null ? [] : [previous]), ...runs];
  if (compared.length < 2) return fail(appError('brief-needs-second', name));
  const differing = differingInputs(compared.map(({ run }) => run.scenario));
  const caption = translate('briefs.pdfDifferingInputs');
  if (differing.length === 0) {
    return ok([
      { kind: 'heading', level: workshop.level, text: caption },
      { kind: 'paragraph', content: textOf(translate('briefs.pdfNoDifferingInputs')), tone: 'normal' },
    ]);
  }
  return ok([
    {
      kind: 'table',
      caption,
      level: workshop.level,
      columns: [
        { label: translate('briefs.pdfInput'), align: 'start', weight: 1.5 },
        ...compared.map((each) => ({ label: each.name, align: 'end' as const, weight: 1 })),
      ],
      rows: differing.map(({ id }) => ({
        cells: [
          textOf(inputName(id, translate)),
          ...compared.map(({ run }) => inputCell(run, id, workshop.subject)),
        ],
      })),
      note: [],
    },
  ]);
}
