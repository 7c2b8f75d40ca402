import { catalogColumnMessages } from '../../../../../shared/i18n/messages/catalog-columns.ts';
import type { Translate } from '../../../../../shared/i18n/messages.ts';
import { useTranslate } from '../../../i18n.ts';
import { readArchived } from '../../../state/archive-reader.ts';
import { useIsArchived } from '../../../state/archives.ts';
import { hrefOf } from '../../../state/route.ts';
import { PlaceButton } from '../../../ui/archive/place-button.tsx';
import { GradeMark } from '../../../ui/grade-mark.tsx';
import { groupCitations, type RowCitation } from '../citations.ts';
import { SourceAddress } from './source-address.tsx';

function fieldName(field: string | null, translate: Translate): string {
  if (field === null) return translate('catalog.citationWholeRow');
  const key = `column.${field}`;
  return Object.hasOwn(catalogColumnMessages, key)
    ? translate(`catalog.${key as keyof typeof catalogColumnMessages}`)
    : field;
}

/** Every source of a row: grade, publisher, title, date, the place in it, and the ways to open it there. */
export function CitationList({
  citations,
  name,
}: {
  readonly citations: readonly RowCitation[];
  /** What the row is called. */
  readonly name: string;
}) {
  const translate = useTranslate();
  if (citations.length === 0) return <p className="detail-note">{translate('catalog.noCitations')}</p>;
  return (
    <ol className="detail-citations">
      {groupCitations(citations).map(({ origin, places }) => (
        <li key={origin.id}>
          <a className="detail-source-title" href={hrefOf('catalog', 'sources', origin.id)}>
            {origin.title}
          </a>
          <div className="detail-note">
            {origin.publisher}
            {origin.published !== null && ` · ${origin.published}`}
          </div>
          <ul className="detail-places">
            {places.map((place, index) => (
              <li key={`${place.field ?? ''}-${index}`}>
                <GradeMark grade={place.grade} />
                <span>
                  <span className="detail-place-field">{fieldName(place.field, translate)}</span>
                  {place.locator !== '' && <> · {place.locator}</>}
                  {place.says !== null && (
                    <span className="card-disagrees">
                      {' '}
                      — {translate('catalog.card.gives', { value: place.says })}
                    </span>
                  )}
                  {place.note !== '' && <span className="detail-note"> — {place.note}</span>}
                  <ArchivedPlace place={place} name={name} />
                </span>
              </li>
            ))}
          </ul>
          {origin.url !== null && <SourceAddress address={origin.url} />}
          {!origin.primarySeen && <div className="detail-note">{translate('catalog.primaryUnseen')}</div>}
        </li>
      ))}
    </ol>
  );
}

function ArchivedPlace({ place, name }: { readonly place: RowCitation; readonly name: string }) {
  const { table, row: id, origin } = place;
  const isArchived = useIsArchived(origin);
  return isArchived === true ? (
    <PlaceButton
      name={name}
      onClick={() => readArchived({ source: origin, cited: { table, id, name, citation: place } })}
    />
  ) : null;
}
