import { demandSheet, inputsSheet, sourcesSheet } from './xlsx-inputs.ts';
import { type SaidSheet, writeBook } from './xlsx-book.ts';
import { comparisonSheet, differencesSheet, type ReferredRun } from './xlsx-comparison.ts';
import { bandsSheet, chartSheets, figuresSheet, tableSheets } from './xlsx-parts.ts';
import { resultsSheet } from './xlsx-results.ts';
import type { Sheet } from './xlsx-sheet.ts';
import { currencyWord, moneyWords } from '../../../shared/i18n/money-words.ts';
import { isModelMoney, priceYear } from '../../../shared/units/money.ts';
import { resultInMoney } from '../../../shared/units/money-result.ts';
import { moneySheet } from './xlsx-money.ts';
import type { WorkbookSubject } from './xlsx-subject.ts';

/**
 * A workbook of all results and inputs of a brief, the same bytes for the same subject: a first sheet that says what is
 * where, the comparison, a sheet of yearly results for each scenario, inputs, demand, bands, what stands behind charts,
 * tables and figures, and sources. Totals, savings, shares and differences are formulas whose kept values are the model's.
 */
export function writeWorkbook(subject: WorkbookSubject): Uint8Array {
  const { document, translate, money } = subject;
  const lines = [
    translate('briefs.outReadFormulas'),
    translate('briefs.outSegmentsNote'),
    translate('briefs.outReadMedians'),
    ...(isModelMoney(money)
      ? []
      : [
          translate('briefs.pdfMoney', {
            currency: currencyWord(money.currency, subject.language),
            words: moneyWords(money, subject),
            year: priceYear,
          }),
        ]),
    translate('briefs.pdfDisclaimer'),
  ];
  return writeBook({ ...document, lines }, (named) => listSheets(subject, named), translate);
}

function listSheets(subject: WorkbookSubject, named: (text: string) => string): SaidSheet[] {
  const { translate, runs, document, money: view } = subject;
  const sheets: SaidSheet[] = [];
  const add = (sheet: Sheet, says: string): void => {
    sheets.push({ sheet, says });
  };
  if (runs.length > 0) {
    const comparison = runs.length > 1 ? named(translate('briefs.outSheetComparison')) : null;
    const differences = runs.length > 1 ? named(translate('briefs.outSheetDifferences')) : null;
    const names = runs.map((run) => named(run.name));
    const inputs = inputsSheet(named(translate('briefs.outSheetInputs')), subject);
    const money = isModelMoney(view)
      ? null
      : moneySheet(named(translate('compare.bookSheetMoney')), view, runs[0]?.result.years ?? [], subject);
    const results = runs.map((run, index) =>
      resultsSheet(run, names[index] ?? '', subject, inputs.inputAt(index), money?.money),
    );
    const referred = runs.map((run, index): ReferredRun => ({
      run: { ...run, result: resultInMoney(run.result, view) },
      sheet: names[index] ?? '',
      rowOf: results[index]?.rowOf ?? new Map(),
    }));
    if (comparison !== null && differences !== null) {
      const means = { currency: view.currency };
      add(comparisonSheet(comparison, referred, subject, means), translate('briefs.outSaysComparison'));
      add(differencesSheet(differences, referred, subject, means), translate('briefs.outSaysDifferences'));
    }
    for (const { sheet } of results) add(sheet, translate('briefs.outSaysResults'));
    if (money !== null) add(money.sheet, translate('compare.bookSaysMoney'));
    add(inputs.sheet, translate('briefs.outSaysInputs'));
    add(demandSheet(named(translate('briefs.outSheetDemand')), subject), translate('briefs.outSaysDemand'));
    if (runs.some((run) => run.bands !== undefined)) {
      add(
        bandsSheet(named(translate('briefs.outSheetBands')), subject, view),
        translate('briefs.outSaysBands'),
      );
    }
  }
  if (document.figures.length > 0) {
    const name = named(translate('briefs.outSheetFigures'));
    add(figuresSheet(name, subject), translate('briefs.outSaysFigures'));
  }
  const chartName = (number: number): string => named(translate('briefs.outSheetChart', { number }));
  for (const sheet of chartSheets(chartName, subject)) add(sheet, titleOf(sheet));
  const tableName = (number: number): string => named(translate('briefs.outSheetTable', { number }));
  for (const sheet of tableSheets(tableName, subject)) add(sheet, titleOf(sheet));
  add(
    sourcesSheet(named(translate('briefs.outSheetSources')), usedSources(subject), translate),
    translate('briefs.outSaysSources'),
  );
  return sheets;
}

/** The sources that the inputs and the document rest on. */
function usedSources({ inputs, sources, document }: WorkbookSubject): WorkbookSubject['sources'] {
  const used = new Set(inputs.map((input) => input.source));
  const addresses = new Set(document.sources.map((source) => source.url).filter((url) => url !== ''));
  return sources.filter(
    ({ id, url, seenUrl }) => used.has(id) || addresses.has(url ?? '') || addresses.has(seenUrl ?? ''),
  );
}

function titleOf({ rows }: Sheet): string {
  const cell = rows[0]?.[0] ?? '';
  return typeof cell === 'object' && cell !== null && 'text' in cell ? cell.text : '';
}
