import { Anchor, Stack, Text } from '@mantine/core';
import type { InputSource } from '../../../../shared/scenario/file.ts';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { noteIn } from '../../../../shared/i18n/preset-notes.ts';
import { inputRole } from '../../../../shared/scenario/role.ts';
import { useCall } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { hrefOf } from '../../state/route.ts';
import { GradeMark } from '../../ui/grade-mark.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import { describeScenario } from './describe-scenario.ts';

/** What a scenario is about, and on what each of its values rests: its sources as rows of the catalog. */
export function AboutDialog({
  scenario,
  onDone,
}: {
  readonly scenario: Scenario;
  readonly onDone: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const listed = useCall('catalog.list', { table: 'sources' });
  const rows = new Map(
    listed.value?.table === 'sources' ? listed.value.rows.map((row) => [row.id, row] as const) : [],
  );
  const description = describeScenario(scenario, translate);
  const grouped = groupBySource(scenario);
  const unsourced = Object.keys(scenario.inputs).filter((id) => scenario.sources[id] === undefined);
  return (
    <Stack gap="md">
      <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
        {description === '' ? translate('scenarios.aboutNoDescription') : description}
      </Text>
      <section>
        <h3 className="dialog-head">{translate('scenarios.aboutSources')}</h3>
        {[...grouped].map(([source, uses]) => {
          const row = rows.get(source);
          return (
            <details key={source} className="about-source" open={grouped.size === 1 || undefined}>
              <summary>
                {row === undefined ? (
                  source
                ) : (
                  <>
                    {row.publisher}
                    {row.title === row.publisher ? '' : `, ${row.title}`}
                    {row.published === null ? '' : ` (${row.published})`}
                  </>
                )}{' '}
                <span className="dialog-list-note">
                  {translate('scenarios.aboutSourceInputs', { count: uses.length })}
                </span>
              </summary>
              {row !== undefined && (
                <Anchor size="xs" href={hrefOf('catalog', 'sources', source)} onClick={onDone}>
                  {source}
                </Anchor>
              )}
              <ul>
                {uses.map(([id, { grade, note }]) => (
                  <li key={id}>
                    <RoleMark role={inputRole(id)} /> {inputName(id, translate)}{' '}
                    {grade !== undefined && <GradeMark grade={grade} withName />}
                    {note !== undefined && note !== '' && <p>{noteIn(note, language)}</p>}
                  </li>
                ))}
              </ul>
            </details>
          );
        })}
        {unsourced.length > 0 && (
          <p className="compare-note">{translate('scenarios.aboutUnsourced', { count: unsourced.length })}</p>
        )}
      </section>
    </Stack>
  );
}

/** Sources with the inputs that rest on them, evidence before what is argued. */
function groupBySource({
  sources,
}: Scenario): ReadonlyMap<string, readonly (readonly [string, InputSource])[]> {
  const groups = new Map<string, [string, InputSource][]>();
  for (const [id, said] of Object.entries(sources)) {
    const group = groups.get(said.source) ?? [];
    group.push([id, said]);
    groups.set(said.source, group);
  }
  return new Map([...groups].toSorted(([a], [b]) => Number(a === 'assumption') - Number(b === 'assumption')));
}
