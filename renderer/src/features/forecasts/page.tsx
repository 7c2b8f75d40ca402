import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo } from 'react';
import { demandInput } from '../../../../shared/catalog/demand-series.ts';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import type { ForecastChartData } from '../../../../shared/charts/chart-model.ts';
import { forecastChart } from '../../../../shared/charts/forecast-chart.ts';
import { revisionChart } from '../../../../shared/charts/revision-chart.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { Chart } from '../../charts/chart.tsx';
import { useTable } from '../../grid/rows/catalog-tables.ts';
import { useColumnContext } from '../../grid/rows/use-row-names.ts';
import { useTranslate } from '../../i18n.ts';
import { addRow } from '../../state/catalog-edits.ts';
import { hrefOf, navigate, useRoute } from '../../state/route.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { useSession } from '../../state/session.ts';
import { useTheme } from '../../ui/use-theme.ts';
import { Desk } from './desk.tsx';
import {
  chosenForecasts,
  everyRegion,
  type ForecastView,
  lastYear,
  readForecastView,
  writeForecastView,
} from './forecast-view.ts';
import { SeriesTable } from './series-table.tsx';
import { useDrivers, useOwnForecasts } from './use-forecasts.ts';
import { DrawingChoices, SeriesChoices } from './view-choices.tsx';
import './forecasts.css';

/** The table takes the height of its rows, and no more than is left beside the chart. */
const tableHeightPx = (rows: number): number => 38 + 36 + rows * 31 + 20;

/** Published forecasts, one scope and one unit at a time. `#/forecasts/<scope>/<unit>/<choice>=<value>/…` */
export function ForecastsPage() {
  const table = useTable('forecasts');
  const translate = useTranslate();
  if (table.status === 'failed') return <ErrorState error={table.error} onRetry={table.retry} />;
  if (table.status === 'loading') return <LoadingState />;
  const forecasts = table.value.table === 'forecasts' ? table.value.rows : [];
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
  const { translate, language } = useColumnContext();
  const theme = useTheme();
  const { segments } = useRoute();
  const drivers = useDrivers(forecasts);
  const own = useOwnForecasts();
  const horizonYear = useSession((session) => session.horizonYear);
  const view = useMemo(
    () => readForecastView(segments, forecasts, horizonYear),
    [segments, forecasts, horizonYear],
  );
  const shown = useMemo(() => chosenForecasts(forecasts, view), [forecasts, view]);
  const change = (next: Partial<ForecastView>): void =>
    navigate('forecasts', writeForecastView({ ...view, ...next }, horizonYear), { replace: true });
  const data = useMemo((): ForecastChartData => {
    const isAllLater = shown.every((each) => each.points.every(({ year }) => year > lastYear));
    return {
      forecasts: shown,
      drivers,
      own,
      picked: view.desk === 'combine' ? view.picked : undefined,
      unit: view.unit,
      scale: view.scale,
      until: view.untilLast && !isAllLater ? lastYear : undefined,
      translate,
      language,
      theme,
    };
  }, [shown, drivers, own, view, translate, language, theme]);
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
      <div className="forecasts-work">
        <div className="forecasts-sheet">
          <section className="forecasts-chart">
            <h2 className="visually-hidden">{translate('catalog.forecasts.chart')}</h2>
            <LatticeChart
              view={view}
              data={data}
              control={<DrawingChoices forecasts={forecasts} view={view} onChange={change} />}
            />
          </section>
          <SeriesSection forecasts={forecasts} shown={shown} drivers={drivers} own={own} view={view} />
        </div>
        {view.desk !== 'none' && <Desk all={forecasts} data={data} view={view} onChange={change} />}
      </div>
    </div>
  );
}

function LatticeChart({
  view,
  data,
  control,
}: {
  readonly view: ForecastView;
  readonly data: ForecastChartData;
  readonly control: React.ReactNode;
}) {
  const translate = useTranslate();
  const { mode, targetYear } = view;
  const chart = useMemo(
    () =>
      mode === 'revisions' && targetYear !== null
        ? revisionChart({ ...data, until: undefined, targetYear })
        : forecastChart(data),
    [data, mode, targetYear],
  );
  if (mode === 'revisions' && (targetYear === null || !chart.ok)) {
    return (
      <div className="panel forecasts-none">
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
  own,
  view,
}: {
  readonly forecasts: readonly Forecast[];
  readonly shown: readonly Forecast[];
  readonly drivers: readonly string[];
  readonly own: readonly string[];
  readonly view: ForecastView;
}) {
  const context = useColumnContext();
  const { translate } = context;
  const driver = forecasts.find((each) => drivers.includes(each.id));
  // What is added here is of the kind that is looked at, unless the person says otherwise.
  const template = {
    scope: view.scope,
    unit: view.unit,
    ...(view.region === everyRegion ? {} : { region: view.region }),
  };
  const isDriving = shown.some((each) => drivers.includes(each.id));
  return (
    <section className="panel forecasts-series" style={{ height: tableHeightPx(shown.length) }}>
      <div className="forecasts-series-head">
        <h2>{translate('catalog.forecasts.seriesCount', { count: shown.length })}</h2>
        <Button
          size="compact-xs"
          variant="subtle"
          className="forecasts-add"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => void addRow('forecasts', template)}
        >
          {translate('forecasts.addSeries')}
        </Button>
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
        <SeriesTable forecasts={shown} drivers={drivers} own={own} context={context} />
      </div>
    </section>
  );
}
