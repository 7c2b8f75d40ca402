import type { ChartTable } from '../../../shared/charts/chart-model.ts';
import type { Language } from '../../../shared/i18n/messages.ts';
import { unitLabel } from '../../../shared/units/format.ts';
import { units } from '../../../shared/units/quantity.ts';

/** Yields the unit of a column as the language writes it; empty where the figures are bare numbers. */
export function unitText(unit: string | undefined, language: Language): string {
  const known = units.find((each) => each === unit);
  return known === undefined ? (unit ?? '') : unitLabel(known, language);
}

/** Yields the head of a column for a file or the clipboard: what the table on the screen says, in one text. */
export function columnHead({ label, unit }: ChartTable['columns'][number], language: Language): string {
  const text = unitText(unit, language);
  return text === '' ? label : `${label} [${text}]`;
}
