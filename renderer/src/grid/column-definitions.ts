import type { ColDef, EditableCallbackParams, ITooltipParams, ValueGetterParams } from 'ag-grid-community';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { type Cell, cellHint, cellText, cellValue, type GridColumn } from './cell.ts';
import { CellView } from './cell-view.tsx';
import { CellEditor } from './editing/cell-editor.tsx';
import { isLongText } from './editing/editor-form.ts';
import { filterKindOf } from './filters/filter-model.ts';
import { PickFilter } from './filters/pick-filter.tsx';
import { RangeFilter } from './filters/range-filter.tsx';
import { TextFilter } from './filters/text-filter.tsx';
import { cellMark, cellMarkHint } from './marks.ts';
import type { GridRow } from './source.ts';

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

/** What the parts inside AG Grid's cells ask of the grid they stand in. */
export interface DefinitionOptions<Row> {
  readonly translate: Translate;
  /** Whether cells can be typed into: false where nothing can be written, or nobody listens. */
  readonly isEditable: boolean;
  /** What the shipped catalog says in a cell that the person set, as far as it is known. */
  readonly shippedText?: ((held: GridRow<Row>, column: GridColumn<Row>) => string | undefined) | undefined;
}

/** Turns our columns into AG Grid's: header with unit, numbers to the right, hints on hover, filters and editors by kind. */
export function columnDefinitions<Row extends object>(
  columns: readonly GridColumn<Row>[],
  { translate, isEditable, shippedText }: DefinitionOptions<Row>,
): ColDef<GridRow<Row>>[] {
  return columns.map((column) => {
    const { edit } = column;
    const cellOf = (held: GridRow<Row> | null | undefined): Cell | undefined =>
      held === undefined || held === null ? undefined : column.cell(held.row, held.layer);
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
      // The source sorts and filters; AG Grid only holds what it is to do so by.
      comparator: () => 0,
      filter: { component: filterParts[filterKindOf(column)], doesFilterPass: () => true },
      filterParams: { gridColumn: column },
      valueGetter: ({ data }: ValueGetterParams<GridRow<Row>>) => {
        const cell = cellOf(data);
        return cell === undefined ? null : cellValue(cell);
      },
      ...(edit === undefined || !isEditable
        ? {}
        : {
            editable: ({ data }: EditableCallbackParams<GridRow<Row>>) => data !== undefined,
            cellEditor: CellEditor,
            cellEditorSelector: ({ data }: { data: GridRow<Row> }) => ({
              component: CellEditor,
              params: { gridColumn: column },
              ...(isLongText(edit, data.row) ? { popup: true, popupPosition: 'over' as const } : {}),
            }),
          }),
      // A component for each cell is what takes a grid its time: plain texts and figures do without.
      cellRendererSelector: ({ data }: { data: GridRow<Row> | undefined }) => {
        const cell = cellOf(data);
        return cell === undefined || isPlain(cell)
          ? undefined
          : { component: CellView, params: { cell, inGrid: true } };
      },
      valueFormatter: ({ data }: { data: GridRow<Row> | null | undefined }) => {
        const cell = cellOf(data);
        return cell === undefined ? '' : cellText(cell);
      },
      cellClassRules: {
        'cell-awaited': ({ data }: { data: GridRow<Row> | undefined }) => data === undefined,
        'cell-missing': ({ data }: { data: GridRow<Row> | undefined }) => cellOf(data)?.kind === 'missing',
        'cell-changed': ({ data }: { data: GridRow<Row> | undefined }) =>
          cellMark(column, data) === 'changed',
        'cell-own': ({ data }: { data: GridRow<Row> | undefined }) => cellMark(column, data) === 'own',
        'cell-noted': ({ data }: { data: GridRow<Row> | undefined }) =>
          column.isPinned === true && (data?.layer?.note ?? '') !== '',
      },
      tooltipValueGetter: (parameters: ITooltipParams<GridRow<Row>>) => {
        const held = parameters.data;
        const cell = cellOf(held);
        if (cell === undefined) return undefined;
        const width =
          parameters.column !== undefined && 'getActualWidth' in parameters.column
            ? parameters.column.getActualWidth()
            : 0;
        const hints = [
          cellHint(cell, isCutIn(cellText(cell), width)),
          cellMarkHint(column, held, translate, shippedText),
          isEditable ? column.madeFrom : undefined,
        ].filter((hint) => hint !== undefined && hint !== '');
        return hints.length === 0 ? undefined : hints.join('\n');
      },
    } satisfies ColDef<GridRow<Row>>;
  });
}
