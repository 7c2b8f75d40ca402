import type { ChartModel } from '../../../shared/charts/chart-model.ts';
import type { Language } from '../../../shared/i18n/messages.ts';
import { parseOutputAt } from '../../../shared/model/output-at.ts';
import type { Currency } from '../../../shared/catalog/vocabularies.ts';
import { formatOutput } from '../../../shared/units/format.ts';
import { type ChartRuns, runOf } from '../state/explain.ts';
import type { Figure } from '../state/figures.ts';
import type { Cell } from './pick-cell.ts';

/**
 * Yields the figure that a cell of a chart's table is, for its menu; null for what is no result of a run as it stands: a step,
 * an input, a point that changes its run, what draws say of a result, a figure of the catalog.
 */
export function figureOfCell(
  model: ChartModel,
  { row, column }: Cell,
  of: ChartRuns,
  words: { readonly language: Language; readonly currency: Currency },
): Figure | null {
  const point = model.explains?.(row, column) ?? null;
  const value = model.table.rows[row]?.[column];
  if (point === null || 'table' in point || typeof value !== 'number') return null;
  if (point.changes !== undefined || point.isAbout === true) return null;
  const at = parseOutputAt(point.address);
  const run = runOf(of, point);
  if (!at.ok || run === undefined) return null;
  const { output: id, year } = at.value;
  const text = formatOutput(id, value, words);
  return { id, year, value, text, scenario: run.name, scenarioId: run.scenarioId, isPinned: true };
}
