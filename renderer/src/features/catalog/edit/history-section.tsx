import { Button } from '@mantine/core';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { Layer } from '../../../../../shared/contract/catalog-page.ts';
import { describeError } from '../../../../../shared/i18n/describe-error.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { restoreRow } from '../../../state/catalog-edits.ts';
import { CardSection } from '../parts/section.tsx';
import { RowChange } from './history-row.tsx';
import { useHistory } from './use-history.ts';
import { WhenText } from './when-text.tsx';

const pageSize = 6;

/** The history of one row: who changed what, when; each state of it can be brought back, down to the shipped one. */
export function HistorySection({
  table,
  id,
  layer,
  context,
}: {
  readonly table: Table;
  readonly id: string;
  readonly layer: Layer;
  readonly context: ColumnContext;
}) {
  const { translate } = context;
  const history = useHistory({ table, id }, pageSize);
  const { entries } = history;
  const isShipped = layer.layer === 'shipped';
  return (
    <CardSection title={translate('catalog.edit.history')}>
      {history.error !== null && <p className="detail-note">{describeError(history.error, translate)}</p>}
      {entries.length === 0 && history.error === null && !history.isLoading && (
        <p className="detail-note">{translate('catalog.edit.historyNone')}</p>
      )}
      <ol className="edit-history">
        {entries.map((entry, index) => {
          const own = entry.rows.find((row) => row.table === table && row.id === id);
          return (
            <li key={entry.entry} data-undone={entry.isUndone || undefined}>
              <div className="edit-history-head">
                <span>{translate(`catalog.edit.kind.${entry.kind}`)}</span>
                {entry.isUndone && <span className="edit-undone">{translate('catalog.edit.isUndone')}</span>}
                <span className="detail-note">
                  {entry.who} · <WhenText at={entry.at} />
                </span>
              </div>
              {own !== undefined && <RowChange row={own} speaker={context} />}
              {index > 0 && own?.after !== null && (
                <Button
                  variant="subtle"
                  size="compact-xs"
                  onClick={() => void restoreRow(table, id, entry.entry)}
                >
                  {translate('catalog.edit.restore')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      <div className="edit-actions">
        {history.hasMore && (
          <Button variant="subtle" size="compact-xs" loading={history.isLoading} onClick={history.readOn}>
            {translate('catalog.edit.historyOn')}
          </Button>
        )}
        {layer.layer === 'changed' && !isShipped && layer.fields.length > 0 && (
          <Button variant="subtle" size="compact-xs" onClick={() => void restoreRow(table, id, 0)}>
            {translate('catalog.edit.asShipped')}
          </Button>
        )}
      </div>
    </CardSection>
  );
}
