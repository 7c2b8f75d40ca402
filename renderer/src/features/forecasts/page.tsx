import { useMemo } from 'react';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import { forecastChart } from '../../../../shared/charts/forecast-chart.ts';
import { revisionChart } from '../../../../shared/charts/revision-chart.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { useCall } from '../../api/client.ts';
import { Chart } from '../../charts/chart.tsx';
import { useColumnContext } from '../../grid/rows/use-row-names.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { hrefOf, navigate, useRoute } from '../../state/route.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { useTheme } from '../../ui/use-theme.ts';
import { drivingSeries } from './driving-series.ts';
import {
  chosenForecasts,
  type ForecastView,
  lastYear,
  readForecastView,
  writeForecastView,
} from './forecast-view.ts';
import { SeriesTable } from './series-table.tsx';
import { DrawingChoices, SeriesChoices } from './view-choices.tsx';
import './forecasts.css';

const demandInput = 'demand.datacentre.points';

/** The table takes the height of its rows, and no more than is left beside the chart. */
const tableHeightPx = (rows: number): number => 38 + 36 + rows * 31 + 20;

/** Published forecasts, one scope and one unit at a time. `#/forecasts/<scope>/<unit>/<choice>=<value>/…` */
export function ForecastsPage() {
  const list = useCall('catalog.list', { table: 'forecasts' });
  const translate = useTranslate();
  if (list.status === 'failed') return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.value === undefined) return <LoadingState />;
  const forecasts = list.value.table === 'forecasts' ? list.value.rows : [];
  if (forecasts.length === 0) {
    return (
      <EmptyState
        title={translate('catalog.forecasts.empty')}
        text={translate('catalog.forecasts.emptyHint')}
      />
    );
  }
  return <ForecastLattice forecasts={forecasts} />;
}

function ForecastLattice({ forecasts }: { readonly forecasts: readonly Forecast[] }) {
  const translate = useTranslate();
  const { segments } = useRoute();
  const demand = useCatalog((catalog) => catalog.inputRows.get(demandInput));
  const drivers = useMemo(() => drivingSeries(forecasts, demand), [forecasts, demand]);
  const view = useMemo(() => readForecastView(segments, forecasts), [segments, forecasts]);
  const shown = useMemo(() => chosenForecasts(forecasts, view), [forecasts, view]);
  const change = (next: Partial<ForecastView>): void =>
    navigate('forecasts', writeForecastView({ ...view, ...next }), { replace: true });
  return (
    <div className="forecasts">
      <header className="forecasts-header">
        <h1>{translate('catalog.forecasts.title')}</h1>
        <SeriesChoices forecasts={forecasts} view={view} onChange={change} />
        <p>
          <strong>{translate(`vocabulary.scope.${view.scope}`)}</strong>{' '}
          {translate(`vocabulary.scope.${view.scope}.meaning`)}
        </p>
      </header>
      <section className="forecasts-chart">
        <h2 className="visually-hidden">{translate('catalog.forecasts.chart')}</h2>
        <LatticeChart
          view={view}
          shown={shown}
          drivers={drivers}
          control={<DrawingChoices forecasts={forecasts} view={view} onChange={change} />}
        />
      </section>
      <SeriesSection forecasts={forecasts} shown={shown} drivers={drivers} />
    </div>
  );
}

function LatticeChart({
  view,
  shown,
  drivers,
  control,
}: {
  readonly view: ForecastView;
  readonly shown: readonly Forecast[];
  readonly drivers: readonly string[];
  readonly control: React.ReactNode;
}) {
  const { translate, language } = useColumnContext();
  const theme = useTheme();
  const chart = useMemo(() => {
    const data = { forecasts: shown, drivers, unit: view.unit, translate, language, theme };
    if (view.mode === 'revisions' && view.targetYear !== null)
      return revisionChart({ ...data, targetYear: view.targetYear });
    const isAllLater = shown.every((each) => each.points.every(({ year }) => year > lastYear));
    return forecastChart({
      ...data,
      scale: view.scale,
      until: view.untilLast && !isAllLater ? lastYear : undefined,
    });
  }, [view, shown, drivers, translate, language, theme]);
  if (view.mode === 'revisions' && (view.targetYear === null || !chart.ok)) {
    return (
      <div className="forecasts-none">
        {control}
        <EmptyState
          title={translate('charts.lattice.revisions')}
          text={translate('charts.lattice.noRevisions')}
        />
      </div>
    );
  }
  return chart.ok ? (
    <Chart model={chart.value} height="fill" control={control} />
  ) : (
    <ErrorState error={chart.error} />
  );
}

function SeriesSection({
  forecasts,
  shown,
  drivers,
}: {
  readonly forecasts: readonly Forecast[];
  readonly shown: readonly Forecast[];
  readonly drivers: readonly string[];
}) {
  const context = useColumnContext();
  const { translate } = context;
  const driver = forecasts.find((each) => drivers.includes(each.id));
  const isDriving = shown.some((each) => drivers.includes(each.id));
  return (
    <section className="forecasts-series" style={{ height: tableHeightPx(shown.length) }}>
      <div className="forecasts-series-head">
        <h2>{translate('catalog.forecasts.seriesCount', { count: shown.length })}</h2>
        {isDriving && (
          <p>
            {translate('catalog.forecasts.drivesHint')}{' '}
            <a href={hrefOf('catalog', 'inputs', demandInput)}>{inputName(demandInput, translate)}</a>
          </p>
        )}
        {!isDriving && driver !== undefined && (
          <p>
            {translate('catalog.forecasts.drivesNone', {
              scope: translate(`vocabulary.scope.${driver.scope}`),
            })}{' '}
            <a href={hrefOf('forecasts', driver.scope, driver.unit)}>
              {translate('charts.lattice.showDriver')}
            </a>
          </p>
        )}
      </div>
      <div className="forecasts-table">
        <SeriesTable forecasts={shown} drivers={drivers} context={context} />
      </div>
    </section>
  );
}
