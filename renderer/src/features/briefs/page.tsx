import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '../../../../shared/errors.ts';
import { useCall } from '../../api/client.ts';
import { useBriefDraft } from '../../state/brief-draft.ts';
import { reopenedSegment } from '../../state/reopened.ts';
import { useRoute } from '../../state/route.ts';
import { loadBriefs, useSavedBriefs } from '../../state/saved-briefs.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { Composer } from './composer.tsx';
import { ReopenedPage } from './reopened-page.tsx';
import { Start } from './start.tsx';
import './briefs.css';

/** Briefs: where they begin (`#/briefs`), the one in hand (`#/briefs/compose`), and a PDF that is open again (`#/briefs/reopened`). */
export function BriefsPage() {
  const { segments } = useRoute();
  return segments[0] === reopenedSegment ? (
    <ReopenedPage />
  ) : (
    <OwnBriefs isComposing={segments[0] === 'compose'} />
  );
}

function OwnBriefs({ isComposing }: { readonly isComposing: boolean }) {
  const templates = useCall('briefs.templates', {});
  const saved = useSavedBriefs();
  const draft = useBriefDraft((store) => store.draft);
  const [error, setError] = useState<AppError | null>(null);
  const load = useCallback(async (): Promise<void> => {
    const result = await loadBriefs();
    setError(result.ok ? null : result.error);
  }, []);
  useEffect(() => void load(), [load]);

  if (templates.status === 'failed') return <ErrorState error={templates.error} onRetry={templates.retry} />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void load()} />;
  if (templates.value === undefined || saved === null) return <LoadingState />;
  return isComposing && draft !== null ? (
    <Composer draft={draft} templates={templates.value} />
  ) : (
    <Start templates={templates.value} saved={saved} />
  );
}
