import { type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import { type Language, languages } from '../../../shared/i18n/define.ts';
import { type MessageKey, messagesIn, type Translate } from '../../../shared/i18n/messages.ts';
import { inputName } from '../../../shared/i18n/names.ts';
import { translateTerm } from '../../../shared/i18n/terms.ts';
import { foldName } from '../names.ts';
import type { CatalogData } from './read-data.ts';
import type { Written } from '../../../shared/catalog/written.ts';

/** What a search sees of one row: the name it is shown by, every name it answers to, and its texts. */
export interface SearchText {
  readonly table: Table;
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

type Described = Pick<SearchText, 'name' | 'names' | 'texts'>;
type Describe = { readonly [T in Table]: (row: Written<T>) => Described };

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

/** Every row's search texts, table by table, in the order of the data. */
export function searchTexts(data: CatalogData): SearchText[] {
  const describe = describers(new Map(data.companies.map(({ row }) => [row.id, row])));
  return tables.flatMap((table) => {
    // A table's rows and its describer bear one name, which the compiler does not follow through the union.
    const describeRow = describe[table] as (row: Written<Table>) => Described;
    return data[table].map(({ row }) => ({ table, id: row.id, ...describeRow(row) }));
  });
}

function describers(companies: ReadonlyMap<string, Written<'companies'>>): Describe {
  const companyNames = (id: string | null): string[] => {
    const company = id === null ? undefined : companies.get(id);
    return company === undefined ? [] : [company.name, ...company.aliases];
  };
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
        texts: [...aliases, ...kinds, ...row.leads, ...row.participants, row.note],
      };
    },
    technologies: (row) => ({
      name: row.name.en,
      names: Object.values(row.name),
      texts: [row.description, row.strengths, row.weaknesses, row.temperature]
        .flatMap((text) => Object.values(text))
        .concat(row.cell),
    }),
    devices: (row) => ({
      name: row.name,
      names: [row.name, `${row.maker} ${row.name}`],
      texts: [
        row.maker,
        ...companyNames(row.company),
        row.note,
        ...inEveryLanguage(`vocabulary.device-status.${row.status}`),
      ],
    }),
    macros: (row) => ({
      name: `${row.venue} ${row.year}, ${row.authors}: ${row.title}`,
      names: [row.title, row.authors, row.venue],
      texts: [...companyNames(row.company), row.architecture, row.cell, `${row.nodeNm} nm`, row.note],
    }),
    measurements: (row) => ({
      name: row.subject,
      names: [row.subject, row.hardware, row.model],
      texts: [
        ...inEveryLanguage(`vocabulary.quantity.${row.quantity}`),
        row.conditions,
        row.measuredBy,
        row.note,
      ],
    }),
    forecasts: (row) => ({
      name: `${row.publisher} ${row.vintage.slice(0, 4)}: ${row.region}, ${row.case} (${row.unit})`,
      names: [row.publisher, row.publication],
      texts: [
        row.basis,
        row.note,
        ...termInEveryLanguage(row.region),
        ...termInEveryLanguage(row.case),
        ...inEveryLanguage(`vocabulary.scope.${row.scope}`),
      ],
    }),
    parameters: (row) => ({
      name: `${row.name}, ${row.region}, ${row.period}`,
      names: [row.name, ...inEveryLanguage(`vocabulary.category.${row.category}`)],
      texts: [...termInEveryLanguage(row.region), row.period, row.basis, row.note],
    }),
    inputs: (row) => ({
      name: row.id,
      names: [row.id, ...translators.map((translate) => inputName(row.id, translate))],
      texts: [row.note],
    }),
    claims: (row) => ({
      name: `${row.speaker}, ${row.date}`,
      names: [row.speaker],
      texts: [...Object.values(row.statement), ...Object.values(row.verdictNote), row.metric],
    }),
    rates: (row) => ({
      name: `USD/${row.currency} ${row.date}`,
      names: [row.currency, ...inEveryLanguage(`vocabulary.currency.${row.currency}`)],
      texts: [row.date, ...inEveryLanguage(`vocabulary.rate-basis.${row.basis}`), row.note],
    }),
    sources: (row) => ({
      name: `${row.publisher}: ${row.title}`,
      names: [row.publisher, row.title],
      texts: [row.authors, row.note],
    }),
  };
}

/** The folded form of several texts, one a line. */
export function foldTexts(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map(foldName)
    .join('\n');
}
