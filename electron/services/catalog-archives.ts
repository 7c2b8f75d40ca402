import { appError, type AppError } from '../../shared/errors.ts';
import { fail } from '../../shared/result.ts';
import type { Handlers } from './handlers.ts';

const notYet = (channel: string): { ok: false; error: AppError } =>
  fail(appError('channel-unknown', channel));

/** Documents kept beside sources. */
export const catalogArchivesHandlers = {
  'catalog.archives': () => notYet('catalog.archives'),
  'catalog.archive': () => notYet('catalog.archive'),
  'catalog.archived': () => notYet('catalog.archived'),
  'catalog.removeArchive': () => notYet('catalog.removeArchive'),
  'catalog.restoreArchive': () => notYet('catalog.restoreArchive'),
  'catalog.unarchived': () => notYet('catalog.unarchived'),
} satisfies Handlers<
  | 'catalog.archives'
  | 'catalog.archive'
  | 'catalog.archived'
  | 'catalog.removeArchive'
  | 'catalog.restoreArchive'
  | 'catalog.unarchived'
>;
