import type { Stored, Written } from '../../../shared/catalog/written.ts';
import { evidenceFaults } from './evidence.ts';
import { type Fault, fault, type RowLookup } from './fault.ts';
import { isRising } from './figures.ts';

type Point = Stored<'forecasts'>['points'][number];

/** A series has the vintage of its source, and says what a capacity measures; without its points. */
export function seriesFaults(series: Written<'forecasts'>, lookup: RowLookup): Fault[] {
  const { unit, capacityBasis, loadFactor } = series;
  return [
    ...(unit === 'GW' && capacityBasis === null
      ? [fault('capacityBasis', 'required', 'fault-capacity')]
      : []),
    ...(unit !== 'GW' && capacityBasis !== null
      ? [fault('capacityBasis', 'unit', 'fault-no-capacity', { unit })]
      : []),
    ...(loadFactor !== null && unit !== 'GW' && unit !== 'TWh/yr'
      ? [fault('loadFactor', 'unit', 'fault-load-factor', { unit })]
      : []),
    ...vintageFaults(series, lookup),
  ];
}

function vintageFaults({ source: id, vintage }: Written<'forecasts'>, lookup: RowLookup): Fault[] {
  const source = lookup.row('sources', id);
  if (source === undefined) return [fault('source', 'dangling', 'fault-source-missing', { id })];
  const { published, kind } = source;
  // One's own assumption has no publication: the vintage is the day one made it.
  if (kind === 'own') return [];
  if (typeof published !== 'string') return [fault('vintage', 'vintage', 'fault-vintage-unknown')];
  return published.startsWith(vintage) || vintage.startsWith(published)
    ? []
    : [fault('vintage', 'vintage', 'fault-vintage', { published })];
}

/** A point has a figure, low ≤ central ≤ high, a place in the source of its series, and a grade that this can carry. */
export function pointFaults(point: Point, source: string, lookup: RowLookup): Fault[] {
  const { low, central, high } = point;
  const given = [low, central, high].filter((value) => value !== null);
  return [
    ...(given.length === 0 ? [fault('central', 'required', 'fault-point-empty')] : []),
    ...(isRising(given) ? [] : [fault('central', 'order', 'fault-point-order')]),
    // A source that is not there is said once, at the series.
    ...evidenceFaults({ ...point, source }, lookup).filter(({ field }) => field !== 'source'),
  ];
}

/** What speaks against the points of a series, each with its year; no year stands twice. */
export function pointsFaults({ points, source }: Stored<'forecasts'>, lookup: RowLookup): Fault[] {
  const years = points.map(({ year }) => year);
  const twice = [...new Set(years.filter((year, index) => years.indexOf(year) !== index))];
  return [
    ...twice.map((year) => fault('points', 'duplicate', 'fault-point-twice', { year })),
    ...points.flatMap((point) =>
      pointFaults(point, source, lookup).map((found) => ({
        ...found,
        field: 'points',
        detail: `${point.year}: ${found.detail}`,
      })),
    ),
  ];
}
