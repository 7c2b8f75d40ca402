import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useLanguage, useTranslate } from '../i18n.ts';
import { EmptyState, ErrorState } from '../ui/states.tsx';
import type { GridStanding } from './source.ts';

interface GridNoticeProps {
  readonly standing: GridStanding;
  readonly isFiltered: boolean;
  /** Offered where the table is empty. */
  readonly emptyAction: ReactNode;
  readonly onClearFilters: () => void;
  readonly onRetry: () => void;
}

/** Stands over a grid that has no row to show, and says why, with a way out; nothing where it has rows. */
export function GridNotice(props: GridNoticeProps) {
  const { standing, isFiltered, emptyAction, onClearFilters, onRetry } = props;
  const translate = useTranslate();
  const language = useLanguage();
  if (standing.status === 'failed') {
    return (
      <div className="data-grid-empty">
        <ErrorState error={standing.error} onRetry={onRetry} />
      </div>
    );
  }
  if (standing.status === 'loading' || standing.total > 0) return null;
  return (
    <div className="data-grid-empty">
      {isFiltered ? (
        <EmptyState
          title={translate('catalog.noMatch')}
          text={translate('catalog.noMatchHint', { total: standing.all.toLocaleString(language) })}
          action={
            <Button size="xs" variant="default" onClick={onClearFilters}>
              {translate('catalog.clearFilters')}
            </Button>
          }
        />
      ) : (
        <EmptyState
          title={translate('catalog.noRows')}
          text={translate('catalog.noRowsHint')}
          action={emptyAction}
        />
      )}
    </div>
  );
}
