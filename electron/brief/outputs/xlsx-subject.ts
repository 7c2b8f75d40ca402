import type { BriefDocument } from '../../../shared/brief/document.ts';
import type { Input, Source } from '../../../shared/catalog/rows.ts';
import type { ResultFile } from '../../../shared/contract/model.ts';
import type { Language, Translate } from '../../../shared/i18n/messages.ts';
import type { ModelResult, OutputId } from '../../../shared/model/result.ts';
import { isShareInput, isShareOutput } from '../../../shared/units/format.ts';
import type { MoneyView } from '../../../shared/units/money.ts';
import { outputUnit, type Unit } from '../../../shared/units/quantity.ts';
import type { ResolvedScenario } from '../../../shared/scenario/file.ts';

/** One scenario of a workbook with its run; `bands` where something was drawn. */
export interface WorkbookRun {
  readonly name: string;
  readonly scenario: ResolvedScenario;
  readonly result: ModelResult;
  readonly bands: ResultFile['uncertain'];
}

/** What the sheets of runs are made of: runs at full precision, and the catalog's inputs and sources. */
export interface RunsSubject {
  readonly runs: readonly WorkbookRun[];
  readonly horizonYear: number;
  readonly inputs: readonly Input[];
  readonly sources: readonly Source[];
  readonly language: Language;
  readonly translate: Translate;
}

/** What the workbook of a brief is made of: its document, and the runs behind it (none where it has no scenario). */
export interface WorkbookSubject extends RunsSubject {
  readonly document: BriefDocument;
  /** How the brief shows money; `runs` are in the model's dollars. */
  readonly money: MoneyView;
}

const formats: Readonly<Partial<Record<Unit, string>>> = {
  'TWh/yr': '#,##0.000',
  GW: '#,##0.0000',
  'MtCO2/yr': '#,##0.000',
  '1e9 USD/yr': '#,##0.0000',
  'USD/1e6 unit': '#,##0.0000',
  'USD/kWh': '0.0000',
  'kgCO2/kWh': '0.0000',
  'unit/yr': '0.000E+00',
  'server/yr': '#,##0',
  'USD/server': '#,##0',
  'W/server': '#,##0.0',
  year: '0.0',
};
export const shareFormat = '0.00%';
const plainFormat = '#,##0.0000';

/** The number format of an output, by its unit; shares as percentages. */
export function outputFormat(id: OutputId): string {
  return isShareOutput(id) ? shareFormat : (formats[outputUnit(id)] ?? plainFormat);
}

/** The number format of a value of an input: wide or tiny numbers with a power of ten. */
export function inputFormat(id: string, value: number): string {
  if (isShareInput(id)) return shareFormat;
  if (id.endsWith('start_year')) return '0.##';
  const size = Math.abs(value);
  if (Number.isInteger(value) && size < 1e7) return '#,##0';
  return size !== 0 && (size >= 1e7 || size < 1e-3) ? '0.000E+00' : '#,##0.0###';
}
