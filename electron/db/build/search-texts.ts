import { gradedTables, type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import { fromColumns } from '../column-values.ts';
import type { Connection } from '../driver.ts';
import { foldName } from '../../../shared/scenario/names.ts';
import { indexLargeTables } from '../page-indices.ts';
import { columnsOf } from '../tables.ts';
import { createDescribers, type SearchText } from './search-describers.ts';

/** A row of the catalog by its table and id. */
interface RowKey {
  readonly table: Table;
  readonly id: string;
}

/** Tables whose rows lend their names to the search texts of others, and the columns that name them. */
const lenders: Partial<Record<Table, readonly (readonly [Table, string])[]>> = {
  companies: [
    ['events', 'company'],
    ['devices', 'company'],
    ['macros', 'company'],
  ],
  technologies: [
    ['devices', 'technology'],
    ['macros', 'technology'],
  ],
  sources: gradedTables.map((table) => [table, 'source'] as const),
};

/** The bits of a number in the full text that are the row's own; those above are its table's place among the tables. */
export const rowBits = 2 ** 40;

/** The first number of a table in the full text: a row's number comes on top. */
export function firstNumber(table: Table): number {
  return tables.indexOf(table) * rowBits;
}

/**
 * Brings what a search finds up to the rows as they stand in the tables: writes the texts of each of these rows, takes away
 * those of a row that is no longer there, and does the same for rows that show the name of one of them where that is another now
 * (a company that was renamed is found by its events, devices and macros). The build calls it with every row, the write door with
 * those that it wrote or took away, after their tables and the records in `changes`, in the same transaction.
 */
export function writeSearchTexts(connection: Connection, rows: Iterable<RowKey>): void {
  const touched = [...rows];
  const done = new Set<string>();
  const writer = createWriter(connection);
  const write = ({ table, id }: RowKey): boolean => {
    const key = `${table}:${id}`;
    if (done.has(key)) return false;
    done.add(key);
    return writer(table, id);
  };
  const renamed = touched.filter(write);
  for (const { table, id } of renamed) {
    for (const [borrower, column] of lenders[table] ?? []) {
      const named = connection.prepare(`SELECT id FROM ${borrower} WHERE "${column}" = ?`).pluck().all(id);
      for (const each of named) write({ table: borrower, id: String(each) });
    }
  }
  growWithCatalog(connection, new Set(touched.map(({ table }) => table)));
}

/** Writes the search texts of every row of the catalog anew, in the place of all that were there. */
export function writeAllSearchTexts(connection: Connection): void {
  connection.exec(`
    DELETE FROM search_texts;
    INSERT INTO search_trigrams (search_trigrams) VALUES ('delete-all');
    INSERT INTO search_bigrams (search_bigrams) VALUES ('delete-all');`);
  const writer = createWriter(connection);
  for (const table of tables) {
    const ids = connection.prepare(`SELECT id FROM ${table} ORDER BY position`).pluck().all();
    for (const id of ids) writer(table, String(id));
  }
  growWithCatalog(connection, tables);
}

/** From so many texts on, a full text finds them. Below, reading them all takes no longer than a few milliseconds. */
const fullTextFrom = 5000;

/** Whether texts are found by the full text; else by reading them. */
export function hasFullText(connection: Connection): boolean {
  return connection.prepare('SELECT 1 FROM search_trigrams_docsize LIMIT 1').get() !== undefined;
}

/** Fills the full text and lays indices as soon as a catalog has become large enough to need them. */
function growWithCatalog(connection: Connection, touched: Iterable<Table>): void {
  indexLargeTables(connection, touched);
  if (hasFullText(connection)) return;
  if (Number(connection.prepare('SELECT count(*) FROM search_texts').pluck().get()) < fullTextFrom) return;
  const write = fullTextWriter(connection);
  const texts = connection.prepare(
    'SELECT number, names_folded, text_folded FROM search_texts WHERE number > ? ORDER BY number LIMIT 1000',
  );
  for (let last = -1; ;) {
    const some = texts.raw().all(last) as [number, string, string][];
    for (const [number, names, text] of some) write(number, names, text);
    const end = some.at(-1);
    if (end === undefined) return;
    [last] = end;
  }
}

function fullTextWriter(connection: Connection): (number: number, names: string, text: string) => void {
  const writeTrigrams = connection.prepare(
    'INSERT INTO search_trigrams (rowid, name, text) VALUES (?, ?, ?)',
  );
  const writeBigrams = connection.prepare('INSERT INTO search_bigrams (rowid, pairs) VALUES (?, ?)');
  return (number, names, text) => {
    // A word never stands across the end of a line: the first name is told apart from what follows.
    const [name = '', ...others] = names.split('\n');
    writeTrigrams.run(number, name, [...others, text].join('\n'));
    writeBigrams.run(number, letterPairs(`${names}\n${text}`));
  };
}

/** Makes what writes the texts of one row and says whether the row answers to other names than before. */
function createWriter(connection: Connection): (table: Table, id: string) => boolean {
  const describe = createDescribers(connection);
  const read = new Map(
    tables.map((table) => [table, connection.prepare(`SELECT * FROM ${table} WHERE id = ?`)] as const),
  );
  const known = connection.prepare(
    'SELECT number, names_folded FROM search_texts WHERE table_name = ? AND row_id = ?',
  );
  const takeAway = [
    'search_texts WHERE number',
    'search_trigrams WHERE rowid',
    'search_bigrams WHERE rowid',
  ].map((place) => connection.prepare(`DELETE FROM ${place} = ?`));
  const write = connection.prepare(
    `INSERT INTO search_texts (number, table_name, row_id, position, name, names_folded, text_folded)
      VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const writeFullText = hasFullText(connection) ? fullTextWriter(connection) : null;
  const annotation = connection.prepare('SELECT note, tags FROM changes WHERE table_name = ? AND row_id = ?');
  return (table, id) => {
    const former = known.get(table, id) as { number: number; names_folded: string } | undefined;
    if (former !== undefined) for (const statement of takeAway) statement.run(former.number);
    const record = read.get(table)?.get(id) as Readonly<Record<string, unknown>> | undefined;
    if (record === undefined) return former !== undefined;
    // A table's rows and its describer bear one name, which the compiler does not follow through the union.
    const describeRow = describe[table] as (row: Record<string, unknown>) => SearchText;
    const { name, names, texts } = describeRow(fromColumns(columnsOf[table], record));
    const own = annotation.get(table, id) as { note: string; tags: string } | undefined;
    const ofPerson = own === undefined ? [] : [own.note, ...(JSON.parse(own.tags) as string[])];
    const number = firstNumber(table) + Number(record['number']);
    const [namesFolded, textFolded] = [foldTexts(names), foldTexts([id, ...texts, ...ofPerson])];
    write.run(number, table, id, record['position'], name, namesFolded, textFolded);
    writeFullText?.(number, namesFolded, textFolded);
    return namesFolded !== former?.names_folded;
  };
}

const letter = /[\p{L}\p{N}]/u;

/** Whether a character is a letter or a digit; those of ASCII, of which there are most, without a look at the tables of Unicode. */
function isLetter(character: string): boolean {
  if (character >= '\u0080') return letter.test(character);
  return (character >= 'a' && character <= 'z') || (character >= '0' && character <= '9');
}

/**
 * Every pair of neighbouring letters or digits of a folded text, apart by spaces, and a letter alone where none follows: the
 * words of a full text in which 電力 is found, and nm, which are too short for trigrams. Each pair stands once.
 */
function letterPairs(text: string): string {
  const pairs = new Set<string>();
  let former = '';
  for (const character of text) {
    if (!isLetter(character)) {
      if (former !== '') pairs.add(former);
      former = '';
      continue;
    }
    if (former !== '') pairs.add(former + character);
    former = character;
  }
  if (former !== '') pairs.add(former);
  return [...pairs].join(' ');
}

/** The folded form of several texts, one a line. */
function foldTexts(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map(foldName)
    .join('\n');
}
