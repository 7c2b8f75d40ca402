import { ok } from '../../shared/result.ts';
import { catalogRows, rowDetail, searchRows } from '../db/queries/catalog.ts';
import { checkCatalog } from '../db/queries/catalog-check.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import type { Handlers } from './handlers.ts';

/** Answers what is asked of the catalog's rows; all of it reads. */
export const catalogHandlers = {
  'catalog.status': ({ catalog }) => ok(catalogStatus(catalog)),
  'catalog.list': ({ catalog }, { table }) => ok(catalogRows(catalog, table)),
  'catalog.detail': ({ catalog }, { table, id }) => rowDetail(catalog, table, id),
  'catalog.search': ({ catalog }, { text }) => ok(searchRows(catalog, text)),
  'catalog.check': ({ catalog }, { language }) => ok(checkCatalog(catalog, language)),
} satisfies Handlers<
  'catalog.status' | 'catalog.list' | 'catalog.detail' | 'catalog.search' | 'catalog.check'
>;
