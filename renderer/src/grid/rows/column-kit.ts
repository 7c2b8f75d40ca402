import { type Grade, grades, type Table, tables } from '../../../../shared/catalog/vocabularies.ts';
import { catalogColumnMessages } from '../../../../shared/i18n/messages/catalog-columns.ts';
import type { Language, MessageKey, Translate } from '../../../../shared/i18n/messages.ts';
import { translateTerm } from '../../../../shared/i18n/terms.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { Cell, GridColumn, Word } from '../cell.ts';
import type { RowFinder } from './catalog-tables.ts';

type ColumnMessage = keyof typeof catalogColumnMessages;
/** The fields that have a header, and the reasons why a cell may be empty, as the messages name them. */
export type HeaderName = ColumnMessage extends infer Key
  ? Key extends `column.${infer Name}`
    ? Name
    : never
  : never;
export type MissingReason = ColumnMessage extends infer Key
  ? Key extends `missing.${infer Name}`
    ? Name
    : never
  : never;

/** What columns need to speak: the language, and the names of the rows that a row points to. */
export interface ColumnSpeaker {
  readonly translate: Translate;
  readonly language: Language;
  /** The year that point-in-time figures are read at. */
  readonly horizonYear: number;
  /** The name of a row; its id where the catalog has no such row. */
  readonly nameOf: (table: Table, id: string) => string;
  /** Where a row is to be seen. */
  readonly hrefOf: (table: Table, id: string) => string;
  /** The company of this name or alias. */
  readonly companyNamed: (name: string) => string | undefined;
}

/** The same with the rows themselves, for what stands beside a grid. */
export interface ColumnContext extends ColumnSpeaker, RowFinder {}

/** How a column looks, where it differs from its field's own way. */
export interface Look {
  readonly width?: number;
  readonly isPinned?: boolean;
  readonly isGrowing?: boolean;
  readonly isHidden?: boolean;
  readonly isPicked?: boolean;
  readonly sort?: GridColumn<unknown>['sort'];
  readonly header?: HeaderName;
  readonly unit?: string;
  readonly missing?: MissingReason;
  /** Significant digits of a number. */
  readonly digits?: number;
  /** What a number is divided by before it is shown, in step with its unit. */
  readonly divisor?: number;
}

/** A word's message, and where its vocabulary has them, its meaning's. */
interface WordMessages<Key extends string> {
  readonly text: (word: Key) => MessageKey;
  readonly meaning?: (word: Key) => MessageKey;
  readonly tone?: (word: Key) => Word['tone'];
}

type FieldsOf<Row, Value> = {
  [Field in keyof Row & string]: Row[Field] extends Value ? Field : never;
}[keyof Row & string];
type Localised = Readonly<Record<Language, string>>;

const years = new Set(['year', 'founded']);

/**
 * Yields makers of the columns of one table, each bound to a field whose type it can show. The signatures check that;
 * inside, `row[field]` has lost it (TypeScript does not narrow an indexed access by a mapped key), hence the casts.
 */
export function createColumnKit<Row>(context: ColumnSpeaker) {
  const { translate, language } = context;

  const missing = (reason: MissingReason | undefined): Cell => ({
    kind: 'missing',
    reason: translate(`catalog.missing.${reason ?? 'notStated'}`),
  });

  const column = (field: keyof Row & string, look: Look, cell: (row: Row) => Cell): GridColumn<Row> => {
    const name = look.header ?? (field as HeaderName);
    const hint = `hint.${name}`;
    return {
      id: field,
      header: translate(`catalog.column.${name}`),
      hint: Object.hasOwn(catalogColumnMessages, hint)
        ? translate(`catalog.${hint as ColumnMessage}`)
        : undefined,
      unit: look.unit,
      width: look.width ?? 140,
      isPinned: look.isPinned,
      isGrowing: look.isGrowing,
      isHidden: look.isHidden,
      isPicked: look.isPicked,
      sort: look.sort,
      divisor: look.divisor,
      cell,
    };
  };

  const linkTo = (table: Table, id: string) => ({
    text: context.nameOf(table, id),
    href: context.hrefOf(table, id),
    key: id,
  });

  const wordOf = <Key extends string>(key: Key, messages: WordMessages<Key>): Word => ({
    key,
    text: translate(messages.text(key)),
    meaning: messages.meaning === undefined ? undefined : translate(messages.meaning(key)),
    ...(messages.tone === undefined ? {} : { tone: messages.tone(key) }),
  });

  return {
    column,
    missing,

    text(field: FieldsOf<Row, string | null>, look: Look = {}): GridColumn<Row> {
      return column(field, look, (row) => {
        const text = row[field] as string | null;
        return text === null || text === '' ? missing(look.missing) : { kind: 'text', text };
      });
    },

    /** A text of the catalog that the vocabulary may know a translation of; what it does not know stands as it is. */
    term(field: FieldsOf<Row, string>, look: Look = {}): GridColumn<Row> {
      return column(field, { isPicked: true, ...look }, (row) => {
        const key = row[field] as string;
        return key === ''
          ? missing(look.missing)
          : { kind: 'text', text: translateTerm(key, translate), key };
      });
    },

    localised(field: FieldsOf<Row, Localised>, look: Look = {}): GridColumn<Row> {
      return column(field, look, (row) => ({ kind: 'text', text: (row[field] as Localised)[language] }));
    },

    list(field: FieldsOf<Row, readonly string[]>, look: Look = {}): GridColumn<Row> {
      return column(field, look, (row) => {
        const texts = row[field] as readonly string[];
        return texts.length === 0 ? missing(look.missing) : { kind: 'text', text: texts.join(', ') };
      });
    },

    number(field: FieldsOf<Row, number | null>, look: Look = {}): GridColumn<Row> {
      return {
        ...column(field, { width: 110, ...look }, (row) => {
          const raw = row[field] as number | null;
          if (raw === null) return missing(look.missing);
          const value = raw / (look.divisor ?? 1);
          const text = years.has(field)
            ? String(value)
            : formatNumber(value, { language, digits: look.digits ?? 5 });
          return { kind: 'number', value, text };
        }),
        isNumeric: true,
      };
    },

    words<Key extends string>(
      field: FieldsOf<Row, Key | readonly Key[] | null>,
      vocabulary: readonly Key[],
      messages: WordMessages<Key>,
      look: Look = {},
    ): GridColumn<Row> {
      return {
        ...column(field, look, (row) => {
          const value = row[field] as Key | readonly Key[] | null;
          if (value === null) return missing(look.missing);
          const chosen = typeof value === 'string' ? [value] : value;
          return { kind: 'chips', chips: chosen.map((key) => wordOf(key, messages)) };
        }),
        words: vocabulary.map((key) => wordOf(key, messages)),
      };
    },

    yesNo(field: FieldsOf<Row, boolean>, look: Look = {}): GridColumn<Row> {
      const words = [
        { key: 'yes', text: translate('catalog.yes') },
        { key: 'no', text: translate('catalog.no') },
      ] as const;
      return {
        ...column(field, look, (row) => ({ kind: 'text', ...words[row[field] === true ? 0 : 1] })),
        words,
      };
    },

    grade(field: FieldsOf<Row, Grade>, look: Look = {}): GridColumn<Row> {
      const messages: WordMessages<Grade> = {
        text: (grade) => `vocabulary.grade.${grade}`,
        meaning: (grade) => `vocabulary.grade.${grade}.meaning`,
      };
      return {
        ...column(field, { width: 126, ...look }, (row) => {
          const grade = row[field] as Grade;
          const { text, meaning = '' } = wordOf(grade, messages);
          return { kind: 'grade', grade, rank: grades.indexOf(grade), text, hint: meaning };
        }),
        words: grades.map((grade) => wordOf(grade, messages)),
      };
    },

    /** The row of another table that a field names. */
    link(field: FieldsOf<Row, string | null>, table: Table, look: Look = {}): GridColumn<Row> {
      return column(field, { width: 180, isPicked: true, ...look }, (row) => {
        const id = row[field] as string | null;
        return id === null ? missing(look.missing) : { kind: 'links', links: [linkTo(table, id)] };
      });
    },

    /** The rows of another table that a field names. */
    links(field: FieldsOf<Row, readonly string[]>, table: Table, look: Look = {}): GridColumn<Row> {
      return column(field, { width: 200, isPicked: true, ...look }, (row) => {
        const ids = row[field] as readonly string[];
        return ids.length === 0
          ? missing(look.missing)
          : { kind: 'links', links: ids.map((id) => linkTo(table, id)) };
      });
    },

    /** Names of companies or people; those that are companies of this catalog lead to their row. */
    names(field: FieldsOf<Row, readonly string[]>, look: Look = {}): GridColumn<Row> {
      return column(field, { width: 200, isPicked: true, ...look }, (row) => {
        const names = row[field] as readonly string[];
        if (names.length === 0) return missing(look.missing);
        return {
          kind: 'links',
          links: names.map((name) => {
            const id = context.companyNamed(name);
            return id === undefined
              ? { text: name, href: null }
              : { text: name, href: context.hrefOf('companies', id) };
          }),
        };
      });
    },

    /** Rows of any table, each given as `table:id`. */
    references(field: FieldsOf<Row, readonly string[]>, look: Look = {}): GridColumn<Row> {
      return column(field, { width: 220, ...look }, (row) => {
        const links = (row[field] as readonly string[]).flatMap((reference) => {
          const target = parseReference(reference);
          return target === null ? [] : [linkTo(target.table, target.id)];
        });
        return links.length === 0 ? missing(look.missing) : { kind: 'links', links };
      });
    },
  };
}

/** Takes `table:id` apart; null where it names no table. */
export function parseReference(reference: string): { readonly table: Table; readonly id: string } | null {
  const [word, ...rest] = reference.split(':');
  const table = tables.find((each) => each === word);
  return table === undefined ? null : { table, id: rest.join(':') };
}
