import { z } from 'zod';
import { grades } from '../../../../../shared/catalog/vocabularies.ts';

const key = 'memwatt.edit.evidence';
const mostRecent = 8;
const recentSchema = z.object({
  /** Ids of sources, the last used first. */
  sources: z.array(z.string()),
  last: z.object({ source: z.string(), locator: z.string(), grade: z.enum(grades), note: z.string() }),
});
export type RecentEvidence = z.infer<typeof recentSchema>;

/** Yields what was given as evidence last, and the sources used lately; null where nothing is remembered. */
export function readRecentEvidence(): RecentEvidence | null {
  try {
    const parsed = recentSchema.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Remembers what was given, so that the next figure from the same document asks for less. */
export function rememberEvidence(last: RecentEvidence['last']): void {
  const before = readRecentEvidence()?.sources ?? [];
  const sources = [last.source, ...before.filter((id) => id !== last.source)].slice(0, mostRecent);
  try {
    localStorage.setItem(key, JSON.stringify({ sources, last }));
  } catch {
    // Without room to remember it, the next figure is asked for anew.
  }
}
