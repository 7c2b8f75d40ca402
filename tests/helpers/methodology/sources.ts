import { readdirSync } from 'node:fs';
import path from 'node:path';
import { quantities } from '../../../shared/model/graph.ts';
import { projectRoot } from '../project.ts';
import { reviewedRows } from '../reviewed-rows.ts';
import { list } from './markdown.ts';

type Row = Readonly<Record<string, string>>;

/** Every source of the catalog, by id. */
const sources: ReadonlyMap<string, Row> = new Map(
  readdirSync(path.join(projectRoot, 'data', 'sources'))
    .toSorted()
    .flatMap((file) => [...reviewedRows(path.join('sources', path.basename(file, '.csv')))]),
);

/** What no document gives, and how a table says so: an assumption by its grade alone. */
const own: ReadonlyMap<string, string> = new Map([
  ['assumption', ''],
  ['definition', 'by definition'],
]);

function sourceOf(id: string): Row {
  const source = sources.get(id);
  if (source === undefined) throw new Error(`no source ${id}`);
  return source;
}

/** A source in a table's cell: who and when, linked to the document that is cited, and the place in it. */
export function citation(id: string, locator: string): string {
  if (own.has(id)) return own.get(id) ?? '';
  const { publisher = '', published = '', url = '' } = sourceOf(id);
  const label = [publisher, published.slice(0, 4)].filter((part) => part !== '').join(' ');
  const linked = url === '' ? label : `[${label}](${url})`;
  return locator === '' ? linked : `${linked}: ${locator}`;
}

function reference(id: string): string {
  const {
    authors = '',
    publisher = '',
    title = '',
    published = '',
    url = '',
    seen_url: seen = '',
  } = sourceOf(id);
  const isRead = sourceOf(id)['primary_seen'] === 'yes';
  const parts = [authors, title, publisher, published].filter((part) => part !== '');
  const address = url === '' ? '' : ` <${url}>`;
  const read = isRead ? '' : seen === '' ? ' Not opened itself.' : ` Read in <${seen}>.`;
  return `\`${id}\` ${parts.map((part) => part.replace(/\.$/u, '')).join('. ')}.${address}${read}`;
}

/** The sources of the formulas and of the default inputs. */
export function sourcesSection(): string {
  const formulas = new Set(quantities.flatMap(({ source }) => (source === undefined ? [] : [source])));
  const cited = new Set([...reviewedRows('inputs').values()].map((row) => row['source'] ?? ''));
  const documents = [...cited].filter((id) => !own.has(id)).toSorted();
  return [
    '## Sources',
    '### Of the formulas',
    list([...formulas].toSorted()),
    'All other formulas are this model’s own bookkeeping.',
    '### Of the default inputs',
    'The document that is cited for the default; further evidence for single fields stands in `data/citations/inputs.csv`. A title in square brackets is our description. Where the cited document was not opened itself, the page that was read is named, and no figure from it is graded higher than *secondary*.',
    list(documents.map(reference)),
  ].join('\n\n');
}
