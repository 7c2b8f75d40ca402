import { Button, Popover, Select, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { scopes } from '../../../../shared/catalog/vocabularies.ts';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import { forecastChart } from '../../../../shared/charts/forecast-chart.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { translateTerm } from '../../../../shared/i18n/terms.ts';
import { unitLabel } from '../../../../shared/units/format.ts';
import { useCall } from '../../api/client.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { hrefOf, navigate, useRoute } from '../../state/route.ts';
import { EmptyState, ErrorState, LoadingState } from '../../ui/states.tsx';
import { useTheme } from '../../ui/use-theme.ts';
import { useColumnContext } from '../../grid/rows/use-row-names.ts';
import { drivingSeries, type ForecastGroup, groupForecasts } from './forecast-groups.ts';
import { SeriesTable } from './series-table.tsx';
import './forecasts.css';

const demandInput = 'demand.datacentre.points';
const everyRegion = '';

/** The table takes the height of its rows, and no more than is left beside the chart. */
const tableHeightPx = (rows: number): number => 38 + 36 + rows * 31 + 20;

/** Published forecasts, one scope and one unit at a time. `#/forecasts/<scope>/<unit>` */
export function ForecastsPage() {
  const list = useCall('catalog.list', { table: 'forecasts' });
  if (list.status === 'failed') return <ErrorState error={list.error} onRetry={list.retry} />;
  if (list.value === undefined) return <LoadingState />;
  return <ForecastLattice forecasts={list.value.table === 'forecasts' ? list.value.rows : []} />;
}

function ForecastLattice({ forecasts }: { readonly forecasts: readonly Forecast[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { segments } = useRoute();
  const demand = useCatalog((catalog) => catalog.inputRows.get(demandInput));
  const groups = useMemo(() => groupForecasts(forecasts), [forecasts]);
  const drivers = useMemo(() => drivingSeries(forecasts, demand), [forecasts, demand]);
  const driving = groups.find((group) => group.forecasts.some((each) => drivers.includes(each.id)));
  const group =
    groups.find((each) => each.scope === segments[0] && each.unit === segments[1]) ?? driving ?? groups[0];

  if (group === undefined) {
    return (
      <EmptyState
        title={translate('catalog.forecasts.empty')}
        text={translate('catalog.forecasts.emptyHint')}
      />
    );
  }
  const keyOf = ({ scope, unit }: Pick<ForecastGroup, 'scope' | 'unit'>): string => `${scope}|${unit}`;
  return (
    <div className="forecasts">
      <header className="forecasts-header">
        <div>
          <h1>{translate('catalog.forecasts.title')}</h1>
          <p>{translate('catalog.forecasts.lead')}</p>
        </div>
        <Select
          label={translate('catalog.forecasts.scope')}
          w={320}
          allowDeselect={false}
          value={keyOf(group)}
          data={groups.map((each) => ({
            value: keyOf(each),
            label: `${translate('catalog.forecasts.scopeOption', {
              scope: translate(`vocabulary.scope.${each.scope}`),
              unit: each.unit === '%' ? '%' : unitLabel(each.unit, language),
            })} (${each.forecasts.length})`,
          }))}
          onChange={(key) => {
            const chosen = groups.find((each) => keyOf(each) === key);
            if (chosen !== undefined) navigate('forecasts', [chosen.scope, chosen.unit]);
          }}
        />
        <WhyApart />
      </header>
      <GroupView key={keyOf(group)} group={group} drivers={drivers} drivingGroup={driving} />
    </div>
  );
}

function WhyApart() {
  const translate = useTranslate();
  return (
    <Popover width={560} position="bottom-start" withArrow shadow="md">
      <Popover.Target>
        <Button variant="subtle" leftSection={<IconInfoCircle size={16} aria-hidden />}>
          {translate('catalog.forecasts.why')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm">{translate('catalog.forecasts.whyText')}</Text>
        <dl className="forecasts-scopes">
          {scopes.map((scope) => (
            <div key={scope}>
              <dt>{translate(`vocabulary.scope.${scope}`)}</dt>
              <dd>{translate(`vocabulary.scope.${scope}.meaning`)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}

function GroupView({
  group,
  drivers,
  drivingGroup,
}: {
  readonly group: ForecastGroup;
  readonly drivers: readonly string[];
  readonly drivingGroup: ForecastGroup | undefined;
}) {
  const context = useColumnContext();
  const { translate, language } = context;
  const theme = useTheme();
  const driverRegion = group.forecasts.find((each) => drivers.includes(each.id))?.region;
  const [region, setRegion] = useState(driverRegion ?? group.regions[0] ?? everyRegion);
  const shown = useMemo(
    () =>
      region === everyRegion ? group.forecasts : group.forecasts.filter((each) => each.region === region),
    [group, region],
  );
  const chart = useMemo(
    () => forecastChart({ forecasts: shown, drivers, translate, language, theme }),
    [shown, drivers, translate, language, theme],
  );
  const isDriving = drivingGroup === group;
  const regionSelect =
    group.regions.length < 2 ? undefined : (
      <Select
        size="xs"
        w={160}
        aria-label={translate('catalog.forecasts.region')}
        allowDeselect={false}
        value={region}
        onChange={(chosen) => setRegion(chosen ?? everyRegion)}
        data={[
          ...group.regions.map((each) => ({ value: each, label: translateTerm(each, translate) })),
          { value: everyRegion, label: translate('catalog.forecasts.allRegions') },
        ]}
      />
    );
  return (
    <>
      <section className="forecasts-chart">
        <h2 className="visually-hidden">{translate('catalog.forecasts.chart')}</h2>
        {chart.ok ? (
          <Chart model={chart.value} height="fill" control={regionSelect} />
        ) : (
          <ErrorState error={chart.error} />
        )}
      </section>
      <section className="forecasts-series" style={{ height: tableHeightPx(shown.length) }}>
        <div className="forecasts-series-head">
          <h2>{translate('catalog.forecasts.seriesCount', { count: shown.length })}</h2>
          {isDriving ? (
            <p>
              {translate('catalog.forecasts.drivesHint')}{' '}
              <a href={hrefOf('catalog', 'inputs', demandInput)}>{inputName(demandInput, translate)}</a>
            </p>
          ) : (
            drivingGroup !== undefined && (
              <p>
                {translate('catalog.forecasts.drivesNone', {
                  scope: translate(`vocabulary.scope.${drivingGroup.scope}`),
                })}
              </p>
            )
          )}
        </div>
        <div className="forecasts-table">
          <SeriesTable forecasts={shown} drivers={drivers} context={context} />
        </div>
      </section>
    </>
  );
}
