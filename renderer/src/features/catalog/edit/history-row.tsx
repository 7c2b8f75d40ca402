import type { HistoryEntry } from '../../../../../shared/contract/catalog-edit.ts';
import { changedFields, type EntrySpeaker, fieldName, fieldValue } from '../../../state/entry-words.ts';

const mostFields = 12;

/** What an entry of the history did to a row: each field before and after; a row added or taken away is said in words. */
export function RowChange({
  row,
  speaker,
}: {
  readonly row: HistoryEntry['rows'][number];
  readonly speaker: EntrySpeaker;
}) {
  const { translate } = speaker;
  const { table, before, after } = row;
  if (before === null && after === null) return null;
  if (before === null) return <p className="detail-note">{translate('catalog.edit.rowAdded')}</p>;
  if (after === null) return <p className="detail-note">{translate('catalog.edit.rowRemoved')}</p>;
  const fields = changedFields(row);
  const told = fields.slice(0, mostFields);
  return (
    <dl className="edit-changes">
      {told.map((field) => (
        <div key={field}>
          <dt>{fieldName(table, field, translate)}</dt>
          <dd>
            <del>{fieldValue(table, field, before[field], speaker)}</del> →{' '}
            <ins>{fieldValue(table, field, after[field], speaker)}</ins>
          </dd>
        </div>
      ))}
      {fields.length > told.length && (
        <p className="detail-note">
          {translate('catalog.edit.moreFields', { count: fields.length - told.length })}
        </p>
      )}
    </dl>
  );
}
