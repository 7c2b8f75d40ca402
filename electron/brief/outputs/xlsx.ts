import { utils, write, type WorkBook } from '@e965/xlsx';
import { dressWorkbook } from './xlsx-dress.ts';
import { demandSheet, inputsSheet, sourcesSheet } from './xlsx-inputs.ts';
import { bandsSheet, chartSheets, figuresSheet, tableSheets } from './xlsx-parts.ts';
import { comparisonSheet, differencesSheet, type ReferredRun, resultsSheet } from './xlsx-results.ts';
import { elsewhere, type Sheet, type SheetCell, sheetName, toWorksheet } from './xlsx-sheet.ts';
import type { WorkbookSubject } from './xlsx-subject.ts';

/**
 * A workbook of all results and inputs of a brief, the same bytes for the same subject: a first sheet that says what is
 * where, the comparison, a sheet of yearly results for each scenario, inputs, demand, bands, what stands behind charts,
 * tables and figures, and sources. Totals, savings, shares and differences are formulas whose kept values are the model's.
 */
export function writeWorkbook(subject: WorkbookSubject): Uint8Array {
  const { document } = subject;
  const sheets = listSheets(subject);
  const book: WorkBook = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, toWorksheet(sheet), sheet.name);
  const { year, month, day } = document.date;
  book.Props = {
    Title: document.title,
    Subject: document.subject,
    Author: document.author,
    CreatedDate: new Date(Date.UTC(year, month - 1, day)),
  };
  book.Workbook = {
    Names: sheets.flatMap((sheet, index) =>
      sheet.filterRow === undefined
        ? []
        : [
            {
              Name: '_xlnm.Print_Titles',
              Ref: elsewhere(sheet.name, `$${sheet.filterRow}:$${sheet.filterRow}`),
              Sheet: index,
            },
          ],
    ),
  };
  const bytes = write(book, { type: 'buffer', bookType: 'xlsx', bookSST: true }) as Uint8Array;
  return dressWorkbook(bytes, sheets, document.date);
}

function listSheets(subject: WorkbookSubject): Sheet[] {
  const { translate, runs, document } = subject;
  const taken = new Set<string>();
  const named = (text: string): string => sheetName(text, taken);
  const sheets: { readonly sheet: Sheet; readonly says: string }[] = [];
  const add = (sheet: Sheet, says: string): void => {
    sheets.push({ sheet, says });
  };
  const readmeName = named(translate('briefs.outSheetReadme'));
  if (runs.length > 0) {
    const comparison = runs.length > 1 ? named(translate('briefs.outSheetComparison')) : null;
    const differences = runs.length > 1 ? named(translate('briefs.outSheetDifferences')) : null;
    const names = runs.map((run) => named(run.name));
    const inputs = inputsSheet(named(translate('briefs.outSheetInputs')), subject);
    const results = runs.map((run, index) =>
      resultsSheet(run, names[index] ?? '', subject, inputs.inputAt(index)),
    );
    const referred = runs.map((run, index): ReferredRun => ({
      run,
      sheet: names[index] ?? '',
      rowOf: results[index]?.rowOf ?? new Map(),
    }));
    if (comparison !== null && differences !== null) {
      add(comparisonSheet(comparison, referred, subject), translate('briefs.outSaysComparison'));
      add(differencesSheet(differences, referred, subject), translate('briefs.outSaysDifferences'));
    }
    for (const { sheet } of results) add(sheet, translate('briefs.outSaysResults'));
    add(inputs.sheet, translate('briefs.outSaysInputs'));
    add(demandSheet(named(translate('briefs.outSheetDemand')), subject), translate('briefs.outSaysDemand'));
    if (runs.some((run) => run.bands !== undefined)) {
      add(bandsSheet(named(translate('briefs.outSheetBands')), subject), translate('briefs.outSaysBands'));
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
  add(sourcesSheet(named(translate('briefs.outSheetSources')), subject), translate('briefs.outSaysSources'));
  return [readmeSheet(readmeName, sheets, subject), ...sheets.map(({ sheet }) => sheet)];
}

function titleOf({ rows }: Sheet): string {
  const cell = rows[0]?.[0] ?? '';
  return typeof cell === 'object' && cell !== null && 'text' in cell ? cell.text : '';
}

function readmeSheet(
  name: string,
  sheets: readonly { readonly sheet: Sheet; readonly says: string }[],
  { document, translate }: WorkbookSubject,
): Sheet {
  const line = (text: string): SheetCell[] => ['', { text, look: 'wrap' }];
  return {
    name,
    rows: [
      [{ text: document.title, look: 'title' }],
      [{ text: document.subject, look: 'note' }],
      [],
      [translate('briefs.outDate'), document.dateText],
      [translate('briefs.outVersions'), document.versions],
      ...(document.author === '' ? [] : [[translate('briefs.outAuthor'), document.author]]),
      [],
      [
        { text: translate('briefs.outHowToRead'), look: 'head' },
        { text: '', look: 'head' },
      ],
      line(translate('briefs.outReadFormulas')),
      line(translate('briefs.outSegmentsNote')),
      line(translate('briefs.outReadMedians')),
      line(translate('briefs.pdfDisclaimer')),
      [],
      [
        { text: translate('briefs.outSheet'), look: 'head' },
        { text: translate('briefs.outContent'), look: 'head' },
      ],
      ...sheets.map(({ sheet, says }): SheetCell[] => [
        { text: sheet.name, look: 'total' },
        { text: says, look: 'wrap' },
      ]),
    ],
    widths: [28, 100],
    frozen: { rows: 0, columns: 0 },
  };
}
