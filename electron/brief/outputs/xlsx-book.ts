import { utils, write, type WorkBook } from '@e965/xlsx';
import type { BriefDocument } from '../../../shared/brief/document.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { dressWorkbook } from './xlsx-dress.ts';
import { elsewhere, type Sheet, type SheetCell, sheetName, toWorksheet } from './xlsx-sheet.ts';

/** What the first sheet of a workbook says of it. */
export interface BookHead extends Pick<
  BriefDocument,
  'title' | 'subject' | 'author' | 'date' | 'dateText' | 'versions'
> {
  /** How the workbook is to be read. */
  readonly lines: readonly string[];
}

/** A sheet, and what the first sheet says of it. */
export interface SaidSheet {
  readonly sheet: Sheet;
  readonly says: string;
}

/**
 * Writes a workbook, the same bytes for the same content: a first sheet that says what is where, then those of `list`, which
 * is given what turns a text into a name that no other sheet has.
 */
export function writeBook(
  head: BookHead,
  list: (named: (text: string) => string) => readonly SaidSheet[],
  translate: Translate,
): Uint8Array {
  const taken = new Set<string>();
  const named = (text: string): string => sheetName(text, taken);
  const first = named(translate('briefs.outSheetReadme'));
  const said = list(named);
  const sheets = [readmeSheet(first, said, head, translate), ...said.map(({ sheet }) => sheet)];
  const book: WorkBook = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, toWorksheet(sheet), sheet.name);
  const { year, month, day } = head.date;
  book.Props = {
    Title: head.title,
    Subject: head.subject,
    Author: head.author,
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
  return dressWorkbook(bytes, sheets, head.date);
}

function readmeSheet(
  name: string,
  sheets: readonly SaidSheet[],
  head: BookHead,
  translate: Translate,
): Sheet {
  const line = (text: string): SheetCell[] => ['', { text, look: 'wrap' }];
  return {
    name,
    rows: [
      [{ text: head.title, look: 'title' }],
      [{ text: head.subject, look: 'note' }],
      [],
      [translate('briefs.outDate'), head.dateText],
      [translate('briefs.outVersions'), head.versions],
      ...(head.author === '' ? [] : [[translate('briefs.outAuthor'), head.author]]),
      [],
      [
        { text: translate('briefs.outHowToRead'), look: 'head' },
        { text: '', look: 'head' },
      ],
      ...head.lines.map(line),
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
