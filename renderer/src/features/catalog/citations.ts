import type { Output } from '../../../../shared/contract/index.ts';

export type RowCitation = Output<'catalog.detail'>['citations'][number];
export type RowLink = Output<'catalog.detail'>['links'][number];

/** A source with every place in it that a row stands on. */
export interface CitedSource {
  readonly origin: RowCitation['origin'];
  readonly places: readonly RowCitation[];
}

/** Gathers citations by their source, in the order in which the sources first appear. */
export function groupCitations(citations: readonly RowCitation[]): CitedSource[] {
  const bySource = new Map<string, { origin: RowCitation['origin']; places: RowCitation[] }>();
  for (const citation of citations) {
    const known = bySource.get(citation.source);
    if (known === undefined) bySource.set(citation.source, { origin: citation.origin, places: [citation] });
    else known.places.push(citation);
  }
  return [...bySource.values()];
}
