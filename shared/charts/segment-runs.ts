import type { Language, Translate } from '../i18n/messages.ts';
import type { ModelResult, SegmentQuantity } from '../model/result.ts';
import type { Segment } from '../model/vocabulary.ts';
import { formatNumber, formatShare } from '../units/format.ts';
import type { ChartContext, ChartRun } from './chart-model.ts';

/** A segment's series of one quantity, a number a year. */
export function segmentSeries(
  result: ModelResult,
  quantity: SegmentQuantity,
  segment: Segment,
): readonly number[] {
  return result.series[`${quantity}.${segment}`];
}

/** Where the horizon year stands among the years; the nearest end when it lies outside. */
export function horizonIndex(years: readonly number[], horizonYear: number): number {
  const found = years.indexOf(horizonYear);
  if (found >= 0) return found;
  return horizonYear < (years[0] ?? 0) ? 0 : Math.max(0, years.length - 1);
}

/** The runs' names, told apart by a number where two are alike. */
export function runNames(runs: readonly Pick<ChartRun, 'name'>[]): string[] {
  return runs.map((run, index) => {
    const twins = runs.filter((other) => other.name === run.name).length;
    return twins > 1 ? `${run.name} (${index + 1})` : run.name;
  });
}

/** "Scenario: …" or "Scenarios: …", as a subtitle ends. */
export function scenarioWords(names: readonly string[], translate: Translate): string {
  const key = names.length === 1 ? 'charts.scenarioOne' : 'charts.scenarioMany';
  return translate(key, { names: names.join(translate('charts.nameSeparator')) });
}

/** The source line: one line under a small chart on the screen; in a brief it leads to the assumptions there. */
export function sourceWords({ size, translate }: Pick<ChartContext, 'size' | 'translate'>): string {
  return translate(size === 'brief' ? 'charts.sourceInBrief' : 'charts.source');
}

/** Figures in the words of a language, as titles and labels say them. */
export interface Phrases {
  readonly energy: (terawattHours: number, digits?: number) => string;
  /** With its sign: +1.2 TWh, −0.4 TWh. */
  readonly change: (terawattHours: number) => string;
  readonly share: (value: number) => string;
  /** With its sign. */
  readonly shareChange: (value: number) => string;
}

/** Phrases for TWh and shares; three significant digits. */
export function phrases(language: Language): Phrases {
  const energy = (value: number, digits = 3): string =>
    `${formatNumber(value, { language, digits })}\u00a0TWh`;
  const share = (value: number): string => formatShare(value, { language, digits: 2 });
  const signed = (value: number, text: string): string => (value > 0 ? `+${text}` : text);
  return {
    energy,
    share,
    change: (value) => signed(value, energy(value)),
    shareChange: (value) => signed(value, share(value)),
  };
}
