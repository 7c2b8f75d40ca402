import { writeSearchTexts } from '../../electron/db/build/search-texts.ts';
import { columnNames, toColumns } from '../../electron/db/column-values.ts';
import { macroColumns } from '../../electron/db/columns.ts';
import type { Connection } from '../../electron/db/driver.ts';
import type { Macro } from '../../shared/catalog/rows.ts';
import { boundaries, computeModels, grades } from '../../shared/catalog/vocabularies.ts';

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const surnames =
  'Kim Lee Park Chen Wang Liu Zhang Yang Huang Wu Tanaka Suzuki Sato Ito Kobayashi Verma Gupta Rao Iyer Schmidt Müller Rossi Bianchi Dupont Moreau Garcia Silva Novak Hansen Okafor'.split(
    ' ',
  );
const adjectives =
  'Reconfigurable Energy-Efficient Sparsity-Aware Bit-Serial Fully-Parallel Charge-Domain Time-Domain Calibration-Free Wide-Range Ultra-Low-Power Radiation-Tolerant Transposable'.split(
    ' ',
  );
const things =
  'Macro|Processor|Accelerator|Compute-in-Memory Array|Neural Engine|SoC|Test Chip|Near-Memory Core'.split(
    '|',
  );
const uses =
  'Edge Inference|Large Language Models|Transformer Attention|Keyword Spotting|Recommendation|Graph Learning|On-Device Training|Binary Networks|画像認識|推荐系统|電力制約のある端末'.split(
    '|',
  );
const venues = ['ISSCC', 'VLSI', 'JSSC', 'CICC', 'IEDM', 'DAC', 'ESSCIRC', 'A-SSCC', 'Nature Electronics'];
const nodes = [180, 130, 90, 65, 55, 40, 28, 22, 16, 14, 12, 7, 5, 4, 3];
const cells = ['6T', '8T', '10T', '1T1R', '2T2C', 'eDRAM', 'NOR', 'PCM', 'FeFET', 'STT', '', '12T'];
const architectures = ['digital', 'analog', 'hybrid', 'near-memory', 'time-domain'];

/** A row of a catalog of many macros, told apart by its place; figures in four digits, as publications give them. */
function macroAt(
  place: number,
  random: () => number,
  from: { technologies: readonly string[]; companies: readonly string[]; sources: readonly string[] },
): Macro {
  const of = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  // Some words are common and most are rare: the square leans to the front of a list.
  const leaning = <Item>(items: readonly Item[]): Item =>
    items[Math.floor(random() ** 2 * items.length)] as Item;
  const spread = (low: number, high: number): number =>
    Number((low * (high / low) ** random()).toPrecision(4));
  const sometimes = <Value>(share: number, value: Value): Value | null => (random() < share ? value : null);
  const nodeNm = leaning(nodes.toReversed());
  const author = (): string =>
    `${String.fromCodePoint(65 + Math.floor(random() * 26))}. ${leaning(surnames)}`;
  const topsPerWatt1b = spread(0.5, 20_000);
  const sustained = sometimes(0.7, spread(0.02, 40));
  return {
    id: `generated-${place}`,
    publication: Math.floor(place / 3) + 1000,
    title: `A ${nodeNm}-nm ${spread(1, 4000)}-TOPS/W ${of(adjectives)} ${leaning(things)} No. ${Math.floor(random() * 5000)} for ${leaning(uses)}`,
    authors: Array.from({ length: 1 + Math.floor(random() * 4) }, author).join(', '),
    venue: leaning(venues),
    year: 2026 - Math.floor(random() ** 2 * 30),
    technology: leaning(from.technologies),
    company: sometimes(0.3, of(from.companies)),
    boundary: leaning(boundaries),
    nodeNm,
    architecture: leaning(architectures),
    cell: leaning(cells),
    computeModel: sometimes(0.6, of(computeModels)),
    coreKb: sometimes(0.8, 2 ** Math.floor(random() * 14)),
    arrayRows: sometimes(0.8, 2 ** Math.floor(4 + random() * 8)),
    arrayColumns: sometimes(0.8, 2 ** Math.floor(4 + random() * 8)),
    supplyV: sometimes(0.9, Number((0.4 + random() * 0.9).toFixed(2))),
    inputBitsPerCycle: sometimes(0.9, Math.ceil(random() * 8)),
    weightBits: sometimes(0.9, Math.ceil(random() * 8)),
    converterBits: sometimes(0.5, Math.ceil(random() * 10)),
    dotDimension: sometimes(0.7, 2 ** Math.floor(4 + random() * 8)),
    topsPerWatt1b,
    topsPerMm2At1b: sometimes(0.6, spread(0.05, 300)),
    note:
      random() < 0.1
        ? `Measured at ${Math.floor(random() * 100)} °C, batch ${Math.ceil(random() * 64)}.`
        : '',
    topsPerWatt8b: topsPerWatt1b / 64,
    energyPerMacFj: (2000 * 64) / topsPerWatt1b,
    sustainedPjPerMac: sustained,
    sustainedLow: sustained === null ? null : sustained / 2,
    sustainedHigh: sustained === null ? null : sustained * 2,
    source: leaning(from.sources),
    locator: `p. ${Math.ceil(random() * 12)}, Fig. ${Math.ceil(random() * 9)}`,
    grade: leaning(grades),
  };
}

/**
 * Fills a catalog with `count` generated macros behind its own, with their search texts, full text and indices, as an
 * import of that size leaves it: rows first, all else after. The same seed gives the same rows.
 */
export function addMacros(connection: Connection, count: number, seed: number): void {
  const random = seededRandom(seed);
  const idsOf = (table: string): string[] =>
    connection.prepare(`SELECT id FROM ${table} ORDER BY position`).pluck().all().map(String);
  const from = {
    technologies: idsOf('technologies'),
    companies: idsOf('companies'),
    sources: idsOf('sources'),
  };
  const names = ['position', ...columnNames(macroColumns)];
  connection.pragma('synchronous = OFF');
  connection.pragma('cache_size = -400000');
  connection.transaction(() => {
    const insert = connection.prepare(
      `INSERT INTO macros (${names.map((name) => `"${name}"`).join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`,
    );
    const rows = [];
    for (let place = 0; place < count; place += 1) {
      const row = macroAt(place, random, from);
      insert.run({ position: 1_000_000 + place, ...toColumns(macroColumns, row) });
      rows.push({ table: 'macros', id: row.id } as const);
    }
    writeSearchTexts(connection, rows);
  })();
}
