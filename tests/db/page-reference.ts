import { translateIn } from '../../electron/host/translate.ts';
import type { FilterModel } from '../../shared/catalog/filter.ts';
import type { RowOf } from '../../shared/catalog/rows.ts';
import * as words from '../../shared/catalog/vocabularies.ts';
import type { RowQuery } from '../../shared/contract/catalog-page.ts';
import type { Language } from '../../shared/i18n/define.ts';
import { isShareInput } from '../../shared/units/format.ts';

/** What a person sees of a row in a column, by a second way: from whole rows in memory, without SQL. */
interface Seen {
  readonly value: number | null;
  readonly text: string;
  readonly keys: readonly string[];
  readonly rank: number;
}

type Row = Readonly<Record<string, unknown>>;
export type AllRows = { readonly [T in words.Table]: readonly RowOf<T>[] };

/** A vocabulary: its words in order, and where their labels stand. */
const vocabularies: Readonly<Record<string, readonly [readonly string[], string]>> = {
  'companies.listing': [words.listings, 'listing'],
  'companies.relations': [words.relations, 'relation'],
  'companies.status': [words.companyStatuses, 'company-status'],
  'events.kind': [words.eventKinds, 'event'],
  'events.amountQualifier': [words.amountQualifiers, 'qualifier'],
  'events.currency': [words.currencies, 'currency'],
  'technologies.domain': [words.domains, 'domain'],
  'technologies.maturity': [words.maturities, 'maturity'],
  'devices.boundary': [words.boundaries, 'boundary'],
  'devices.claimFlag': [words.claimFlags, 'claim-flag'],
  'devices.status': [words.deviceStatuses, 'device-status'],
  'macros.boundary': [words.boundaries, 'boundary'],
  'macros.computeModel': [words.computeModels, 'compute-model'],
  'measurements.quantity': [words.measurementQuantities, 'quantity'],
  'forecasts.scope': [words.scopes, 'scope'],
  'forecasts.capacityBasis': [words.capacityBases, 'capacity-basis'],
  'parameters.category': [words.parameterCategories, 'category'],
  'claims.verdict': [words.verdicts, 'verdict'],
  'rates.currency': [words.currencies, 'currency'],
  'rates.basis': [words.rateBases, 'rate-basis'],
  'sources.kind': [words.sourceKinds, 'source-kind'],
};

const linked: Readonly<Record<string, words.Table>> = {
  company: 'companies',
  technology: 'technologies',
  macro: 'macros',
  device: 'devices',
  rate: 'rates',
  source: 'sources',
  equivalentParameter: 'parameters',
  parties: 'companies',
};

/** Columns that are not compared here: their texts are composed of figures, and have examples of their own. */
export const composed = [
  'points',
  'equivalents',
  'basedOn',
  'about',
  'unit',
  '@layer',
  '@tags',
  '@note',
  '@name',
];

/** Yields the reference over the rows of a whole catalog, in one language. */
export function createReference(all: AllRows, language: Language) {
  const translate = translateIn(language) as (key: string) => string;
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  const index = Object.fromEntries(
    words.tables.map((table) => [
      table,
      new Map((all[table] as readonly Row[]).map((row) => [row['id'], row])),
    ]),
  ) as Record<words.Table, Map<unknown, Row>>;

  const nameOf = (table: words.Table, id: string): string => {
    const row = index[table].get(id);
    const text = (field: string): string => String(row?.[field]);
    switch (table) {
      case 'technologies':
        return (row?.['name'] as Record<Language, string> | undefined)?.[language] ?? id;
      case 'macros':
        return `${text('authors')
          .split(/,|;| et al/u)[0]
          ?.trim()}, ${text('venue')} ${text('year')}, ${text('nodeNm')} nm`;
      case 'rates': {
        const [date, basis] = [text('date'), text('basis')];
        const span = basis === 'year-average' ? date.slice(0, 4) : date.slice(0, 7);
        return basis === 'day'
          ? `${text('currency')}/USD ${date}`
          : `${text('currency')}/USD ${span} · ${translate(`vocabulary.rate-basis.${basis}`)}`;
      }
      case 'parameters': {
        const region = termOf(text('region'));
        return [text('name'), region, text('period')].filter((part) => part !== '').join(' · ');
      }
      case 'sources': {
        const year = row?.['published'] === null ? undefined : text('published').slice(0, 4);
        return year === undefined || text('publisher').includes(year)
          ? text('publisher')
          : `${text('publisher')} ${year}`;
      }
      default:
        return text('name');
    }
  };

  const termOf = (word: string): string => {
    const said = translate(`vocabulary.term.${word}`);
    return said === `vocabulary.term.${word}` ? word : said;
  };

  const see = (table: words.Table, row: Row, column: string): Seen | null => {
    const figure = (value: unknown): Seen | null =>
      typeof value === 'number' ? { value, text: String(value), keys: [String(value)], rank: 0 } : null;
    const chosen = (keys: readonly string[], texts: readonly string[], rank = 0): Seen | null =>
      keys.length === 0 ? null : { value: null, text: texts.join(', '), keys, rank };
    const value = row[column];
    if (column === 'range') return figure(row['low'] ?? row['high']);
    if (column.startsWith('points.')) {
      const point = (row['points'] as Record<string, number | null>[]).find(
        ({ year }) => year === Number(column.slice(7)),
      );
      return figure(point?.['central'] ?? point?.['low'] ?? point?.['high'] ?? null);
    }
    if (table === 'inputs' && ['value', 'low', 'high'].includes(column)) {
      if (typeof value !== 'number' && value !== null) return null;
      const isShare = isShareInput(String(row['id']));
      return figure(isShare && value !== null ? Number((value * 100).toPrecision(12)) : value);
    }
    if (value === null || value === undefined || value === '') return null;
    if (typeof value === 'number') return figure(value);
    if (typeof value === 'boolean') {
      return chosen([value ? 'yes' : 'no'], [translate(value ? 'catalog.yes' : 'catalog.no')], value ? 0 : 1);
    }
    const [vocabulary, labels]: readonly [readonly string[] | null, string] =
      column === 'grade' ? [words.grades, 'grade'] : (vocabularies[`${table}.${column}`] ?? [null, '']);
    const list = Array.isArray(value) ? (value as string[]) : null;
    const word = typeof value === 'string' ? value : '';
    if (vocabulary !== null) {
      const keys = list ?? [word];
      const ranks = keys.map((key) => vocabulary.indexOf(key));
      return chosen(
        keys,
        keys.map((key) => translate(`vocabulary.${labels}.${key}`)),
        Math.min(...ranks),
      );
    }
    const to = linked[column];
    if (to !== undefined) {
      const ids = list ?? [word];
      return chosen(
        ids,
        ids.map((id) => nameOf(to, id)),
      );
    }
    if (list !== null) return chosen(list, list);
    if (typeof value === 'object') {
      const text = (value as Record<Language, string>)[language];
      return chosen([text], [text]);
    }
    const isTerm = ['country', 'region', 'case'].includes(column);
    return chosen([word], [isTerm ? termOf(word) : word]);
  };

  const fold = (text: string): string => text.normalize('NFKC').toLowerCase();
  const passes = (seen: Seen | null, model: FilterModel): boolean => {
    if (model.kind === 'picks') {
      return seen === null ? model.keys.includes('') : seen.keys.some((key) => model.keys.includes(key));
    }
    if (seen === null) return false;
    if (model.kind === 'text') {
      return fold(model.text)
        .split(/\s+/u)
        .every((word) => fold(seen.text).includes(word));
    }
    const { value } = seen;
    return value !== null && (model.min ?? value) <= value && value <= (model.max ?? value);
  };

  const compare = (a: Seen, b: Seen): number =>
    a.value !== null && b.value !== null
      ? a.value - b.value
      : a.rank - b.rank || collator.compare(a.text, b.text);

  /** The ids of a query's rows in order; its row filter is left out. */
  const answer = (table: words.Table, query: RowQuery): string[] =>
    (all[table] as readonly Row[])
      .filter((row) =>
        Object.entries(query.filters ?? {}).every(([column, model]) =>
          passes(see(table, row, column), model),
        ),
      )
      .toSorted((one, other) => {
        for (const { column, direction } of query.sort ?? []) {
          const [a, b] = [see(table, one, column), see(table, other, column)];
          const difference =
            a === null || b === null
              ? Number(a === null) - Number(b === null)
              : compare(a, b) * (direction === 'asc' ? 1 : -1);
          if (difference !== 0) return difference;
        }
        return 0;
      })
      .map((row) => String(row['id']));

  return {
    see: (table: words.Table, row: RowOf<words.Table>, column: string) => see(table, row, column),
    answer,
  };
}
