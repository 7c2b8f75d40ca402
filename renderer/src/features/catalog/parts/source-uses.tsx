import type { Source } from '../../../../../shared/catalog/rows.ts';
import { gradedTables } from '../../../../../shared/catalog/vocabularies.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { readCitedBy } from '../../../state/archive-reader.ts';
import { useIsArchived } from '../../../state/archives.ts';
import type { RowLink } from '../citations.ts';
import { RowList } from './row-list.tsx';
import { CardSection } from './section.tsx';

/**
 * The rows that stand on a source, by table, each with its grade and the way to the place in the archived text; a source
 * that nobody uses is said to be one.
 */
export function SourceUses({
  source,
  links,
  context,
}: {
  readonly source: Source;
  readonly links: readonly RowLink[];
  readonly context: ColumnContext;
}) {
  const { translate, rowOf } = context;
  const isArchived = useIsArchived(source);
  const citing = links.filter(({ relation }) => relation === 'cited-by');
  const groups = gradedTables.flatMap((table) => {
    const rows = citing.filter((link) => link.table === table);
    return rows.length === 0 ? [] : [{ table, rows }];
  });
  return (
    <CardSection title={translate('catalog.source.usedIn')} count={citing.length}>
      {groups.length === 0 && <p className="detail-note">{translate('catalog.source.unused')}</p>}
      {groups.map(({ table, rows }) => (
        <div key={table} className="detail-relation">
          <h4>
            {translate(`catalog.tab.${table}`)}
            <span className="card-count"> {rows.length}</span>
          </h4>
          <RowList
            rows={rows.map((row) => ({ ...row, grade: rowOf(table, row.id)?.grade }))}
            context={context}
            {...(isArchived === true
              ? {
                  onPlace: ({ table: of, id }, name) => void readCitedBy(source, { table: of, id, name }),
                }
              : {})}
          />
        </div>
      ))}
    </CardSection>
  );
}
