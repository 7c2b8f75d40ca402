import { Button, Collapse, Tabs } from '@mantine/core';
import { IconGitBranch } from '@tabler/icons-react';
import { useState } from 'react';
import type { Reopened, ReopenedInput, ReopenedScenario } from '../../../../shared/contract/briefs-reopen.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { originWords, reopenedInputText, reopenedNotices } from '../../../../shared/i18n/reopened-words.ts';
import { foldName, freeName } from '../../../../shared/scenario/names.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { addScenario } from '../../state/scenario-changes.ts';
import { useScenarios } from '../../state/scenarios.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { CauseMark } from './reopened-bar.tsx';

/** The scenarios that the PDF carries, read-only: how each stands today, which of its inputs moved, and a branch of it. */
export function ReopenedScenarios({ brief }: { readonly brief: Reopened }) {
  const translate = useTranslate();
  return (
    <section aria-labelledby="reopened-scenarios">
      <h2 id="reopened-scenarios">{translate('briefs.reopenedScenarios')}</h2>
      <p className="reopened-muted">{translate('briefs.reopenedReadOnly')}</p>
      {brief.scenarios.map((scenario, index) => (
        <ScenarioCard key={`${index} ${scenario.name}`} scenario={scenario} date={brief.date} />
      ))}
    </section>
  );
}

function ScenarioCard({ scenario, date }: { readonly scenario: ReopenedScenario; readonly date: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const [isWritten, setWritten] = useState(false);
  return (
    <article className="reopened-card" aria-label={scenario.name}>
      <div className="reopened-bar-head">
        <h3>{scenario.name}</h3>
        <div className="reopened-actions">
          <Button
            size="compact-xs"
            variant="default"
            aria-expanded={isWritten}
            onClick={() => setWritten(!isWritten)}
          >
            {translate('briefs.reopenedAsWritten')}
          </Button>
          <BranchButton scenario={scenario} date={date} />
        </div>
      </div>
      {reopenedNotices(scenario, { translate, language }).map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      <Collapse expanded={isWritten}>
        <AsWritten scenario={scenario} />
      </Collapse>
      <MovedInputs inputs={scenario.inputs} />
    </article>
  );
}

/** Puts the scenario, as it stood, into the catalog as one of the person's own; that can be undone. */
function BranchButton({ scenario, date }: { readonly scenario: ReopenedScenario; readonly date: string }) {
  const translate = useTranslate();
  const scenarios = useScenarios();
  const [isBusy, setBusy] = useState(false);
  const branch = async (): Promise<void> => {
    setBusy(true);
    const taken = new Set(scenarios.map(({ name }) => foldName(name)));
    const wanted = translate('briefs.reopenedBranchName', { name: scenario.name.slice(0, 80), date });
    const name = freeName(wanted, (folded) => taken.has(folded));
    const result = await addScenario({ ...scenario.branch, name });
    setBusy(false);
    if (result.ok) notify((words) => words('briefs.reopenedBranched', { name }));
    else reportError(result.error);
  };
  return (
    <Button
      size="compact-xs"
      variant="default"
      loading={isBusy}
      leftSection={<IconGitBranch size={14} aria-hidden />}
      onClick={() => void branch()}
    >
      {translate('briefs.reopenedBranch')}
    </Button>
  );
}

/** The scenario and its parents as their files say it, each with the inputs that it sets. */
function AsWritten({ scenario }: { readonly scenario: ReopenedScenario }) {
  const translate = useTranslate();
  const language = useLanguage();
  const chain = [scenario.content, ...scenario.parents];
  return (
    <Tabs defaultValue="0" keepMounted={false} className="reopened-written">
      <Tabs.List>
        {chain.map(({ name }, index) => (
          <Tabs.Tab key={name} value={String(index)}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {chain.map(({ name, description, parent, inputs, sources }, index) => (
        <Tabs.Panel key={name} value={String(index)}>
          {description !== '' && <p>{description}</p>}
          <p className="reopened-muted">
            {parent === null
              ? translate('briefs.reopenedWrittenAlone', { count: Object.keys(inputs).length })
              : translate('briefs.reopenedWritten', { count: Object.keys(inputs).length, parents: parent })}
          </p>
          {Object.keys(inputs).length > 0 && (
            <table className="reopened-table reopened-wide">
              <thead>
                <tr>
                  <th scope="col">{translate('briefs.reopenedInput')}</th>
                  <th scope="col">{translate('briefs.reopenedValue')}</th>
                  <th scope="col">{translate('briefs.reopenedSource')}</th>
                </tr>
              </thead>
              <tbody>
                {Object.entries(inputs).map(([id, value]) => {
                  const unit = inputDefinitions.get(id)?.unit ?? '';
                  const source = sources[id];
                  return (
                    <tr key={id}>
                      <th scope="row">
                        {inputName(id, translate)}
                        <span className="reopened-note">{id}</span>
                      </th>
                      <td className="reopened-value">
                        {reopenedInputText(id, unit, value, { translate, language })}
                      </td>
                      <td>
                        {[source?.source ?? '', source?.note ?? ''].filter((each) => each !== '').join(', ')}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          )}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function MovedInputs({ inputs }: { readonly inputs: readonly ReopenedInput[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (inputs.length === 0) return <p>{translate('briefs.reopenedNoInputs')}</p>;
  return (
    <>
      <h4>{translate('briefs.reopenedInputs')}</h4>
      <div className="reopened-scroll">
        <table className="reopened-table reopened-wide">
          <thead>
            <tr>
              <th scope="col">{translate('briefs.reopenedInput')}</th>
              <th scope="col">{translate('briefs.reopenedCause')}</th>
              <th scope="col">{translate('briefs.reopenedThen')}</th>
              <th scope="col">{translate('briefs.reopenedNow')}</th>
            </tr>
          </thead>
          <tbody>
            {inputs.map(({ id, unit, cause, before, after, from, to }) => (
              <tr key={`${cause} ${id}`}>
                <th scope="row">
                  {inputName(id, translate)}
                  <span className="reopened-note">{id}</span>
                </th>
                <td className="reopened-why">
                  <CauseMark cause={cause} /> {translate(`briefs.reopenedCause_${cause}`)}
                </td>
                {[
                  { key: 'then', value: before, origin: from },
                  { key: 'now', value: after, origin: to },
                ].map(({ key, value, origin }) => (
                  <td key={key} className="reopened-value">
                    {reopenedInputText(id, unit, value, { translate, language })}
                    <span className="reopened-note">{originWords(origin, translate)}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
