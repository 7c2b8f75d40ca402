import { SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import type { ForecastChartData } from '../../../../shared/charts/chart-model.ts';
import { drawSeries } from '../../../../shared/charts/forecast-series.ts';
import { chartStyle } from '../../../../shared/charts/frame.ts';
import { useTranslate } from '../../i18n.ts';
import { CombinePanel } from './combine-panel.tsx';
import { DrivePanel } from './drive-panel.tsx';
import { type ForecastView } from './forecast-view.ts';

/** Beside the chart: its legend, to choose series from, and what can be made of those. */
export function Desk({
  all,
  data,
  view,
  onChange,
}: {
  readonly all: readonly Forecast[];
  /** What the chart draws. */
  readonly data: ForecastChartData;
  readonly view: ForecastView;
  readonly onChange: (next: Partial<ForecastView>) => void;
}) {
  const translate = useTranslate();
  const series = useMemo(() => drawSeries({ ...data, picked: undefined }, chartStyle(data)), [data]);
  const shown = useMemo(() => new Set(series.map(({ forecast }) => forecast.id)), [series]);
  // What was chosen and is no longer drawn is not worked with behind the reader's back.
  const picked = view.picked.filter((id) => shown.has(id));
  return (
    <aside className="panel desk" aria-label={translate('forecasts.desk')}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={translate('forecasts.desk')}
        value={view.desk}
        onChange={(desk) => onChange({ desk })}
        data={[
          { value: 'combine' as const, label: translate('forecasts.deskCombine') },
          { value: 'drive' as const, label: translate('forecasts.deskDrive') },
        ]}
      />
      {view.desk === 'drive' ? (
        <DrivePanel all={all} series={series} drivers={data.drivers ?? []} />
      ) : (
        <CombinePanel all={all} series={series} picked={picked} onPick={(ids) => onChange({ picked: ids })} />
      )}
    </aside>
  );
}
