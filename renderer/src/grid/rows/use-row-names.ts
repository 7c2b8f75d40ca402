import { useMemo } from 'react';
import type { Company } from '../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { hrefOf } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import { fold } from '../../ui/match.ts';
import { useRowFinder } from './catalog-tables.ts';
import type { ColumnContext, ColumnSpeaker } from './column-kit.ts';
import { rowName } from '../../../../shared/catalog/row-names.ts';

const rowHref = (table: Table, id: string): string => hrefOf('catalog', table, id);
const companies: readonly Table[] = ['companies'];
const none: readonly Table[] = [];

/** Yields who finds a company by its name or an alias. */
function companyFinder(rows: readonly Company[]): (name: string) => string | undefined {
  const known = new Map(
    rows.flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [fold(each), id] as const)),
  );
  return (name) => known.get(fold(name));
}

/** Yields what columns need to speak; names of rows arrive with the tables that hold them, ids stand in until then. */
export function useColumnContext(): ColumnContext {
  const translate = useTranslate();
  const language = useLanguage();
  const find = useRowFinder();
  const horizonYear = useSession((session) => session.horizonYear);

  return useMemo(
    () => ({
      translate,
      language,
      horizonYear,
      ...find,
      nameOf: (table, id) => rowName(table, id, find, { translate, language }),
      hrefOf: rowHref,
      companyNamed: companyFinder(find.rowsOf('companies')),
    }),
    [translate, language, horizonYear, find],
  );
}

/** The names of rows that a grid's pages have brought along, by `table:id`. */
export type PageNames = Map<string, string>;

/**
 * Yields what the columns of a grid need to speak, which asks for no table: names come with the pages, which write them
 * into `names` before the rows that bear them are drawn. Only events ask for the companies that they name in words.
 */
export function useGridSpeaker(table: Table): { readonly speaker: ColumnSpeaker; readonly names: PageNames } {
  const translate = useTranslate();
  const language = useLanguage();
  const find = useRowFinder(table === 'events' ? companies : none);
  const horizonYear = useSession((session) => session.horizonYear);

  return useMemo(() => {
    const names: PageNames = new Map();
    const speaker: ColumnSpeaker = {
      translate,
      language,
      horizonYear,
      nameOf: (to, id) => (to === 'inputs' ? inputName(id, translate) : (names.get(`${to}:${id}`) ?? id)),
      hrefOf: rowHref,
      companyNamed: companyFinder(find.rowsOf('companies')),
    };
    return { speaker, names };
  }, [translate, language, horizonYear, find]);
}
