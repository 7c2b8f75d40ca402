import { type FilterKind, type FilterModel, noValueKey } from '../../../../shared/catalog/filter.ts';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import type { GridColumn } from '../cell.ts';

/** Yields the kind of filter that a column has: numbers a range, words a pick list, texts a search. */
export function filterKindOf<Row>(column: GridColumn<Row>): FilterKind {
  if (column.isNumeric === true) return 'range';
  return column.words !== undefined || column.isPicked === true ? 'picks' : 'text';
}

/** Yields a column's filter in words, for the chip that removes it: «Node, nm ≤ 28», «Technology: PCM, ReRAM». */
export function describeFilter<Row>(
  column: GridColumn<Row>,
  model: FilterModel,
  nameOf: (columnId: string, key: string) => string | undefined,
  translate: Translate,
  show: (value: number) => string,
): string {
  const name = column.header;
  switch (model.kind) {
    case 'text':
      return translate('catalog.filter.chipText', { name, text: model.text });
    case 'range': {
      const unit = column.unit === undefined ? '' : ` ${column.unit}`;
      const { min, max } = model;
      if (min === null) return `${name} ≤ ${show(max ?? 0)}${unit}`;
      return max === null ? `${name} ≥ ${show(min)}${unit}` : `${name} ${show(min)}–${show(max)}${unit}`;
    }
    case 'picks': {
      const words = new Map(column.words?.map(({ key, text }) => [key, text]));
      const textOf = (key: string): string =>
        key === noValueKey
          ? translate('catalog.filter.noValue')
          : (words.get(key) ?? nameOf(column.id, key) ?? key);
      const shown = model.keys.slice(0, 2).map(textOf).join(', ');
      const more = model.keys.length - 2;
      return translate('catalog.filter.chipPicks', { name, picks: more > 0 ? `${shown} +${more}` : shown });
    }
  }
}
