import { misquoteWarnings } from '../../../shared/catalog/misquotes.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Change } from '../../../shared/contract/catalog-edit.ts';
import { call } from '../api/client.ts';
import { notify } from '../ui/notify.tsx';

/** Fields that make a quotation what it is; another note or grade does not. */
const tellingFields: ReadonlySet<string> = new Set([
  'basis',
  'case',
  'high',
  'low',
  'metric',
  'name',
  'period',
  'points',
  'publisher',
  'region',
  'scope',
  'speaker',
  'statement',
  'subject',
  'unit',
  'value',
  'verdict',
  'year',
]);
/** A pasted block is looked through as far as anybody would read warnings about it. */
const mostRows = 200;
const mostWarnings = 3;

/**
 * Tells the person, after the fact and in words, where what they have just written repeats a known misquote. It never
 * stands in the way: the rows are written.
 */
export async function watchMisquotes(changes: readonly Change[]): Promise<void> {
  const ids = new Map<Table, string[]>();
  for (const change of changes) {
    const id = idOf(change);
    if (id !== null) ids.set(change.table, [...(ids.get(change.table) ?? []), id]);
  }
  const rules = new Set<string>();
  for (const [table, wanted] of ids) {
    for (const row of await rowsOf(table, wanted.slice(0, mostRows))) {
      for (const { rule } of misquoteWarnings(table, row)) {
        if (rules.has(rule) || rules.size === mostWarnings) continue;
        rules.add(rule);
        notify((translate) =>
          translate('forecasts.misquoteEntered', { text: translate(`forecasts.misquote.${rule}`) }),
        );
      }
    }
  }
}

/** The row that a change writes a quotation into; null where it does not. */
function idOf(change: Change): string | null {
  if (change.kind === 'add') return typeof change.row['id'] === 'string' ? change.row['id'] : null;
  if (change.kind !== 'set') return null;
  return Object.keys(change.fields).some((field) => tellingFields.has(field)) ? change.id : null;
}

const quoting: ReadonlySet<Table> = new Set(['forecasts', 'claims', 'parameters', 'measurements']);

/** The rows as they stand now; none where they cannot be read: a warning less is no harm. */
async function rowsOf(
  table: Table,
  ids: readonly string[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  if (!quoting.has(table)) return [];
  const answer = await call('catalog.page', {
    table,
    query: { filters: { id: { kind: 'picks', keys: [...ids] } }, language: 'en' },
    offset: 0,
    limit: mostRows,
  });
  // The catalog's filter does not tell upper from lower case.
  return answer.ok ? answer.value.page.rows.filter(({ id }) => ids.includes(id)) : [];
}
