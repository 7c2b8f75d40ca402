import type { Translate } from '../../../shared/i18n/messages.ts';
import type { GridColumn } from './cell.ts';
import type { GridRow } from './source.ts';

/** Yields how a cell is marked: the first one of a row of the person's own, and every cell that they set. */
export function cellMark<Row>(
  column: GridColumn<Row>,
  held: GridRow<Row> | null | undefined,
): 'own' | 'changed' | null {
  const layer = held?.layer;
  if (layer === undefined) return null;
  if (layer.layer === 'own') return column.isPinned === true ? 'own' : null;
  return layer.layer === 'changed' && layer.fields.includes(column.edit?.field.field ?? column.id)
    ? 'changed'
    : null;
}

/** Yields what a mark says on hover: own row, own value, and the note that the person wrote; undefined where there is none. */
export function cellMarkHint<Row>(
  column: GridColumn<Row>,
  held: GridRow<Row> | null | undefined,
  translate: Translate,
  shippedText?: (held: GridRow<Row>, column: GridColumn<Row>) => string | undefined,
): string | undefined {
  const note = column.isPinned === true ? (held?.layer?.note ?? '') : '';
  const mark = cellMark(column, held);
  const shipped =
    mark === 'changed' && held !== null && held !== undefined ? shippedText?.(held, column) : undefined;
  const hints = [
    ...(mark === 'own' ? [translate('catalog.mark.own')] : []),
    ...(mark === 'changed'
      ? [
          shipped === undefined
            ? translate('catalog.mark.changed')
            : translate('catalog.mark.changedFrom', { value: shipped }),
        ]
      : []),
    ...(note === '' ? [] : [translate('catalog.mark.note', { note })]),
  ];
  return hints.length === 0 ? undefined : hints.join('\n');
}
