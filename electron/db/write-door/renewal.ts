import { type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import type { Evidence } from '../../../shared/contract/catalog-edit.ts';
import type { Connection } from '../driver.ts';
import { checkDraft } from './check-draft.ts';
import { Draft, type DraftRow } from './draft.ts';
import { usersOfRemoved } from './in-use.ts';
import { isSame, type LayerRecord, settleLayer, type StoredRow, untouched } from './layer.ts';

/** A row that a newer catalog brings, drops or says otherwise, with what was shipped of it before. */
export interface RenewedRow {
  readonly table: Table;
  readonly id: string;
  readonly former: StoredRow | undefined;
  readonly citations: readonly (Evidence & { readonly field: string | null })[];
}

/**
 * Works out what becomes of rows when the shipped catalog is renewed, after the layer of shipped rows was replaced; yields
 * every row to be written. Each change of the person's is kept:
 * - a row that they changed and that is shipped no longer becomes their own, and so does one that theirs point at;
 * - where a rule would refuse their figures beside the newer ones, the row stays as they had it, as conflicts;
 * - where the newer catalog brings a rate of the same currency and date as one of theirs, it waits behind it.
 */
export function draftRenewal(connection: Connection, renewed: readonly RenewedRow[], now: Date): DraftRow[] {
  const draft = new Draft(connection);
  const formerOf = new Map(renewed.map((row) => [`${row.table}:${row.id}`, row]));
  for (const { table, id, former, citations } of renewed) {
    const { layer, shipped } = draft.renew(table, id, former);
    const settled = settleLayer(layer, shipped, former, () => draft.nextPosition(table));
    const isKept = settled?.kind === 'own' && layer?.kind !== 'own';
    draft.put(table, id, isKept ? withCitations(settled, citations) : settled);
  }
  keepWhatIsUsed(draft, connection, formerOf);
  keepLegal(draft, connection, now);
  hideClashingRates(draft, connection);
  return draft.touched();
}

/** Rows that are shipped no longer and that rows of the person's point at stay, as the person's own. */
function keepWhatIsUsed(
  draft: Draft,
  connection: Connection,
  formerOf: ReadonlyMap<string, RenewedRow>,
): void {
  for (;;) {
    const used = usersOfRemoved(draft, connection)
      .filter(({ users }) => users.some((user) => isOfPerson(draft, user)))
      .flatMap(({ table, id }) => formerOf.get(`${table}:${id}`) ?? []);
    const kept = used.filter(({ former }) => former !== undefined);
    // What is kept may point at others that are gone.
    if (kept.length === 0) return;
    for (const { table, id, former = {}, citations } of kept) {
      const own: LayerRecord = {
        ...untouched,
        kind: 'own',
        fields: { ...former },
        base: { ...former },
        position: draft.nextPosition(table),
      };
      draft.put(table, id, withCitations(own, citations));
    }
  }
}

function isOfPerson(draft: Draft, user: string): boolean {
  const table = tables.find((known) => user.startsWith(`${known}:`));
  return table !== undefined && draft.at(table, user.slice(table.length + 1)).layer !== null;
}

/** Citations of single fields go with a row that becomes the person's own, unless they gave evidence of theirs. */
function withCitations(layer: LayerRecord, citations: RenewedRow['citations']): LayerRecord {
  const shipped = citations.flatMap(({ field, source, locator, grade, note }) =>
    field === null ? [] : [[field, { source, locator, grade, note }] as const],
  );
  return { ...layer, evidence: { ...Object.fromEntries(shipped), ...layer.evidence } };
}

/** A changed row that breaks a rule beside the newer shipped figures is left as the person had it: the fields are in conflict. */
function keepLegal(draft: Draft, connection: Connection, now: Date): void {
  const refused = new Set(
    checkDraft(draft, connection, now, new Set()).map(({ table, id }) => `${table}:${id}`),
  );
  for (const { table, id, before, shipped, layer } of draft.touched()) {
    if (layer?.kind !== 'changed' || before === undefined || shipped === undefined) continue;
    if (!refused.has(`${table}:${id}`)) continue;
    const moved = Object.keys(before).filter((field) => !isSame(before[field], shipped[field]));
    draft.put(table, id, {
      ...layer,
      fields: Object.fromEntries(moved.map((field) => [field, before[field]])),
      base: Object.fromEntries(
        moved.map((field) => [field, Object.hasOwn(layer.base, field) ? layer.base[field] : before[field]]),
      ),
      evidence: Object.fromEntries(Object.entries(layer.evidence).filter(([field]) => moved.includes(field))),
    });
  }
}

/** A rate stands once for its currency, date and span: a shipped one that the person has already is taken away, as a conflict. */
function hideClashingRates(draft: Draft, connection: Connection): void {
  const keyOf = (row: StoredRow): string => [row['currency'], row['date'], row['basis']].join(' ');
  const rows = (
    connection
      .prepare(
        `SELECT row_id FROM shipped_rows WHERE table_name = 'rates'
          UNION SELECT row_id FROM changes WHERE table_name = 'rates'`,
      )
      .pluck()
      .all() as string[]
  ).map((id) => draft.at('rates', id));
  const theirs = new Set(
    rows.flatMap(({ row, layer }) => (layer === null || row === undefined ? [] : [keyOf(row)])),
  );
  for (const { id, row, layer } of rows) {
    if (layer === null && row !== undefined && theirs.has(keyOf(row))) {
      draft.put('rates', id, { ...untouched, kind: 'removed' });
    }
  }
}
