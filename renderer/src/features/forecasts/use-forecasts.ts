import { useMemo } from 'react';
import { demandInput } from '../../../../shared/catalog/demand-series.ts';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import { useCall } from '../../api/client.ts';
import { useLanguage } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { useRevision } from '../../state/catalog-edits.ts';
import { useResolved } from '../../state/results.ts';
import { drivingSeries } from '../../../../shared/catalog/driving-series.ts';

const none: readonly string[] = [];

/** Yields the ids of the forecasts that are rows of the person's own; none until the catalog has answered. */
export function useOwnForecasts(): readonly string[] {
  const language = useLanguage();
  const revision = useRevision();
  const answer = useCall(
    'catalog.page',
    {
      table: 'forecasts',
      query: { filters: { '@layer': { kind: 'picks', keys: ['own'] } }, language },
      offset: 0,
      limit: 5000,
    },
    revision,
  );
  const rows = answer.value?.page.rows;
  return useMemo(() => rows?.map(({ id }) => id) ?? none, [rows]);
}

/** Yields the series that the demand of the open scenario stands on, its unsaved changes included. */
export function useDrivers(forecasts: readonly Forecast[]): readonly string[] {
  const resolved = useResolved();
  const known = useCatalog((catalog) => catalog.defaults[demandInput]);
  const value = resolved.ok ? resolved.value.inputs[demandInput] : known;
  return useMemo(
    () => drivingSeries(forecasts, typeof value === 'object' ? value : undefined),
    [forecasts, value],
  );
}
