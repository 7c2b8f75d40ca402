import { inputDefinitions } from '../../../shared/model/inputs.ts';
import { neededParameters } from '../rules/figures.ts';
import type { ProblemList } from './problem.ts';
import type { CatalogData } from './read-data.ts';

/** Nothing is missing: no input of the model, no parameter that figures are derived with, no points and no series. */
export function checkCoverage(data: CatalogData, problems: ProblemList): void {
  const inputs = new Set(data.inputs.map(({ row }) => row.id));
  for (const id of inputDefinitions.keys()) {
    if (!inputs.has(id)) {
      problems.add({ file: 'inputs.csv', line: 1 }, 'id', 'coverage', `the model's input "${id}" has no row`);
    }
  }
  const parameters = new Set(data.parameters.map(({ row }) => row.id));
  for (const id of neededParameters) {
    if (!parameters.has(id)) {
      const detail = `"${id}" with a value is needed to derive figures`;
      problems.add({ file: 'parameters.csv', line: 1 }, 'id', 'ladder-incomplete', detail);
    }
  }
  const series = new Set(data.forecasts.map(({ row }) => row.id));
  const withPoints = new Set(data.points.map(({ row }) => row.forecast));
  for (const located of data.forecasts) {
    const { id } = located.row;
    if (!withPoints.has(id)) {
      problems.add(located, 'id', 'points', `forecast-points.csv has no point of "${id}"`);
    }
  }
  for (const located of data.points) {
    const { forecast } = located.row;
    if (!series.has(forecast)) {
      problems.add(located, 'forecast', 'dangling', `there is no "${forecast}" among the forecasts`);
    }
  }
}
