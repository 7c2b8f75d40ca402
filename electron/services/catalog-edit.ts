import { appError, type AppError } from '../../shared/errors.ts';
import { fail } from '../../shared/result.ts';
import type { Handlers } from './handlers.ts';

const notYet = (channel: string): { ok: false; error: AppError } =>
  fail(appError('channel-unknown', channel));

/** Changes of the catalog, and what it remembers of them. */
export const catalogEditHandlers = {
  'catalog.edit': () => notYet('catalog.edit'),
  'catalog.try': () => notYet('catalog.try'),
  'catalog.undo': () => notYet('catalog.undo'),
  'catalog.redo': () => notYet('catalog.redo'),
  'catalog.restore': () => notYet('catalog.restore'),
  'catalog.history': () => notYet('catalog.history'),
  'catalog.conflicts': () => notYet('catalog.conflicts'),
  'catalog.decide': () => notYet('catalog.decide'),
} satisfies Handlers<
  | 'catalog.edit'
  | 'catalog.try'
  | 'catalog.undo'
  | 'catalog.redo'
  | 'catalog.restore'
  | 'catalog.history'
  | 'catalog.conflicts'
  | 'catalog.decide'
>;
