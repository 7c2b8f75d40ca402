import { referenceText } from '../../../../shared/catalog/cite.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import type { CardHeading } from './card.ts';
import { groupCitations, type RowCitation } from './citations.ts';
import { keyFigure } from './key-figure.ts';

/**
 * Yields a row with its sources as plain text, to be pasted into a report: the name and the figure it is known for, then
 * each source with publisher, title, date, places and address.
 */
export function citationText({
  table,
  id,
  heading,
  citations,
  context,
}: {
  readonly table: Table;
  readonly id: string;
  readonly heading: Pick<CardHeading, 'name' | 'byline'>;
  readonly citations: readonly RowCitation[];
  readonly context: ColumnContext;
}): string {
  const { translate } = context;
  const figure = keyFigure(table, id, context);
  const head = [heading.name, heading.byline, figure].filter((part) => part !== '').join(' · ');
  const lines = groupCitations(citations).map(({ origin, places }) => {
    const locators = [...new Set(places.map(({ locator }) => locator))].filter((each) => each !== '');
    const grades = [...new Set(places.map(({ grade }) => translate(`vocabulary.grade.${grade}`)))];
    return referenceText(origin, { places: locators, marks: grades });
  });
  return [head, ...lines, translate('catalog.card.citedFrom', { table, id })].join('\n');
}
