import { Chip, SegmentedControl, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Company, Device, Macro, Parameter, Technology } from '../../../../shared/catalog/rows.ts';
import { boundaries, type Boundary } from '../../../../shared/catalog/vocabularies.ts';
import type { EfficiencyChartData } from '../../../../shared/charts/chart-model.ts';
import { efficiencyChart, shownEfficiencyPoints } from '../../../../shared/charts/efficiency-chart.ts';
import { technologyGroups } from '../../../../shared/charts/efficiency-groups.ts';
import { efficiencyPoints } from '../../../../shared/charts/efficiency-points.ts';
import { useCall } from '../../api/client.ts';
import { Chart } from '../../charts/chart.tsx';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { hrefOf, navigate, useRoute } from '../../state/route.ts';
import { ErrorState, LoadingState } from '../../ui/states.tsx';
import { useTheme } from '../../ui/use-theme.ts';
import { LadderRungs, PointList, TechnologySwitches } from './efficiency-map-panel.tsx';
import { type MapView, readMapView, writeMapView } from './efficiency-map-view.ts';
import './efficiency-map.css';

interface MapRows {
  readonly devices: readonly Device[];
  readonly macros: readonly Macro[];
  readonly technologies: readonly Technology[];
  readonly companies: readonly Company[];
  readonly parameters: readonly Parameter[];
}

/** What the map is made of; undefined until all of it is there, or the first thing that went wrong. */
function useMapRows() {
  const devices = useCall('catalog.list', { table: 'devices' });
  const macros = useCall('catalog.list', { table: 'macros' });
  const technologies = useCall('catalog.list', { table: 'technologies' });
  const companies = useCall('catalog.list', { table: 'companies' });
  const parameters = useCall('catalog.list', { table: 'parameters' });
  const rows = useMemo((): MapRows | undefined => {
    const lists = [devices.value, macros.value, technologies.value, companies.value, parameters.value];
    if (lists.includes(undefined)) return undefined;
    return {
      devices: devices.value?.table === 'devices' ? devices.value.rows : [],
      macros: macros.value?.table === 'macros' ? macros.value.rows : [],
      technologies: technologies.value?.table === 'technologies' ? technologies.value.rows : [],
      companies: companies.value?.table === 'companies' ? companies.value.rows : [],
      parameters: parameters.value?.table === 'parameters' ? parameters.value.rows : [],
    };
  }, [devices.value, macros.value, technologies.value, companies.value, parameters.value]);
  const failed = [devices, macros, technologies, companies, parameters].find(
    (each) => each.status === 'failed',
  );
  return { rows, failed };
}

/** The efficiency map of the catalog: every published TOPS/W on one picture. `#/catalog/map/<choice>=<value>/…` */
export function EfficiencyMap() {
  const { rows, failed } = useMapRows();
  if (failed?.status === 'failed') return <ErrorState error={failed.error} onRetry={failed.retry} />;
  return rows === undefined ? <LoadingState /> : <MapOf rows={rows} />;
}

function MapOf({ rows }: { readonly rows: MapRows }) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const { segments } = useRoute();
  const view = useMemo(() => readMapView(segments), [segments]);
  const [selected, setSelected] = useState<string | undefined>();
  const all = useMemo(() => efficiencyPoints(rows), [rows]);
  const change = (next: Partial<MapView>): void =>
    navigate('catalog', writeMapView({ ...view, ...next }), { replace: true });

  const data = useMemo(
    (): EfficiencyChartData => ({
      ...rows,
      translate,
      language,
      theme,
      against: view.against,
      level: view.level,
      boundaries: view.boundaries.length === 0 ? undefined : view.boundaries,
      groups: technologyGroups.filter((group) => !view.hidden.includes(group)),
      company: all.some((point) => point.company === view.company) ? view.company : undefined,
    }),
    [rows, all, translate, language, theme, view],
  );
  const points = useMemo(() => shownEfficiencyPoints(data), [data]);
  const chart = useMemo(() => efficiencyChart({ ...data, selected }), [data, selected]);
  const missing = rows.devices.length - all.filter((point) => point.table === 'devices').length;

  return (
    <div className="map">
      <h2 className="visually-hidden">{translate('charts.map.title')}</h2>
      <MapChoices view={view} rows={rows} points={all} onChange={change} />
      <div className="map-chart">
        {chart.ok ? <Chart model={chart.value} height="fill" /> : <ErrorState error={chart.error} />}
      </div>
      <aside className="map-panel" aria-label={translate('charts.map.choices')}>
        <TechnologySwitches points={all} hidden={view.hidden} onChange={(hidden) => change({ hidden })} />
        <LadderRungs parameters={rows.parameters} />
        <PointList points={points} data={data} selected={selected} onSelect={setSelected} />
        {missing > 0 && <p className="map-none">{translate('charts.map.missing', { count: missing })}</p>}
      </aside>
      <p className="map-reading">
        <strong>{translate('charts.map.reading')}</strong> {translate('charts.map.readingText')}
      </p>
    </div>
  );
}

function MapChoices({
  view,
  rows,
  points,
  onChange,
}: {
  readonly view: MapView;
  readonly rows: MapRows;
  readonly points: ReturnType<typeof efficiencyPoints>;
  readonly onChange: (next: Partial<MapView>) => void;
}) {
  const translate = useTranslate();
  const shown = view.boundaries.length === 0 ? boundaries : view.boundaries;
  // All of them, and none of them, both say: no choice made.
  const switched = (boundary: Boundary, isOn: boolean): Boundary[] => {
    const next = boundaries.filter((each) => (each === boundary ? isOn : shown.includes(each)));
    return next.length === boundaries.length ? [] : next;
  };
  const makers = useMemo(() => new Set(points.map((point) => point.company)), [points]);
  return (
    <div className="map-choices">
      <SegmentedControl
        size="xs"
        aria-label={translate('charts.map.level')}
        value={view.level}
        onChange={(level) => onChange({ level })}
        data={[
          { value: 'published' as const, label: translate('charts.map.published') },
          { value: 'sustained' as const, label: translate('charts.map.sustained') },
        ]}
      />
      <SegmentedControl
        size="xs"
        aria-label={translate('charts.map.against')}
        value={view.against}
        onChange={(against) => onChange({ against })}
        data={[
          { value: 'year' as const, label: translate('charts.map.year') },
          { value: 'node' as const, label: translate('charts.map.node') },
        ]}
      />
      <fieldset className="map-boundaries">
        <legend className="visually-hidden">{translate('charts.map.boundaries')}</legend>
        {boundaries.map((boundary) => (
          <Chip
            key={boundary}
            size="xs"
            variant="light"
            checked={shown.includes(boundary)}
            onChange={(isOn) => onChange({ boundaries: switched(boundary, isOn) })}
          >
            {translate(`vocabulary.boundary.${boundary}`)}
          </Chip>
        ))}
      </fieldset>
      <Select
        size="xs"
        w={190}
        searchable
        clearable
        aria-label={translate('charts.map.company')}
        placeholder={translate('charts.map.company')}
        value={view.company ?? null}
        onChange={(company) => onChange({ company: company ?? undefined })}
        data={rows.companies
          .filter((company) => makers.has(company.id))
          .map(({ id, name }) => ({ value: id, label: name }))
          .toSorted((a, b) => a.label.localeCompare(b.label))}
      />
    </div>
  );
}

/** The map at the size of a company's card: its devices before the grey of all others. Nothing where it has no figure. */
export function CompanyEfficiency({
  companyId,
  height = 240,
}: {
  readonly companyId: string;
  readonly height?: number | 'fill';
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const theme = useTheme();
  const { rows } = useMapRows();
  const chart = useMemo(() => {
    if (rows === undefined) return undefined;
    if (!efficiencyPoints(rows).some((point) => point.company === companyId)) return undefined;
    return efficiencyChart({
      ...rows,
      translate,
      language,
      theme,
      against: 'year',
      level: 'published',
      company: companyId,
    });
  }, [rows, companyId, translate, language, theme]);
  if (chart?.ok !== true) return null;
  return (
    <div className="map-company">
      <Chart model={chart.value} height={height} />
      <a
        href={hrefOf(
          'catalog',
          ...writeMapView({
            against: 'year',
            level: 'published',
            boundaries: [],
            hidden: [],
            company: companyId,
          }),
        )}
      >
        {translate('charts.map.companyOpen')}
      </a>
    </div>
  );
}
