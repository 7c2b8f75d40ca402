import { type FilterKind, type FilterModel, noValueKey } from '../../../../shared/catalog/filter.ts';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import { matches } from '../../ui/match.ts';
import { type Cell, cellText, cellValue, cellWords, type GridColumn, type Word } from '../cell.ts';

/** Yields the kind of filter that a column has: numbers a range, words a pick list, texts a search. */
export function filterKindOf<Row>(column: GridColumn<Row>): FilterKind {
  if (column.isNumeric === true) return 'range';
  return column.words !== undefined || column.isPicked === true ? 'picks' : 'text';
}

/** Whether a cell passes a filter; one without a value only passes where its absence was picked. */
export function passesFilter(cell: Cell, model: FilterModel): boolean {
  switch (model.kind) {
    case 'text':
      return cell.kind !== 'missing' && matches(model.text, cellText(cell));
    case 'range': {
      const value = cellValue(cell);
      if (typeof value !== 'number') return false;
      return (model.min === null || value >= model.min) && (model.max === null || value <= model.max);
    }
    case 'picks': {
      const words = cellWords(cell);
      if (words.length === 0) return model.keys.includes(noValueKey);
      return words.some(({ key }) => model.keys.includes(key));
    }
  }
}

/** A choice of a pick list, with the number of rows that it stands for. */
export interface Choice extends Word {
  readonly count: number;
}

/** Yields what stands in a column of the given rows, each with its count: in the order of its words, else by name; absence last. */
export function choicesOf<Row>(
  column: Pick<GridColumn<Row>, 'cell' | 'words'>,
  rows: readonly Row[],
  collator: Intl.Collator,
): readonly Choice[] {
  const found = new Map<string, Choice>();
  for (const row of rows) {
    const words = cellWords(column.cell(row));
    for (const word of words.length === 0 ? [{ key: noValueKey, text: '' }] : words) {
      found.set(word.key, { ...word, count: (found.get(word.key)?.count ?? 0) + 1 });
    }
  }
  const rank = ({ key }: Choice): number => {
    if (key === noValueKey) return Number.POSITIVE_INFINITY;
    const place = column.words?.findIndex((word) => word.key === key) ?? -1;
    return place === -1 ? (column.words?.length ?? 0) : place;
  };
  return [...found.values()].toSorted((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    return left === right ? collator.compare(a.text, b.text) : left - right;
  });
}

/** Yields a column's filter in words, for the chip that removes it: «Node, nm ≤ 28», «Technology: PCM, ReRAM». */
export function describeFilter<Row>(
  column: GridColumn<Row>,
  model: FilterModel,
  rows: readonly Row[],
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
      const texts = new Map(
        [...(column.words ?? []), ...rows.flatMap((row) => cellWords(column.cell(row)))].map(
          ({ key, text }) => [key, text],
        ),
      );
      const nameOf = (key: string): string =>
        key === noValueKey ? translate('catalog.filter.noValue') : (texts.get(key) ?? key);
      const shown = model.keys.slice(0, 2).map(nameOf).join(', ');
      const more = model.keys.length - 2;
      return translate('catalog.filter.chipPicks', { name, picks: more > 0 ? `${shown} +${more}` : shown });
    }
  }
}
