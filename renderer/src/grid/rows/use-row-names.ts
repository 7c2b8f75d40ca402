import { useMemo } from 'react';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { hrefOf } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import { fold } from '../../ui/match.ts';
import { useRowFinder } from './catalog-tables.ts';
import type { ColumnContext } from './column-kit.ts';
import { otherNames, rowName } from './row-names.ts';

const rowHref = (table: Table, id: string): string => hrefOf('catalog', table, id);

/** Yields what columns need to speak; names of rows arrive with the tables that hold them, ids stand in until then. */
export function useColumnContext(): ColumnContext {
  const translate = useTranslate();
  const language = useLanguage();
  const find = useRowFinder();
  const horizonYear = useSession((session) => session.horizonYear);

  return useMemo(() => {
    const companies = new Map(
      find
        .rowsOf('companies')
        .flatMap(({ id, name, aliases }) => [name, ...aliases].map((each) => [fold(each), id] as const)),
    );
    return {
      translate,
      language,
      horizonYear,
      ...find,
      nameOf: (table, id) => rowName(table, id, find, { translate, language }),
      otherNamesOf: (table, id) => otherNames(table, id, find),
      hrefOf: rowHref,
      companyNamed: (name) => companies.get(fold(name)),
    };
  }, [translate, language, horizonYear, find]);
}
