import { create } from 'zustand';
import type { Citation, Source } from '../../../shared/catalog/rows.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { reportError } from '../ui/notify.tsx';
import { loadRowDetail, useRowDetails } from './row-details.ts';

/** The row that cites the source, and what its citation says of the place. */
export interface CitedFor {
  readonly table: Table;
  readonly id: string;
  /** What the row is called. */
  readonly name: string;
  readonly citation: Pick<Citation, 'field' | 'locator' | 'says'>;
}

/** What is read: a source's document, the newest readable one unless told, and the row whose place in it is looked for. */
export interface Reading {
  readonly source: Pick<Source, 'id' | 'title' | 'url'>;
  readonly archive?: string;
  readonly cited?: CitedFor;
}

interface ReaderState {
  readonly reading: Reading | null;
  /** What gets the focus back. */
  readonly origin: HTMLElement | null;
}

/** The one reader of archived documents, closed while nothing is read. */
export const useArchiveReader = create<ReaderState>()(() => ({ reading: null, origin: null }));

/** Opens a document beside a source. */
export function readArchived(reading: Reading): void {
  const origin = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  useArchiveReader.setState({ reading, origin });
}

/** Opens what is kept of a source at the place that a row cites, as far as the catalog says. */
export async function readCitedBy(
  source: Reading['source'],
  { table, id, name }: Omit<CitedFor, 'citation'>,
): Promise<void> {
  await loadRowDetail(table, id);
  const detail = useRowDetails.getState().known.get(`${table}:${id}`);
  if (detail?.ok === false) return reportError(detail.error);
  const citation = detail?.value.citations.find((each) => each.source === source.id);
  readArchived({
    source,
    cited: { table, id, name, citation: citation ?? { field: null, locator: '', says: null } },
  });
}

/** Closes the reader; the focus goes back to where it was. */
export function closeArchived(): void {
  const { origin } = useArchiveReader.getState();
  useArchiveReader.setState({ reading: null, origin: null });
  origin?.focus({ preventScroll: true });
}
