import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** A series has points, the vintage of its source, and says what a capacity measures; a point is in order. */
export function checkForecasts(data: CatalogData, problems: ProblemList): void {
  const sources = new Map(data.sources.map(({ row }) => [row.id, row]));
  const withPoints = new Set(data.points.map(({ row }) => row.forecast));
  for (const located of data.forecasts) {
    const { id, source, vintage, unit, capacityBasis, loadFactor } = located.row;
    if (!withPoints.has(id)) {
      problems.add(located, 'id', 'points', `forecast-points.csv has no point of "${id}"`);
    }
    if (unit === 'GW' && capacityBasis === null) {
      problems.add(located, 'capacity_basis', 'required', 'a series in GW says what the capacity measures');
    }
    if (unit !== 'GW' && capacityBasis !== null) {
      problems.add(located, 'capacity_basis', 'unit', `a series in ${unit} is no capacity`);
    }
    if (loadFactor !== null && unit !== 'GW' && unit !== 'TWh/yr') {
      problems.add(located, 'load_factor', 'unit', `a series in ${unit} has no load factor`);
    }
    const cited = sources.get(source);
    if (cited === undefined) {
      problems.add(located, 'source', 'dangling', `there is no source "${source}"`);
    } else if (
      cited.published === null ||
      !(cited.published.startsWith(vintage) || vintage.startsWith(cited.published))
    ) {
      problems.add(
        located,
        'vintage',
        'vintage',
        `its source was published ${cited.published ?? 'at an unknown date'}`,
      );
    }
  }
  for (const located of data.points) {
    const { low, central, high } = located.row;
    const given = [low, central, high].filter((value) => value !== null);
    if (given.length === 0) {
      problems.add(located, 'central', 'required', 'a point has at least one of low, central and high');
    }
    if (given.some((value, index) => index > 0 && value < (given[index - 1] ?? value))) {
      problems.add(located, 'central', 'order', 'low ≤ central ≤ high does not hold');
    }
  }
}
