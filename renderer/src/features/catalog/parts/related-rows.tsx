import { type LinkRelation, linkRelations, tables } from '../../../../../shared/catalog/vocabularies.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import type { RowLink } from '../citations.ts';
import { RowList } from './row-list.tsx';
import { CardSection } from './section.tsx';

/** The rows that this one speaks of and those that speak of it, by relation and table; relations shown elsewhere are left out. */
export function RelatedRows({
  links,
  shownElsewhere,
  context,
}: {
  readonly links: readonly RowLink[];
  readonly shownElsewhere: readonly LinkRelation[];
  readonly context: ColumnContext;
}) {
  const { translate } = context;
  const groups = linkRelations
    .filter((relation) => !shownElsewhere.includes(relation))
    .flatMap((relation) =>
      tables.flatMap((table) => {
        const rows = links.filter((link) => link.relation === relation && link.table === table);
        return rows.length === 0 ? [] : [{ relation, table, rows }];
      }),
    );
  // A source's card says by itself that no row stands on it.
  if (links.length === 0 && !shownElsewhere.includes('cited-by')) {
    return (
      <CardSection title={translate('catalog.links')}>
        <p className="detail-note">{translate('catalog.noLinks')}</p>
      </CardSection>
    );
  }
  if (groups.length === 0) return null;
  return (
    <CardSection title={translate('catalog.links')}>
      {groups.map(({ relation, table, rows }) => (
        <div key={`${relation} ${table}`} className="detail-relation">
          <h4>
            {translate(`catalog.relation.${relation}`)} · {translate(`catalog.tab.${table}`)}
            <span className="card-count"> {rows.length}</span>
          </h4>
          <RowList rows={rows} context={context} />
        </div>
      ))}
    </CardSection>
  );
}
