import type { Company, Forecast } from '../../../shared/catalog/rows.ts';
import { companyFundingChart } from '../../../shared/charts/company-funding-chart.ts';
import { efficiencyChart } from '../../../shared/charts/efficiency-chart.ts';
import { efficiencyPoints } from '../../../shared/charts/efficiency-points.ts';
import { forecastChart } from '../../../shared/charts/forecast-chart.ts';
import { revisionChart } from '../../../shared/charts/revision-chart.ts';
import { appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Workshop } from '../workshop.ts';
import type { ChartTask, Drawn } from './charts.ts';
import { drivingForecasts } from './driving-forecasts.ts';

/** A chart of the catalog's own figures. Fails where the recipe names no company or forecasts that the chart is about. */
export function drawCatalogChart(task: ChartTask): Result<Drawn> {
  const { workshop, block, name } = task;
  if (block.chart === 'forecast' || block.chart === 'revision') return drawForecasts(task);
  if (block.chart === 'efficiency') return drawEfficiency(task);
  const company = companyOf(workshop, name);
  return company.ok ? ok(drawFunding(task, company.value)) : company;
}

/** The company that the brief is about. Fails with `brief-needs-company`, or `brief-row-missing` where it is gone. */
export function companyOf({ subject }: Workshop, block: string): Result<Company> {
  const { company: id } = subject.recipe;
  if (id === undefined) return fail(appError('brief-needs-company', block));
  const company = subject.rows.rowOf('companies', id);
  if (company !== undefined) return ok(company);
  const place = subject.translate('catalog.tab.companies');
  return fail(appError('brief-row-missing', place, { value: id }));
}

/** The series that the brief is about, in its order. Fails with `brief-needs-forecasts`, or `brief-row-missing`. */
export function forecastsOf({ subject }: Workshop, block: string): Result<Forecast[]> {
  const { forecasts: ids = [] } = subject.recipe;
  if (ids.length === 0) return fail(appError('brief-needs-forecasts', block));
  const found: Forecast[] = [];
  for (const id of ids) {
    const row = subject.rows.rowOf('forecasts', id);
    if (row === undefined) {
      const place = subject.translate('catalog.tab.forecasts');
      return fail(appError('brief-row-missing', place, { value: id }));
    }
    found.push(row);
  }
  return ok(found);
}

/** Several series, never of several scopes or units: the chart's own builder refuses them and says why. */
function drawForecasts({ workshop, block, name, context }: ChartTask): Result<Drawn> {
  const forecasts = forecastsOf(workshop, name);
  if (!forecasts.ok) return forecasts;
  const { recipe, translate } = workshop.subject;
  const drivers = drivingForecasts(workshop);
  const data = { ...context, forecasts: forecasts.value, drivers };
  if (block.chart === 'forecast') {
    const drawn = forecastChart(data);
    return drawn.ok ? ok({ model: drawn.value }) : drawn;
  }
  const drawn = revisionChart({ ...data, targetYear: recipe.horizonYear });
  if (drawn.ok) return ok({ model: drawn.value });
  return drawn.error.code === 'forecast-none'
    ? ok({ absent: translate('briefs.pdfNoRevisions', { year: recipe.horizonYear }) })
    : drawn;
}

/** The efficiency map at one boundary; a company's own devices stand out where the brief is about one. */
function drawEfficiency({ workshop, name, context }: ChartTask): Result<Drawn> {
  const { rows, recipe, translate } = workshop.subject;
  const rowsOf = {
    devices: rows.rowsOf('devices'),
    macros: rows.rowsOf('macros'),
    technologies: rows.rowsOf('technologies'),
  };
  const company = recipe.company === undefined ? ok(undefined) : companyOf(workshop, name);
  if (!company.ok) return company;
  const { value: about } = company;
  const isOnMap = efficiencyPoints(rowsOf).some((point) => point.company === about?.id);
  if (about !== undefined && !isOnMap) {
    return ok({ absent: translate('briefs.pdfNoDevices', { name: about.name }) });
  }
  const drawn = efficiencyChart({
    ...context,
    ...rowsOf,
    against: 'year',
    level: 'sustained',
    company: about?.id,
  });
  return drawn.ok ? ok({ model: drawn.value }) : drawn;
}

function drawFunding({ workshop, context }: ChartTask, company: Company): Drawn {
  const { rows, translate } = workshop.subject;
  const events = rows.rowsOf('events').filter((event) => event.company === company.id);
  const model = companyFundingChart({ ...context, name: company.name, events });
  return model === null ? { absent: translate('briefs.pdfNoFunding', { name: company.name }) } : { model };
}
