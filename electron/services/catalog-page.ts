import { appError, type AppError } from '../../shared/errors.ts';
import { fail } from '../../shared/result.ts';
import type { Handlers } from './handlers.ts';

const notYet = (channel: string): { ok: false; error: AppError } =>
  fail(appError('channel-unknown', channel));

/** Tables page by page out of SQL, and saved views of them. */
export const catalogPageHandlers = {
  'catalog.page': () => notYet('catalog.page'),
  'catalog.place': () => notYet('catalog.place'),
  'catalog.choices': () => notYet('catalog.choices'),
  'catalog.views': () => notYet('catalog.views'),
  'catalog.saveView': () => notYet('catalog.saveView'),
  'catalog.removeView': () => notYet('catalog.removeView'),
} satisfies Handlers<
  | 'catalog.page'
  | 'catalog.place'
  | 'catalog.choices'
  | 'catalog.views'
  | 'catalog.saveView'
  | 'catalog.removeView'
>;
