import { useRef, useState } from 'react';
import { reportError } from '../ui/notify.tsx';
import { download } from '../ui/download.ts';
import type { GridColumn } from './cell.ts';
import { writeRowsCsv } from './rows-csv.ts';
import type { GridQuery, GridSource } from './source.ts';

/** Rows that are asked for at once: the most that the catalog gives. */
const pageRows = 5000;
/** What is done by then was not waited for. */
const calmMs = 500;

/** How far an export has come, from 0 to 1; null while there is none that takes long enough to be said. */
export interface GridExport<Row> {
  readonly progress: number | null;
  /** Hands over every row of the query as CSV, the columns as they stand. */
  readonly start: (source: GridSource<Row>, query: GridQuery, columns: readonly GridColumn<Row>[]) => void;
  /** Ends it; no file comes of it. */
  readonly cancel: () => void;
}

/** Exports what a grid shows, page by page. */
export function useExport<Row>(label: string): GridExport<Row> {
  const [progress, setProgress] = useState<number | null>(null);
  const running = useRef(0);

  const run = async (
    source: GridSource<Row>,
    query: GridQuery,
    columns: readonly GridColumn<Row>[],
  ): Promise<void> => {
    running.current += 1;
    const own = running.current;
    const began = performance.now();
    const parts: string[] = [];
    let [done, total] = [0, 1];
    while (done < total) {
      // oxlint-disable-next-line no-await-in-loop -- each page begins where the last one ended
      const page = await source.page(query, done, pageRows);
      if (running.current !== own) return;
      if (!page.ok) {
        setProgress(null);
        reportError(page.error);
        return;
      }
      const { rows } = page.value;
      parts.push(writeRowsCsv(columns, rows, parts.length === 0));
      done += rows.length;
      total = rows.length === 0 ? done : page.value.total;
      if (performance.now() - began > calmMs) setProgress(done / Math.max(1, total));
    }
    setProgress(null);
    download(`${label}.csv`, new Blob(parts, { type: 'text/csv' }));
  };

  return {
    progress,
    start: (source, query, columns) => void run(source, query, columns),
    cancel: () => {
      running.current += 1;
      setProgress(null);
    },
  };
}
