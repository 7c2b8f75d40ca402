import { useCallback, useMemo } from 'react';
import type { Source } from '../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { useCall } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { hrefOf } from '../../state/route.ts';
import type { ColumnContext } from './column-kit.ts';

/** Yields what a source is called in a line: its publisher and the year. */
export function sourceName(source: Source): string {
  const year = source.published?.slice(0, 4);
  return year === undefined ? source.publisher : `${source.publisher} ${year}`;
}

const rowHref = (table: Table, id: string): string => hrefOf('catalog', table, id);

/** Yields what columns need to speak; names of rows arrive with the tables that hold them, ids stand in until then. */
export function useColumnContext(): ColumnContext {
  const translate = useTranslate();
  const language = useLanguage();
  const companies = useCall('catalog.list', { table: 'companies' }).value;
  const technologies = useCall('catalog.list', { table: 'technologies' }).value;
  const sources = useCall('catalog.list', { table: 'sources' }).value;

  const names = useMemo(() => {
    const known = new Map<string, string>();
    if (companies?.table === 'companies')
      for (const row of companies.rows) known.set(`companies:${row.id}`, row.name);
    if (technologies?.table === 'technologies') {
      for (const row of technologies.rows) known.set(`technologies:${row.id}`, row.name[language]);
    }
    if (sources?.table === 'sources')
      for (const row of sources.rows) known.set(`sources:${row.id}`, sourceName(row));
    return known;
  }, [companies, technologies, sources, language]);

  const nameOf = useCallback(
    (table: Table, id: string): string =>
      table === 'inputs' ? inputName(id, translate) : (names.get(`${table}:${id}`) ?? id),
    [names, translate],
  );
  return useMemo(() => ({ translate, language, nameOf, hrefOf: rowHref }), [translate, language, nameOf]);
}
