import {
  editableFields,
  type EditableField,
  readField,
  writeField,
} from '../../../../../shared/catalog/editable.ts';
import { storedSchemas } from '../../../../../shared/catalog/written.ts';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { Evidence, Fields, Problem } from '../../../../../shared/contract/catalog-edit.ts';
import type { Language, Translate } from '../../../../../shared/i18n/messages.ts';
import { describeFieldProblem } from './field-problem.ts';

/** What a row rests on is asked for in its own part of the form. */
const evidenceFields: ReadonlySet<string> = new Set(['source', 'locator', 'grade']);
const idPattern = /^[a-z0-9][a-z0-9._-]*$/iu;

/** Whether rows of a table say themselves what they rest on. Sources are what others rest on; a series says it by its points. */
export function hasEvidence(table: Table): boolean {
  return table !== 'sources';
}

/** Yields what a new row itself says of its evidence: a series of forecasts has a place and a grade at each point alone. */
export function evidenceOfRow(table: Table, { source, locator, grade }: Evidence): Fields {
  return 'locator' in storedSchemas[table].shape ? { source, locator, grade } : { source };
}

/** Yields the fields of a new row's form, those that must be filled in first. */
export function formFields(table: Table): {
  readonly required: readonly EditableField[];
  readonly further: readonly EditableField[];
} {
  const fields = editableFields(table).filter(
    ({ field }) => !hasEvidence(table) || !evidenceFields.has(field),
  );
  return {
    required: fields.filter(({ isRequired }) => isRequired),
    further: fields.filter(({ isRequired }) => !isRequired),
  };
}

/** Yields what a form begins with: the template's values as texts. */
export function textsOf(table: Table, template: Fields, language: Language): Record<string, string> {
  return Object.fromEntries(
    editableFields(table).map(({ field }) => [
      field,
      writeField(table, field, template[field], { language }),
    ]),
  );
}

/** What a filled-in form comes to: the row without its evidence, or what is wrong, by field, in words. */
export type FormReading =
  | { readonly ok: true; readonly row: Fields }
  | { readonly ok: false; readonly problems: Readonly<Record<string, string>> };

/** Reads a form. A field left empty holds what an empty field of its kind does. */
export function readForm({
  table,
  id,
  texts,
  language,
  translate,
  taken,
}: {
  readonly table: Table;
  readonly id: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly language: Language;
  readonly translate: Translate;
  readonly taken: ReadonlySet<string>;
}): FormReading {
  const { required, further } = formFields(table);
  const problems: Record<string, string> = {};
  const row: Record<string, unknown> = { id: id.trim() };
  if (!idPattern.test(id.trim())) problems['id'] = translate('catalog.edit.idWrong');
  else if (taken.has(id.trim().toLowerCase()))
    problems['id'] = translate('catalog.edit.idTaken', { id: id.trim() });
  const unit = texts['unit'] ?? '';
  for (const { field } of [...required, ...further]) {
    const read = readField(table, field, texts[field] ?? '', { language, ...(unit === '' ? {} : { unit }) });
    if (read.ok) row[field] = read.value;
    else problems[field] = describeFieldProblem(read.error, translate);
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, row };
}

/** Yields what the door has against a row, by field; what concerns no single field stands under the empty name. */
export function problemsByField(problems: readonly Problem[], translate: Translate): Record<string, string> {
  const byField: Record<string, string> = {};
  for (const { field, detail, error } of problems) {
    const place = field ?? '';
    const told = error === undefined ? detail : describeFieldProblem(error, translate);
    byField[place] = byField[place] === undefined ? told : `${byField[place]} ${told}`;
  }
  return byField;
}
