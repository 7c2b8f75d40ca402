import { type Table, tables } from '../../shared/catalog/vocabularies.ts';
import type { Connection } from './driver.ts';

/** From so many rows on a table is indexed for paging. Below, reading it whole takes no longer than a few milliseconds. */
const indexedFrom = 5000;

/** What the rows of a table are sorted and filtered by. `exact`: as it stands; `folded`: whatever case and width. */
const sorted: Readonly<Record<Table, { exact: readonly string[]; folded: readonly string[] }>> = {
  sources: {
    exact: ['kind', 'licence', 'primary_seen', 'grade'],
    folded: ['publisher', 'title', 'published', 'id'],
  },
  rates: { exact: ['currency', 'basis', 'usd_per_unit', 'source', 'grade'], folded: ['date', 'id'] },
  companies: {
    exact: [
      'country',
      'founded',
      'listing',
      'relations',
      'status',
      'raised_stated_usd',
      'raised_usd',
      'source',
      'grade',
    ],
    folded: ['name', 'id'],
  },
  events: {
    exact: [
      'company',
      'kind',
      'amount',
      'amount_qualifier',
      'currency',
      'valuation_usd',
      'amount_usd',
      'rate',
      'source',
      'grade',
    ],
    folded: ['date', 'id'],
  },
  technologies: { exact: ['domain', 'maturity', 'source', 'grade'], folded: ['id'] },
  macros: {
    exact: [
      'publication',
      'venue',
      'year',
      'technology',
      'company',
      'boundary',
      'node_nm',
      'architecture',
      'cell',
      'compute_model',
      'core_kb',
      'array_rows',
      'array_columns',
      'supply_v',
      'input_bits_per_cycle',
      'weight_bits',
      'converter_bits',
      'dot_dimension',
      'tops_per_watt1b',
      'tops_per_mm2_at1b',
      'tops_per_watt8b',
      'energy_per_mac_fj',
      'sustained_pj_per_mac',
      'source',
      'grade',
    ],
    folded: ['title', 'authors', 'id'],
  },
  devices: {
    exact: [
      'company',
      'maker',
      'technology',
      'macro',
      'year',
      'node_nm',
      'input_bits',
      'weight_bits',
      'tops',
      'power_w',
      'tops_per_watt_claimed',
      'boundary',
      'claim_flag',
      'memory_gb',
      'bandwidth_gbs',
      'status',
      'tops_per_watt_derived',
      'tops_per_watt8b',
      'contradiction',
      'sustained_pj_per_mac',
      'source',
      'grade',
    ],
    folded: ['name', 'id'],
  },
  measurements: {
    exact: [
      'quantity',
      'device',
      'hardware',
      'accelerators',
      'model',
      'parameters_billion',
      'precision',
      'batch',
      'value',
      'unit',
      'year',
      'measured_by',
      'source',
      'grade',
    ],
    folded: ['subject', 'id'],
  },
  parameters: {
    exact: ['category', 'region', 'value', 'unit', 'device', 'value_usd', 'rate', 'source', 'grade'],
    folded: ['name', 'period', 'id'],
  },
  forecasts: {
    exact: [
      'publisher',
      'region',
      'scope',
      'case',
      'unit',
      'capacity_basis',
      'equivalent_parameter',
      'source',
      'grade',
    ],
    folded: ['publication', 'vintage', 'id'],
  },
  inputs: { exact: ['unit', 'source', 'grade'], folded: [] },
  claims: { exact: ['speaker', 'value', 'unit', 'verdict', 'source', 'grade'], folded: ['date', 'id'] },
};

/**
 * Lays indices over the tables that have grown large, and leaves those that have them alone: each sorted column with the
 * row's place behind it, so that an order of rows, a range or the rows of a word are read off one index. A shipped
 * catalog has no such table, and is a third smaller without; a large import fills its table first.
 */
export function indexLargeTables(connection: Connection, touched: Iterable<Table> = tables): void {
  for (const table of new Set(touched)) {
    const isIndexed = connection
      .prepare('SELECT 1 FROM sqlite_schema WHERE name = ?')
      .get(`${table}_in_order`);
    if (isIndexed !== undefined) continue;
    const count = connection.prepare(`SELECT count(*) FROM ${table}`).pluck().get();
    if (Number(count) >= indexedFrom) connection.exec(createIndices(table));
  }
}

function createIndices(table: Table): string {
  const { exact, folded } = sorted[table];
  return [
    `CREATE INDEX ${table}_in_order ON ${table} (position);`,
    // It serves what the index of a link alone did.
    ...exact.map((column) => `DROP INDEX IF EXISTS ${table}_by_${column};`),
    ...exact.map(
      (column) => `CREATE INDEX ${table}_sorted_by_${column} ON ${table} ("${column}", position);`,
    ),
    ...folded.map(
      (column) =>
        `CREATE INDEX ${table}_sorted_by_folded_${column} ON ${table} (folded("${column}"), position);`,
    ),
  ].join('\n');
}
