import { z } from 'zod';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { linkSchema } from '../../../shared/contract/catalog.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { firstNumber, hasFullText, rowBits } from '../build/search-texts.ts';
import type { Connection } from '../driver.ts';
import type { ReadableDb } from '../handles.ts';
import { foldName } from '../../../shared/scenario/names.ts';

/** A text as a phrase of a full text, in which no sign has a meaning. */
const phrase = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The trigrams of a word are found from so many characters on. */
const trigram = 3;
const letters = /^[\p{L}\p{N}]+$/u;

/** How words are found: by trigrams, by pairs of letters, or by reading what is left. */
function takeApart(words: readonly string[]): { trigrams: string[]; pairs: string[]; rest: string[] } {
  const apart = { trigrams: [] as string[], pairs: [] as string[], rest: [] as string[] };
  for (const word of words) {
    const { length } = Array.from(word);
    if (length >= trigram) apart.trigrams.push(phrase(word));
    else if (letters.test(word)) apart.pairs.push(length === 1 ? `${phrase(word)}*` : phrase(word));
    else apart.rest.push(word);
  }
  return apart;
}

const everyWord = (words: readonly string[]): string =>
  words.map(() => 'instr(names_folded || char(10) || text_folded, ?) > 0').join(' AND ');

/** Numbers of the full text, in rising order, in whose names and texts every folded word is found. */
function numbersWith(connection: Connection, words: readonly string[], table: Table | null): number[] {
  const [first, last] =
    table === null ? [0, Number.MAX_SAFE_INTEGER] : [firstNumber(table), firstNumber(table) + rowBits - 1];
  const read = (sql: string, ...values: readonly unknown[]): number[] =>
    connection
      .prepare(sql)
      .pluck()
      .all(...values) as number[];
  if (!hasFullText(connection)) {
    return read(
      `SELECT number FROM search_texts WHERE number BETWEEN ? AND ? AND ${everyWord(words)} ORDER BY number`,
      first,
      last,
      ...words,
    );
  }
  const { trigrams, pairs, rest } = takeApart(words);
  const matching = (index: string, phrases: readonly string[]): number[] =>
    read(
      `SELECT rowid FROM ${index} WHERE ${index} MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid`,
      phrases.join(' AND '),
      first,
      last,
    );
  const lists = [
    ...(trigrams.length > 0 ? [matching('search_trigrams', trigrams)] : []),
    ...(pairs.length > 0 ? [matching('search_bigrams', pairs)] : []),
  ];
  const found = lists.length === 0 ? null : lists.reduce(inBoth);
  if (rest.length === 0) return found ?? [];
  return found === null
    ? read(
        `SELECT number FROM search_texts WHERE number BETWEEN ? AND ? AND ${everyWord(rest)} ORDER BY number`,
        first,
        last,
        ...rest,
      )
    : read(
        `SELECT number FROM search_texts WHERE number IN (SELECT value FROM json_each(?)) AND ${everyWord(rest)} ORDER BY number`,
        JSON.stringify(found),
        ...rest,
      );
}

function inBoth(some: readonly number[], others: readonly number[]): number[] {
  const both: number[] = [];
  let at = 0;
  for (const number of some) {
    while (at < others.length && (others[at] ?? 0) < number) at += 1;
    if (others[at] === number) both.push(number);
  }
  return both;
}

/** The numbers of a table's rows in whose names or texts every one of the folded words is found, in any language. */
export function rowsWithText(connection: Connection, words: readonly string[], table: Table): number[] {
  const first = firstNumber(table);
  return numbersWith(connection, words, table).map((number) => number - first);
}

/**
 * The numbers of a table's rows in whose first name every one of the folded words is found; undefined where no full text
 * tells names and texts apart for such words.
 */
export function rowsNamed(
  connection: Connection,
  words: readonly string[],
  table: Table,
): number[] | undefined {
  const { trigrams, pairs, rest } = takeApart(words);
  if (pairs.length > 0 || rest.length > 0 || !hasFullText(connection)) return undefined;
  const first = firstNumber(table);
  const numbers = connection
    .prepare(
      'SELECT rowid FROM search_trigrams WHERE search_trigrams MATCH ? AND rowid BETWEEN ? AND ? ORDER BY rowid',
    )
    .pluck()
    .all(`name : (${trigrams.join(' AND ')})`, first, first + rowBits - 1) as number[];
  return numbers.map((number) => number - first);
}

/** At most this many rows come out of a search, and so many are looked at for the best of them. */
const searchLimit = 30;
const mostRanked = 5000;

/**
 * Rows in whose names or texts every word of the query is found, in any language: exact names first, then names that begin
 * with it, names that contain it, and texts that do, each in the order of the tables. Where a query is found in very
 * many rows, the best of the first thousands are told.
 */
export function searchRows({ connection }: ReadableDb, text: string): Output<'catalog.search'> {
  const folded = foldName(text);
  const words = folded.split(' ').filter((word) => word !== '');
  if (words.length === 0) return [];
  const numbers = numbersWith(connection, words, null).slice(0, mostRanked);
  const found = connection
    .prepare(
      `SELECT table_name AS "table", row_id AS id, name,
          CASE
            WHEN instr(char(10) || names_folded || char(10), char(10) || ? || char(10)) > 0 THEN 'name'
            WHEN instr(char(10) || names_folded, char(10) || ?) > 0 THEN 'name-start'
            WHEN instr(names_folded, ?) > 0 THEN 'name-part'
            ELSE 'text'
          END AS relation
        FROM search_texts WHERE number IN (SELECT value FROM json_each(?))
        ORDER BY CASE relation WHEN 'name' THEN 0 WHEN 'name-start' THEN 1 WHEN 'name-part' THEN 2 ELSE 3 END, number >> 40, position
        LIMIT ${searchLimit}`,
    )
    .all(folded, folded, folded, JSON.stringify(numbers));
  return z.array(linkSchema).parse(found);
}
