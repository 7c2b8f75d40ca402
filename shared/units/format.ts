import type { Language } from '../i18n/define.ts';
import type { Translate } from '../i18n/messages.ts';
import type { OutputId } from '../model/result.ts';
import type { Workload } from '../model/vocabulary.ts';
import type { Unit } from './quantity.ts';

export interface FormatOptions {
  readonly language: Language;
  /** Significant digits, 3 unless told. */
  readonly digits?: number;
}

/** A number for reading: the language's separators, three significant digits unless told, a true minus, never −0. */
export function formatNumber(value: number, options: FormatOptions): string {
  throw new Error(`being built: ${value} ${options.language}`);
}

/** A share (0.25) as a percentage (25 %), set as the language sets it. */
export function formatShare(value: number, options: FormatOptions): string {
  throw new Error(`being built: ${value} ${options.language}`);
}

/** A number with its unit in words of the language; money as money ($1.02 bn, 10.2億ドル, 10.2亿美元). */
export function formatQuantity(value: number, unit: Unit, options: FormatOptions): string {
  throw new Error(`being built: ${value} ${unit} ${options.language}`);
}

/** A value of an output, shares as percentages. */
export function formatOutput(id: OutputId, value: number, options: FormatOptions): string {
  throw new Error(`being built: ${value} ${id} ${options.language}`);
}

/** A value of a numeric input, shares as percentages. */
export function formatInput(id: string, value: number, options: FormatOptions): string {
  throw new Error(`being built: ${value} ${id} ${options.language}`);
}

/** A unit as an axis or a column header writes it; empty for a plain number. */
export function unitLabel(unit: Unit, language: Language): string {
  throw new Error(`being built: ${unit} ${language}`);
}

/** The word for one unit of a workload's service: output token, query, frame. */
export function serviceUnit(workload: Workload, translate: Translate): string {
  throw new Error(`being built: ${translate('errors.internal')} ${workload}`);
}

/** The plural of `serviceUnit`, for "per million output tokens". */
export function serviceUnits(workload: Workload, translate: Translate): string {
  throw new Error(`being built: ${translate('errors.internal')} ${workload}`);
}
