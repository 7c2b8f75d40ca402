import { appError } from '../errors.ts';
import type { Translate } from '../i18n/messages.ts';
import { translateTerm } from '../i18n/terms.ts';
import { fail, ok, type Result } from '../result.ts';
import type { DemandPoints } from '../scenario/file.ts';
import { seriesName } from './forecast-names.ts';
import type { Forecast } from './rows.ts';
import type { Scope } from './vocabularies.ts';

/** The input that a series can drive. The edge has one too, and no published forecast counts it. */
export const demandInput = 'demand.datacentre.points';

/** What the input means: all electricity of AI in data centres, cooling included, of the world. */
export const demandScopes: readonly Scope[] = ['ai-focused-data-centres', 'ai-only'];

/** Which figure of each point is taken. */
export const demandCases = ['low', 'central', 'high'] as const;
export type DemandCase = (typeof demandCases)[number];

/** A series as the demand of the model. */
export interface SeriesDemand {
  readonly points: DemandPoints;
  /** Years of the series without a figure of the case: the model goes from point to point past them. */
  readonly skipped: readonly number[];
}

/** The cases of which a series has a figure that the model can take. */
export function casesOf({ points }: Pick<Forecast, 'points'>): DemandCase[] {
  return demandCases.filter((each) => points.some((point) => (point[each] ?? 0) > 0));
}

/**
 * Yields a series as the points of the model's demand, TWh/yr: those of the series and no others, since points of another
 * count before its first year would make a growth that nobody forecast. The model carries the first stretch backward.
 * Refuses what the input does not mean: `demand-scope`, `demand-unit`, `demand-region`, and `demand-case` where the series has no
 * figure of the case.
 */
export function demandOf(forecast: Forecast, which: DemandCase, translate: Translate): Result<SeriesDemand> {
  const one = seriesName(forecast, false, translate);
  const { id, scope, unit, region } = forecast;
  if (!demandScopes.includes(scope)) {
    return fail(
      appError('demand-scope', id, {
        one,
        scope: translate(`vocabulary.scope.${scope}`),
        fitting: demandScopes
          .map((each) => translate(`vocabulary.scope.${each}`))
          .join(translate('charts.nameSeparator')),
      }),
    );
  }
  if (unit !== 'TWh/yr')
    return fail(appError('demand-unit', id, { one, unit: translate(`charts.forecastUnit.${unit}`) }));
  if (region !== 'World')
    return fail(appError('demand-region', id, { one, region: translateTerm(region, translate) }));
  const given = forecast.points.toSorted((a, b) => a.year - b.year);
  const points = given.flatMap((point): [number, number][] => {
    const amount = point[which];
    return amount !== null && amount > 0 ? [[point.year, amount]] : [];
  });
  if (points.length === 0) return fail(appError('demand-case', id, { one }));
  const years = new Set(points.map(([year]) => year));
  return ok({ points, skipped: given.map(({ year }) => year).filter((year) => !years.has(year)) });
}

/** Whether a series can drive the model at all. */
export function canDrive({ scope, unit, region }: Pick<Forecast, 'scope' | 'unit' | 'region'>): boolean {
  return demandScopes.includes(scope) && unit === 'TWh/yr' && region === 'World';
}
