import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Connection } from '../../electron/db/driver.ts';
import { type Catalog, prepareCatalog } from '../../electron/db/open.ts';
import { fromColumns } from '../../electron/db/column-values.ts';
import { derivedFields, forecastPointColumns } from '../../electron/db/columns.ts';
import { columnsOf } from '../../electron/db/tables.ts';
import { applyChanges } from '../../electron/db/write-door/apply-changes.ts';
import { type ChangeRecord, combine, layerFromRecord } from '../../electron/db/write-door/layer.ts';
import { redoEntry, restoreRow, undoEntry } from '../../electron/db/write-door/steps.ts';
import { checkCatalog } from '../../electron/db/queries/catalog-check.ts';
import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import type { Change } from '../../shared/contract/catalog-edit.ts';
import { assumed, author, effectiveTables, ownDevice, set } from './edits.ts';
import { newerCatalog, now, ownCatalog, valueOf } from './fixtures.ts';

/** The id of a shipped row, by a number. */
function idAt({ connection }: Catalog, table: Table, at: number): string {
  const ids = connection
    .prepare('SELECT row_id FROM shipped_rows WHERE table_name = ? ORDER BY position')
    .pluck()
    .all(table) as string[];
  return ids[at % ids.length] ?? '';
}

/** A way of changing the catalog, which depends on nothing but numbers so that fast-check can shrink it. */
type Move = Edit | { readonly kind: 'undo' | 'redo' };
type Edit =
  | {
      readonly kind: 'set' | 'remove' | 'annotate' | 'restore';
      readonly table: Table;
      readonly at: number;
      readonly value: number;
    }
  | { readonly kind: 'add'; readonly value: number };

const movesWith = (...kinds: Move['kind'][]): fc.Arbitrary<Move[]> =>
  fc.array(
    fc.oneof(
      {
        weight: 6,
        arbitrary: fc.record({
          kind: fc
            .constantFrom('set', 'set', 'set', 'remove', 'annotate', 'restore')
            .filter((kind) => kinds.includes(kind)),
          table: fc.constantFrom(...tables),
          at: fc.nat(40),
          value: fc.integer({ min: 1, max: 4 }),
        }),
      },
      {
        weight: 1,
        arbitrary: fc.record({ kind: fc.constant('add' as const), value: fc.integer({ min: 1, max: 4 }) }),
      },
      ...(kinds.includes('undo')
        ? [{ weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('undo' as const, 'redo' as const) }) }]
        : []),
    ),
    { minLength: 1, maxLength: 12 },
  );

/** Fields that a move sets, of every kind: figures that others are derived from, texts, words, references. */
const fieldsOf: Readonly<Record<Table, (value: number) => Record<string, unknown>>> = {
  companies: (value) => ({ name: `Company ${value}`, city: value === 1 ? null : `City ${value}` }),
  events: (value) => ({ amount: value * 1e6, currency: value > 2 ? 'USD' : 'EUR' }),
  technologies: (value) => ({
    name: { en: `Technology ${value}` },
    maturity: value > 2 ? 'research' : 'product',
  }),
  devices: (value) => ({ powerW: value * 10, tops: value === 1 ? null : value * 100 }),
  macros: (value) => ({ topsPerWatt1b: value * 1000, boundary: value > 2 ? 'macro' : 'core' }),
  measurements: (value) => ({ conditions: `batch ${value}` }),
  forecasts: (value) => ({ region: `Region ${value}` }),
  parameters: (value) => ({ value: value / 10, low: null, high: null }),
  inputs: (value) => ({ note: `note ${value}` }),
  claims: (value) => ({ value, low: null, high: null }),
  rates: (value) => ({ usdPerUnit: value }),
  sources: (value) => ({ publisher: `Publisher ${value}`, note: `note ${value}` }),
};

function isEdit(move: Move): move is Edit {
  return move.kind !== 'undo' && move.kind !== 'redo';
}

function changeOf(move: Edit, catalog: Catalog): Change {
  if (move.kind === 'add') {
    return ownDevice(`own-${move.value}`, { tops: move.value * 3, powerW: 1, note: 'argued' });
  }
  const id = idAt(catalog, move.table, move.at);
  if (move.kind === 'remove') return { kind: 'remove', table: move.table, id };
  if (move.kind === 'annotate') {
    const seen = catalog.connection
      .prepare('SELECT note, tags FROM changes WHERE table_name = ? AND row_id = ?')
      .get(move.table, id) as { note: string; tags: string } | undefined;
    return {
      kind: 'annotate',
      table: move.table,
      id,
      annotation: { note: `note ${move.value % 2}`, tags: move.value > 2 ? ['t'] : [] },
      seen: { note: seen?.note ?? '', tags: JSON.parse(seen?.tags ?? '[]') as string[] },
    };
  }
  return set(move.table, id, fieldsOf[move.table](move.value));
}

/** Makes a move; one that the catalog refuses must leave no trace, and is left out. */
function make(catalog: Catalog, move: Move): boolean {
  if (!isEdit(move)) {
    return (move.kind === 'undo' ? undoEntry(catalog, undefined, author) : redoEntry(catalog, author)).ok;
  }
  if (move.kind === 'restore') {
    const id = idAt(catalog, move.table, move.at);
    return restoreRow(catalog, { table: move.table, id, entry: move.value - 1 }, author).ok;
  }
  return applyChanges(catalog, [changeOf(move, catalog)], { ...author, kind: 'edit' }).ok;
}

/** The effective rows worked out from the layers alone, and as they stand: the two must be one. */
function layersAgainstRows({ connection }: Catalog, table: Table): { layers: unknown[]; rows: unknown[] } {
  const derived: readonly string[] =
    Object.entries(derivedFields).find(([name]) => name === table)?.[1] ?? [];
  const stored = (record: Record<string, unknown>): Record<string, unknown> =>
    Object.fromEntries(
      Object.entries(fromColumns(columnsOf[table], record)).filter(([field]) => !derived.includes(field)),
    );
  const points = (id: unknown): unknown[] =>
    (
      connection.prepare('SELECT * FROM forecast_points WHERE forecast = ? ORDER BY year').all(id) as Record<
        string,
        unknown
      >[]
    ).map((point) =>
      Object.fromEntries(
        Object.entries(fromColumns(forecastPointColumns, point)).filter(
          ([field]) => field !== 'forecast' && !field.startsWith('equivalent'),
        ),
      ),
    );
  const shipped = connection
    .prepare('SELECT row_id, row FROM shipped_rows WHERE table_name = ?')
    .all(table) as {
    row_id: string;
    row: string;
  }[];
  const changes = new Map(
    (
      connection.prepare('SELECT * FROM changes WHERE table_name = ?').all(table) as (ChangeRecord & {
        row_id: string;
      })[]
    ).map((record) => [record.row_id, layerFromRecord(record)]),
  );
  const ids = new Set([...shipped.map((row) => row.row_id), ...changes.keys()]);
  const rowOf = new Map(shipped.map((row) => [row.row_id, JSON.parse(row.row) as Record<string, unknown>]));
  return {
    layers: [...ids].toSorted().flatMap((id) => combine(rowOf.get(id), changes.get(id) ?? null) ?? []),
    rows: (connection.prepare(`SELECT * FROM ${table} ORDER BY id`).all() as Record<string, unknown>[]).map(
      (record) =>
        table === 'forecasts' ? { ...stored(record), points: points(record['id']) } : stored(record),
    ),
  };
}

const runs = { numRuns: 8 };
/** A property makes catalog after catalog: it may take its time on a busy machine. */
const patience = { timeout: 120_000 };

describe('any sequence of changes', patience, () => {
  it('is undone to the very catalog that was shipped, and done again to what it was', () => {
    const { catalog } = ownCatalog();
    const shipped = effectiveTables(catalog);
    fc.assert(
      fc.property(movesWith('set', 'remove', 'annotate', 'add', 'restore'), (moves) => {
        for (const move of moves) make(catalog, move);
        const edited = effectiveTables(catalog);
        let steps = 0;
        while (undoEntry(catalog, undefined, author).ok) steps += 1;
        expect(effectiveTables(catalog)).toEqual(shipped);
        expect(catalog.connection.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(0);
        for (let step = 0; step < steps; step += 1) valueOf(redoEntry(catalog, author));
        expect(effectiveTables(catalog)).toEqual(edited);
        while (undoEntry(catalog, undefined, author).ok) steps -= 1;
        expect(steps).toBe(0);
      }),
      runs,
    );
    catalog.close();
  });

  it('leaves rows that are what the layers come to, in a catalog that its check finds right', () => {
    fc.assert(
      fc.property(movesWith('set', 'remove', 'annotate', 'add', 'restore', 'undo'), (moves) => {
        const { catalog } = ownCatalog();
        for (const move of moves) make(catalog, move);
        for (const table of tables) {
          const { layers, rows } = layersAgainstRows(catalog, table);
          expect(rows).toEqual(layers);
        }
        const errors = checkCatalog(catalog).findings.filter(
          ({ level, rule }) => level === 'error' && rule !== 'source-unused',
        );
        expect(errors).toEqual([]);
        catalog.close();
      }),
      runs,
    );
  });

  it('that is refused leaves every byte of the tables as it was', () => {
    const { catalog } = ownCatalog();
    fc.assert(
      fc.property(movesWith('set', 'remove', 'annotate', 'add'), (moves) => {
        const before = effectiveTables(catalog);
        const changes = moves.flatMap((move) =>
          isEdit(move) && move.kind !== 'restore' ? [changeOf(move, catalog)] : [],
        );
        const refused = applyChanges(
          catalog,
          [
            ...changes,
            set('devices', 'axelera-metis', { company: 'nobody' }, { evidence: { company: assumed } }),
          ],
          { ...author, kind: 'edit' },
        );
        expect(refused.ok).toBe(false);
        expect(effectiveTables(catalog)).toEqual(before);
      }),
      runs,
    );
    expect(catalog.connection.prepare('SELECT count(*) FROM history').pluck().get()).toBe(0);
    catalog.close();
  });

  it('stays over a newer shipped catalog, and is undone to that very catalog', () => {
    const release = (connection: Connection): void => {
      connection.exec(`
        UPDATE shipped_rows SET row = json_set(row, '$.note', 'said anew') WHERE table_name IN ('devices', 'sources', 'events');
        UPDATE shipped_rows SET row = json_set(row, '$.powerW', 11) WHERE table_name = 'devices' AND position < 20
          AND row ->> 'topsPerWattClaimed' IS NULL;
        UPDATE shipped_rows SET row = json_set(row, '$.usdPerUnit', 3) WHERE table_name = 'rates' AND position < 20;
        DELETE FROM shipped_rows WHERE table_name = 'measurements' AND position < 30
          AND NOT EXISTS (SELECT 1 FROM shipped_rows AS others
            WHERE instr(others.row, '"measurements:' || shipped_rows.row_id || '"') > 0)`);
    };
    const plain = ownCatalog();
    plain.catalog.close();
    const reference = valueOf(prepareCatalog(plain.path, newerCatalog('2099.01.01', release), now));
    const shipped = effectiveTables(reference);
    reference.close();
    fc.assert(
      fc.property(movesWith('set', 'remove', 'annotate', 'add', 'restore', 'undo'), (moves) => {
        const own = ownCatalog();
        for (const move of moves) make(own.catalog, move);
        own.catalog.close();
        const catalog = valueOf(prepareCatalog(own.path, newerCatalog('2099.01.01', release), now));
        for (const table of tables) {
          const { layers, rows } = layersAgainstRows(catalog, table);
          expect(rows).toEqual(layers);
        }
        const errors = checkCatalog(catalog).findings.filter(
          ({ level, rule }) => level === 'error' && rule !== 'source-unused',
        );
        expect(errors).toEqual([]);
        while (undoEntry(catalog, undefined, author).ok);
        expect(effectiveTables(catalog)).toEqual(shipped);
        expect(catalog.connection.prepare('SELECT count(*) FROM changes').pluck().get()).toBe(0);
        catalog.close();
      }),
      runs,
    );
  });
});
