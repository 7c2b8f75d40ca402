import { ok } from '../../shared/result.ts';
import { findConflicts } from '../db/queries/catalog-conflicts.ts';
import { readHistory } from '../db/queries/catalog-history.ts';
import { applyChanges, tryChanges } from '../db/write-door/apply-changes.ts';
import { decideConflicts } from '../db/write-door/decide.ts';
import type { Author } from '../db/write-door/record.ts';
import { redoEntry, restoreRow, undoEntry } from '../db/write-door/steps.ts';
import type { Handlers, ServiceContext } from './handlers.ts';

const authorOf = ({ clock, who }: ServiceContext): Author => ({ now: clock(), who });

/** Changes of the catalog, and what it remembers of them. */
export const catalogEditHandlers = {
  'catalog.edit': (context, { changes }) =>
    applyChanges(context.catalog, changes, { ...authorOf(context), kind: 'edit' }),
  'catalog.try': ({ catalog, clock }, { changes }) => ok({ problems: tryChanges(catalog, changes, clock()) }),
  'catalog.undo': (context, { entry }) => undoEntry(context.catalog, entry, authorOf(context)),
  'catalog.redo': (context) => redoEntry(context.catalog, authorOf(context)),
  'catalog.restore': (context, input) => restoreRow(context.catalog, input, authorOf(context)),
  'catalog.history': ({ catalog }, input) => ok(readHistory(catalog, input)),
  'catalog.conflicts': ({ catalog }) => ok(findConflicts(catalog.connection)),
  'catalog.decide': (context, { decisions }) =>
    decideConflicts(context.catalog, decisions, authorOf(context)),
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
