import { IconAlertTriangle, IconChartScatter } from '@tabler/icons-react';
import { Suspense, useEffect } from 'react';
import { tables } from '../../../../shared/catalog/vocabularies.ts';
import { useTranslate } from '../../i18n.ts';
import { companySegment, contradictionsSegment, hrefOf, mapSegment, useRoute } from '../../state/route.ts';
import { LoadingState } from '../../ui/states.tsx';
import { LazyCompanyPage } from './company/lazy.ts';
import { ContradictionsPage } from './contradictions-page.tsx';
import { ConflictsPage } from './edit/conflicts-page.tsx';
import { HistoryPage } from './edit/history-page.tsx';
import { watchPresses } from './last-press.ts';
import { EfficiencyMap } from './lazy-map.ts';
import { TableSheet } from './table-sheet.tsx';
import { TableTabs } from './table-tabs.tsx';
import './catalog.css';
import './card.css';
import './archive.css';
import './evidence.css';
import './contradictions.css';

/** What stands in place of a table in the catalog's address. */
const places = [mapSegment, contradictionsSegment, companySegment, 'history', 'conflicts'] as const;

/**
 * The catalog: twelve tables, each row with its facts, its sources and its neighbours, and the efficiency map.
 * `#/catalog/<table>/<id>`, `#/catalog/map`, `#/catalog/history`, `#/catalog/conflicts`,
 * `#/catalog/company/<id>`
 */
export function CatalogPage() {
  const translate = useTranslate();
  const { segments } = useRoute();
  useEffect(watchPresses, []);
  const place = places.find((each) => each === segments[0]);
  const isMap = place === mapSegment;
  const isOdds = place === contradictionsSegment;
  const table = place === undefined ? (tables.find((each) => each === segments[0]) ?? tables[0]) : null;
  const title = {
    [mapSegment]: translate('catalog.map'),
    [contradictionsSegment]: translate('catalog.contradictions.title'),
    [companySegment]: translate('catalog.company.open'),
    history: translate('catalog.edit.historyTitle'),
    conflicts: translate('catalog.edit.conflictsTitle'),
    table: table === null ? '' : translate(`catalog.tab.${table}`),
  }[place ?? 'table'];

  return (
    <div className="catalog">
      <header className="catalog-header">
        <div className="catalog-title">
          <h1>{translate('catalog.title')}</h1>
          <nav className="catalog-links" aria-label={translate('catalog.title')}>
            <a
              href={hrefOf('catalog', contradictionsSegment)}
              className="catalog-map-link"
              aria-current={isOdds ? 'page' : undefined}
            >
              <IconAlertTriangle size={16} aria-hidden />
              {translate('catalog.contradictions.title')}
            </a>
            <a
              href={hrefOf('catalog', mapSegment)}
              className="catalog-map-link"
              aria-current={isMap ? 'page' : undefined}
            >
              <IconChartScatter size={16} aria-hidden />
              {translate('catalog.map')}
            </a>
          </nav>
        </div>
        <TableTabs table={table} />
      </header>
      <div className="catalog-body" id="catalog-table" role="tabpanel" aria-label={title}>
        {isOdds && <ContradictionsPage />}
        {place === 'history' && <HistoryPage />}
        {place === 'conflicts' && <ConflictsPage />}
        {place === companySegment && (
          <Suspense fallback={<LoadingState />}>
            <LazyCompanyPage id={segments[1]} />
          </Suspense>
        )}
        {isMap && (
          <Suspense fallback={<LoadingState />}>
            <EfficiencyMap />
          </Suspense>
        )}
        {table !== null && <TableSheet key={table} table={table} id={segments[1]} />}
      </div>
    </div>
  );
}
