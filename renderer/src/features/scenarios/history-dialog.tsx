import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Scenario, ScenarioVersion } from '../../../../shared/contract/scenarios.ts';
import { inputChanges } from '../../../../shared/scenario/changes.ts';
import { call, useCall } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { revertScenario } from '../../state/scenario-changes.ts';
import { contentOf } from '../../state/scenarios.ts';
import { wayBack } from '../../state/session.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { ChangesList } from './changes-list.tsx';
import { EffectTable } from './effect-table.tsx';
import { FieldChanges } from './field-changes.tsx';
import { stateOf, type ToldState, withNameOf } from './version-state.ts';

const page = 50;
const previous = 'previous';
const current = 'current';

/** Every version of a scenario: what changed, when, by whom and why; two of them compared; an earlier one restored. */
export function HistoryDialog({ scenario }: { readonly scenario: Scenario }) {
  const [turn, setTurn] = useState(0);
  const first = useCall('scenarios.history', { id: scenario.id, limit: page }, turn);
  const translate = useTranslate();
  if (first.status === 'failed') return <ErrorState error={first.error} onRetry={first.retry} />;
  if (first.value === undefined) return <LoadingState />;
  if (scenario.origin === 'shipped') return <Text size="sm">{translate('scenarios.historyShipped')}</Text>;
  if (first.value.versions.length === 0) {
    return <Text size="sm">{translate('scenarios.historyEmpty')}</Text>;
  }
  return (
    <Versions
      key={first.value.versions[0]?.version}
      scenario={scenario}
      first={first.value}
      onRestored={() => setTurn((count) => count + 1)}
    />
  );
}

function Versions({
  scenario,
  first,
  onRestored,
}: {
  readonly scenario: Scenario;
  readonly first: { readonly versions: readonly ScenarioVersion[]; readonly hasMore: boolean };
  readonly onRestored: () => void;
}) {
  const translate = useTranslate();
  const [{ versions, hasMore }, setLoaded] = useState(first);
  const [chosen, setChosen] = useState(first.versions[0]?.version);
  const version = versions.find((each) => each.version === chosen);
  const more = async (): Promise<void> => {
    const before = versions.at(-1)?.version;
    const next = await call('scenarios.history', {
      id: scenario.id,
      limit: page,
      ...(before === undefined ? {} : { before }),
    });
    if (next.ok) {
      setLoaded({ versions: [...versions, ...next.value.versions], hasMore: next.value.hasMore });
    } else {
      reportError(next.error);
    }
  };
  return (
    <div className="history">
      <nav aria-label={translate('scenarios.historyList')}>
        {versions.map((each) => (
          <button
            key={each.version}
            type="button"
            className="history-version"
            aria-current={each.version === chosen}
            onClick={() => setChosen(each.version)}
          >
            <VersionHead version={each} />
          </button>
        ))}
        {hasMore && (
          <Button size="compact-sm" variant="subtle" onClick={() => void more()}>
            {translate('scenarios.historyMore')}
          </Button>
        )}
      </nav>
      {version !== undefined && (
        <VersionDetail
          key={version.version}
          scenario={scenario}
          version={version}
          versions={versions}
          onRestored={onRestored}
        />
      )}
    </div>
  );
}

function useDate(): (at: string) => string {
  const language = useLanguage();
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return (at) => format.format(new Date(at));
}

function VersionHead({ version }: { readonly version: ScenarioVersion }) {
  const translate = useTranslate();
  const date = useDate();
  return (
    <>
      <span className="history-kind">{translate(`scenarios.kind-${version.kind}`)}</span>
      <span className="dialog-list-note">
        {date(version.at)}
        {version.who === '' ? '' : ` · ${version.who}`}
      </span>
      {version.note !== '' && <span className="history-note">{version.note}</span>}
    </>
  );
}

function VersionDetail({
  scenario,
  version,
  versions,
  onRestored,
}: {
  readonly scenario: Scenario;
  readonly version: ScenarioVersion;
  readonly versions: readonly ScenarioVersion[];
  readonly onRestored: () => void;
}) {
  const translate = useTranslate();
  const date = useDate();
  const [other, setOther] = useState(previous);
  const now: ToldState = { ...contentOf(scenario), locked: scenario.locked, removed: false };
  const [from, to] =
    other === previous
      ? [version.before, version.after]
      : other === current
        ? [version.after, now]
        : [versions.find((each) => String(each.version) === other)?.after ?? null, version.after];
  if (to === null) return null;
  const changes = inputChanges(from?.inputs ?? {}, to.inputs);
  const isSame = from !== null && changes.length === 0 && JSON.stringify(from) === JSON.stringify(to);
  return (
    <Stack gap="md" className="history-detail">
      <Select
        label={translate('scenarios.historyCompare')}
        allowDeselect={false}
        value={other}
        data={[
          { value: previous, label: translate('scenarios.historyPrevious') },
          { value: current, label: translate('scenarios.historyCurrent') },
          ...versions
            .filter((each) => each.version !== version.version)
            .map((each) => ({
              value: String(each.version),
              label: translate('scenarios.historyVersion', {
                date: date(each.at),
                kind: translate(`scenarios.kind-${each.kind}`),
              }),
            })),
        ]}
        onChange={(next) => setOther(next ?? previous)}
      />
      {isSame ? (
        <Text size="sm">{translate('scenarios.historySame')}</Text>
      ) : (
        <>
          <FieldChanges before={from} after={to} />
          <ChangesList changes={changes} />
          {from !== null && (
            <EffectTable
              before={withNameOf(scenario, from)}
              after={withNameOf(scenario, to)}
              heads={[translate('scenarios.effectBefore'), translate('scenarios.effectAfter')]}
            />
          )}
        </>
      )}
      {version.after !== null && (
        <Restore scenario={scenario} state={version.after} at={version.at} onRestored={onRestored} />
      )}
    </Stack>
  );
}

function Restore({
  scenario,
  state,
  at,
  onRestored,
}: {
  readonly scenario: Scenario;
  readonly state: ToldState;
  readonly at: string;
  readonly onRestored: () => void;
}) {
  const translate = useTranslate();
  const date = useDate();
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const wanted = withNameOf(scenario, state);
  if (stateOf(wanted) === stateOf(contentOf(scenario))) {
    return <Text size="sm">{translate('scenarios.historyIsCurrent')}</Text>;
  }
  const restore = async (): Promise<void> => {
    setBusy(true);
    const restored = await revertScenario(scenario.id, wanted, note);
    setBusy(false);
    if (!restored.ok) {
      reportError(restored.error);
      return;
    }
    notify((words) => words('scenarios.historyRestored', { date: date(at) }), { undo: wayBack() });
    onRestored();
  };
  return (
    <Group align="flex-end" gap="xs" wrap="nowrap">
      <TextInput
        flex={1}
        maxLength={4000}
        label={translate('scenarios.historyRestoreNote')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button loading={isBusy} disabled={scenario.locked} onClick={() => void restore()}>
        {translate('scenarios.historyRestore')}
      </Button>
    </Group>
  );
}
