import { linkRelations } from '../../../../shared/catalog/vocabularies.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { useTranslate } from '../../i18n.ts';
import { hrefOf } from '../../state/route.ts';

type Link = Output<'catalog.detail'>['links'][number];

/** The rows that this one speaks of and those that speak of it, by relation. */
export function RelatedRows({ links }: { readonly links: readonly Link[] }) {
  const translate = useTranslate();
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
                  <a href={hrefOf('catalog', link.table, link.id)}>
                    {link.table === 'inputs' ? inputName(link.id, translate) : link.name}
                  </a>
                  <span className="detail-note">{translate(`catalog.tab.${link.table}`)}</span>
                </li>
              ))}
          </ul>
        </div>
      ))}
    </>
  );
}
