import { Button, Select, TextInput } from '@mantine/core';
import { IconArrowBackUp, IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { type Table, tables } from '../../../../../shared/catalog/vocabularies.ts';
import { type HistoryEntry, historyKinds } from '../../../../../shared/contract/catalog-edit.ts';
import { useLanguage, useTranslate } from '../../../i18n.ts';
import { mayEdit } from '../../../state/catalog-edits.ts';
import { takeBack } from '../../../state/catalog-steps.ts';
import { describeEntry, type EntrySpeaker, rowNameIn } from '../../../state/entry-words.ts';
import { hrefOf } from '../../../state/route.ts';
import { matches } from '../../../ui/match.ts';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/states.tsx';
import { RowChange } from './history-row.tsx';
import { useHistory } from './use-history.ts';
import { WhenText } from './when-text.tsx';
import './edit.css';

const pageSize = 100;
const mostRows = 8;

type Kind = HistoryEntry['kind'];

function entryText(entry: HistoryEntry, speaker: EntrySpeaker): string {
  const rows = entry.rows.map((row) => `${rowNameIn(row, speaker.translate)} ${row.id}`);
  return [describeEntry(entry, speaker), entry.who, ...rows].join(' ');
}

/** The history of the whole catalog, newest first: what was done, by whom, when; an entry can be taken back by itself. `#/catalog/history` */
export function HistoryPage() {
  const translate = useTranslate();
  const language = useLanguage();
  const speaker = { translate, language };
  const [table, setTable] = useState<Table | null>(null);
  const [kind, setKind] = useState<Kind | null>(null);
  const [text, setText] = useState('');
  const asked = useDeferredValue(text.trim());
  const history = useHistory(table === null ? {} : { table }, pageSize);
  const isFiltered = table !== null || kind !== null || asked !== '';
  const shown = history.entries.filter(
    (entry) =>
      (kind === null || entry.kind === kind) && (asked === '' || matches(asked, entryText(entry, speaker))),
  );
  if (history.error !== null) return <ErrorState error={history.error} onRetry={history.retry} />;
  const clear = (): void => {
    setTable(null);
    setKind(null);
    setText('');
  };
  return (
    <section className="history-page" aria-label={translate('catalog.edit.historyTitle')}>
      <h2>{translate('catalog.edit.historyTitle')}</h2>
      <div className="history-filters">
        <TextInput
          size="xs"
          w={240}
          value={text}
          aria-label={translate('catalog.edit.historySearch')}
          placeholder={translate('catalog.edit.historySearch')}
          leftSection={<IconSearch size={14} aria-hidden />}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          size="xs"
          w={170}
          clearable
          aria-label={translate('catalog.edit.historyKind')}
          placeholder={translate('catalog.edit.historyKindAll')}
          value={kind}
          data={historyKinds.map((each) => ({ value: each, label: translate(`catalog.edit.kind.${each}`) }))}
          onChange={(value) => setKind(historyKinds.find((each) => each === value) ?? null)}
        />
        <Select
          size="xs"
          w={170}
          clearable
          aria-label={translate('catalog.edit.historyTable')}
          placeholder={translate('catalog.edit.historyTableAll')}
          value={table}
          data={tables.map((each) => ({ value: each, label: translate(`catalog.tab.${each}`) }))}
          onChange={(value) => setTable(tables.find((each) => each === value) ?? null)}
        />
        <output className="detail-note" aria-live="polite">
          {translate('catalog.edit.historyCount', { count: shown.length })}
        </output>
      </div>
      {history.entries.length === 0 && history.isLoading && <LoadingState />}
      {shown.length === 0 && !history.isLoading && (
        <EmptyState
          title={translate(isFiltered ? 'catalog.edit.historyNoMatch' : 'catalog.edit.historyEmpty')}
          text={translate(isFiltered ? 'catalog.edit.historyNoMatchHint' : 'catalog.edit.historyEmptyHint')}
          action={
            isFiltered ? (
              <Button size="xs" variant="default" onClick={clear}>
                {translate('catalog.clearFilters')}
              </Button>
            ) : undefined
          }
        />
      )}
      <ol className="edit-history history-list">
        {shown.map((entry) => (
          <Entry key={entry.entry} entry={entry} speaker={speaker} />
        ))}
      </ol>
      {history.hasMore && (
        <Button
          variant="default"
          size="xs"
          className="history-on"
          loading={history.isLoading}
          onClick={history.readOn}
        >
          {translate('catalog.edit.historyOn')}
        </Button>
      )}
    </section>
  );
}

function Entry({ entry, speaker }: { readonly entry: HistoryEntry; readonly speaker: EntrySpeaker }) {
  const { translate } = speaker;
  const [isBusy, setBusy] = useState(false);
  const [isWhole, setWhole] = useState(false);
  const told = isWhole ? entry.rows : entry.rows.slice(0, entry.count > mostRows ? 3 : mostRows);
  const canUndo = !entry.isUndone && entry.kind !== 'update';
  return (
    <li data-undone={entry.isUndone || undefined}>
      <div className="edit-history-head">
        <strong>{translate(`catalog.edit.kind.${entry.kind}`)}</strong>
        <span className="history-what">{describeEntry(entry, speaker)}</span>
        {entry.isUndone && <span className="edit-undone">{translate('catalog.edit.isUndone')}</span>}
        <span className="frame-spring" />
        {canUndo && (
          <Button
            variant="subtle"
            size="compact-xs"
            loading={isBusy}
            leftSection={<IconArrowBackUp size={14} aria-hidden />}
            onClick={() => {
              if (!mayEdit()) return;
              setBusy(true);
              void takeBack(entry.entry).finally(() => setBusy(false));
            }}
          >
            {translate('common.undo')}
          </Button>
        )}
      </div>
      <p className="detail-note">
        {entry.who} · <WhenText at={entry.at} />
      </p>
      {told.map((row) => (
        <div key={`${row.table}:${row.id}`} className="history-row">
          <a href={hrefOf('catalog', row.table, row.id)}>{rowNameIn(row, translate)}</a>{' '}
          <span className="detail-note">{translate(`catalog.tab.${row.table}`)}</span>
          <RowChange row={row} speaker={speaker} />
        </div>
      ))}
      {told.length < entry.rows.length && (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          {translate('catalog.card.showAll', { count: entry.rows.length })}
        </Button>
      )}
      {entry.count > entry.rows.length && told.length === entry.rows.length && (
        <p className="detail-note">
          {translate('catalog.edit.moreRows', { count: entry.count - entry.rows.length })}
        </p>
      )}
    </li>
  );
}
