import type { Stored } from '../../../shared/catalog/written.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { AppError } from '../../../shared/errors.ts';
import { ruleErrorsMessages } from '../../../shared/i18n/messages/errors-rules.ts';

/** What speaks against a row: the field, the rule, and why in English. */
export interface Fault {
  readonly field: string | null;
  readonly rule: string;
  readonly detail: string;
  /** The same as data, so that it can be said in every language; the place is whose row it is. */
  readonly error: Pick<AppError, 'code' | 'values'>;
}

/** The catalog that a row is held against, with the changes that are made along with it. */
export interface RowLookup {
  readonly row: (table: Table, id: string) => Readonly<Record<string, unknown>> | undefined;
  readonly exists: (table: Table, id: string) => boolean;
  /** The day after which nothing can have happened yet, `YYYY.MM.DD`: that of the release, or today for a person's rows. */
  readonly version: string;
}

/** A row of any table, as its stored schema has accepted it. */
export type AnyStored = Stored<Table>;

type Sentence<Key = keyof typeof ruleErrorsMessages> = Key extends `detail-${infer Name}` ? Name : never;

/** A fault with its sentence filled; `rule` is the word by which the build reports it. */
export function fault(
  field: string | null,
  rule: string,
  sentence: Sentence,
  values: Readonly<Record<string, string | number>> = {},
): Fault {
  const english = ruleErrorsMessages[`detail-${sentence}`].en;
  return {
    field,
    rule,
    detail: english.replaceAll(/\{\{(\w+)\}\}/gu, (_gap, name: string) => String(values[name] ?? '')),
    error: { code: 'edit-refused', values: { ...values, rule, detail: sentence } },
  };
}
