import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { AppError } from '../../shared/errors.ts';
import { call } from './api/client.ts';
import { Frame } from './features/shell/frame.tsx';
import { loadCatalog } from './state/catalog.ts';
import { watchCatalog } from './state/catalog-follow.ts';
import { restoreDraft } from './state/draft-memory.ts';
import { useEditQuestion } from './state/edit-questions.ts';
import { loadMoney } from './state/money.ts';
import { usePreferences } from './state/preferences.ts';
import { type Page, useRoute } from './state/route.ts';
import { useScenarioQuestion } from './state/scenario-questions.ts';
import { loadScenarios, refreshScenarios } from './state/scenarios.ts';
import { PageBoundary } from './ui/page-boundary.tsx';
import { ErrorState, LoadingState } from './ui/states.tsx';
import { createMantineTheme, resolveCssVariables } from './ui/theme.ts';

/** Every page of the rail by its own part of the program. */
const loadPage = {
  model: async () => ({ default: (await import('./features/model/page.tsx')).ModelPage }),
  scenarios: async () => ({ default: (await import('./features/scenarios/page.tsx')).ScenariosPage }),
  catalog: async () => ({ default: (await import('./features/catalog/page.tsx')).CatalogPage }),
  forecasts: async () => ({ default: (await import('./features/forecasts/page.tsx')).ForecastsPage }),
  briefs: async () => ({ default: (await import('./features/briefs/page.tsx')).BriefsPage }),
  settings: async () => ({ default: (await import('./features/shell/page.tsx')).SettingsPage }),
} as const satisfies Record<Page, unknown>;

const pageParts = {
  model: lazy(loadPage.model),
  scenarios: lazy(loadPage.scenarios),
  catalog: lazy(loadPage.catalog),
  forecasts: lazy(loadPage.forecasts),
  briefs: lazy(loadPage.briefs),
  settings: lazy(loadPage.settings),
} as const satisfies Record<Page, unknown>;

/** Fetches the other pages' parts while nobody waits for anything, so that the first visit is as quick as the second. */
function loadPagesWhenIdle(): () => void {
  let handle = 0;
  const idle = (): Promise<void> =>
    new Promise((resolve) => {
      handle = window.requestIdleCallback(() => resolve());
    });
  const loadAll = async (): Promise<void> => {
    for (const load of Object.values(loadPage)) {
      await idle();
      await load();
    }
  };
  // A part that cannot be had now says so when its page is opened.
  loadAll().catch(() => undefined);
  return () => window.cancelIdleCallback(handle);
}

/** The dialogs of editing: asked for by whichever page edits the catalog, and fetched with the first edit. */
const EditDialogs = lazy(async () => ({
  default: (await import('./features/catalog/edit/edit-dialogs.tsx')).EditDialogs,
}));

/** The dialogs about scenarios, asked for on any page. */
const ScenarioDialogs = lazy(async () => ({
  default: (await import('./features/scenarios/scenario-dialogs.tsx')).ScenarioDialogs,
}));

type Boot =
  | { readonly status: 'loading' | 'ready' }
  | { readonly status: 'failed'; readonly error: AppError };

/** Loads what every page stands on (the catalog's inputs and the scenarios), then opens the session. */
async function boot(): Promise<Boot> {
  const [catalog, scenarios, money] = await Promise.all([loadCatalog(), loadScenarios(), loadMoney()]);
  if (!catalog.ok) return { status: 'failed', error: catalog.error };
  if (!scenarios.ok) return { status: 'failed', error: scenarios.error };
  if (!money.ok) return { status: 'failed', error: money.error };
  await restoreDraft();
  return { status: 'ready' };
}

/** The whole window: theme and texts around the frame, and in it the page that the address names. */
export function App({ nonce }: { readonly nonce: string }) {
  const { language, theme } = usePreferences();
  const mantineTheme = useMemo(() => createMantineTheme(language), [language]);
  const [state, setState] = useState<Boot>({ status: 'loading' });
  const { page } = useRoute();
  const Part = pageParts[page];
  const hasQuestion = useEditQuestion(({ question }) => question !== null);
  const isAboutScenarios = useScenarioQuestion(({ question }) => question !== null);

  useEffect(() => {
    let isCurrent = true;
    const open = async (): Promise<void> => {
      const next = await boot();
      if (isCurrent) setState(next);
    };
    if (state.status === 'loading') void open();
    return () => {
      isCurrent = false;
    };
  }, [state.status]);

  useEffect(() => (state.status === 'ready' ? loadPagesWhenIdle() : undefined), [state.status]);

  useEffect(() => {
    // Menus, dialogs and the frame around the page follow the page's language and appearance.
    void call('shell.applyAppearance', { language, theme });
  }, [language, theme]);

  useEffect(() => {
    if (state.status !== 'ready') return;
    // A second window, or the command line, may have changed them meanwhile.
    const refresh = (): void => void refreshScenarios();
    window.addEventListener('focus', refresh);
    const endWatch = watchCatalog();
    return () => {
      window.removeEventListener('focus', refresh);
      endWatch();
    };
  }, [state.status]);

  return (
    <MantineProvider
      theme={mantineTheme}
      cssVariablesResolver={resolveCssVariables}
      getStyleNonce={() => nonce}
      {...(theme === 'system' ? { defaultColorScheme: 'auto' } : { forceColorScheme: theme })}
    >
      <Notifications position="bottom-right" limit={3} containerWidth={360} />
      <Frame isReady={state.status === 'ready'}>
        {state.status === 'loading' && <LoadingState />}
        {state.status === 'failed' && (
          <ErrorState error={state.error} onRetry={() => setState({ status: 'loading' })} />
        )}
        {state.status === 'ready' && (
          <PageBoundary key={page}>
            <Suspense fallback={<LoadingState />}>
              <Part />
            </Suspense>
          </PageBoundary>
        )}
      </Frame>
      {hasQuestion && (
        <Suspense fallback={null}>
          <EditDialogs />
        </Suspense>
      )}
      {isAboutScenarios && (
        <Suspense fallback={null}>
          <ScenarioDialogs />
        </Suspense>
      )}
    </MantineProvider>
  );
}
