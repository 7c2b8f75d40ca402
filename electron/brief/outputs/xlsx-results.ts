import { segmentName, workloadName } from '../../../shared/i18n/names.ts';
import {
  type OutputId,
  type SegmentQuantity,
  segmentQuantities,
  type WorkloadQuantity,
  workloadQuantities,
} from '../../../shared/model/result.ts';
import { type Segment, segments, type Workload, workloads } from '../../../shared/model/vocabulary.ts';
import { outputIds } from '../../../shared/model/outputs.ts';
import { unitLabel } from '../../../shared/units/format.ts';
import { isMoneyUnit, type MoneyCurrency } from '../../../shared/units/money.ts';
import { outputUnit } from '../../../shared/units/quantity.ts';
import type { ReferredMoney } from './xlsx-comparison.ts';
import { cellAddress, type Sheet, type SheetCell } from './xlsx-sheet.ts';
import { outputFormat, type RunsSubject, shareFormat, type WorkbookRun } from './xlsx-subject.ts';

/** Where the values of the inputs stand that a total is computed with, as references. */
export type InputReference = (id: string) => string | null;

/** A sheet of results with the row of each output, counted from 0, and the column of the first year. */
export interface ResultsSheet {
  readonly sheet: Sheet;
  readonly rowOf: ReadonlyMap<string, number>;
}

/** Columns before the years: segment, workload, result, unit, id. */
export const labelColumns = 5;
const headRow = 3;

/** Average gigawatts of a terawatt hour a year, as the model has it (8,760 hours). */
const terawattHoursPerGigawattYear = '8.76';

interface Row {
  readonly key: string;
  readonly segment: Segment;
  readonly workload: Workload | null;
  readonly name: string;
  readonly unit: string;
  readonly format: string;
  readonly values: readonly number[];
  /** The formula of a column (its letters given by `at`), or null where the model's own figure stands. */
  readonly formula: ((at: (key: string) => string, year: number) => string | null) | null;
}

/**
 * Every yearly result of one scenario, segment by segment, never added over segments. Sums over workloads, what is saved,
 * what is left and shares are formulas over the rows below them; what only the model can compute stands as a number. Sums
 * in another `money` are the model's dollars times the factor of the year, which stands on a sheet of its own.
 */
export function resultsSheet(
  run: WorkbookRun,
  name: string,
  subject: RunsSubject,
  inputAt: InputReference,
  money: ReferredMoney | null = null,
): ResultsSheet {
  const { translate } = subject;
  const { years } = run.result;
  const rows = segments.flatMap((segment) => segmentRows(run, segment, subject, inputAt, money?.currency));
  const rowOf = new Map(rows.map((row, index) => [row.key, headRow + 1 + index]));
  const head = [
    translate('briefs.outSegment'),
    translate('briefs.outWorkload'),
    translate('briefs.outResult'),
    translate('briefs.outUnit'),
    translate('briefs.outId'),
    ...years.map(String),
  ];
  const cells = rows.map((row): SheetCell[] => {
    const look = row.workload === null ? ({ look: 'total' } as const) : {};
    return [
      { text: segmentName(row.segment, translate), ...look },
      row.workload === null ? translate('briefs.outAllWorkloads') : workloadName(row.workload, translate),
      { text: row.name, ...look },
      row.unit,
      { text: row.key, look: 'note' },
      ...row.values.map((number, index): SheetCell => {
        const column = labelColumns + index;
        const at = (key: string): string => cellAddress(rowOf.get(key) ?? 0, column);
        const year = years[index] ?? 0;
        const formula = row.formula?.(at, year) ?? null;
        const factor = money !== null && isMoneyRow(row.key) ? money.factorOf(year) : null;
        if (factor !== null) {
          // A sum over rows that are converted is converted; what is made of dollars is not yet.
          const isConverted = formula !== null && !row.key.startsWith('bill.saved');
          return {
            number: number * factor.number,
            format: row.format,
            formula: isConverted ? formula : `${formula ?? String(number).toUpperCase()}*${factor.reference}`,
          };
        }
        return formula === null ? { number, format: row.format } : { number, format: row.format, formula };
      }),
    ];
  });
  return {
    rowOf,
    sheet: {
      name,
      rows: [
        [{ text: translate('briefs.outResultsTitle', { name: run.name }), look: 'title' }],
        [{ text: translate('briefs.outResultsNote'), look: 'note' }],
        [],
        headCells(head, labelColumns),
        ...cells,
      ],
      widths: [14, 24, 38, 20, 40, ...years.map(() => 11)],
      frozen: { rows: headRow + 1, columns: labelColumns },
      filterRow: headRow + 1,
    },
  };
}

function segmentRows(
  run: WorkbookRun,
  segment: Segment,
  { translate, language }: RunsSubject,
  inputAt: InputReference,
  currency?: MoneyCurrency,
): Row[] {
  const { result, scenario } = run;
  const members = workloads.filter((each) => scenario.central[`workload.${each}.segment`] === segment);
  const first = members[0];
  const last = members.at(-1);
  const range = (at: (key: string) => string, quantity: WorkloadQuantity): string | null =>
    first === undefined || last === undefined
      ? null
      : `${at(`workload.${first}.${quantity}`)}:${at(`workload.${last}.${quantity}`)}`;
  const id = (quantity: SegmentQuantity): OutputId => `${quantity}.${segment}`;
  const sumOf =
    (quantity: WorkloadQuantity): Row['formula'] =>
    (at) => {
      const cells = range(at, quantity);
      return cells === null ? null : `SUM(${cells})`;
    };
  const formulas: Readonly<Record<SegmentQuantity, Row['formula']>> = {
    'energy.baseline': null,
    'energy.total': (at) => `${at(id('energy.baseline'))}-${at(id('energy.saved'))}`,
    'energy.saved': sumOf('saved'),
    'energy.gross': sumOf('gross'),
    'power.saved': (at) => `${at(id('energy.saved'))}/${terawattHoursPerGigawattYear}`,
    'carbon.saved': (at, year) => {
      const carbon = inputAt('grid.carbon');
      const decline = inputAt('grid.decline');
      if (carbon === null || decline === null) return null;
      return `${at(id('energy.saved'))}*${carbon}*(1-${decline})^(${year}-2025)`;
    },
    'bill.saved': (at) => {
      const price = inputAt('price.electricity');
      return price === null ? null : `${at(id('energy.saved'))}*${price}`;
    },
    spend: sumOf('spend'),
    'spend.saved': (at) => {
      const [work, base, cost] = [range(at, 'work'), range(at, 'cost_base'), range(at, 'cost')];
      if (work === null || base === null || cost === null) return null;
      return `(SUMPRODUCT(${work},${base})-SUMPRODUCT(${work},${cost}))/10^15`;
    },
    'cost.index': (at) => {
      const [work, base, cost] = [range(at, 'work'), range(at, 'cost_base'), range(at, 'cost')];
      if (work === null || base === null || cost === null) return null;
      return `IF(SUMPRODUCT(${work},${base})=0,1,SUMPRODUCT(${work},${cost})/SUMPRODUCT(${work},${base}))`;
    },
    market: sumOf('market'),
    netherlands: (at) => {
      const used = inputAt('compare.netherlands');
      return used === null ? null : `${at(id('energy.saved'))}/${used}`;
    },
  };
  const totals = segmentQuantities.map((quantity): Row => ({
    key: id(quantity),
    segment,
    workload: null,
    name: translate(`model.output.segment.${quantity}`),
    unit: unitLabel(outputUnit(id(quantity)), language, currency),
    format: outputFormat(id(quantity)),
    values: result.series[id(quantity)],
    formula: formulas[quantity],
  }));
  const baseline = result.series[id('energy.baseline')];
  const saved = result.series[id('energy.saved')];
  const savedShare: Row = {
    key: `share.saved.${segment}`,
    segment,
    workload: null,
    name: translate('briefs.outSavedShare'),
    unit: '',
    format: shareFormat,
    values: saved.map((value, year) => ratio(value, baseline[year] ?? 0)),
    formula: (at) => ratioFormula(at(id('energy.saved')), at(id('energy.baseline'))),
  };
  return [
    ...totals,
    savedShare,
    ...workloadQuantities.flatMap((quantity) =>
      members.map((workload): Row => {
        const output: OutputId = `workload.${workload}.${quantity}`;
        return {
          key: output,
          segment,
          workload,
          name: translate(`model.output.workload.${quantity}`),
          unit: unitLabel(outputUnit(output), language, currency),
          format: outputFormat(output),
          values: result.series[output],
          formula: null,
        };
      }),
    ),
    ...members.map((workload): Row => {
      const cost = result.series[`workload.${workload}.cost`];
      return {
        key: `share.cost_energy.${workload}`,
        segment,
        workload,
        name: translate('briefs.outEnergyShare'),
        unit: '',
        format: shareFormat,
        values: result.series[`workload.${workload}.cost_energy`].map((value, year) =>
          ratio(value, cost[year] ?? 0),
        ),
        formula: (at) =>
          ratioFormula(at(`workload.${workload}.cost_energy`), at(`workload.${workload}.cost`)),
      };
    }),
  ];
}

/** Whether the row of a result is one of money. */
function isMoneyRow(key: string): boolean {
  const output = outputIds.find((id) => id === key);
  return output !== undefined && isMoneyUnit(outputUnit(output));
}

/** Heads of a list: over figures they stand at the end, from the column `figures` on. */
export function headCells(texts: readonly string[], figures: number): SheetCell[] {
  return texts.map((text, column) => ({ text, look: column < figures ? 'head' : 'headEnd' }));
}

/** A part of a whole; 0 of nothing. */
export function ratio(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function ratioFormula(part: string, whole: string): string {
  return `IF(${whole}=0,0,${part}/${whole})`;
}
