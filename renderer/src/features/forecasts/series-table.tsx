import { useMemo } from 'react';
import { misquoteWarnings } from '../../../../shared/catalog/misquotes.ts';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import type { GridColumn } from '../../grid/cell.ts';
import { DataGrid } from '../../grid/data-grid.tsx';
import { localSource } from '../../grid/local-source.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { columnsOf } from '../../grid/rows/columns.ts';
import { navigate } from '../../state/route.ts';

const leadingColumns = ['publisher', 'vintage', 'case', 'points'];
const trailingColumns = ['grade', 'note', 'basis', 'source'];
/** Wider than in the catalog: no detail stands beside this table. */
const widths: Readonly<Record<string, number>> = { case: 190, points: 320 };
const rowIdOf = (row: Forecast): string => row.id;

function withRoom(column: GridColumn<Forecast> | undefined): GridColumn<Forecast>[] {
  if (column === undefined) return [];
  return [{ ...column, width: widths[column.id] ?? column.width, isGrowing: column.id === 'note' }];
}

/** Region and capacity have a column only where they tell series apart. */
function columnNames(forecasts: readonly Forecast[]): string[] {
  return [
    ...leadingColumns,
    ...(new Set(forecasts.map((each) => each.region)).size > 1 ? ['region'] : []),
    ...(forecasts.some((each) => each.capacityBasis !== null) ? ['capacityBasis'] : []),
    ...trailingColumns,
  ];
}

function seriesColumns(
  forecasts: readonly Forecast[],
  context: ColumnContext,
  drivers: readonly string[],
  own: readonly string[],
): GridColumn<Forecast>[] {
  const { translate } = context;
  const known = new Map(columnsOf.forecasts(context).map((column) => [column.id, column]));
  const drives: GridColumn<Forecast> = {
    id: 'drives',
    header: translate('catalog.forecasts.drives'),
    hint: translate('catalog.forecasts.drivesHint'),
    width: 150,
    cell: (row) =>
      drivers.includes(row.id)
        ? {
            kind: 'mark',
            text: `▸ ${translate('catalog.forecasts.drives')}`,
            hint: translate('catalog.forecasts.drivesHint'),
          }
        : { kind: 'text', text: '' },
  };
  const mine: GridColumn<Forecast> = {
    id: 'own',
    header: translate('forecasts.own'),
    hint: translate('forecasts.ownHint'),
    width: 90,
    cell: (row) =>
      own.includes(row.id)
        ? { kind: 'mark', text: translate('forecasts.own'), hint: translate('forecasts.ownHint') }
        : { kind: 'text', text: '' },
  };
  const misquotes: GridColumn<Forecast> = {
    id: 'misquote',
    header: translate('forecasts.misquote'),
    width: 150,
    cell: (row) => {
      const [first] = misquoteWarnings('forecasts', row);
      return first === undefined
        ? { kind: 'text', text: '' }
        : {
            kind: 'warning',
            value: first.value ?? 0,
            text: translate('forecasts.misquote'),
            sentence: translate(`forecasts.misquote.${first.rule}`),
          };
    },
  };
  const hasMisquote = forecasts.some((each) => misquoteWarnings('forecasts', each).length > 0);
  const [publisher, ...others] = columnNames(forecasts).flatMap((id) => withRoom(known.get(id)));
  return [
    ...(publisher === undefined ? [] : [publisher]),
    ...(drivers.length === 0 ? [] : [drives]),
    ...(own.length === 0 ? [] : [mine]),
    ...(hasMisquote ? [misquotes] : []),
    ...others,
  ];
}

/** The series on the chart: who, when, which case, on what basis; the one that drives the model is marked, and so are own rows and known misquotes. */
export function SeriesTable({
  forecasts,
  drivers,
  own,
  context,
}: {
  readonly forecasts: readonly Forecast[];
  readonly drivers: readonly string[];
  readonly own: readonly string[];
  readonly context: ColumnContext;
}) {
  const here = useMemo(
    () => drivers.filter((id) => forecasts.some((each) => each.id === id)),
    [forecasts, drivers],
  );
  const ownHere = useMemo(
    () => own.filter((id) => forecasts.some((each) => each.id === id)),
    [forecasts, own],
  );
  const columns = useMemo(
    () => seriesColumns(forecasts, context, here, ownHere),
    [forecasts, context, here, ownHere],
  );
  const source = useMemo(
    () => localSource(forecasts, columns, rowIdOf, context.language),
    [forecasts, columns, context.language],
  );
  return (
    <DataGrid
      name="forecasts.series"
      label={context.translate('catalog.forecasts.table')}
      source={source}
      columns={columns}
      withToolbar={false}
      onOpen={(id) => navigate('catalog', ['forecasts', id])}
    />
  );
}
