import { linkRelations } from '../../../../shared/catalog/vocabularies.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { hrefOf } from '../../state/route.ts';

type Link = Output<'catalog.detail'>['links'][number];

/** Yields a row's name in the language of the window where the catalog has one, else the one it is found by. */
function nameOf({ table, id, name }: Link, context: ColumnContext): string {
  const known = context.nameOf(table, id);
  return known === id ? name : known;
}

/** The rows that this one speaks of and those that speak of it, by relation. */
export function RelatedRows({
  links,
  context,
}: {
  readonly links: readonly Link[];
  readonly context: ColumnContext;
}) {
  const { translate } = context;
  if (links.length === 0) return <p className="detail-note">{translate('catalog.noLinks')}</p>;
  const relations = linkRelations.filter((relation) => links.some((link) => link.relation === relation));
  return (
    <>
      {relations.map((relation) => (
        <div key={relation} className="detail-relation">
          <h4>{translate(`catalog.relation.${relation}`)}</h4>
          <ul className="detail-links">
            {links
              .filter((link) => link.relation === relation)
              .map((link) => (
                <li key={`${link.table}:${link.id}`}>
                  <a href={hrefOf('catalog', link.table, link.id)}>{nameOf(link, context)}</a>
                  <span className="detail-note">{translate(`catalog.tab.${link.table}`)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}
