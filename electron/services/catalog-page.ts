import { ok } from '../../shared/result.ts';
import { choicesIn, placeOf, readPage } from '../db/queries/catalog-page.ts';
import { listViews, removeView, saveView } from '../db/queries/catalog-views.ts';
import type { Handlers } from './handlers.ts';

/** Tables page by page out of SQL, and saved views of them. */
export const catalogPageHandlers = {
  'catalog.page': ({ catalog, translate }, input) =>
    readPage(catalog, input, translate(input.query.language)),
  'catalog.place': ({ catalog, translate }, input) =>
    placeOf(catalog, input, translate(input.query.language)),
  'catalog.choices': ({ catalog, translate }, input) =>
    choicesIn(catalog, input, translate(input.query.language)),
  'catalog.views': ({ catalog }, { table }) => ok(listViews(catalog, table)),
  'catalog.saveView': ({ catalog }, view) => saveView(catalog, view),
  'catalog.removeView': ({ catalog }, { id }) => removeView(catalog, id),
} satisfies Handlers<
  | 'catalog.page'
  | 'catalog.place'
  | 'catalog.choices'
  | 'catalog.views'
  | 'catalog.saveView'
  | 'catalog.removeView'
>;
