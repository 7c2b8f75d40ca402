import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Annotation } from '../../../shared/contract/catalog-edit.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { call } from '../api/client.ts';
import type { CellChange, Clash } from './edit-questions.ts';
import { noteField, tagsField } from './entry-words.ts';
import { usePreferences } from './preferences.ts';

type Row = Readonly<Record<string, unknown>>;

/** Yields a row as it stands in the catalog now; null where it is gone. */
async function readRow(table: Table, id: string): Promise<Result<Row | null>> {
  const query = { language: usePreferences.getState().language };
  const placed = await call('catalog.place', { table, query, id });
  if (!placed.ok) return placed;
  const { place } = placed.value;
  if (place === null) return ok(null);
  const answer = await call('catalog.page', { table, query, offset: place, limit: 1 });
  if (!answer.ok) return answer;
  return ok(answer.value.page.rows.find((row) => row.id === id) ?? null);
}

/** Who last changed a field of a row, as the history knows it. */
async function findAuthor(table: Table, id: string, field: string): Promise<Clash['by']> {
  const history = await call('catalog.history', { table, id, limit: 20 });
  if (!history.ok) return null;
  const entry = history.value.entries.find(({ rows }) =>
    rows.some((row) => row.table === table && row.id === id && row.after !== null && field in row.after),
  );
  return entry === undefined ? null : { who: entry.who, at: entry.at };
}

/**
 * Yields the cells of a refused edit whose places say something else by now than the person saw, each with what stands
 * there and who wrote it. Fails where the catalog cannot be asked.
 */
export async function findClashes(table: Table, cells: readonly CellChange[]): Promise<Result<Clash[]>> {
  const rows = new Map<string, Row | null>();
  for (const { id } of cells) {
    if (rows.has(id)) continue;
    const row = await readRow(table, id);
    if (!row.ok) return fail(row.error);
    rows.set(id, row.value);
  }
  const clashes: Clash[] = [];
  for (const { id, field, value, seen } of cells) {
    const row = rows.get(id);
    if (row === null || row === undefined) continue;
    const theirs = row[field];
    if (saysTheSame(theirs, seen, value) || saysTheSame(theirs, value, value)) continue;
    clashes.push({ id, field, seen, theirs, mine: value, by: await findAuthor(table, id, field) });
  }
  return ok(clashes);
}

/** Yields where a row's note or tags say something else by now than the person saw. */
export async function findNoteClashes(
  table: Table,
  id: string,
  sides: { readonly annotation: Annotation; readonly seen: Annotation; readonly theirs: Annotation },
): Promise<Clash[]> {
  const clashes: Clash[] = [];
  for (const [key, field] of [
    ['note', noteField],
    ['tags', tagsField],
  ] as const) {
    const [seen, theirs, mine] = [sides.seen[key], sides.theirs[key], sides.annotation[key]];
    if (JSON.stringify(seen) === JSON.stringify(theirs)) continue;
    // oxlint-disable-next-line no-await-in-loop -- two at the most, and seldom both
    clashes.push({ id, field, seen, theirs, mine, by: await findAuthor(table, id, field) });
  }
  return clashes;
}

const isTexts = (value: unknown): value is Row =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether two values are the same; of a localised text, in the languages that are set. */
function saysTheSame(left: unknown, right: unknown, set: unknown): boolean {
  if (!isTexts(left) || !isTexts(right) || !isTexts(set))
    return JSON.stringify(left) === JSON.stringify(right);
  return Object.keys(set).every(
    (language) => JSON.stringify(left[language]) === JSON.stringify(right[language]),
  );
}
