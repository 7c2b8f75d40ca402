import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Written } from '../../../shared/catalog/written.ts';
import { type Language, languages } from '../../../shared/i18n/define.ts';
import { type MessageKey, messagesIn, type Translate } from '../../../shared/i18n/messages.ts';
import { inputName } from '../../../shared/i18n/names.ts';
import { translateTerm } from '../../../shared/i18n/terms.ts';
import type { Connection } from '../driver.ts';

/** What a search sees of one row: the name it is shown by, every name it answers to, and its texts. */
export interface SearchText {
  readonly name: string;
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

type Describe = { readonly [T in Table]: (row: Written<T>) => SearchText };

const translators: readonly Translate[] = languages.map(translatorOf);

function translatorOf(language: Language): Translate {
  const messages = messagesIn(language);
  return (key: MessageKey, values = {}) =>
    messages[key].replace(/\{\{(\w+)\}\}/gu, (gap, name: string) => String(values[name] ?? gap));
}

/** A label of a vocabulary in every language. */
const inEveryLanguage = (key: MessageKey): string[] => translators.map((translate) => translate(key));

/** A word of a free text in every language. */
const termInEveryLanguage = (text: string): string[] =>
  translators.map((translate) => translateTerm(text, translate));

/** What rows of other tables are called, each in every way that it is searched by. */
interface Names {
  readonly company: (id: string | null) => readonly string[];
  readonly technology: (id: string) => readonly string[];
  readonly source: (id: string) => readonly string[];
}

function namesIn(connection: Connection): Names {
  const reader = (sql: string, namesOf: (record: readonly string[]) => string[]) => {
    const statement = connection.prepare(sql).raw();
    const found = new Map<string | null, readonly string[]>();
    return (id: string | null): readonly string[] => {
      const known = found.get(id);
      if (known !== undefined) return known;
      const record = id === null ? undefined : (statement.get(id) as readonly string[] | undefined);
      const names = record === undefined ? [] : namesOf(record);
      found.set(id, names);
      return names;
    };
  };
  return {
    company: reader('SELECT name, aliases FROM companies WHERE id = ?', ([name = '', aliases = '[]']) => [
      name,
      ...(JSON.parse(aliases) as string[]),
    ]),
    technology: reader('SELECT name_en, name_ja, name_zh FROM technologies WHERE id = ?', (names) => [
      ...names,
    ]),
    source: reader('SELECT publisher FROM sources WHERE id = ?', (names) => [...names]),
  };
}

/** Yields what a search sees of rows of each table; names of other rows are read as they are needed, once. */
export function createDescribers(connection: Connection): Describe {
  return describers(namesIn(connection));
}

function describers({ company: companyNames, technology, source }: Names): Describe {
  return {
    companies: (row) => ({
      name: row.name,
      names: [row.name, ...row.aliases, ...row.tickers],
      texts: [
        ...Object.values(row.summary),
        row.products,
        ...termInEveryLanguage(row.country),
        row.city ?? '',
        ...inEveryLanguage(`vocabulary.company-status.${row.status}`),
        ...source(row.source),
        row.note,
      ],
    }),
    events: (row) => {
      const [company = row.company, ...aliases] = companyNames(row.company);
      const kinds = inEveryLanguage(`vocabulary.event.${row.kind}`);
      const name = `${company}, ${row.date}: ${kinds[0] ?? row.kind}`;
      return {
        name,
        names: [name],
        texts: [...aliases, ...kinds, ...row.leads, ...row.participants, ...source(row.source), row.note],
      };
    },
    technologies: (row) => ({
      name: row.name.en,
      names: Object.values(row.name),
      texts: [row.description, row.strengths, row.weaknesses, row.temperature]
        .flatMap((text) => Object.values(text))
        .concat(row.cell, source(row.source)),
    }),
    devices: (row) => ({
      name: row.name,
      names: [row.name, `${row.maker} ${row.name}`],
      texts: [
        row.maker,
        ...companyNames(row.company),
        ...technology(row.technology),
        String(row.year),
        ...source(row.source),
        row.note,
        ...inEveryLanguage(`vocabulary.device-status.${row.status}`),
      ],
    }),
    macros: (row) => ({
      name: `${row.venue} ${row.year}, ${row.authors}: ${row.title}`,
      names: [row.title, row.authors, row.venue],
      texts: [
        ...companyNames(row.company),
        ...technology(row.technology),
        String(row.year),
        row.architecture,
        row.cell,
        `${row.nodeNm} nm`,
        ...source(row.source),
        row.note,
      ],
    }),
    measurements: (row) => ({
      name: row.subject,
      names: [row.subject, row.hardware, row.model],
      texts: [
        ...inEveryLanguage(`vocabulary.quantity.${row.quantity}`),
        row.conditions,
        row.measuredBy,
        String(row.year),
        ...source(row.source),
        row.note,
      ],
    }),
    forecasts: (row) => ({
      name: `${row.publisher} ${row.vintage.slice(0, 4)}: ${row.region}, ${row.case} (${row.unit})`,
      names: [row.publisher, row.publication],
      texts: [
        row.basis,
        row.vintage,
        ...source(row.source),
        row.note,
        ...termInEveryLanguage(row.region),
        ...termInEveryLanguage(row.case),
        ...inEveryLanguage(`vocabulary.scope.${row.scope}`),
      ],
    }),
    parameters: (row) => ({
      name: `${row.name}, ${row.region}, ${row.period}`,
      names: [row.name, ...inEveryLanguage(`vocabulary.category.${row.category}`)],
      texts: [...termInEveryLanguage(row.region), row.period, row.basis, ...source(row.source), row.note],
    }),
    inputs: (row) => ({
      name: row.id,
      names: [row.id, ...translators.map((translate) => inputName(row.id, translate))],
      texts: [...source(row.source), row.note],
    }),
    claims: (row) => ({
      name: `${row.speaker}, ${row.date}`,
      names: [row.speaker],
      texts: [
        row.date,
        ...Object.values(row.statement),
        ...Object.values(row.verdictNote),
        row.metric,
        ...source(row.source),
      ],
    }),
    rates: (row) => ({
      name: `USD/${row.currency} ${row.date}`,
      names: [row.currency, ...inEveryLanguage(`vocabulary.currency.${row.currency}`)],
      texts: [row.date, ...inEveryLanguage(`vocabulary.rate-basis.${row.basis}`), row.note],
    }),
    sources: (row) => ({
      name: `${row.publisher}: ${row.title}`,
      names: [row.publisher, row.title],
      texts: [row.authors, row.published ?? '', row.licence ?? '', row.url ?? '', row.note],
    }),
  };
}
