import { sourceColumns } from '../../../grid/rows/evidence-columns.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { ArchiveMark } from '../parts/archive-mark.tsx';
import { ArchiveSection } from '../parts/archive-section.tsx';
import { CiteMenu } from '../parts/cite-menu.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { CardSection } from '../parts/section.tsx';
import { SourceAddress } from '../parts/source-address.tsx';
import { SourceUses } from '../parts/source-uses.tsx';

function SourceBody({ row: source, context, columns, citations, links }: CardProps<'sources'>) {
  const { translate } = context;
  return (
    <>
      <div className="source-actions">
        <CiteMenu sources={[source]} label={translate('catalog.cite.menu')} fileName={source.id} />
        <ArchiveMark source={source} />
      </div>
      <CardSection title={translate('catalog.card.citedAndSeen')}>
        <dl className="detail-facts">
          {source.url !== null && (
            <div>
              <dt>{translate('catalog.card.cited')}</dt>
              <dd>
                <SourceAddress address={source.url} />
              </dd>
            </div>
          )}
          {source.seenUrl !== null && (
            <div>
              <dt>{translate('catalog.card.seen')}</dt>
              <dd>
                <SourceAddress address={source.seenUrl} />
              </dd>
            </div>
          )}
        </dl>
        <p className="detail-note">
          {translate(source.primarySeen ? 'catalog.primaryWasSeen' : 'catalog.primaryUnseen')}
        </p>
      </CardSection>
      <CardSection title={translate('catalog.facts')}>
        <FactList
          row={source}
          columns={columns}
          citations={citations}
          context={context}
          fields={['publisher', 'authors', 'kind', 'published', 'retrieved', 'licence', 'grade']}
          optional={['authors']}
        />
      </CardSection>
      <ArchiveSection source={source} context={context} />
      {links !== null && <SourceUses source={source} links={links} context={context} />}
    </>
  );
}

export const sourceCard: Card<'sources'> = {
  heading: (row, context) => ({
    name: row.title,
    byline: [row.publisher, row.published ?? ''].filter((part) => part !== '').join(' · '),
    chips: chipsOf(row, sourceColumns(context), 'kind', 'grade'),
    text: row.note,
  }),
  Body: SourceBody,
  shownRelations: ['cited-by'],
};
