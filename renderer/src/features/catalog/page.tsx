import { Tabs } from '@mantine/core';
import { type Table, tables } from '../../../../shared/catalog/vocabularies.ts';
import type { CatalogRows } from '../../../../shared/contract/catalog.ts';
import { useCall } from '../../api/client.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { columnsOf } from '../../grid/rows/columns.ts';
import { useColumnContext } from '../../grid/rows/use-row-names.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { navigate, useRoute } from '../../state/route.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { headingOf } from './row-heading.ts';
import {
  AddressSection,
  ContradictionNotice,
  DerivedSection,
  InputSection,
  PointsSection,
} from './row-extras.tsx';
import { TableSheet } from './table-sheet.tsx';
import './catalog.css';

/** The catalog: seven tables, each row with its facts, its sources and its neighbours. `#/catalog/<table>/<id>` */
export function CatalogPage() {
  const translate = useTranslate();
  const { segments } = useRoute();
  const counts = useCatalog((catalog) => catalog.status?.counts);
  const table = tables.find((each) => each === segments[0]) ?? tables[0];
  const id = segments[1];

  return (
    <div className="catalog">
      <header className="catalog-header">
        <h1>{translate('catalog.title')}</h1>
        <Tabs
          value={table}
          onChange={(chosen) => navigate('catalog', chosen === null ? [] : [chosen])}
          keepMounted={false}
        >
          <Tabs.List aria-label={translate('catalog.tables')}>
            {tables.map((each) => (
              <Tabs.Tab key={each} value={each} aria-controls="catalog-table">
                {translate(`catalog.tab.${each}`)} <span className="catalog-count">{counts?.[each]}</span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
        </Tabs>
      </header>
      <div
        className="catalog-body"
        id="catalog-table"
        role="tabpanel"
        aria-label={translate(`catalog.tab.${table}`)}
      >
        <TableView key={table} table={table} id={id} />
      </div>
    </div>
  );
}

function TableView({ table, id }: { readonly table: Table; readonly id: string | undefined }) {
  const list = useCall('catalog.list', { table });
  const context = useColumnContext();
  if (list.status === 'failed') return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.value === undefined) return <LoadingState />;
  return <Sheet data={list.value} id={id} context={context} />;
}

function Sheet({
  data,
  id,
  context,
}: {
  readonly data: CatalogRows;
  readonly id: string | undefined;
  readonly context: ColumnContext;
}) {
  const shared = { id, context, heading: id === undefined ? null : headingOf(data, id, context) };
  switch (data.table) {
    case 'companies':
      return <TableSheet {...shared} table="companies" rows={data.rows} columnsFor={columnsOf.companies} />;
    case 'technologies':
      return (
        <TableSheet {...shared} table="technologies" rows={data.rows} columnsFor={columnsOf.technologies} />
      );
    case 'devices':
      return (
        <TableSheet
          {...shared}
          table="devices"
          rows={data.rows}
          columnsFor={columnsOf.devices}
          above={ContradictionNotice}
          below={DerivedSection}
        />
      );
    case 'forecasts':
      return (
        <TableSheet
          {...shared}
          table="forecasts"
          rows={data.rows}
          columnsFor={columnsOf.forecasts}
          below={PointsSection}
        />
      );
    case 'inputs':
      return (
        <TableSheet
          {...shared}
          table="inputs"
          rows={data.rows}
          columnsFor={columnsOf.inputs}
          below={InputSection}
        />
      );
    case 'claims':
      return <TableSheet {...shared} table="claims" rows={data.rows} columnsFor={columnsOf.claims} />;
    case 'sources':
      return (
        <TableSheet
          {...shared}
          table="sources"
          rows={data.rows}
          columnsFor={columnsOf.sources}
          above={AddressSection}
        />
      );
  }
}
