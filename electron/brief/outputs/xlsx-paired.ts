import type { ComparedDrawsFile } from '../../../shared/contract/compare-workbook.ts';
import { outputName } from '../../../shared/i18n/names.ts';
import type { OutputId } from '../../../shared/model/result.ts';
import { comparedOutputs } from '../../../shared/scenario/comparison-file.ts';
import { unitLabel } from '../../../shared/units/format.ts';
import { outputUnit } from '../../../shared/units/quantity.ts';
import type { ReferredBands } from './xlsx-comparison.ts';
import { statisticColumns } from './xlsx-parts.ts';
import { headCells } from './xlsx-results.ts';
import { cellAddress, elsewhere, type Sheet, type SheetCell } from './xlsx-sheet.ts';
import { outputFormat, type RunsSubject, shareFormat } from './xlsx-subject.ts';

const labels = 5;
const top = 4;

/** The sheet of the paired draws, and what of it other sheets refer to. */
export interface PairedSheet {
  readonly sheet: Sheet;
  readonly bands: ReferredBands;
}

/**
 * What draws say of each result's difference to the first scenario, taken draw by draw: percentiles, mean, its standard
 * error and the share of draws below zero, year by year, in the model's units.
 */
export function pairedSheet(name: string, draws: ComparedDrawsFile, subject: RunsSubject): PairedSheet {
  const { runs, translate, language } = subject;
  const { years } = draws;
  const rowOf = new Map<string, number>();
  const rows: SheetCell[][] = [];
  const seriesOf = new Map(draws.results.map(({ id, differences }) => [id, differences]));
  for (const [place, run] of runs.entries()) {
    if (place === 0) continue;
    for (const id of comparedOutputs) {
      for (const [statistic, series] of Object.entries(seriesOf.get(id)?.[place] ?? {})) {
        rowOf.set(keyOf(place, id, statistic), top + rows.length);
        rows.push([
          run.name,
          outputName(id, translate),
          statistic === 'negative' ? '' : unitLabel(outputUnit(id), language),
          statistic.toUpperCase(),
          { text: id, look: 'note' },
          ...series.map((number): SheetCell => ({
            number,
            format: statistic === 'negative' ? shareFormat : outputFormat(id),
          })),
        ]);
      }
    }
  }
  const { head, widths } = statisticColumns(years, translate);
  return {
    bands: {
      at: (place, output, year, statistic) => {
        const row = rowOf.get(keyOf(place, output, statistic));
        const at = years.indexOf(year);
        const number = seriesOf.get(output)?.[place]?.[statistic][at];
        return row === undefined || number === undefined
          ? null
          : { number, reference: elsewhere(name, cellAddress(row, labels + at)) };
      },
    },
    sheet: {
      name,
      rows: [
        [
          {
            text: translate('compare.bookPairedTitle', {
              name: runs[0]?.name ?? '',
              count: draws.samples,
              seed: draws.seed,
            }),
            look: 'title',
          },
        ],
        [{ text: translate('compare.bookPairedNote'), look: 'note' }],
        [],
        headCells(head, labels),
        ...rows,
      ],
      widths,
      frozen: { rows: top, columns: labels },
      filterRow: top,
    },
  };
}

const keyOf = (place: number, output: OutputId, statistic: string): string =>
  `${place}/${output}/${statistic}`;
