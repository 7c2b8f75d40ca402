import { isIP } from 'node:net';
import { gradedTables } from '../../../shared/catalog/vocabularies.ts';
import { firstHand } from './check-evidence.ts';
import { isAfter } from './dates.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** A source can be found again, says how it was read, is no better than that, and is cited by someone. */
export function checkSources(data: CatalogData, problems: ProblemList): void {
  const cited = citedSources(data);
  for (const located of data.sources) {
    const { id, kind, url, seenUrl, primarySeen, grade, note, published, retrieved } = located.row;
    for (const [column, address] of [
      ['url', url],
      ['seen_url', seenUrl],
    ] as const) {
      const fault = address === null ? null : addressFault(address);
      if (fault !== null) {
        problems.add(located, column, 'url', fault);
      }
    }
    if (kind === 'own') {
      if (grade !== 'assumption') {
        problems.add(located, 'grade', 'grade', 'our own reasoning is an assumption');
      }
    } else if (url === null && seenUrl === null && note === '') {
      problems.add(located, 'note', 'url', 'a source without any address says in its note how to find it');
    } else if (!primarySeen && seenUrl === null && note === '') {
      problems.add(located, 'note', 'seen', 'neither page was opened: the note says how it was read');
    }
    if (firstHand.has(grade) && !primarySeen) {
      problems.add(located, 'grade', 'grade', `the cited document was not opened: at most secondary`);
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

function addressFault(address: string): string | null {
  if (!URL.canParse(address)) {
    return `"${address}" is not an address`;
  }
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') {
    return `${protocol} is neither https: nor http:`;
  }
  return isIP(hostname.replace(/^\[|\]$/gu, '')) === 0 ? null : 'a bare IP address is no publisher';
}
