import { phrases, segmentSeries } from '../../shared/charts/segment-runs.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import { workloadName } from '../../shared/i18n/names.ts';
import type { ModelResult } from '../../shared/model/result.ts';
import type { Segment, Workload } from '../../shared/model/vocabulary.ts';
import { formatNumber, formatQuantity, formatShare } from '../../shared/units/format.ts';

/** Below this share of the cost, electricity is said to be "only" that much. */
const smallShare = 0.15;

/** What the summary speaks of: one run, at one year. */
export interface SummarySubject {
  readonly name: string;
  readonly result: ModelResult;
  readonly year: number;
  readonly at: number;
  /** Whose cost is quoted. */
  readonly workload: Workload;
  readonly language: Language;
  readonly translate: Translate;
  /** What the draws say of the net saving in data centres in that year; null where nothing is drawn. */
  readonly band: SavingBand | null;
}

/** P5 and P95 of the net saving [TWh/yr], the share of draws below zero, and what was drawn. */
export interface SavingBand {
  readonly p5: number;
  readonly p95: number;
  readonly negative: number;
  readonly samples: number;
  readonly drawn: number;
}

/** The brief in one sober paragraph, every figure from the run: what is saved or added, rebound, cost, edge, and how sure the saving is. */
export function summarise(subject: SummarySubject): string {
  const sentences = [
    dataCentreSentence(subject),
    reboundSentence(subject),
    costSentence(subject),
    edgeSentence(subject),
    bandSentence(subject),
  ].filter((sentence) => sentence !== '');
  return sentences.join(subject.language === 'en' ? ' ' : '');
}

function energies(
  subject: SummarySubject,
  segment: Segment,
): { base: number; total: number; net: number; gross: number } {
  const at = (quantity: 'energy.baseline' | 'energy.total' | 'energy.saved' | 'energy.gross'): number =>
    segmentSeries(subject.result, quantity, segment)[subject.at] ?? 0;
  return {
    base: at('energy.baseline'),
    total: at('energy.total'),
    net: at('energy.saved'),
    gross: at('energy.gross'),
  };
}

function isNothing(net: number, base: number): boolean {
  return Math.abs(net) <= Math.abs(base) * 1e-9;
}

function dataCentreSentence(subject: SummarySubject): string {
  const { translate, language, name, year, result, at } = subject;
  const say = phrases(language);
  const { base, total, net } = energies(subject, 'datacentre');
  // From 465 to 465 would be nonsense: as many digits as it takes to tell the two apart.
  let digits = 3;
  while (!isNothing(net, base) && digits < 9 && say.energy(base, digits) === say.energy(total, digits))
    digits += 1;
  const amount = (quantity: 'power.saved' | 'carbon.saved' | 'bill.saved'): number =>
    Math.abs(segmentSeries(result, quantity, 'datacentre')[at] ?? 0);
  const gaps = {
    name,
    year,
    base: say.energy(base, digits),
    total: say.energy(total, digits),
    saved: say.energy(Math.abs(net)),
    share: say.share(base === 0 ? 0 : Math.abs(net) / base),
    power: formatQuantity(amount('power.saved'), 'GW', { language }),
    carbon: formatQuantity(amount('carbon.saved'), 'MtCO2/yr', { language }),
    bill: formatQuantity(amount('bill.saved'), '1e9 USD/yr', { language }),
  };
  if (isNothing(net, base)) return translate('briefs.pdfSummaryNone', gaps);
  return translate(net > 0 ? 'briefs.pdfSummarySaves' : 'briefs.pdfSummaryAdds', gaps);
}

function reboundSentence(subject: SummarySubject): string {
  const { translate, language } = subject;
  const { base, net, gross } = energies(subject, 'datacentre');
  if (gross <= 0 || isNothing(gross, base) || gross - net < gross * 5e-4) return '';
  const say = phrases(language);
  const gaps = { gross: say.energy(gross), rebound: say.energy(gross - net) };
  return translate(net < 0 ? 'briefs.pdfSummaryBackfire' : 'briefs.pdfSummaryRebound', gaps);
}

function costSentence(subject: SummarySubject): string {
  const { translate, language, result, at, workload } = subject;
  const cost = result.series[`workload.${workload}.cost`][at] ?? 0;
  if (cost === 0) return '';
  const share = (result.series[`workload.${workload}.cost_energy`][at] ?? 0) / cost;
  return translate(share < smallShare ? 'briefs.pdfSummaryEnergySmall' : 'briefs.pdfSummaryEnergyLarge', {
    workload: workloadName(workload, translate),
    share: phrases(language).share(share),
    index: formatNumber(segmentSeries(result, 'cost.index', 'datacentre')[at] ?? 1, { language, digits: 4 }),
  });
}

function edgeSentence(subject: SummarySubject): string {
  const { translate, language } = subject;
  const { base, net } = energies(subject, 'edge');
  const say = phrases(language);
  const gaps = { base: say.energy(base), saved: say.energy(Math.abs(net)) };
  if (isNothing(net, base)) return translate('briefs.pdfSummaryEdgeNone', gaps);
  return translate(net > 0 ? 'briefs.pdfSummaryEdgeSaves' : 'briefs.pdfSummaryEdgeAdds', gaps);
}

function bandSentence({ band, translate, language }: SummarySubject): string {
  if (band === null) return translate('briefs.pdfSummaryDeterministic');
  const say = phrases(language);
  return translate('briefs.pdfSummaryBand', {
    samples: formatNumber(band.samples, { language, digits: 6 }),
    count: band.drawn,
    low: say.energy(band.p5),
    high: say.energy(band.p95),
    share: formatShare(band.negative, { language, digits: 2 }),
  });
}
