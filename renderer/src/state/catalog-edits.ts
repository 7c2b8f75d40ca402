import { editableField } from '../../../shared/catalog/editable.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { storedSchemas } from '../../../shared/catalog/written.ts';
import type { Annotation, Change, Edited, Fields } from '../../../shared/contract/catalog-edit.ts';
import { type AppError, appError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import { call } from '../api/client.ts';
import { reportError } from '../ui/notify.tsx';
import { useCatalog } from './catalog.ts';
import { followEdit, followOthers } from './catalog-follow.ts';
import { recordEdit } from './catalog-steps.ts';
import { findClashes, findNoteClashes } from './clashes.ts';
import { inTurn } from './turns.ts';
import { askClash, askEvidence, askRow, type CellChange, type EvidenceGiven } from './edit-questions.ts';
import { watchMisquotes } from './misquote-watch.ts';
import { noteField, tagsField } from './entry-words.ts';

/** Yields the catalog's revision: it rises with every change of it, by this window, another one or the command line. */
export function useRevision(): number {
  return useCatalog((catalog) => catalog.status?.revision ?? 0);
}

/** Yields why the catalog cannot be written, as an error with its remedy; null where it can. */
export function whyNotEditable(): AppError | null {
  const status = useCatalog.getState().status;
  return status === null || status.isWritable
    ? null
    : appError('path-not-writable', status.path, { detail: 'read-only' });
}

/** Whether the catalog can be written. Where it cannot, the person is told at once why, and what to do. */
export function mayEdit(): boolean {
  const reason = whyNotEditable();
  if (reason !== null) reportError(reason);
  return reason === null;
}

/**
 * Writes fields of rows as one entry of the history. Asks once what new figures rest on; where another has changed the
 * same places meanwhile, shows both and lets the person decide. False where nothing was settled (called off, refused): what
 * was typed stays with the caller. True also where nothing differs, or the person let the other's values stand.
 */
export async function commitCells(table: Table, cells: readonly CellChange[]): Promise<boolean> {
  const changed = cells.filter(({ value, seen }) => !isSame(value, seen));
  if (changed.length === 0) return true;
  if (!mayEdit()) return false;
  const figures = changed.filter(({ field, value }) => isFigure(table, field) && value !== null);
  const given = figures.length === 0 ? null : await askEvidence(table, figures);
  if (figures.length > 0 && given === null) return false;
  return writeCells(table, changed, given);
}

async function writeCells(
  table: Table,
  cells: readonly CellChange[],
  given: EvidenceGiven | null,
): Promise<boolean> {
  const result = await write(changesOf(table, cells, given));
  if (result.ok) return true;
  switch (result.error.code) {
    case 'row-changed-meanwhile':
      return settleClash(table, cells, given, result.error);
    case 'evidence-missing': {
      if (given !== null) break;
      const figures = cells.filter(({ field }) => isFigure(table, field));
      const evidence = await askEvidence(table, figures.length > 0 ? figures : cells);
      return evidence === null ? false : writeCells(table, cells, evidence);
    }
    default:
  }
  reportError(result.error);
  return false;
}

async function settleClash(
  table: Table,
  cells: readonly CellChange[],
  given: EvidenceGiven | null,
  error: AppError,
): Promise<boolean> {
  const clashes = await findClashes(table, cells);
  if (!clashes.ok || clashes.value.length === 0) {
    reportError(clashes.ok ? error : clashes.error);
    return false;
  }
  const kept = await askClash(table, clashes.value);
  // What the other wrote is to be seen now, whatever the person decided.
  void followOthers();
  if (kept === null) return false;
  const rest = cells.flatMap((cell) => {
    const index = clashes.value.findIndex(({ id, field }) => id === cell.id && field === cell.field);
    const clash = clashes.value[index];
    if (clash === undefined) return [cell];
    return kept[index] === 'mine' ? [{ ...cell, seen: clash.theirs }] : [];
  });
  return rest.length === 0 ? true : writeCells(table, rest, given);
}

/** The changes that set the cells, one for each row; before them the source that is new. */
function changesOf(table: Table, cells: readonly CellChange[], given: EvidenceGiven | null): Change[] {
  const byRow = new Map<string, CellChange[]>();
  for (const cell of cells) byRow.set(cell.id, [...(byRow.get(cell.id) ?? []), cell]);
  const added: Change[] =
    given === null || given.newSource === null
      ? []
      : [{ kind: 'add', table: 'sources', row: given.newSource }];
  const set = [...byRow].map(([id, ofRow]): Change => {
    const figures = given === null ? [] : ofRow.filter(({ field }) => isFigure(table, field));
    return {
      kind: 'set',
      table,
      id,
      fields: Object.fromEntries(ofRow.map(({ field, value }) => [field, value])),
      seen: Object.fromEntries(ofRow.map(({ field, seen }) => [field, seen])),
      ...(given === null
        ? {}
        : { evidence: Object.fromEntries(figures.map(({ field }) => [field, given.evidence])) }),
    };
  });
  return [...added, ...set];
}

/** Writes changes through the door, and brings the window after them. */
function write(changes: readonly Change[]): Promise<Result<Edited>> {
  return inTurn(async () => {
    const result = await call('catalog.edit', { changes: [...changes] });
    if (!result.ok) return result;
    await Promise.all([followEdit(result.value), recordEdit(result.value)]);
    void watchMisquotes(changes);
    return result;
  });
}

/**
 * Writes changes of several kinds as one entry of the history: a pasted block, tags of many rows. False where the door
 * refused them, which the person is told; nothing is written then.
 */
export async function writeChanges(changes: readonly Change[]): Promise<boolean> {
  return changes.length === 0 ? true : settle(await write(changes));
}

/**
 * Writes a row of the person's own; a source that is not in the catalog yet comes with its row. Fails with what the door
 * says against it (`row-exists`, `edit-refused` …): the form shows it at its place.
 */
export function writeRow(
  table: Table,
  row: Fields,
  newSource: Fields | null = null,
): Promise<Result<Edited>> {
  const reason = whyNotEditable();
  if (reason !== null) return Promise.resolve({ ok: false, error: reason });
  const source: Change[] = newSource === null ? [] : [{ kind: 'add', table: 'sources', row: newSource }];
  return write([...source, { kind: 'add', table, row }]);
}

/** Asks for a new row of a table and writes it; yields its id, null where the person called it off. */
export async function addRow(table: Table, template: Fields = {}): Promise<string | null> {
  return mayEdit() ? askRow(table, template) : null;
}

/**
 * Adds a row that says the same as another under the next free id, and yields that id; null where it was refused, which
 * the person has been told. What the build computes is left out: it is worked out anew.
 */
export async function duplicateRow(
  table: Table,
  row: Fields & { readonly id: string },
): Promise<string | null> {
  if (!mayEdit()) return null;
  const stored = storedSchemas[table].safeParse(row);
  const fields: Fields = stored.success ? stored.data : row;
  for (let count = 2; count <= mostCopies; count += 1) {
    const id = `${row.id.replace(/-copy-\d+$/u, '')}-copy-${count - 1}`;
    const result = await write([{ kind: 'add', table, row: { ...fields, id } }]);
    if (result.ok) return id;
    if (result.error.code !== 'row-exists' || count === mostCopies) {
      reportError(result.error);
      return null;
    }
  }
  return null;
}

const mostCopies = 100;

/** Takes rows away as one entry of the history. False where the door refused it (a row that others name); the person is told. */
export async function removeRows(table: Table, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return true;
  if (!mayEdit()) return false;
  return settle(await write(ids.map((id): Change => ({ kind: 'remove', table, id }))));
}

/**
 * Writes the person's note and tags of a row. `seen` is what they saw: where another has written there meanwhile, both are
 * shown and the person decides. Yields what stands there then; null where nothing was settled (called off, refused), which
 * the person has been told.
 */
export async function annotate(
  table: Table,
  id: string,
  annotation: Annotation,
  seen: Annotation,
): Promise<Annotation | null> {
  if (isSame(annotation, seen)) return annotation;
  if (!mayEdit()) return null;
  const result = await write([{ kind: 'annotate', table, id, annotation, seen }]);
  if (result.ok) return annotation;
  const detail =
    result.error.code === 'row-changed-meanwhile' ? await call('catalog.detail', { table, id }) : result;
  if (!detail.ok) {
    reportError(detail.error);
    return null;
  }
  const theirs: Annotation = { note: detail.value.layer.note, tags: detail.value.layer.tags };
  const clashes = await findNoteClashes(table, id, { annotation, seen, theirs });
  const kept = await askClash(table, clashes);
  void followOthers();
  if (kept === null) return null;
  const keepsTheirs = (field: string): boolean =>
    kept[clashes.findIndex((clash) => clash.field === field)] === 'theirs';
  const decided: Annotation = {
    note: keepsTheirs(noteField) ? theirs.note : annotation.note,
    tags: keepsTheirs(tagsField) ? theirs.tags : annotation.tags,
  };
  return annotate(table, id, decided, theirs);
}

/** Puts a row back to what it was after an entry of the history; 0 is as shipped. False where it was refused, which the person is told. */
export async function restoreRow(table: Table, id: string, entry: number): Promise<boolean> {
  if (!mayEdit()) return false;
  const result = await call('catalog.restore', { table, id, entry });
  if (result.ok) await Promise.all([followEdit(result.value), recordEdit(result.value)]);
  return settle(result);
}

/** Decides places where the shipped catalog and the person disagree, as one entry; false where it was refused. */
export async function decideConflicts(
  decisions: readonly {
    readonly table: Table;
    readonly id: string;
    readonly field: string | null;
    readonly keep: 'theirs' | 'mine';
  }[],
): Promise<boolean> {
  if (decisions.length === 0) return true;
  if (!mayEdit()) return false;
  const result = await call('catalog.decide', { decisions: [...decisions] });
  if (result.ok) await Promise.all([followEdit(result.value), recordEdit(result.value)]);
  return settle(result);
}

/** Sets a field back to what the shipped catalog says, and drops the evidence given for it. False where it was refused. */
export async function resetField(
  table: Table,
  id: string,
  field: string,
  shipped: unknown,
  seen: unknown,
): Promise<boolean> {
  return mayEdit() && writeCells(table, [{ id, field, value: shipped, seen }], null);
}

function settle(result: Result<Edited>): boolean {
  if (!result.ok) reportError(result.error);
  return result.ok;
}

function isFigure(table: Table, field: string): boolean {
  return editableField(table, field)?.isFigure === true;
}

/** Whether a field already says what is to be set; of a localised text, in the languages given. */
function isSame(value: unknown, seen: unknown): boolean {
  if (JSON.stringify(value) === JSON.stringify(seen)) return true;
  if (!isTexts(value) || !isTexts(seen)) return false;
  return Object.entries(value).every(([key, text]) => JSON.stringify(seen[key]) === JSON.stringify(text));
}

function isTexts(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
