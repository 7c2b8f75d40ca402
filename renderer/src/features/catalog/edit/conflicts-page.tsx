import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { Conflict } from '../../../../../shared/contract/catalog-edit.ts';
import { inputName } from '../../../../../shared/i18n/names.ts';
import { useCall } from '../../../api/client.ts';
import { useLanguage, useTranslate } from '../../../i18n.ts';
import { decideConflicts, useRevision } from '../../../state/catalog-edits.ts';
import { useCatalog } from '../../../state/catalog.ts';
import { type EntrySpeaker, fieldName, fieldValue } from '../../../state/entry-words.ts';
import { hrefOf } from '../../../state/route.ts';
import { wayBack } from '../../../state/session.ts';
import { notify } from '../../../ui/notify.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../../ui/states.tsx';
import './edit.css';

type Keep = 'theirs' | 'mine';

async function decide(conflicts: readonly Conflict[], keep: Keep): Promise<void> {
  const decided = await decideConflicts(
    conflicts.map(({ table, id, field }) => ({ table, id, field, keep })),
  );
  if (!decided) return;
  notify(
    (translate) =>
      translate(keep === 'mine' ? 'catalog.edit.decidedMine' : 'catalog.edit.decidedTheirs', {
        count: conflicts.length,
      }),
    { undo: wayBack() },
  );
}

/** Where a newer shipped catalog and the person disagree: what it said when they changed it, what it says now, what they say. `#/catalog/conflicts` */
export function ConflictsPage() {
  const translate = useTranslate();
  const language = useLanguage();
  const revision = useRevision();
  const version = useCatalog((catalog) => catalog.status?.version ?? '');
  const answer = useCall('catalog.conflicts', {}, revision);
  const [isBusy, setBusy] = useState(false);
  if (answer.status === 'failed') return <ErrorState error={answer.error} onRetry={answer.retry} />;
  const conflicts = answer.value;
  if (conflicts === undefined) return <LoadingState />;
  const speaker = { translate, language };
  const act = (chosen: readonly Conflict[], keep: Keep): void => {
    setBusy(true);
    void decide(chosen, keep).finally(() => setBusy(false));
  };
  if (conflicts.length === 0) {
    return (
      <EmptyState
        title={translate('catalog.edit.conflictsNone')}
        text={translate('catalog.edit.conflictsNoneHint', { version })}
        action={
          <Button size="xs" variant="default" component="a" href={hrefOf('catalog', 'history')}>
            {translate('catalog.edit.historyOpen')}
          </Button>
        }
      />
    );
  }
  return (
    <section className="history-page" aria-label={translate('catalog.edit.conflictsTitle')}>
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <div>
          <h2>{translate('catalog.edit.conflictsTitle')}</h2>
          <p className="detail-note">
            {translate('catalog.edit.conflictsText', { version, count: conflicts.length })}
          </p>
        </div>
        <Group gap="xs" wrap="nowrap">
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => act(conflicts, 'theirs')}>
            {translate('catalog.edit.allTheirs')}
          </Button>
          <Button size="xs" variant="default" disabled={isBusy} onClick={() => act(conflicts, 'mine')}>
            {translate('catalog.edit.allMine')}
          </Button>
        </Group>
      </Group>
      <ul className="conflicts">
        {conflicts.map((conflict) => (
          <ConflictItem
            key={`${conflict.table}:${conflict.id} ${conflict.field ?? ''}`}
            conflict={conflict}
            speaker={speaker}
            isBusy={isBusy}
            onDecide={(keep) => act([conflict], keep)}
          />
        ))}
      </ul>
    </section>
  );
}

function ConflictItem({
  conflict,
  speaker,
  isBusy,
  onDecide,
}: {
  readonly conflict: Conflict;
  readonly speaker: EntrySpeaker;
  readonly isBusy: boolean;
  readonly onDecide: (keep: Keep) => void;
}) {
  const { translate } = speaker;
  const { table, id, field, kind, was, theirs, mine } = conflict;
  const name = table === 'inputs' ? inputName(id, translate) : conflict.name === '' ? id : conflict.name;
  const show = (value: unknown) => <Value table={table} field={field} value={value} speaker={speaker} />;
  const columns = {
    was: translate('catalog.edit.conflictWas'),
    theirs: translate('catalog.edit.conflictTheirs'),
    mine: translate('catalog.edit.conflictMine'),
  };
  return (
    <li className="conflict">
      <h3>
        <a href={hrefOf('catalog', table, id)}>{name}</a>
        {field !== null && <span> · {fieldName(table, field, translate)}</span>}
        <span className="detail-note"> {translate(`catalog.tab.${table}`)}</span>
      </h3>
      {kind !== 'field' && <p className="detail-note">{translate(`catalog.edit.conflict.${kind}`)}</p>}
      <dl className="conflict-sides">
        {kind !== 'both-added' && (
          <div>
            <dt>{columns.was}</dt>
            <dd>{show(was)}</dd>
          </div>
        )}
        <div>
          <dt>{columns.theirs}</dt>
          <dd>{kind === 'gone' ? translate('catalog.edit.notThere') : show(theirs)}</dd>
        </div>
        <div>
          <dt>{columns.mine}</dt>
          <dd>{kind === 'removed' ? translate('catalog.edit.notThere') : show(mine)}</dd>
        </div>
      </dl>
      <Group gap="xs">
        <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => onDecide('theirs')}>
          {translate(`catalog.edit.take.${kind}.theirs`)}
        </Button>
        <Button size="compact-sm" variant="default" disabled={isBusy} onClick={() => onDecide('mine')}>
          {translate(`catalog.edit.take.${kind}.mine`)}
        </Button>
      </Group>
    </li>
  );
}

const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of a field, or of a whole row its fields. */
function Value({
  table,
  field,
  value,
  speaker,
}: {
  readonly table: Table;
  readonly field: string | null;
  readonly value: unknown;
  readonly speaker: EntrySpeaker;
}) {
  if (field !== null || !isFields(value)) return fieldValue(table, field ?? '', value, speaker);
  const filled = Object.entries(value).filter(
    ([, each]) => each !== null && each !== '' && each !== undefined,
  );
  return (
    <ul className="conflict-fields">
      {filled.map(([each, content]) => (
        <li key={each}>
          <span className="detail-note">{fieldName(table, each, speaker.translate)}</span>{' '}
          {fieldValue(table, each, content, speaker)}
        </li>
      ))}
    </ul>
  );
}
