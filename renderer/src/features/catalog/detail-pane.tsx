import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { useCall } from '../../api/client.ts';
import { CellView } from '../../grid/cell-view.tsx';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { columnsOf } from '../../grid/rows/columns.ts';
import { useRevision } from '../../state/catalog-edits.ts';
import { EmptyState, ErrorState } from '../../ui/states.tsx';
import type { CardHeading } from './card.ts';
import { cards } from './cards.ts';
import { citationText } from './citation-text.ts';
import { DetailTools } from './detail-tools.tsx';
import { AnnotationSection } from './edit/annotation-section.tsx';
import { CardEditContext } from './edit/card-edit.ts';
import { HistorySection } from './edit/history-section.tsx';
import { RowActions } from './edit/row-actions.tsx';
import { lastPressWasKey } from './last-press.ts';
import { CitationList } from './parts/citation-list.tsx';
import { MisquoteNotice } from './parts/misquote-notice.tsx';
import { RelatedRows } from './parts/related-rows.tsx';
import { CardSection } from './parts/section.tsx';

interface DetailPaneProps<T extends Table> {
  readonly table: T;
  readonly id: string;
  readonly context: ColumnContext;
  /** Where the row stands among those in the grid; −1 where the filters hide it. */
  readonly place: number;
  readonly total: number;
  /** The keyboard comes along when the row was opened by it. */
  readonly takesFocus: boolean;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** One row as a reference card: what it is, its figures and facts, its sources, its neighbours. */
export function DetailPane<T extends Table>(props: DetailPaneProps<T>) {
  const { table, id, context, place, total, takesFocus, onStep, onClose } = props;
  const { translate } = context;
  const columns = useMemo(() => columnsOf[table](context), [table, context]);
  const row = context.rowOf(table, id);
  const card = cards[table];
  const heading = row === undefined ? null : card.heading(row, context);
  const detail = useCall('catalog.detail', row === undefined ? null : { table, id }, useRevision());
  // While another row's answer is under way the last one's must not stand below this one; this one's own stands until then.
  const isOwn = detail.value?.table === table && detail.value.id === id;
  const answer = isOwn ? detail.value : undefined;
  const edit = useMemo(
    () => ({ table, id, layer: answer?.layer ?? null, shipped: answer?.shipped ?? null }),
    [table, id, answer],
  );
  return (
    <aside className="detail" aria-label={translate('catalog.detail')}>
      <DetailTools
        tableName={translate(`catalog.tab.${table}`)}
        place={place}
        total={total}
        context={context}
        citation={
          row === undefined || heading === null || answer === undefined
            ? null
            : () => citationText({ table, id, heading, citations: answer.citations, context })
        }
        actions={row === undefined ? null : <RowActions table={table} row={row} context={context} />}
        onStep={onStep}
        onClose={onClose}
      />
      {row === undefined || heading === null ? (
        <>
          <h2 className="visually-hidden">{translate('catalog.rowUnknown')}</h2>
          <EmptyState
            title={translate('catalog.rowUnknown')}
            text={translate('catalog.rowUnknownHint', { id })}
          />
        </>
      ) : (
        <RowCard key={id} heading={heading} id={id} takesFocus={takesFocus}>
          {place === -1 && total > 0 && <p className="detail-note">{translate('catalog.card.hidden')}</p>}
          {heading.text !== '' && <p className="detail-text">{heading.text}</p>}
          <MisquoteNotice table={table} row={row} context={context} />
          <CardEditContext value={edit}>
            <card.Body
              row={row}
              context={context}
              columns={columns}
              citations={answer?.citations ?? []}
              links={answer?.links ?? null}
            />
          </CardEditContext>
          {detail.status === 'failed' && <ErrorState error={detail.error} onRetry={detail.retry} />}
          {answer !== undefined && (
            <>
              {table !== 'sources' && (
                <CardSection title={translate('catalog.citations')}>
                  <CitationList citations={answer.citations} name={heading.name} />
                </CardSection>
              )}
              <RelatedRows links={answer.links} shownElsewhere={card.shownRelations} context={context} />
              <AnnotationSection
                table={table}
                id={id}
                kept={{ note: answer.layer.note, tags: answer.layer.tags }}
              />
              <HistorySection table={table} id={id} layer={answer.layer} context={context} />
            </>
          )}
        </RowCard>
      )}
    </aside>
  );
}

/** The card of one row: a new one for each row, so that it begins at its top. */
function RowCard({
  heading,
  id,
  takesFocus,
  children,
}: {
  readonly heading: CardHeading;
  readonly id: string;
  readonly takesFocus: boolean;
  readonly children: ReactNode;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Whoever steps through the rows by the buttons above keeps the keyboard there.
    const isStepping = document.activeElement?.closest('.detail-tools') !== null;
    // The link that led here went with the card it stood on, and the keyboard would be left on nothing.
    const isLost = lastPressWasKey() && document.activeElement === document.body;
    if (isLost || (takesFocus && !isStepping)) title.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls
    <article className="detail-body" tabIndex={0} aria-label={heading.name}>
      <header className="detail-header">
        <h2 ref={title} tabIndex={-1}>
          {heading.name}
        </h2>
        {heading.byline !== '' && <p className="detail-byline">{heading.byline}</p>}
        <div className="detail-chips">
          {heading.chips.map((cell, index) => (
            <CellView key={index} cell={cell} />
          ))}
          <code>{id}</code>
        </div>
      </header>
      {children}
    </article>
  );
}
