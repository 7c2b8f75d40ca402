import { useCallback, useEffect, useState } from 'react';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { HistoryEntry } from '../../../../../shared/contract/catalog-edit.ts';
import type { AppError } from '../../../../../shared/errors.ts';
import { call } from '../../../api/client.ts';
import { useRevision } from '../../../state/catalog-edits.ts';

/** The history as far as it has been read, newest first. */
export interface ReadHistory {
  readonly entries: readonly HistoryEntry[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly error: AppError | null;
  /** Reads on, further back. */
  readonly readOn: () => void;
  readonly retry: () => void;
}

interface State {
  readonly of: string;
  readonly entries: readonly HistoryEntry[];
  readonly hasMore: boolean;
  readonly error: AppError | null;
}

const most = 200;

/**
 * Reads the history of the catalog, of a table or of one row, page by page. When the catalog changes, as much as was read
 * is read again from the newest on; what was shown stands until then.
 */
export function useHistory(
  place: { readonly table?: Table; readonly id?: string },
  pageSize: number,
): ReadHistory {
  const revision = useRevision();
  const { table, id } = place;
  const of = `${table ?? ''}:${id ?? ''}`;
  const [state, setState] = useState<State | null>(null);
  const [wanted, setWanted] = useState(pageSize);
  const [attempt, setAttempt] = useState(0);
  const [asked, setAsked] = useState('');
  const question = `${of} ${revision} ${wanted} ${attempt}`;

  useEffect(() => {
    let isCurrent = true;
    const read = async (): Promise<void> => {
      const entries: HistoryEntry[] = [];
      let hasMore = true;
      while (hasMore && entries.length < wanted) {
        const before = entries.at(-1)?.entry;
        const answer = await call('catalog.history', {
          ...(table === undefined ? {} : { table }),
          ...(id === undefined ? {} : { id }),
          ...(before === undefined ? {} : { before }),
          limit: Math.min(most, wanted - entries.length),
        });
        if (!isCurrent) return;
        if (!answer.ok) {
          setState({ of, entries, hasMore: false, error: answer.error });
          setAsked(question);
          return;
        }
        entries.push(...answer.value.entries);
        hasMore = answer.value.hasMore;
      }
      if (!isCurrent) return;
      setState({ of, entries, hasMore, error: null });
      setAsked(question);
    };
    void read();
    return () => {
      isCurrent = false;
    };
  }, [table, id, of, wanted, question]);

  const isOther = state?.of !== of;
  return {
    entries: isOther ? [] : state.entries,
    hasMore: !isOther && state.hasMore,
    isLoading: asked !== question,
    error: isOther ? null : state.error,
    readOn: useCallback(() => setWanted((count) => count + pageSize), [pageSize]),
    retry: useCallback(() => setAttempt((count) => count + 1), []),
  };
}
