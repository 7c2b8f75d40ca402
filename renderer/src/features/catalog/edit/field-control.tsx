import { MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { EditableField } from '../../../../../shared/catalog/editable.ts';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { fieldName, wordName } from '../../../state/entry-words.ts';
import { matches } from '../../../ui/match.ts';

const mostOffered = 60;
/** Fields of text that often run over more than a line. */
const longTexts: ReadonlySet<string> = new Set(['note', 'conditions', 'basis', 'products', 'locator']);

interface FieldControlProps {
  readonly table: Table;
  readonly field: EditableField;
  /** What the field holds, as `readField` takes it. */
  readonly text: string;
  readonly problem?: string | undefined;
  readonly context: ColumnContext;
  /** Where the field stands alone in its place, its name is for those who listen only. */
  readonly isBare?: boolean;
  readonly takesFocus?: boolean;
  readonly onText: (text: string) => void;
}

/** One field of a row to fill in: a list of words where the field has a vocabulary, of rows where it names one, else a text. */
export function FieldControl(props: FieldControlProps) {
  const { table, field, text, problem, context, isBare = false, takesFocus = false, onText } = props;
  const { translate } = context;
  const name = fieldName(table, field.field, translate);
  const label = field.unit === undefined ? name : `${name} (${field.unit})`;
  const common = {
    ...(isBare ? { 'aria-label': label } : { label, withAsterisk: field.isRequired }),
    error: problem,
    ...(takesFocus ? { 'data-autofocus': true } : {}),
  };
  const words = (field.words ?? []).map((word) => ({
    value: word,
    label: wordName(table, field.field, word, translate),
  }));
  switch (field.kind) {
    case 'words':
      return (
        <Select
          {...common}
          data={words}
          value={text === '' ? null : text}
          searchable
          clearable={!field.isRequired}
          allowDeselect={false}
          onChange={(word) => onText(word ?? '')}
        />
      );
    case 'words-list':
      return (
        <MultiSelect
          {...common}
          data={words}
          value={splitWords(text)}
          searchable
          onChange={(chosen) => onText(chosen.join(' | '))}
        />
      );
    case 'boolean':
      return (
        <Select
          {...common}
          data={[
            { value: 'yes', label: translate('catalog.yes') },
            { value: 'no', label: translate('catalog.no') },
          ]}
          value={text === '' ? null : text}
          allowDeselect={false}
          onChange={(word) => onText(word ?? '')}
        />
      );
    case 'reference': {
      const to = field.to;
      if (to === undefined) break;
      return (
        <Select
          {...common}
          data={context.rowsOf(to).map(({ id }) => ({ value: id, label: context.nameOf(to, id) }))}
          filter={({ options, search }) =>
            options.filter((each) => 'value' in each && matches(search.trim(), `${each.label} ${each.value}`))
          }
          value={text === '' ? null : text}
          searchable
          limit={mostOffered}
          clearable={!field.isRequired}
          allowDeselect={false}
          nothingFoundMessage={translate('catalog.edit.rowNone')}
          onChange={(id) => onText(id ?? '')}
        />
      );
    }
    default:
  }
  const isLong =
    field.kind === 'localised' ||
    field.kind === 'points' ||
    (field.kind === 'text' && longTexts.has(field.field));
  const hint =
    field.kind === 'points'
      ? translate('catalog.edit.pointsHint')
      : field.kind === 'list' || field.kind === 'references'
        ? translate('catalog.edit.listHint')
        : undefined;
  const typed = {
    ...common,
    ...(hint === undefined ? {} : { description: hint }),
    value: text,
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      onText(event.currentTarget.value),
  };
  return isLong ? (
    <Textarea {...typed} classNames={{ input: 'edit-lines' }} />
  ) : (
    <TextInput {...typed} {...(field.isFigure ? { inputMode: 'decimal' as const } : {})} />
  );
}

function splitWords(text: string): string[] {
  return text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
