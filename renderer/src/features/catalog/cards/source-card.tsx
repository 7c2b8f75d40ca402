import { sourceColumns } from '../../../grid/rows/evidence-columns.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { FactList } from '../parts/fact-list.tsx';
import { CardSection } from '../parts/section.tsx';
import { SourceAddress } from '../parts/source-address.tsx';

function SourceBody({ row: source, context, columns, citations }: CardProps<'sources'>) {
  const { translate } = context;
  return (
    <>
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
  shownRelations: [],
};
