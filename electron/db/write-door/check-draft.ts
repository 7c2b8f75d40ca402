import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { type Stored, storedSchemas } from '../../../shared/catalog/written.ts';
import { selfCheck } from '../derive/hardware.ts';
import type { Connection } from '../driver.ts';
import { evidenceFaults } from '../rules/evidence.ts';
import { type AnyStored, type Fault, fault, type RowLookup } from '../rules/fault.ts';
import { rowFaults } from '../rules/row-faults.ts';
import type { Draft, DraftRow } from './draft.ts';
import { usedRows } from './in-use.ts';
import { isSame, type LayerRecord } from './layer.ts';
import { type Refusal, refusedBy, refusedBySchema } from './refusal.ts';
import { withField } from './set-field.ts';

/**
 * Everything that speaks against a draft: rows that their schema refuses, rules that they break, evidence that does not
 * carry, rows that are taken away while others point at them. `now` is the day after which nothing can have been;
 * `flagged` are the devices whose claim flag the person set by hand: those of others follow from their figures.
 */
export function checkDraft(
  draft: Draft,
  connection: Connection,
  now: Date,
  flagged: ReadonlySet<string>,
): Refusal[] {
  const today = now.toISOString().slice(0, 10).replaceAll('-', '.');
  const version = today > draft.version ? today : draft.version;
  const lookup = lookupOf((table, id) => draft.at(table, id).row, version);
  const former = lookupOf((table, id) => draft.at(table, id).before, version);
  for (const { table, id, row } of draft.touched()) {
    const device = table === 'devices' && !flagged.has(id) ? storedSchemas.devices.safeParse(row) : null;
    if (device?.success === true) settleClaimFlag(draft, id, device.data);
  }
  const touched = draft.touched();
  const others = dependantsOf(touched, connection);
  return [
    ...[...touched, ...others].flatMap(({ table, id }) => checkRow(draft.at(table, id), lookup, former)),
    ...rateTwice(draft, connection),
    ...usedRows(draft, connection),
  ];
}

/** A rate stands once for its currency, date and span, or nobody could say which one an amount is converted with. */
function rateTwice(draft: Draft, connection: Connection): Refusal[] {
  const touched = draft.touched().filter(({ table, row }) => table === 'rates' && row !== undefined);
  if (touched.length === 0) return [];
  const others = connection
    .prepare('SELECT id FROM rates')
    .pluck()
    .all()
    .map((id) => draft.at('rates', String(id)));
  const firstOf = new Map<string, string>();
  return [...others, ...touched].flatMap(({ id, row }) => {
    if (row === undefined) return [];
    const key = [row['currency'], row['date'], row['basis']].join(' ');
    const first = firstOf.get(key) ?? id;
    firstOf.set(key, first);
    const isTouched = touched.some((rate) => rate.id === id || rate.id === first);
    return first === id || !isTouched
      ? []
      : [refusedBy('rates', id, fault('date', 'duplicate', 'fault-rate-twice', { id: first }))];
  });
}

function lookupOf(row: RowLookup['row'], version: string): RowLookup {
  return { row, exists: (table, id) => row(table, id) !== undefined, version };
}

/** What speaks against a row as it is to be; a fault that stood there before, in a field that stays, is the check's to tell. */
function checkRow(
  { table, id, row, before, layer, layerBefore }: DraftRow,
  lookup: RowLookup,
  former: RowLookup,
): Refusal[] {
  if (row === undefined) return [];
  const parsed = storedSchemas[table].safeParse(row);
  if (!parsed.success) return refusedBySchema(table, id, parsed.error);
  const found = faultsOf(table, parsed.data, layer, lookup);
  if (found.length === 0) return [];
  const parsedBefore = storedSchemas[table].safeParse(before);
  const standing = parsedBefore.success ? faultsOf(table, parsedBefore.data, layerBefore, former) : [];
  return found
    .filter(
      ({ field, rule }) =>
        !standing.some((known) => known.field === field && known.rule === rule) ||
        (field !== null && !isSame(before?.[field], row[field])),
    )
    .map((why) => refusedBy(table, id, why));
}

function faultsOf(table: Table, row: AnyStored, layer: LayerRecord | null, lookup: RowLookup): Fault[] {
  return [
    ...rowFaults(table, row, lookup),
    ...Object.entries(layer?.evidence ?? {}).flatMap(([field, evidence]) =>
      evidenceFaults(evidence, lookup).map((found) => ({ ...found, field })),
    ),
  ];
}

/**
 * A claim that differs from TOPS ÷ W of its own row is flagged, one that does not is not: where the person's figures change
 * which it is, the flag follows, as shipped where it says one, else as unexplained.
 */
function settleClaimFlag(draft: Draft, id: string, device: Stored<'devices'>): void {
  const isContradicted = selfCheck(device).contradiction !== null;
  if (isContradicted === (device.claimFlag !== null)) return;
  const row = draft.at('devices', id);
  const flag = isContradicted ? (row.shipped?.['claimFlag'] ?? 'unexplained') : null;
  draft.put('devices', id, withField(row, 'claimFlag', flag));
}

/** Fields by which other rows are judged, and the columns in which these name them. */
const judges: Partial<
  Record<Table, { fields: readonly string[]; by: readonly (readonly [Table, string])[] }>
> = {
  companies: { fields: ['founded'], by: [['events', 'company']] },
  sources: {
    fields: ['grade', 'primarySeen', 'kind', 'published'],
    by: [
      ['companies', 'source'],
      ['events', 'source'],
      ['technologies', 'source'],
      ['devices', 'source'],
      ['macros', 'source'],
      ['measurements', 'source'],
      ['forecasts', 'source'],
      ['parameters', 'source'],
      ['inputs', 'source'],
      ['claims', 'source'],
      ['rates', 'source'],
    ],
  },
};

/** At most so many rows are held against a source or company that has changed: one that breaks a rule is enough to refuse. */
const mostDependants = 10_000;

/** Rows that were not touched, and that a touched row may put in the wrong. */
function dependantsOf(
  touched: readonly DraftRow[],
  connection: Connection,
): { readonly table: Table; readonly id: string }[] {
  const known = new Set(touched.map(({ table, id }) => `${table}:${id}`));
  return touched.flatMap(({ table, id, before, row }) => {
    const judge = judges[table];
    if (judge === undefined || before === undefined || row === undefined) return [];
    if (judge.fields.every((field) => isSame(before[field], row[field]))) return [];
    const named = judge.by.flatMap(([by, column]) =>
      connection
        .prepare(`SELECT id FROM ${by} WHERE ${column} = ? LIMIT ${mostDependants}`)
        .pluck()
        .all(id)
        .map((found) => ({ table: by, id: String(found) })),
    );
    const cited =
      table === 'sources'
        ? (connection
            .prepare(
              `SELECT DISTINCT table_name AS "table", row_id AS id FROM citations WHERE source = ? AND origin = 'own'`,
            )
            .all(id) as { table: Table; id: string }[])
        : [];
    return [...named, ...cited].filter((other) => !known.has(`${other.table}:${other.id}`));
  });
}
