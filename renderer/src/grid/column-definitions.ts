import type { ColDef, ITooltipParams, ValueGetterParams } from 'ag-grid-community';
import type { Language, Translate } from '../../../shared/i18n/messages.ts';
import { cellHint, cellText, cellValue, compareCells, type Cell, type GridColumn } from './cell.ts';
import { CellView } from './cell-view.tsx';

/** A character of the grid's face is about this wide at 13 px; a text longer than its column is cut. */
const characterWidthPx = 6.6;
const fullWidth = /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/gu;

/** Estimates whether a text is wider than its column; CJK characters count double. */
function isCutIn(text: string, widthPx: number): boolean {
  const characters = text.length + (text.match(fullWidth)?.length ?? 0) * 0.9;
  return characters * characterWidthPx > widthPx - 20;
}

function wordFilter(words: readonly string[]) {
  return {
    maxNumConditions: 1,
    filterOptions: [
      'empty' as const,
      ...words.map((word, index) => ({
        displayKey: `word-${index}`,
        displayName: word,
        numberOfInputs: 0 as const,
        predicate: (_values: unknown[], value: unknown) =>
          (typeof value === 'string' ? value : '')
            .split(', ')
            .some((part) => part.toLowerCase() === word.toLowerCase()),
      })),
    ],
    buttons: ['reset' as const],
  };
}

/** Turns our columns into AG Grid's: header with unit, numbers to the right, hints on hover, filters by kind. */
export function columnDefinitions<Row>(
  columns: readonly GridColumn<Row>[],
  translate: Translate,
  language: Language,
): ColDef<Row>[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return columns.map((column) => {
    const cellOf = (row: Row | undefined): Cell | undefined =>
      row === undefined ? undefined : column.cell(row);
    const header =
      column.unit === undefined
        ? column.header
        : translate('catalog.headerWithUnit', { name: column.header, unit: column.unit });
    const filterParams =
      column.words === undefined
        ? { maxNumConditions: 1, buttons: ['reset' as const] }
        : wordFilter(column.words);
    return {
      colId: column.id,
      headerName: header,
      ...(column.hint === undefined ? {} : { headerTooltip: column.hint }),
      initialWidth: column.width,
      minWidth: column.isGrowing === true ? column.width : 56,
      ...(column.isGrowing === true ? { initialFlex: 1 } : {}),
      initialHide: column.isHidden ?? false,
      ...(column.isPinned === true ? { initialPinned: 'left' as const, lockPinned: true } : {}),
      ...(column.isNumeric === true
        ? { type: 'rightAligned', cellClass: 'ag-right-aligned-cell grid-number' }
        : {}),
      filter: column.isNumeric === true ? 'agNumberColumnFilter' : 'agTextColumnFilter',
      filterParams,
      valueGetter: ({ data }: ValueGetterParams<Row>) => {
        const cell = cellOf(data ?? undefined);
        return cell === undefined ? null : cellValue(cell);
      },
      getQuickFilterText: ({ data }: { data: Row }) => cellText(column.cell(data)),
      comparator: (_a, _b, nodeA, nodeB) => {
        const [a, b] = [cellOf(nodeA.data), cellOf(nodeB.data)];
        return a === undefined || b === undefined ? 0 : compareCells(a, b, collator, column.words);
      },
      cellRenderer: ({ data }: { data: Row | undefined }) => {
        const cell = cellOf(data);
        return cell === undefined ? null : CellView({ cell, inGrid: true });
      },
      tooltipValueGetter: (parameters: ITooltipParams<Row>) => {
        const cell = cellOf(parameters.data ?? undefined);
        if (cell === undefined) return undefined;
        const width =
          parameters.column !== undefined && 'getActualWidth' in parameters.column
            ? parameters.column.getActualWidth()
            : 0;
        return cellHint(cell, isCutIn(cellText(cell), width));
      },
    } satisfies ColDef<Row>;
  });
}
