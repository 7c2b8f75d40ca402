import './frame.css';
import { type ReactNode, useEffect } from 'react';
import { useTranslate } from '../../i18n.ts';
import { useRoute } from '../../state/route.ts';
import { ArchiveReader } from '../../ui/archive/reader.tsx';
import { FigureMenu } from '../../ui/figure-menu.tsx';
import { ExplainDrawer } from './explain-drawer.tsx';
import { Header } from './header.tsx';
import { Palette } from './palette.tsx';
import { Rail } from './rail.tsx';
import { RenewalNotice } from './renewal-notice.tsx';
import { ScenarioDialog } from './scenario-dialog.tsx';
import { ScenarioDrop } from './scenario-drop.tsx';
import { useShortcuts } from './shortcuts.ts';

/** What stands around every page: rail, header, page, explain drawer; and over them palette and dialogs. */
export function Frame({ isReady, children }: { readonly isReady: boolean; readonly children: ReactNode }) {
  const translate = useTranslate();
  const { page } = useRoute();
  useShortcuts(isReady);
  useEffect(() => {
    document.title = `${translate(`shell.page.${page}`)} – Memwatt`;
  }, [page, translate]);
  return (
    <div className="frame">
      <a
        className="frame-skip"
        href="#page"
        onClick={(event) => {
          // The address belongs to the routes; a jump within the page must not change it.
          event.preventDefault();
          document.querySelector<HTMLElement>('#page')?.focus();
        }}
      >
        {translate('shell.skipToPage')}
      </a>
      <Rail />
      <div className="frame-column">
        {isReady ? <Header /> : <div className="frame-header" />}
        {isReady && <RenewalNotice />}
        <main id="page" className="frame-page" tabIndex={-1}>
          {children}
        </main>
        {isReady && <ExplainDrawer />}
      </div>
      {isReady && <Palette />}
      {isReady && <ScenarioDialog />}
      {isReady && <ScenarioDrop />}
      {isReady && <FigureMenu />}
      {isReady && <ArchiveReader />}
    </div>
  );
}
