import { type Grade, grades, type Table } from '../../../../shared/catalog/vocabularies.ts';
import { catalogColumnMessages } from '../../../../shared/i18n/messages/catalog-columns.ts';
import type { Language, MessageKey, Translate } from '../../../../shared/i18n/messages.ts';
import { translateTerm } from '../../../../shared/i18n/terms.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { Cell, GridColumn } from '../cell.ts';

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

/** What columns need to speak: the language, and the names of rows that a row points to. */
export interface ColumnContext {
  readonly translate: Translate;
  readonly language: Language;
  /** The name of a row; its id where the catalog has no such row. */
  readonly nameOf: (table: Table, id: string) => string;
  /** Where a row is to be seen. */
  readonly hrefOf: (table: Table, id: string) => string;
}

interface Look {
  readonly width?: number;
  readonly isPinned?: boolean;
  readonly isHidden?: boolean;
  readonly header?: HeaderName;
  readonly unit?: string;
  readonly missing?: MissingReason;
  /** Significant digits of a number. */
  readonly digits?: number;
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
export function createColumnKit<Row>(context: ColumnContext) {
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
      isHidden: look.isHidden,
      cell,
    };
  };

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
      return column(field, look, (row) => ({
        kind: 'text',
        text: translateTerm(row[field] as string, translate),
      }));
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
          const value = row[field] as number | null;
          if (value === null) return missing(look.missing);
          const text = years.has(field)
            ? String(value)
            : formatNumber(value, { language, digits: look.digits ?? 5 });
          return { kind: 'number', value, text };
        }),
        isNumeric: true,
      };
    },

    words<Word extends string>(
      field: FieldsOf<Row, Word | readonly Word[] | null>,
      vocabulary: readonly Word[],
      keyOf: (word: Word) => MessageKey,
      look: Look = {},
      meaningOf?: (word: Word) => MessageKey,
    ): GridColumn<Row> {
      return {
        ...column(field, look, (row) => {
          const value = row[field] as Word | readonly Word[] | null;
          if (value === null) return missing(look.missing);
          const chosen = typeof value === 'string' ? [value] : value;
          return {
            kind: 'chips',
            chips: chosen.map((word) => ({
              text: translate(keyOf(word)),
              meaning: meaningOf === undefined ? undefined : translate(meaningOf(word)),
            })),
          };
        }),
        words: vocabulary.map((word) => translate(keyOf(word))),
      };
    },

    grade(field: FieldsOf<Row, Grade>, look: Look = {}): GridColumn<Row> {
      const nameOf = (grade: Grade): string => translate(`vocabulary.grade.${grade}`);
      return {
        ...column(field, { width: 132, ...look }, (row) => {
          const grade = row[field] as Grade;
          return {
            kind: 'grade',
            grade,
            rank: grades.indexOf(grade),
            text: nameOf(grade),
            hint: translate(`vocabulary.grade.${grade}.meaning`),
          };
        }),
        words: grades.map(nameOf),
      };
    },

    link(field: FieldsOf<Row, string | null>, table: Table, look: Look = {}): GridColumn<Row> {
      return column(field, { width: 180, ...look }, (row) => {
        const id = row[field] as string | null;
        if (id === null) return missing(look.missing);
        return {
          kind: 'links',
          links: [{ text: context.nameOf(table, id), href: context.hrefOf(table, id) }],
        };
      });
    },
  };
}
