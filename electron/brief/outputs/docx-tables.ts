import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { BriefDocument, DocumentBlock, DocumentTable, Inline } from '../../../shared/brief/document.ts';
import { cleanText, type WordInlines } from './docx-inlines.ts';
import { inksOf } from './docx-styles.ts';
import { plainText } from './plain-text.ts';

/** What a table is set in. */
export interface TableFrame {
  readonly document: BriefDocument;
  /** Twips. */
  readonly textWidth: number;
  readonly inlines: WordInlines;
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const cellMargins = { top: 40, bottom: 40, left: 80, right: 80 } as const;

/** A table whose head is repeated on every page and whose rows never break over two. */
export function wordTable(table: DocumentTable, { document, textWidth, inlines }: TableFrame): Table {
  const { line, muted, sunken } = inksOf(document);
  const widths = columnWidths(table, textWidth);
  const cell = (content: readonly Inline[], column: number, isHead: boolean, isBand: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: cellMargins,
      verticalAlign: isHead ? VerticalAlign.BOTTOM : VerticalAlign.TOP,
      ...(isBand ? { shading: { fill: sunken, color: 'auto', type: 'clear' } } : {}),
      children: [
        new Paragraph({
          style: 'Cell',
          keepNext: isHead || isBand,
          alignment: table.columns[column]?.align === 'end' ? AlignmentType.RIGHT : AlignmentType.LEFT,
          children: inlines.write(content, isHead || isBand ? { bold: true } : {}, !isHead),
        }),
      ],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ label }, column) =>
      cell([{ kind: 'text', text: label }], column, true, false),
    ),
  });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: {
      top: { style: BorderStyle.SINGLE, size: 6, color: muted },
      bottom: { style: BorderStyle.SINGLE, size: 6, color: muted },
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: line },
    },
    tableLook: { firstRow: true, firstColumn: false, noHBand: true, noVBand: true },
    rows: [
      head,
      ...table.rows.map(
        ({ cells, isHead }) =>
          new TableRow({
            cantSplit: true,
            children: table.columns.map((_, column) =>
              cell(cells[column] ?? [], column, false, isHead === true),
            ),
          }),
      ),
    ],
  });
}

/** Twips of each column: by weight, and where that is 0 by the longest text in it. */
function columnWidths(table: DocumentTable, textWidth: number): number[] {
  const letters = table.columns.map(({ label }, column) => {
    const texts = [label, ...table.rows.map(({ cells }) => plainText(cells[column] ?? []))];
    return Math.min(28, Math.max(6, ...texts.map(widthInLetters)));
  });
  const fixed = table.columns.map(({ weight }, column) =>
    weight === 0 ? (letters[column] ?? 0) * 95 + 170 : 0,
  );
  const taken = fixed.reduce((sum, width) => sum + width, 0);
  const weights = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  // What is as wide as its content may take two thirds at most, where something else has to fit beside it.
  const most = weights === 0 ? textWidth : (textWidth * 2) / 3;
  const scale = taken > most || weights === 0 ? most / Math.max(1, taken) : 1;
  const rest = textWidth - taken * scale;
  return table.columns.map(({ weight }, column) =>
    Math.round(weight === 0 ? (fixed[column] ?? 0) * scale : (rest * weight) / Math.max(weights, 1e-9)),
  );
}

/** Letters of a text, wide ones counted twice: the longest of its lines. */
function widthInLetters(text: string): number {
  const widthOf = (line: string): number =>
    Array.from(line).reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 2.1 : 1), 0);
  return Math.max(0, ...text.split('\n').map(widthOf));
}

type KeyFigures = Extract<DocumentBlock, { kind: 'key-figures' }>['rows'][number];

/** One segment's key figures side by side: what it is, the figure, what is said of it. Five in a row at most. */
export function keyFiguresTable(row: KeyFigures, { document, textWidth, inlines }: TableFrame): FileChild[] {
  const { line, muted, ink } = inksOf(document);
  const perRow = Math.min(5, Math.max(1, row.items.length));
  const width = Math.floor(textWidth / perRow);
  const rows: TableRow[] = [];
  for (let from = 0; from < row.items.length; from += perRow) {
    const items = row.items.slice(from, from + perRow);
    rows.push(
      new TableRow({
        cantSplit: true,
        children: Array.from({ length: perRow }, (_, column) => {
          const item = items[column];
          return new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: 40, right: 80 },
            children:
              item === undefined
                ? [new Paragraph({ style: 'Cell', children: [] })]
                : [
                    new Paragraph({
                      style: 'Cell',
                      keepNext: true,
                      children: [new TextRun({ text: cleanText(item.label), size: 15, color: muted })],
                    }),
                    new Paragraph({
                      style: 'Cell',
                      children: inlines.write(item.value, {
                        size: perRow > 4 ? 18 : 22,
                        bold: true,
                        color: ink,
                      }),
                    }),
                    ...(item.note === ''
                      ? []
                      : [
                          new Paragraph({
                            style: 'Cell',
                            children: [new TextRun({ text: cleanText(item.note), size: 14, color: muted })],
                          }),
                        ]),
                  ],
          });
        }),
      }),
    );
  }
  return [
    new Paragraph({
      keepNext: true,
      spacing: { before: 160, after: 40 },
      children: [new TextRun({ text: cleanText(row.label), bold: true })],
    }),
    ...(rows.length === 0
      ? []
      : [
          new Table({
            width: { size: textWidth, type: WidthType.DXA },
            columnWidths: Array.from({ length: perRow }, () => width),
            layout: TableLayoutType.FIXED,
            borders: {
              top: { style: BorderStyle.SINGLE, size: 4, color: line },
              bottom: { style: BorderStyle.SINGLE, size: 4, color: line },
              left: none,
              right: none,
              insideVertical: none,
              insideHorizontal: { style: BorderStyle.SINGLE, size: 4, color: line },
            },
            tableLook: { firstRow: false, firstColumn: false },
            rows,
          }),
        ]),
  ];
}
