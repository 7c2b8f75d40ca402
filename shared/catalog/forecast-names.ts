import type { Translate } from '../i18n/messages.ts';
import { translateTerm } from '../i18n/terms.ts';
import type { Forecast } from './rows.ts';

const baseCase =
  /^(?:base|reference|estimate|central|medium|median|trend|observed|reported|metered|projection)\b/iu;

/** Whether a case is the one that its publisher stands for, as against a high, a low or a what-if. */
export function isBaseCase(forecast: Pick<Forecast, 'case'>): boolean {
  return baseCase.test(forecast.case);
}

/** A series by its whole name: publisher, vintage, case, and region where several are spoken of. */
export function seriesName(forecast: Forecast, withRegion: boolean, translate: Translate): string {
  return [
    forecast.publisher,
    forecast.vintage.slice(0, 7),
    translateTerm(forecast.case, translate),
    ...(withRegion ? [translateTerm(forecast.region, translate)] : []),
  ].join(', ');
}
