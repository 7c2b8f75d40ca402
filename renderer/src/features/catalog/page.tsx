import { IconChartScatter } from '@tabler/icons-react';
import { Suspense, useEffect } from 'react';
import { type Table, tables } from '../../../../shared/catalog/vocabularies.ts';
import { useTable } from '../../grid/rows/catalog-tables.ts';
import { useColumnContext } from '../../grid/rows/use-row-names.ts';
import { useTranslate } from '../../i18n.ts';
import { hrefOf, mapSegment, useRoute } from '../../state/route.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { watchPresses } from './last-press.ts';
import { EfficiencyMap } from './lazy-map.ts';
import { TableSheet } from './table-sheet.tsx';
import { TableSkeleton } from './table-skeleton.tsx';
import { TableTabs } from './table-tabs.tsx';
import './catalog.css';

/**
 * The catalog: twelve tables, each row with its facts, its sources and its neighbours, and the efficiency map.
 * `#/catalog/<table>/<id>`, `#/catalog/map`
 */
export function CatalogPage() {
  const translate = useTranslate();
  const { segments } = useRoute();
  useEffect(watchPresses, []);
  const isMap = segments[0] === mapSegment;
  const table = isMap ? null : (tables.find((each) => each === segments[0]) ?? tables[0]);
  const title = table === null ? translate('catalog.map') : translate(`catalog.tab.${table}`);

  return (
    <div className="catalog">
      <header className="catalog-header">
        <div className="catalog-title">
          <h1>{translate('catalog.title')}</h1>
          <a
            href={hrefOf('catalog', mapSegment)}
            className="catalog-map-link"
            aria-current={isMap ? 'page' : undefined}
          >
            <IconChartScatter size={16} aria-hidden />
            {translate('catalog.map')}
          </a>
        </div>
        <TableTabs table={table} />
      </header>
      <div className="catalog-body" id="catalog-table" role="tabpanel" aria-label={title}>
        {table === null ? (
          <Suspense fallback={<LoadingState />}>
            <EfficiencyMap />
          </Suspense>
        ) : (
          <TableView key={table} table={table} id={segments[1]} />
        )}
      </div>
    </div>
  );
}

function TableView({ table, id }: { readonly table: Table; readonly id: string | undefined }) {
  const loaded = useTable(table);
  const context = useColumnContext();
  if (loaded.status === 'failed') return <ErrorState error={loaded.error} onRetry={loaded.retry} />;
  if (loaded.status === 'loading') return <TableSkeleton />;
  return <TableSheet table={table} id={id} context={context} />;
}
