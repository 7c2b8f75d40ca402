import { type Grade, gradedTables } from '../../../shared/catalog/vocabularies.ts';
import { gradeFault } from '../rules/grade.ts';
import { columnsOf } from '../tables.ts';
import type { Located, ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

interface Evidenced {
  readonly source: string;
  readonly locator: string;
  readonly grade: Grade;
  readonly note?: string;
}

/** Every figure has a source that exists, a place in it, and a grade that the source can carry. */
export function checkEvidence(data: CatalogData, problems: ProblemList): void {
  const sources = new Map(data.sources.map(({ row }) => [row.id, row]));
  const check = (located: Located<Evidenced>): void => {
    const { source: id, locator, grade, note } = located.row;
    const source = sources.get(id);
    if (source === undefined) {
      problems.add(located, 'source', 'dangling', `there is no source "${id}"`);
      return;
    }
    const fault = gradeFault(grade, source);
    if (fault !== null) {
      problems.add(located, 'grade', 'grade', `"${id}": ${fault}`);
    }
    if (locator === '' && source.kind !== 'own') {
      problems.add(located, 'locator', 'required', 'name the place in the source');
    }
    if (grade === 'assumption' && note === '') {
      problems.add(located, 'note', 'argument', 'an assumption argues in its note');
    }
  };
  for (const table of gradedTables) {
    if (table !== 'forecasts') {
      for (const located of data[table]) {
        check(located);
      }
    }
  }
  for (const located of data.citations) {
    check(located);
  }
  const sourceOfSeries = new Map(data.forecasts.map(({ row }) => [row.id, row.source]));
  for (const located of data.points) {
    const source = sourceOfSeries.get(located.row.forecast);
    if (source !== undefined) {
      check({ ...located, row: { ...located.row, source } });
    }
  }
}

/** A citation stands for a field that its row has, and says something that the row does not say already. */
export function checkCitations(data: CatalogData, problems: ProblemList): void {
  const rows = new Map(
    gradedTables.flatMap((table) =>
      data[table].map(({ row }): [string, Readonly<Record<string, unknown>>] => [`${table}:${row.id}`, row]),
    ),
  );
  for (const located of data.citations) {
    const { table, row: id, field, says } = located.row;
    const row = rows.get(`${table}:${id}`);
    const known = Object.keys(columnsOf[table]);
    if (row === undefined) {
      problems.add(located, 'row_id', 'dangling', `${table} has no row "${id}"`);
    } else if (field !== null && !known.includes(field)) {
      problems.add(
        located,
        'field',
        'vocabulary',
        `${table} has no field "${field}"; it has ${known.join(', ')}`,
      );
    } else if (field !== null && says !== null && isSame(says, row[field])) {
      problems.add(located, 'says', 'agreement', `"${says}" is what the row says too: leave it empty`);
    }
  }
}

function isSame(says: string, value: unknown): boolean {
  const plain = says.trim();
  return plain === String(value) || (typeof value === 'number' && Number(plain) === value);
}
