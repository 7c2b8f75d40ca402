import { type FieldForm, fieldForms } from '../../../shared/catalog/field-kinds.ts';
import { showInput, showInputUnit, shownNumber } from '../../../shared/catalog/input-value.ts';
import { equivalentPoints, seriesPoints } from '../../../shared/catalog/point-text.ts';
import type { RowOf } from '../../../shared/catalog/rows.ts';
import { unitText } from '../../../shared/catalog/unit-text.ts';
import { grades, type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import { appError } from '../../../shared/errors.ts';
import type { Language, MessageKey, Translate } from '../../../shared/i18n/messages.ts';
import { translateTerm } from '../../../shared/i18n/terms.ts';
import { nearest } from '../../../shared/nearest.ts';
import { type Result, fail, ok } from '../../../shared/result.ts';
import { type ColumnKind, columnName } from '../column-values.ts';
import { columnsOf } from '../tables.ts';

/** What columns need to say what stands in them: the language, and the rows that a row points to. */
export interface PageSpeaker {
  readonly translate: Translate;
  readonly language: Language;
  /** What a row is called; its id where the catalog has no such row. */
  readonly nameOf: (table: Table, id: string) => string;
  readonly rowOf: <T extends Table>(table: T, id: string) => RowOf<T> | undefined;
}

/** What rows show that have the same key in a column. */
export interface Shown {
  /** What is read in the cell: it is searched, and sorts after `rank`. */
  readonly text: string;
  /** What a pick list offers of it. */
  readonly elements: readonly { readonly key: string; readonly text: string; readonly rank: number }[];
  /** The place in the column's vocabulary; 0 where it has none. */
  readonly rank: number;
  /** What a range is asked of and a figure sorts by. */
  readonly value: number | null;
}

/** A column as SQL reads it. Rows whose key is NULL, or shows as null, have no value in it. */
export interface PageColumn {
  readonly id: string;
  /** Figures take ranges, all others words of a text; picks are taken by all. */
  readonly kind: 'figure' | 'text';
  /**
   * `plain`: a figure that is its own key; `folded`: a text by its folded form, of which there may be one a row; `keyed`:
   * few keys, each shown in its own way; `person`: in the person's layer.
   */
  readonly from: 'plain' | 'folded' | 'keyed' | 'person';
  /** The key of a row. Indices hold it as it is written here. */
  readonly sql: string;
  /** Whether every word of the text stands in the row's search texts too. */
  readonly isSearched: boolean;
  /** Whether it is what the search texts have as the row's name. */
  readonly isName: boolean;
  readonly show: (key: string | number, speaker: PageSpeaker) => Shown | null;
}

const textShown = (text: string, key = text, rank = 0): Shown => ({
  text,
  elements: [{ key, text, rank }],
  rank,
  value: null,
});
const listShown = (elements: Shown['elements']): Shown | null =>
  elements.length === 0
    ? null
    : {
        text: elements.map(({ text }) => text).join(', '),
        elements,
        // The word that comes first in the vocabulary gives a list its place.
        rank: Math.min(...elements.map(({ rank }) => rank)),
        value: null,
      };
const elementShown = (key: string, text = key, rank = 0): Shown['elements'][number] => ({ key, text, rank });
const figureShown = (value: number, text = String(value)): Shown => ({
  text,
  elements: [{ key: String(value), text, rank: 0 }],
  rank: 0,
  value,
});

const parseList = (key: string | number): string[] => JSON.parse(String(key)) as string[];

/** Columns of texts that are picked from a list of what stands in them. */
const picked: { readonly [T in Table]?: readonly string[] } = {
  devices: ['maker'],
  macros: ['venue', 'architecture', 'cell'],
  measurements: ['hardware', 'measuredBy', 'model', 'precision'],
  forecasts: ['publisher', 'equivalentUnit'],
  claims: ['speaker'],
  sources: ['licence'],
};

/** Columns of texts that the vocabulary knows translations of. */
const terms: { readonly [T in Table]?: readonly string[] } = {
  companies: ['country'],
  forecasts: ['region', 'case'],
  parameters: ['region'],
};

/** Derived columns that name a row of another table, and lists of such. */
const derivedLinks: { readonly [T in Table]?: Readonly<Record<string, Table>> } = {
  events: { rate: 'rates', parties: 'companies' },
  parameters: { rate: 'rates' },
  forecasts: { equivalentParameter: 'parameters' },
};

/** Fields that search texts begin with. */
const names: ReadonlySet<string> = new Set(['name', 'title', 'subject']);

/** Texts that a search sees whole (`search-describers.ts`). */
const searched: { readonly [T in Table]: readonly string[] } = {
  companies: ['name', 'products', 'note'],
  events: ['note'],
  technologies: ['cell'],
  devices: ['name', 'maker', 'note'],
  macros: ['title', 'authors', 'note'],
  measurements: ['subject', 'conditions', 'note'],
  forecasts: ['publication', 'basis', 'note'],
  parameters: ['name', 'period', 'basis', 'note'],
  inputs: ['note'],
  claims: ['metric'],
  rates: ['date', 'note'],
  sources: ['publisher', 'title', 'authors', 'note'],
};

function wordsColumn(labels: string, words: readonly string[]): PageColumn['show'] {
  return (key, speaker) => {
    const word = String(key);
    const place = words.indexOf(word);
    return textShown(labelOf(labels, word, speaker), word, place === -1 ? words.length : place);
  };
}

function labelOf(labels: string, word: string, { translate, language }: PageSpeaker): string {
  if (labels !== 'unit') return translate(`vocabulary.${labels}.${word}` as MessageKey);
  const text = unitText(word, { translate, language });
  return text === '' ? translate('catalog.unitPlain') : text;
}

function showOf(table: Table, field: string, kind: ColumnKind): PageColumn['show'] {
  const form = (fieldForms[table] as Readonly<Record<string, FieldForm>>)[field];
  const linked = form?.to ?? derivedLinks[table]?.[field];
  if (field === 'grade') return wordsColumn('grade', grades);
  if (form?.kind === 'words') return wordsColumn(form.labels ?? 'unit', form.words ?? []);
  if (kind === 'boolean') {
    return (key, { translate }) =>
      key === 1 ? textShown(translate('catalog.yes'), 'yes', 0) : textShown(translate('catalog.no'), 'no', 1);
  }
  if (form?.kind === 'words-list') {
    const { words = [], labels = '' } = form;
    return (key, speaker) =>
      listShown(
        parseList(key).map((word) => {
          const place = words.indexOf(word);
          return elementShown(word, labelOf(labels, word, speaker), place === -1 ? words.length : place);
        }),
      );
  }
  if (form?.kind === 'references') {
    return (key, { nameOf }) =>
      listShown(
        parseList(key).flatMap((reference) => {
          const [word = '', ...rest] = reference.split(':');
          const to = tables.find((each) => each === word);
          return to === undefined ? [] : [elementShown(reference, nameOf(to, rest.join(':')))];
        }),
      );
  }
  if (kind === 'list') {
    return (key, { nameOf }) =>
      listShown(
        parseList(key).map((each) => elementShown(each, linked === undefined ? each : nameOf(linked, each))),
      );
  }
  if (linked !== undefined) {
    return (key, { nameOf }) => textShown(nameOf(linked, String(key)), String(key));
  }
  if (terms[table]?.includes(field) === true) {
    return (key, { translate }) =>
      key === '' ? null : textShown(translateTerm(String(key), translate), String(key));
  }
  return (key) => (key === '' ? null : textShown(String(key)));
}

function fieldColumn(table: Table, field: string, kind: ColumnKind, language: Language): PageColumn {
  const sql = `"${columnName(field)}${kind === 'localised' ? `_${language}` : ''}"`;
  if (kind === 'number' || kind === 'number?') {
    const show: PageColumn['show'] = (key) => figureShown(Number(key));
    return { id: field, kind: 'figure', from: 'plain', sql, isSearched: false, isName: false, show };
  }
  const form = (fieldForms[table] as Readonly<Record<string, FieldForm>>)[field];
  const isKeyed =
    kind === 'list' ||
    kind === 'boolean' ||
    field === 'grade' ||
    form?.kind === 'words' ||
    form?.to !== undefined ||
    derivedLinks[table]?.[field] !== undefined ||
    picked[table]?.includes(field) === true ||
    terms[table]?.includes(field) === true;
  const show = showOf(table, field, kind);
  return isKeyed
    ? { id: field, kind: 'text', from: 'keyed', sql, isSearched: false, isName: false, show }
    : {
        id: field,
        kind: 'text',
        from: 'folded',
        sql: `folded(${sql})`,
        isSearched: field === 'id' || kind === 'localised' || searched[table].includes(field),
        isName: searched[table][0] === field && names.has(field),
        show,
      };
}

const keyed = (id: string, kind: PageColumn['kind'], sql: string, show: PageColumn['show']): PageColumn => ({
  id,
  kind,
  from: 'keyed',
  sql,
  isSearched: false,
  isName: false,
  show,
});

/** Columns that are no field of the row as it stands in the file. */
function specialColumn(table: Table, id: string): PageColumn | undefined {
  const person = (show: PageColumn['show']): PageColumn => ({
    id,
    kind: 'text',
    from: 'person',
    sql: '',
    isSearched: false,
    isName: false,
    show,
  });
  if (id === '@layer') {
    // The words of the layers are the window's own.
    return person((key) =>
      textShown(String(key), String(key), ['own', 'changed', 'shipped'].indexOf(String(key))),
    );
  }
  if (id === '@tags') return person((key) => listShown(parseList(key).map((tag) => elementShown(tag))));
  if (id === '@note') return person((key) => (key === '' ? null : textShown(String(key))));
  if (id === '@name')
    return keyed(id, 'text', '"id"', (key, { nameOf }) => textShown(nameOf(table, String(key))));
  if (id === 'range' && 'low' in columnsOf[table] && table !== 'inputs') {
    return { ...fieldColumn(table, 'low', 'number?', 'en'), id, sql: 'coalesce("low", "high")' };
  }
  if (table === 'inputs') return inputColumn(id);
  if (table === 'claims' && id === 'unit') {
    return keyed(id, 'text', '"unit"', (key, speaker) =>
      key === '' ? null : textShown(unitText(String(key), speaker), String(key)),
    );
  }
  return table === 'forecasts' ? pointsColumn(id) : undefined;
}

/** An input's figures are sorted and asked for as they are shown: a share in per cent. */
function inputColumn(id: string): PageColumn | undefined {
  if (id === 'value') {
    return keyed(id, 'figure', '"id"', (key, speaker) => {
      const row = speaker.rowOf('inputs', String(key));
      if (row === undefined) return null;
      return typeof row.value === 'number'
        ? figureShown(shownNumber(row.id, row.value))
        : textShown(showInput(row.id, row.value, speaker));
    });
  }
  if (id === 'low' || id === 'high') {
    return keyed(id, 'figure', '"id"', (key, { rowOf }) => {
      const value = rowOf('inputs', String(key))?.[id] ?? null;
      return value === null ? null : figureShown(shownNumber(String(key), value));
    });
  }
  if (id === 'unit') {
    return keyed(id, 'text', '"id"', (key, speaker) => {
      const row = speaker.rowOf('inputs', String(key));
      return row === undefined ? null : textShown(showInputUnit(row.id, row.unit, speaker));
    });
  }
  return undefined;
}

function pointsColumn(id: string): PageColumn | undefined {
  if (id === 'points' || id === 'equivalents') {
    const textOf = id === 'points' ? seriesPoints : equivalentPoints;
    return keyed(id, 'text', '"id"', (key, speaker) => {
      const row = speaker.rowOf('forecasts', String(key));
      const text = row === undefined ? null : textOf(row, speaker);
      return text === null ? null : textShown(text);
    });
  }
  const year = Number(/^points\.(\d{4})$/u.exec(id)?.[1]);
  if (Number.isNaN(year)) return undefined;
  return keyed(id, 'figure', '"id"', (key, { rowOf }) => {
    const point = rowOf('forecasts', String(key))?.points.find((each) => each.year === year);
    const value = point?.central ?? point?.low ?? point?.high ?? null;
    return value === null ? null : figureShown(value);
  });
}

const personColumns = ['@layer', '@tags', '@note', '@name'];

/** Every column of a table by name, for "did you mean"; a series' figure of a year is `points.2030`. */
export function columnIds(table: Table): string[] {
  return [
    ...Object.keys(columnsOf[table]),
    ...personColumns,
    ...(['parameters', 'measurements', 'claims'].includes(table) ? ['range'] : []),
    ...(table === 'forecasts' ? ['points', 'equivalents'] : []),
  ];
}

/** The column of this name; `column-unknown`, with the nearest, where the table has none. */
export function pageColumn(table: Table, id: string, language: Language): Result<PageColumn> {
  const special = specialColumn(table, id);
  if (special !== undefined) return ok(special);
  const kind = Object.hasOwn(columnsOf[table], id) ? columnsOf[table][id] : undefined;
  if (kind !== undefined) return ok(fieldColumn(table, id, kind, language));
  const known = columnIds(table);
  const near = nearest(id, known);
  return fail(
    appError('column-unknown', table, {
      value: id,
      ...(near === undefined ? { known: known.join(', ') } : { known: known.join(', '), nearest: near }),
    }),
  );
}
