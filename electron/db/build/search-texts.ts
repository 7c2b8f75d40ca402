import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { type Language, languages } from '../../../shared/i18n/define.ts';
import { type MessageKey, messagesIn, type Translate } from '../../../shared/i18n/messages.ts';
import { inputName } from '../../../shared/i18n/names.ts';
import { foldName } from '../names.ts';
import type { CatalogData } from './read-data.ts';

/** What a search sees of one row: the name it is shown by, every name it answers to, and its texts. */
export interface SearchText {
  readonly table: Table;
  readonly id: string;
  readonly name: string;
  readonly names: readonly string[];
  readonly texts: readonly string[];
}

const translators: readonly Translate[] = languages.map(translatorOf);

function translatorOf(language: Language): Translate {
  const messages = messagesIn(language);
  return (key: MessageKey, values = {}) =>
    messages[key].replace(/\{\{(\w+)\}\}/gu, (gap, name: string) => String(values[name] ?? gap));
}

/** Every row's search texts, table by table, in the order of the data. */
export function searchTexts(data: CatalogData): SearchText[] {
  return [
    ...data.companies.map(({ row }): SearchText => ({
      table: 'companies',
      id: row.id,
      name: row.name,
      names: [row.name, ...row.aliases, ...row.tickers],
      texts: [...Object.values(row.summary), row.products, row.country, row.city ?? '', row.status],
    })),
    ...data.technologies.map(({ row }): SearchText => ({
      table: 'technologies',
      id: row.id,
      name: row.name.en,
      names: Object.values(row.name),
      texts: [
        ...Object.values(row.description),
        ...Object.values(row.strengths),
        ...Object.values(row.weaknesses),
      ],
    })),
    ...data.devices.map(({ row }): SearchText => ({
      table: 'devices',
      id: row.id,
      name: row.name,
      names: [row.name, `${row.maker} ${row.name}`],
      texts: [row.maker, row.note, row.status],
    })),
    ...data.forecasts.map(({ row }): SearchText => ({
      table: 'forecasts',
      id: row.id,
      name: `${row.publisher} ${row.vintage.slice(0, 4)}: ${row.region}, ${row.case} (${row.unit})`,
      names: [row.publisher, row.publication],
      texts: [row.basis, row.note, row.region, row.case, row.scope],
    })),
    ...data.inputs.map(({ row }): SearchText => ({
      table: 'inputs',
      id: row.id,
      name: row.id,
      names: [row.id, ...translators.map((translate) => inputName(row.id, translate))],
      texts: [row.note],
    })),
    ...data.claims.map(({ row }): SearchText => ({
      table: 'claims',
      id: row.id,
      name: `${row.speaker}, ${row.date}`,
      names: [row.speaker],
      texts: [...Object.values(row.statement), row.verdictNote],
    })),
    ...data.sources.map(({ row }): SearchText => ({
      table: 'sources',
      id: row.id,
      name: `${row.publisher}: ${row.title}`,
      names: [row.publisher, row.title],
      texts: [row.note],
    })),
  ];
}

/** The folded form of several texts, one a line. */
export function foldTexts(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map(foldName)
    .join('\n');
}
