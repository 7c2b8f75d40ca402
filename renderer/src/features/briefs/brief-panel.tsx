import { Checkbox, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { mostScenarios } from '../../../../shared/brief/recipe.ts';
import { pdfStandards } from '../../../../shared/contract/briefs.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { languages } from '../../../../shared/i18n/messages.ts';
import { nameSeparator } from '../../../../shared/i18n/names.ts';
import { useCall } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { type BriefDraft, changeBrief } from '../../state/brief-draft.ts';
import { useSession } from '../../state/session.ts';
import { languageNames } from '../../ui/language-names.ts';
import { candidateOf, type Template } from './draft-recipe.ts';
import { Choice, Field } from './field.tsx';
import { MoneyFields } from './money-fields.tsx';
import { type Candidate, candidateError } from './use-candidates.ts';

/** What can be chosen about the brief as a whole. */
export function BriefPanel({
  draft,
  templates,
  candidates,
}: {
  readonly draft: BriefDraft;
  readonly templates: readonly Template[];
  readonly candidates: readonly Candidate[];
}) {
  const translate = useTranslate();
  const windowLanguage = useLanguage();
  const horizonYear = useSession((session) => session.horizonYear);
  const template = templates.find((each) => each.id === draft.template);
  const set = (change: Partial<BriefDraft>, gesture?: string): void =>
    changeBrief(change, (words) => words('briefs.stepProperties'), gesture);
  const language = draft.language ?? windowLanguage;
  const saved = candidateOf(draft.scenarios[0] ?? '', candidates)?.saved;
  return (
    <section className="brief-panel" aria-label={translate('briefs.properties')}>
      <h2>{translate('briefs.properties')}</h2>
      <Select
        label={translate('briefs.template')}
        description={template?.description[windowLanguage]}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        allowDeselect={false}
        value={draft.template}
        error={
          template === undefined
            ? translate('briefs.templateGone', { name: draft.template })
            : template.problem === null
              ? undefined
              : describeError(template.problem, translate)
        }
        data={templates.map((each) => ({ value: each.id, label: each.name[windowLanguage] }))}
        onChange={(next) => {
          if (next !== null) set({ template: next });
        }}
      />
      <TextInput
        label={translate('briefs.docTitle')}
        placeholder={translate('briefs.docTitleHint')}
        maxLength={200}
        value={draft.title}
        onChange={(event) => set({ title: event.currentTarget.value }, 'brief title')}
      />
      <TextInput
        label={translate('briefs.author')}
        maxLength={120}
        value={draft.author}
        onChange={(event) => set({ author: event.currentTarget.value }, 'brief author')}
      />
      {template?.needs === 'company' && (
        <CompanyChoice value={draft.company} onChange={(company) => set({ company })} />
      )}
      {template?.needs === 'forecasts' && (
        <ForecastChoice value={draft.forecasts} onChange={(forecasts) => set({ forecasts })} />
      )}
      <ScenarioChoice
        candidates={candidates}
        chosen={draft.scenarios}
        onChange={(scenarios) => set({ scenarios })}
      />
      <Select
        label={translate('briefs.previous')}
        description={translate('briefs.previousHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        clearable
        searchable
        placeholder={
          saved === undefined
            ? translate('briefs.previousParent')
            : translate('briefs.previousSaved', { name: saved.name })
        }
        value={draft.previous}
        data={candidates.map((each) => ({ value: each.id, label: each.label }))}
        onChange={(previous) => set({ previous })}
      />
      <Field label={translate('briefs.year')} hint={translate('briefs.yearHint')}>
        <span className="briefs-year tabular">{horizonYear}</span>
      </Field>
      <MoneyFields money={draft.money} onChange={(money) => set({ money })} />
      <Choice
        label={translate('briefs.language')}
        value={language}
        onChange={(value) => set({ language: value })}
        data={languages.map((each) => ({ value: each, label: languageNames[each] }))}
      />
      <Choice
        label={translate('briefs.paper')}
        value={draft.paper}
        onChange={(paper) => set({ paper })}
        data={[
          { value: 'a4', label: translate('briefs.paperA4') },
          { value: 'us-letter', label: translate('briefs.paperLetter') },
        ]}
      />
      <TextInput
        type="date"
        label={translate('briefs.date')}
        description={translate('briefs.dateHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        value={draft.date ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          set({ date: value === '' ? null : value }, 'brief date');
        }}
      />
      <Select
        label={translate('briefs.standard')}
        allowDeselect={false}
        value={draft.standard}
        data={pdfStandards.map((each) => ({ value: each, label: translate(`briefs.standard.${each}`) }))}
        onChange={(next) => {
          const standard = pdfStandards.find((each) => each === next);
          if (standard !== undefined) set({ standard });
        }}
      />
    </section>
  );
}

/** The scenarios, in the order in which they are ticked: the order of printing. */
function ScenarioChoice({
  candidates,
  chosen,
  onChange,
}: {
  readonly candidates: readonly Candidate[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) {
  const translate = useTranslate();
  const isFull = chosen.length >= mostScenarios;
  const gone = chosen.filter((id) => candidates.every((each) => each.id !== id));
  const toggle = (id: string): void =>
    onChange(
      chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id].slice(0, mostScenarios),
    );
  return (
    <Checkbox.Group
      label={translate('briefs.scenarios')}
      description={translate(isFull ? 'briefs.scenariosFull' : 'briefs.scenariosHint', {
        most: mostScenarios,
      })}
      value={[...chosen]}
    >
      <Stack gap={6} mt={6}>
        {gone.map((id) => (
          <Checkbox
            key={id}
            size="xs"
            value={id}
            onChange={() => toggle(id)}
            label={id}
            error={translate('briefs.scenarioGone')}
          />
        ))}
        {candidates.map((candidate) => {
          const position = chosen.indexOf(candidate.id);
          const error = candidateError(candidate);
          return (
            <Checkbox
              key={candidate.id}
              size="xs"
              value={candidate.id}
              disabled={position < 0 && (isFull || error !== null)}
              onChange={() => toggle(candidate.id)}
              label={position < 0 ? candidate.label : `${position + 1}. ${candidate.label}`}
              error={error === null ? undefined : describeError(error, translate)}
            />
          );
        })}
      </Stack>
    </Checkbox.Group>
  );
}

function CompanyChoice({
  value,
  onChange,
}: {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}) {
  const translate = useTranslate();
  const asked = useCall('catalog.list', { table: 'companies' });
  const rows = asked.value?.table === 'companies' ? asked.value.rows : [];
  return (
    <Select
      label={translate('briefs.company')}
      searchable
      allowDeselect={false}
      value={value}
      placeholder={translate('briefs.companyHint')}
      error={asked.status === 'failed' ? describeError(asked.error, translate) : undefined}
      data={rows.map(({ id, name }) => ({ value: id, label: name }))}
      onChange={onChange}
    />
  );
}

type ForecastRow = Extract<Output<'catalog.list'>, { table: 'forecasts' }>['rows'][number];

/** Series of one scope: once one is chosen, those of other scopes are no longer offered. */
function ForecastChoice({
  value,
  onChange,
}: {
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
}) {
  const translate = useTranslate();
  const asked = useCall('catalog.list', { table: 'forecasts' });
  const rows: readonly ForecastRow[] = asked.value?.table === 'forecasts' ? asked.value.rows : [];
  const scope = rows.find(({ id }) => value.includes(id))?.scope;
  const offered = scope === undefined ? rows : rows.filter((each) => each.scope === scope);
  const scopes = [...new Set(offered.map((each) => each.scope))];
  const labelOf = (row: ForecastRow): string =>
    [row.publisher, row.vintage, row.region, row.case].filter((part) => part !== '').join(nameSeparator);
  return (
    <MultiSelect
      label={translate('briefs.forecasts')}
      description={translate('briefs.forecastsHint')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      searchable
      clearable
      maxDropdownHeight={320}
      value={[...value]}
      error={asked.status === 'failed' ? describeError(asked.error, translate) : undefined}
      data={scopes.map((each) => ({
        group: translate(`vocabulary.scope.${each}`),
        items: offered
          .filter((row) => row.scope === each)
          .map((row) => ({ value: row.id, label: labelOf(row) })),
      }))}
      onChange={onChange}
    />
  );
}
