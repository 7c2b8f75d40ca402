import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import type { RowOf } from '../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { useCall } from '../../api/client.ts';
import type { GridColumn } from '../../grid/cell.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { CitationList } from './citation-list.tsx';
import { FactList } from './fact-list.tsx';
import { RelatedRows } from './related-rows.tsx';
import type { RowHeading } from './row-heading.ts';

interface DetailPaneProps<T extends Table> {
  readonly table: T;
  readonly id: string;
  /** Undefined where the table has no row of this id. */
  readonly row: RowOf<T> | undefined;
  readonly heading: RowHeading | null;
  readonly columns: readonly GridColumn<RowOf<T>>[];
  readonly context: ColumnContext;
  /** What only rows of this table have, above and below the facts. */
  readonly above?: ReactNode;
  readonly below?: ReactNode;
  /** The keyboard comes along when the row was opened by it. */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/** One row as a reference card: what it is, its facts, what follows from them, its sources, its neighbours. */
export function DetailPane<T extends Table>(props: DetailPaneProps<T>) {
  const { table, id, row, heading, columns, context, above, below, takesFocus, onClose } = props;
  const { translate } = context;
  const title = useRef<HTMLHeadingElement>(null);
  const detail = useCall('catalog.detail', row === undefined ? null : { table, id });

  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);

  return (
    <aside className="detail" aria-label={translate('catalog.detail')}>
      <header className="detail-header">
        <div>
          <h2 ref={title} tabIndex={-1}>
            {heading?.name ?? translate('catalog.rowUnknown')}
          </h2>
          <code>{id}</code>
        </div>
        <ActionIcon aria-label={translate('catalog.closeDetail')} onClick={onClose}>
          <IconX size={16} aria-hidden />
        </ActionIcon>
      </header>
      {row === undefined || heading === null ? (
        <EmptyState
          title={translate('catalog.rowUnknown')}
          text={translate('catalog.rowUnknownHint', { id })}
        />
      ) : (
        <div className="detail-body">
          {heading.text !== '' && <p className="detail-text">{heading.text}</p>}
          {above}
          <section>
            <h3>{translate('catalog.facts')}</h3>
            <FactList row={row} columns={columns} hidden={[...heading.shown, 'id', 'code']} />
          </section>
          {below}
          {detail.status === 'failed' && <ErrorState error={detail.error} onRetry={detail.retry} />}
          {detail.status === 'loading' && <LoadingState />}
          {detail.status === 'ready' && (
            <>
              {table !== 'sources' && (
                <section>
                  <h3>{translate('catalog.citations')}</h3>
                  <CitationList citations={detail.value.citations} />
                </section>
              )}
              <section>
                <h3>{translate('catalog.links')}</h3>
                <RelatedRows links={detail.value.links} context={context} />
              </section>
            </>
          )}
        </div>
      )}
    </aside>
  );
}
