import {
  frozenCitationSchema,
  frozenInputSchema,
  frozenSourceSchema,
  type RowsFile,
} from '../../shared/brief/frozen.ts';
import type { InputOrigin } from '../../shared/contract/briefs-reopen.ts';
import type { InputSource, ResolvedScenario } from '../../shared/scenario/file.ts';
import type { Citation } from '../../shared/catalog/rows.ts';
import type { Catalog } from '../db/open.ts';
import { listRows, rowDetail } from '../db/queries/catalog.ts';
import { readLayer } from '../db/queries/catalog-layer.ts';

/** What of a resolved scenario says where its values come from. */
type Standing = Pick<ResolvedScenario, 'overridden' | 'drawnFrom'>;

/** What values stand on in one catalog. */
export interface Origins {
  /** Yields the origin of each input of a scenario, `sources` being the analyst's own words. */
  readonly of: (
    scenario: Standing,
    sources: Readonly<Record<string, InputSource>>,
  ) => (id: string) => InputOrigin;
}

interface DefaultRow {
  readonly source: string;
  readonly locator: string;
  readonly grade: string;
}
interface SourceRow {
  readonly publisher: string;
  readonly title: string;
  readonly published: string | null;
  readonly url: string | null;
}

/** The origins that a brief carries. A row that this program cannot read says nothing. */
export function originsIn(rows: RowsFile['tables']): Origins {
  const inputs = new Map<string, DefaultRow>();
  for (const row of rows['inputs'] ?? []) {
    const parsed = frozenInputSchema.safeParse(row);
    if (parsed.success) inputs.set(parsed.data.id, parsed.data);
  }
  const sources = new Map<string, SourceRow>();
  for (const row of rows['sources'] ?? []) {
    const parsed = frozenSourceSchema.safeParse(row);
    if (parsed.success) sources.set(parsed.data.id, parsed.data);
  }
  for (const row of rows['citations'] ?? []) {
    const parsed = frozenCitationSchema.safeParse(row);
    if (parsed.success) inputs.set(parsed.data.row, parsed.data);
  }
  return originsOver(inputs, sources);
}

/** The origins in a catalog as it is today. */
export function originsToday(catalog: Catalog): Origins {
  const own = ownCitations(catalog).map((citation) => [citation.row, citation] as const);
  return originsOver(
    new Map<string, DefaultRow>([
      ...listRows(catalog, 'inputs').map((row) => [row.id, row] as const),
      ...own,
    ]),
    new Map(listRows(catalog, 'sources').map((row) => [row.id, row])),
  );
}

/** What the person gave as the source of a default that they set: it takes the place of the row's own. */
export function ownCitations(catalog: Catalog): Citation[] {
  return listRows(catalog, 'inputs').flatMap(({ id }) => {
    if (!readLayer(catalog, 'inputs', id).layer.fields.includes('value')) return [];
    const detail = rowDetail(catalog, 'inputs', id);
    const cited = detail.ok ? detail.value.citations.filter(({ field }) => field === 'value') : [];
    return cited.slice(-1).map(({ origin: _origin, ...citation }) => citation);
  });
}

function originsOver(
  inputs: ReadonlyMap<string, DefaultRow>,
  sources: ReadonlyMap<string, SourceRow>,
): Origins {
  const words = (id: string): string => {
    const row = sources.get(id);
    if (row === undefined) return id;
    const { publisher, title, published } = row;
    return `${publisher}. ${title}${published === null ? '' : ` (${published})`}`;
  };
  const ofDefault = (id: string): InputOrigin => {
    const row = inputs.get(id);
    const source = row?.source ?? '';
    return {
      kind: 'default',
      scenario: '',
      source: source === '' ? '' : words(source),
      locator: row?.locator ?? '',
      grade: row?.grade ?? '',
      url: sources.get(source)?.url ?? '',
    };
  };
  return {
    of:
      ({ overridden, drawnFrom }, own) =>
      (id) => {
        const scenario = overridden[id];
        if (scenario === undefined) return ofDefault(id);
        const drawn = drawnFrom?.[id];
        const said = own[id];
        if (drawn !== undefined) {
          const { query, rows } = drawn;
          return { kind: 'query', scenario, source: query, locator: rows.join(', '), grade: '', url: '' };
        }
        return {
          kind: 'scenario',
          scenario,
          source: said === undefined ? '' : words(said.source),
          locator: said?.note ?? '',
          grade: said?.grade ?? '',
          url: sources.get(said?.source ?? '')?.url ?? '',
        };
      },
  };
}
