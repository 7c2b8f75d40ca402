import type { ColDef, DoesFilterPassParams, ITooltipParams, ValueGetterParams } from 'ag-grid-community';
import type { Language } from '../../../shared/i18n/messages.ts';
import { fold } from '../ui/match.ts';
import { cellHint, cellText, cellValue, compareCells, type Cell, type GridColumn } from './cell.ts';
import { CellView } from './cell-view.tsx';
import type { FilterModel } from '../../../shared/catalog/filter.ts';
import { filterKindOf, passesFilter } from './filters/filter-model.ts';
import { PickFilter } from './filters/pick-filter.tsx';
import { RangeFilter } from './filters/range-filter.tsx';
import { TextFilter } from './filters/text-filter.tsx';

/** A character of the grid's face is about this wide at 13 px; a text longer than its column is cut. */
const characterWidthPx = 6.6;
const fullWidth = /[\u3000-\u9fff\uac00-\ud7af\uff00-\uffef]/gu;

/** Estimates whether a text is wider than its column; CJK characters count double. */
function isCutIn(text: string, widthPx: number): boolean {
  const characters = text.length + (text.match(fullWidth)?.length ?? 0) * 0.9;
  return characters * characterWidthPx > widthPx - 16;
}

/** Whether a cell is its text and no more. */
function isPlain({ kind }: Cell): boolean {
  return kind === 'text' || kind === 'number' || kind === 'missing';
}

const filterParts = { text: TextFilter, range: RangeFilter, picks: PickFilter } as const;

/** Turns our columns into AG Grid's: header with unit, numbers to the right, hints on hover, filters by kind. */
export function columnDefinitions<Row>(
  columns: readonly GridColumn<Row>[],
  language: Language,
): ColDef<Row>[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return columns.map((column) => {
    const cellOf = (row: Row | undefined): Cell | undefined =>
      row === undefined ? undefined : column.cell(row);
    return {
      colId: column.id,
      // The unit stands on a line of its own, so that a narrow column of figures keeps both; the style sheet sets it apart.
      headerName: column.unit === undefined ? column.header : `${column.header}\n${column.unit}`,
      ...(column.hint === undefined ? {} : { headerTooltip: column.hint }),
      initialWidth: column.width,
      minWidth: column.isGrowing === true ? column.width : 56,
      ...(column.isGrowing === true ? { initialFlex: 1 } : {}),
      initialHide: column.isHidden ?? false,
      ...(column.sort === undefined
        ? {}
        : { initialSort: column.sort.direction, initialSortIndex: column.sort.rank }),
      ...(column.isPinned === true ? { initialPinned: 'left' as const, lockPinned: true } : {}),
      ...(column.isNumeric === true
        ? { type: 'rightAligned', cellClass: 'ag-right-aligned-cell grid-number' }
        : {}),
      filter: {
        component: filterParts[filterKindOf(column)],
        doesFilterPass: ({ model, data }: DoesFilterPassParams<Row, unknown, FilterModel>) =>
          passesFilter(column.cell(data), model),
      },
      filterParams: { gridColumn: column },
      valueGetter: ({ data }: ValueGetterParams<Row>) => {
        const cell = cellOf(data ?? undefined);
        return cell === undefined ? null : cellValue(cell);
      },
      getQuickFilterText: ({ data }: { data: Row }) => {
        const text = column.search?.(data) ?? cellText(column.cell(data));
        return fold(text);
      },
      comparator: (_a, _b, nodeA, nodeB, isDescending) => {
        const [a, b] = [cellOf(nodeA.data), cellOf(nodeB.data)];
        if (a === undefined || b === undefined) return 0;
        // What is missing is last whichever way the column is sorted: AG Grid turns the sign for a falling sort.
        if ((a.kind === 'missing') !== (b.kind === 'missing')) {
          return (a.kind === 'missing' ? 1 : -1) * (isDescending ? -1 : 1);
        }
        return compareCells(a, b, collator, column.words);
      },
      // A component for each cell is what takes a grid its time: plain texts and figures do without.
      cellRendererSelector: ({ data }: { data: Row | undefined }) => {
        const cell = cellOf(data);
        return cell === undefined || isPlain(cell)
          ? undefined
          : { component: CellView, params: { cell, inGrid: true } };
      },
      valueFormatter: ({ data }: { data: Row | null | undefined }) => {
        const cell = cellOf(data ?? undefined);
        return cell === undefined ? '' : cellText(cell);
      },
      cellClassRules: {
        'cell-missing': ({ data }: { data: Row | undefined }) => cellOf(data)?.kind === 'missing',
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
