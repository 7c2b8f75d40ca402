import { gradedTables } from '../../../shared/catalog/vocabularies.ts';
import { columnsOf } from '../tables.ts';
import type { Located, ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** What we assume, we argue for: in the note of the row or of the citation. */
export function checkArguments(data: CatalogData, problems: ProblemList): void {
  const check = (located: Located<{ readonly grade: string; readonly note: string }>): void => {
    if (located.row.grade === 'assumption' && located.row.note === '') {
      problems.add(located, 'note', 'argument', 'an assumption argues in its note');
    }
  };
  for (const table of gradedTables) {
    for (const located of data[table]) {
      const { row } = located;
      if ('grade' in row && 'note' in row) check({ ...located, row });
    }
  }
  for (const located of data.citations) {
    check(located);
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
