import type { Forecast, ForecastPoint, Parameter } from '../../../shared/catalog/rows.ts';
import { type Grade, grades, type Scope } from '../../../shared/catalog/vocabularies.ts';
import type { Written, WrittenPoint } from '../../../shared/catalog/written.ts';

/** The parameter that capacity and energy are converted with where a series states no load factor of its own. */
export const fleetLoadFactor = 'fleet-load-factor';

/** Hours of a year over a thousand: TWh/yr of one GW at full load. */
const terawattHoursPerGigawatt = 8.76;

/** Scopes that the fleet of data centres says nothing of: its load factor converts none of their series. */
const otherFleets: ReadonlySet<Scope> = new Set([
  'crypto',
  'national-demand',
  'ai-training-run',
  'data-centres-and-fabs-increment',
  'named-companies',
]);

/** How a series is said in its other unit; nulls where it has none. */
type Equivalence = Pick<Forecast, 'equivalentUnit' | 'equivalentLoadFactor' | 'equivalentParameter'>;

/**
 * Yields a series with its points by year, the weakest of their grades, and each point in the other unit:
 * TWh/yr = GW × 8.76 × load factor, with the publisher's load factor, else with that of the world's data centres (not for
 * scopes that are none); an average demand has a load factor of 1 by what it is.
 */
export function deriveForecast(
  series: Written<'forecasts'>,
  points: readonly WrittenPoint[],
  parameters: ReadonlyMap<string, Parameter>,
): Forecast {
  const equivalence = equivalenceOf(series, parameters);
  const convert = converter(equivalence);
  const own = points
    .filter(({ forecast }) => forecast === series.id)
    .toSorted((a, b) => a.year - b.year)
    .map(({ year, low, central, high, locator, grade }): ForecastPoint => ({
      year,
      low,
      central,
      high,
      locator,
      grade,
      equivalentLow: convert(low),
      equivalentCentral: convert(central),
      equivalentHigh: convert(high),
    }));
  return { ...series, ...equivalence, points: own, grade: weakestGrade(own.map(({ grade }) => grade)) };
}

const none: Equivalence = { equivalentUnit: null, equivalentLoadFactor: null, equivalentParameter: null };

function equivalenceOf(
  series: Written<'forecasts'>,
  parameters: ReadonlyMap<string, Parameter>,
): Equivalence {
  const { unit, capacityBasis, loadFactor } = series;
  // What is asked of the grid is not what will run: no load factor turns it into energy.
  if ((unit !== 'GW' && unit !== 'TWh/yr') || capacityBasis === 'interconnection') {
    return none;
  }
  const equivalentUnit = unit === 'GW' ? 'TWh/yr' : 'GW';
  if (loadFactor !== null) {
    return { equivalentUnit, equivalentLoadFactor: loadFactor, equivalentParameter: null };
  }
  if (capacityBasis === 'average-demand') {
    return { equivalentUnit, equivalentLoadFactor: 1, equivalentParameter: null };
  }
  const fleet = otherFleets.has(series.scope) ? null : (parameters.get(fleetLoadFactor)?.value ?? null);
  return fleet === null
    ? none
    : { equivalentUnit, equivalentLoadFactor: fleet, equivalentParameter: fleetLoadFactor };
}

function converter({
  equivalentUnit: unit,
  equivalentLoadFactor: loadFactor,
}: Equivalence): (value: number | null) => number | null {
  return (value) => {
    if (value === null || unit === null || loadFactor === null) {
      return null;
    }
    const energyOfOne = terawattHoursPerGigawatt * loadFactor;
    return unit === 'TWh/yr' ? value * energyOfOne : value / energyOfOne;
  };
}

/** The weakest of some grades, by the vocabulary's order. */
export function weakestGrade(of: readonly Grade[]): Grade {
  return of.reduce(
    (weakest, grade) => (grades.indexOf(grade) > grades.indexOf(weakest) ? grade : weakest),
    'measured',
  );
}
