import type { Table } from '../../../shared/catalog/vocabularies.ts';
import type { Connection } from '../driver.ts';
import {
  type ChangeRecord,
  combine,
  firstOwnPosition,
  isSame,
  type LayerRecord,
  layerFromRecord,
  type StoredRow,
  tidyLayer,
} from './layer.ts';

/** A row while changes are worked out: what is shipped, the layer before and as it is to be, and the row of each. */
export interface DraftRow {
  readonly table: Table;
  readonly id: string;
  readonly shipped: StoredRow | undefined;
  readonly layerBefore: LayerRecord | null;
  readonly layer: LayerRecord | null;
  readonly before: StoredRow | undefined;
  readonly row: StoredRow | undefined;
}

/**
 * Changes that are being worked out over the open file: rows are read as they are asked for, changes build on each other,
 * and nothing is written.
 */
export class Draft {
  /** Of the catalog, `YYYY.MM.DD`. */
  readonly version: string;
  readonly #connection: Connection;
  readonly #rows = new Map<string, DraftRow>();
  readonly #renewed = new Set<string>();
  /** Ids of this draft by their folded form. */
  readonly #added = new Map<string, string>();
  readonly #positions = new Map<Table, number>();
  readonly #shipped;
  readonly #layer;
  readonly #folded;

  constructor(connection: Connection) {
    this.#connection = connection;
    const version = connection.prepare(`SELECT value FROM meta WHERE key = 'version'`).pluck().get();
    this.version = typeof version === 'string' ? version : '';
    this.#shipped = connection
      .prepare('SELECT row FROM shipped_rows WHERE table_name = ? AND row_id = ?')
      .pluck();
    this.#layer = connection.prepare(
      'SELECT kind, fields, base, evidence, note, tags, position FROM changes WHERE table_name = ? AND row_id = ?',
    );
    this.#folded = connection
      .prepare(
        `SELECT row_id FROM shipped_rows WHERE table_name = @table AND row_id = @id COLLATE NOCASE
          UNION ALL SELECT row_id FROM changes WHERE table_name = @table AND row_id = @id COLLATE NOCASE`,
      )
      .pluck();
  }

  /** The row of an id, be it there or not. */
  at(table: Table, id: string): DraftRow {
    const key = `${table}:${id}`;
    const known = this.#rows.get(key);
    if (known !== undefined) return known;
    const text = this.#shipped.get(table, id);
    const shipped = typeof text === 'string' ? (JSON.parse(text) as StoredRow) : undefined;
    const record = this.#layer.get(table, id) as ChangeRecord | undefined;
    const layer = record === undefined ? null : layerFromRecord(record);
    const row = combine(shipped, layer);
    const loaded = { table, id, shipped, layerBefore: layer, layer, before: row, row };
    this.#rows.set(key, loaded);
    return loaded;
  }

  /** Gives a row another layer. */
  put(table: Table, id: string, layer: LayerRecord | null): DraftRow {
    const tidy = tidyLayer(layer);
    const row = this.at(table, id);
    const next = { ...row, layer: tidy, row: combine(row.shipped, tidy) };
    this.#rows.set(`${table}:${id}`, next);
    this.#added.set(`${table}:${id.toLowerCase()}`, id);
    return next;
  }

  /** Says what a row was shipped as before the catalog was renewed: it is written again, whatever becomes of its layer. */
  renew(table: Table, id: string, former: StoredRow | undefined): DraftRow {
    const row = this.at(table, id);
    const renewed = { ...row, before: combine(former, row.layerBefore) };
    this.#rows.set(`${table}:${id}`, renewed);
    this.#renewed.add(`${table}:${id}`);
    return renewed;
  }

  /** Every row whose layer is another now or whose shipped row is, in the order in which they were asked for. */
  touched(): DraftRow[] {
    return [...this.#rows]
      .filter(([key, { layer, layerBefore }]) => this.#renewed.has(key) || !isSame(layer, layerBefore))
      .map(([, row]) => row);
  }

  /** The id that is taken already, but for upper and lower case; a removed row keeps its own. */
  idLike(table: Table, id: string): string | undefined {
    const drafted = this.#added.get(`${table}:${id.toLowerCase()}`);
    return drafted ?? (this.#folded.get({ table, id }) as string | undefined);
  }

  /** The sources that the shipped citations of a row name; none for a row of the person's own. */
  shippedSources(table: Table, id: string): string[] {
    if (this.at(table, id).layer?.kind === 'own') return [];
    return this.#connection
      .prepare(
        `SELECT citation.value ->> 'source' FROM shipped_rows, json_each(shipped_rows.citations) AS citation
          WHERE table_name = ? AND row_id = ?`,
      )
      .pluck()
      .all(table, id)
      .map(String);
  }

  /** The next place behind every row of a table. */
  nextPosition(table: Table): number {
    const last =
      this.#positions.get(table) ??
      Number(
        this.#connection
          .prepare('SELECT max(position) FROM changes WHERE table_name = ?')
          .pluck()
          .get(table) ?? firstOwnPosition - 1,
      );
    this.#positions.set(table, last + 1);
    return last + 1;
  }
}
