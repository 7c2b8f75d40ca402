import { gradedTables } from '../../../shared/catalog/vocabularies.ts';
import { addressFault } from '../rules/address.ts';
import { isAfter } from '../rules/dates.ts';
import { sourceGradeFault } from '../rules/grade.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** A source can be found again, says how it was read, is no better than that, and is cited by someone. */
export function checkSources(data: CatalogData, problems: ProblemList): void {
  const cited = citedSources(data);
  for (const located of data.sources) {
    const { id, kind, url, seenUrl, primarySeen, note, published, retrieved } = located.row;
    for (const [column, address] of [
      ['url', url],
      ['seen_url', seenUrl],
    ] as const) {
      const fault = address === null ? null : addressFault(address);
      if (fault !== null) {
        problems.add(located, column, 'url', fault);
      }
    }
    const gradeFault = sourceGradeFault(located.row);
    if (gradeFault !== null) {
      problems.add(located, 'grade', 'grade', gradeFault);
    }
    if (kind !== 'own' && url === null && seenUrl === null && note === '') {
      problems.add(located, 'note', 'url', 'a source without any address says in its note how to find it');
    } else if (kind !== 'own' && !primarySeen && seenUrl === null && note === '') {
      problems.add(located, 'note', 'seen', 'neither page was opened: the note says how it was read');
    }
    for (const [column, date] of [
      ['published', published],
      ['retrieved', retrieved],
    ] as const) {
      if (date !== null && isAfter(date, data.version)) {
        problems.add(located, column, 'date', `${date} is after the catalog's version, ${data.version}`);
      }
    }
    if (!cited.has(id)) {
      problems.add(located, 'id', 'unused', `nothing cites "${id}"`);
    }
  }
}

function citedSources(data: CatalogData): ReadonlySet<string> {
  return new Set([
    ...gradedTables.flatMap((table) => data[table].map(({ row }) => row.source)),
    ...data.citations.map(({ row }) => row.source),
  ]);
}
