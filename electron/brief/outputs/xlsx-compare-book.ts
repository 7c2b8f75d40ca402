import type { ComparedDrawsFile } from '../../../shared/contract/compare-workbook.ts';
import { moneyWords } from '../../../shared/i18n/money-words.ts';
import type { OutputAt } from '../../../shared/model/output-at.ts';
import type { Bridge } from '../../../shared/scenario/bridge.ts';
import { modelMoney, type MoneyView } from '../../../shared/units/money.ts';
import { type BookHead, type SaidSheet, writeBook } from './xlsx-book.ts';
import { bridgeSheet } from './xlsx-bridge.ts';
import { comparisonSheet, differencesSheet, type ReferredRun } from './xlsx-comparison.ts';
import { differingSheet } from './xlsx-differing.ts';
import { demandSheet, inputsSheet, sourcesSheet } from './xlsx-inputs.ts';
import { moneySheet } from './xlsx-money.ts';
import { pairedSheet } from './xlsx-paired.ts';
import { resultsSheet } from './xlsx-results.ts';
import type { Sheet } from './xlsx-sheet.ts';
import type { RunsSubject } from './xlsx-subject.ts';

/** A comparison as it goes into a workbook; the first run is the reference. */
export interface ComparedSubject extends RunsSubject {
  readonly head: Omit<BookHead, 'lines'>;
  /** How money is shown in what is compared; the scenarios' own sheets keep the model's. */
  readonly money: MoneyView;
  /** The documents that rates and inflation rest on. */
  readonly moneySources: ReadonlySet<string>;
  /** Over the years of the runs; null where nothing is drawn. */
  readonly draws: ComparedDrawsFile | null;
  readonly bridge: {
    readonly at: OutputAt;
    /** The places of its two ends among the runs. */
    readonly from: number;
    readonly to: number;
    readonly bridge: Bridge;
  } | null;
}

/**
 * A comparison as a workbook, the same bytes for the same subject: results side by side with differences to the reference
 * and what paired draws say of them, differences year by year, the inputs that differ, the bridge, every result and input of
 * each scenario, and sources. Differences, sums and conversions are formulas whose kept values are the model's.
 */
export function writeComparisonWorkbook(subject: ComparedSubject): Uint8Array {
  const { head, money, translate, language } = subject;
  const lines = [
    translate('briefs.outReadFormulas'),
    translate('compare.bookReadReference', { name: subject.runs[0]?.name ?? '' }),
    translate('briefs.outSegmentsNote'),
    translate('briefs.outReadMedians'),
    translate('compare.bookReadMoney', {
      currency: money.currency,
      money: moneyWords(money, { translate, language }),
      model: moneyWords(modelMoney, { translate, language }),
    }),
  ];
  return writeBook({ ...head, lines }, (named) => listSheets(subject, named), translate);
}

function listSheets(subject: ComparedSubject, named: (text: string) => string): SaidSheet[] {
  const { translate, runs, draws, bridge, horizonYear } = subject;
  const years = runs[0]?.result.years ?? [];
  const isConverted = subject.money.rate !== null || subject.money.inflation !== null;
  // Names are given in the order of the sheets, so that the shorter one goes to the one that comes first.
  const name = {
    comparison: named(translate('briefs.outSheetComparison')),
    differences: named(translate('briefs.outSheetDifferences')),
    paired: draws === null ? '' : named(translate('compare.bookSheetPaired')),
    differing: named(translate('compare.bookSheetDiffering')),
    bridge: bridge === null ? '' : named(translate('compare.bookSheetBridge')),
    money: isConverted ? named(translate('compare.bookSheetMoney')) : '',
    runs: runs.map((run) => named(run.name)),
    inputs: named(translate('briefs.outSheetInputs')),
    demand: named(translate('briefs.outSheetDemand')),
    sources: named(translate('briefs.outSheetSources')),
  };
  const inputs = inputsSheet(name.inputs, subject);
  const results = runs.map((run, index) =>
    resultsSheet(run, name.runs[index] ?? '', subject, inputs.inputAt(index)),
  );
  const referred = runs.map((run, index): ReferredRun => ({
    run,
    sheet: name.runs[index] ?? '',
    rowOf: results[index]?.rowOf ?? new Map(),
  }));
  const paired = draws === null ? null : pairedSheet(name.paired, draws, subject);
  const money = isConverted ? moneySheet(name.money, subject.money, years, subject) : null;
  const means = { money: money?.money ?? null, bands: paired?.bands ?? null };
  const sheets: SaidSheet[] = [];
  const add = (sheet: Sheet, says: string): void => {
    sheets.push({ sheet, says });
  };
  // A year that no scenario reaches has nothing to compare; the differences of all years stand all the same.
  if (years.includes(horizonYear)) {
    add(comparisonSheet(name.comparison, referred, subject, means), translate('briefs.outSaysComparison'));
  }
  add(differencesSheet(name.differences, referred, subject, means), translate('briefs.outSaysDifferences'));
  if (paired !== null) add(paired.sheet, translate('compare.bookSaysPaired'));
  add(differingSheet(name.differing, subject, inputs.inputAt), translate('compare.bookSaysDiffering'));
  const [from, to] = [referred[bridge?.from ?? -1], referred[bridge?.to ?? -1]];
  if (bridge !== null && from !== undefined && to !== undefined) {
    const ends = { at: bridge.at, bridge: bridge.bridge, from, to };
    add(bridgeSheet(name.bridge, ends, means.money, subject), translate('compare.bookSaysBridge'));
  }
  if (money !== null) add(money.sheet, translate('compare.bookSaysMoney'));
  for (const { sheet } of results) add(sheet, translate('briefs.outSaysResults'));
  add(inputs.sheet, translate('briefs.outSaysInputs'));
  add(demandSheet(name.demand, subject), translate('briefs.outSaysDemand'));
  add(sourcesSheet(name.sources, usedSources(subject), translate), translate('briefs.outSaysSources'));
  return sheets;
}

/** The documents that defaults, the scenarios' own values and the conversion of money rest on. */
function usedSources({ inputs, sources, runs, moneySources }: ComparedSubject): RunsSubject['sources'] {
  const used = new Set([
    ...inputs.map(({ source }) => source),
    ...runs.flatMap(({ scenario }) => Object.values(scenario.sources).map(({ source }) => source)),
    ...moneySources,
  ]);
  return sources.filter(({ id }) => used.has(id));
}
