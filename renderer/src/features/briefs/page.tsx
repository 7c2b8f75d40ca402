import { useEffect } from 'react';
import { useCall } from '../../api/client.ts';
import { useBriefDraft } from '../../state/brief-draft.ts';
import { reopenedSegment } from '../../state/reopened.ts';
import { useRoute } from '../../state/route.ts';
import { loadBriefs, useBriefShelf } from '../../state/saved-briefs.ts';
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
  const { briefs: saved, error } = useBriefShelf();
  const draft = useBriefDraft((store) => store.draft);
  useEffect(() => void loadBriefs(), []);

  if (templates.status === 'failed') return <ErrorState error={templates.error} onRetry={templates.retry} />;
  if (error !== null) return <ErrorState error={error} onRetry={() => void loadBriefs()} />;
  if (templates.value === undefined || saved === null) return <LoadingState />;
  return isComposing && draft !== null ? (
    <Composer draft={draft} templates={templates.value} />
  ) : (
    <Start templates={templates.value} saved={saved} />
  );
}
