import { Button, Checkbox, Group, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { Source } from '../../../../../shared/catalog/rows.ts';
import { grades, sourceKinds } from '../../../../../shared/catalog/vocabularies.ts';
import { gradeShapes } from '../../../../../shared/design/tokens.ts';
import { sourceName } from '../../../../../shared/catalog/row-names.ts';
import { useTranslate } from '../../../i18n.ts';
import { matches } from '../../../ui/match.ts';
import { whyNotGrade } from './evidence-grades.ts';
import { emptySource, type SourceDraft } from './new-source.ts';
import { type EvidenceDraft, ownAssumption } from './use-evidence-draft.ts';

const mostOffered = 60;

/** Where figures come from: the source (one of the catalog, one's own assumption, or a new one), the place in it, the grade, a note. */
export function EvidenceFields({
  draft,
  takesFocus = false,
  withNote = true,
}: {
  readonly draft: EvidenceDraft;
  readonly takesFocus?: boolean;
  /** A row has a note of its own. */
  readonly withNote?: boolean;
}) {
  const translate = useTranslate();
  const { newSource, isOwn, problems } = draft;
  // With a source that is known already, the keyboard begins at the first field that is likely to differ.
  const begins = draft.source === null || draft.newSource !== null ? 'source' : isOwn ? 'note' : 'locator';
  const focusAt = (field: string): Record<string, boolean> =>
    takesFocus && begins === field ? { 'data-autofocus': true } : {};
  return (
    <Stack gap="sm">
      {newSource === null ? (
        <div>
          <SourceSelect draft={draft} focus={focusAt('source')} />
          <Group gap="xs" mt={4}>
            <Button
              variant="subtle"
              size="compact-xs"
              leftSection={<IconPlus size={12} aria-hidden />}
              onClick={() => draft.describeSource(emptySource)}
            >
              {translate('catalog.edit.newSource')}
            </Button>
            {draft.source !== ownAssumption && (
              <Button variant="subtle" size="compact-xs" onClick={() => draft.chooseSource(ownAssumption)}>
                {translate('catalog.edit.ownAssumption')}
              </Button>
            )}
          </Group>
        </div>
      ) : (
        <NewSourceFields source={newSource} draft={draft} takesFocus={takesFocus} />
      )}
      {isOwn && (
        <p className="edit-assumption">
          {translate('catalog.edit.assumptionMeans')}
          {withNote && ` ${translate('catalog.edit.assumptionWhy')}`}
        </p>
      )}
      {!isOwn && (
        <TextInput
          label={translate('common.locator')}
          description={translate('catalog.edit.locatorHint')}
          value={draft.locator}
          error={problems.locator}
          maxLength={2000}
          onChange={(event) => draft.setLocator(event.currentTarget.value)}
          {...focusAt('locator')}
        />
      )}
      {!isOwn && <GradeSelect draft={draft} />}
      {withNote && (
        <Textarea
          label={translate(isOwn ? 'catalog.edit.whyThisValue' : 'common.note')}
          value={draft.note}
          maxLength={4000}
          classNames={{ input: 'edit-lines' }}
          onChange={(event) => draft.setNote(event.currentTarget.value)}
          {...focusAt('note')}
        />
      )}
    </Stack>
  );
}

const searchText = (source: Source): string =>
  `${source.title} ${sourceName(source)} ${source.authors} ${source.id}`;

function SourceSelect({
  draft,
  focus,
}: {
  readonly draft: EvidenceDraft;
  readonly focus: Record<string, boolean>;
}) {
  const translate = useTranslate();
  const { sources, recent, source } = draft;
  const own = sources.find(({ id }) => id === ownAssumption);
  const listed = (ids: readonly string[]): Source[] =>
    ids.flatMap((id) => sources.find((each) => each.id === id && id !== ownAssumption) ?? []);
  const latest = listed(recent);
  const ofRow = listed(draft.ofRow).filter((each) => !latest.includes(each));
  const others = sources.filter((each) => each !== own && !latest.includes(each) && !ofRow.includes(each));
  const byId = new Map(sources.map((each) => [each.id, each]));
  const option = (each: Source): { value: string; label: string } => ({
    value: each.id,
    label: each.id === ownAssumption ? translate('catalog.edit.ownAssumption') : each.title,
  });
  return (
    <Select
      label={translate('common.source')}
      placeholder={translate('catalog.edit.sourceSearch')}
      searchable
      selectFirstOptionOnChange
      // The dialog must be seen whole before a list covers it; typing, an arrow or a click opens it.
      openOnFocus={false}
      value={source}
      error={draft.problems.source}
      onChange={draft.chooseSource}
      allowDeselect={false}
      maxDropdownHeight={300}
      nothingFoundMessage={translate('catalog.edit.sourceNone')}
      limit={mostOffered}
      data={[
        ...(own === undefined ? [] : [option(own)]),
        ...(latest.length === 0
          ? []
          : [{ group: translate('catalog.edit.sourcesRecent'), items: latest.map(option) }]),
        ...(ofRow.length === 0
          ? []
          : [{ group: translate('catalog.edit.sourcesOfRow'), items: ofRow.map(option) }]),
        { group: translate('catalog.edit.sourcesAll'), items: others.map(option) },
      ]}
      filter={({ options, search }) => {
        const fits = (id: string): boolean => {
          const row = byId.get(id);
          return row !== undefined && matches(search.trim(), `${searchText(row)} ${option(row).label}`);
        };
        return options.flatMap((each): typeof options => {
          if (!('group' in each)) return fits(each.value) ? [each] : [];
          const items = each.items.filter(({ value }) => fits(value));
          return items.length === 0 ? [] : [{ ...each, items }];
        });
      }}
      renderOption={({ option: { value, label } }) => {
        const row = byId.get(value);
        return (
          <div className="edit-source">
            <span>{label}</span>
            {row !== undefined && (
              <Text span size="xs" c="dimmed">
                {value === ownAssumption
                  ? translate('catalog.edit.ownAssumptionHint')
                  : [sourceName(row), translate(`vocabulary.grade.${row.grade}`)].join(' · ')}
              </Text>
            )}
          </div>
        );
      }}
      {...focus}
    />
  );
}

/** The grades, best first; those that the source cannot give are grey and say why. */
function GradeSelect({ draft }: { readonly draft: EvidenceDraft }) {
  const translate = useTranslate();
  const { graded, grade, problems } = draft;
  const reasons = new Map(
    grades.map((each) => [each, graded === null ? null : whyNotGrade(each, graded, translate)] as const),
  );
  return (
    <Select
      label={translate('common.grade')}
      value={grade}
      error={problems.grade}
      classNames={{ dropdown: 'edit-grades' }}
      allowDeselect={false}
      data={grades.map((each) => ({
        value: each,
        label: translate(`vocabulary.grade.${each}`),
        disabled: reasons.get(each) !== null,
      }))}
      onChange={(chosen) => draft.setGrade(grades.find((each) => each === chosen) ?? null)}
      leftSection={grade === null ? undefined : <span aria-hidden>{gradeShapes[grade]}</span>}
      renderOption={({ option }) => {
        const each = option.value;
        return (
          <div className="edit-source">
            <span>
              <span aria-hidden>{gradeShapes[each]}</span> {option.label}
            </span>
            <Text span size="xs" c="dimmed">
              {reasons.get(each) ?? translate(`vocabulary.grade.${each}.meaning`)}
            </Text>
          </div>
        );
      }}
    />
  );
}

function NewSourceFields({
  source,
  draft,
  takesFocus,
}: {
  readonly source: SourceDraft;
  readonly draft: EvidenceDraft;
  readonly takesFocus: boolean;
}) {
  const translate = useTranslate();
  const problems = draft.problems.newSource;
  const set = (change: Partial<SourceDraft>): void => draft.describeSource({ ...source, ...change });
  return (
    <fieldset className="edit-fieldset">
      <legend>{translate('catalog.edit.newSourceTitle')}</legend>
      <Stack gap="xs">
        <TextInput
          label={translate('catalog.column.title')}
          value={source.title}
          error={problems.title}
          ref={(field) => {
            // It has just taken the place of the field that had the keyboard.
            if (takesFocus && source === emptySource) field?.focus();
          }}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Group grow gap="xs" align="flex-start">
          <TextInput
            label={translate('common.publisher')}
            value={source.publisher}
            error={problems.publisher}
            onChange={(event) => set({ publisher: event.currentTarget.value })}
          />
          <Select
            label={translate('catalog.column.sourceKind')}
            value={source.kind}
            allowDeselect={false}
            data={sourceKinds
              .filter((kind) => kind !== 'own')
              .map((kind) => ({ value: kind, label: translate(`vocabulary.source-kind.${kind}`) }))}
            onChange={(kind) => set({ kind: kind ?? 'report' })}
          />
        </Group>
        <Group grow gap="xs" align="flex-start">
          <TextInput
            label={translate('common.address')}
            placeholder="https://"
            value={source.url}
            error={problems.url}
            onChange={(event) => set({ url: event.currentTarget.value })}
          />
          <TextInput
            label={translate('common.published')}
            placeholder="2026-11"
            value={source.published}
            error={problems.published}
            onChange={(event) => set({ published: event.currentTarget.value })}
          />
        </Group>
        <Checkbox
          label={translate('catalog.edit.sourceSeen')}
          checked={source.isSeen}
          onChange={(event) => set({ isSeen: event.currentTarget.checked })}
        />
        <Button
          variant="subtle"
          size="compact-xs"
          className="edit-back"
          onClick={() => draft.describeSource(null)}
        >
          {translate('catalog.edit.sourceKnown')}
        </Button>
      </Stack>
    </fieldset>
  );
}
