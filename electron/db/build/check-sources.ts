import { gradedTables } from '../../../shared/catalog/vocabularies.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** A source can be found again, says how it was read, and is cited by someone. */
export function checkSources(data: CatalogData, problems: ProblemList): void {
  const cited = citedSources(data);
  for (const located of data.sources) {
    const { id, kind, url, seenUrl, primarySeen, note } = located.row;
    if (kind !== 'own' && url === null && seenUrl === null && note === '') {
      problems.add(located, 'note', 'url', 'a source without any address says in its note how to find it');
    } else if (kind !== 'own' && !primarySeen && seenUrl === null && note === '') {
      problems.add(located, 'note', 'seen', 'neither page was opened: the note says how it was read');
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
    ...data.presets.flatMap(({ row }) => Object.values(row.file.sources).map(({ source }) => source)),
  ]);
}
