import { packArchive, readText, unpackArchive } from './archive.ts';
import { type CellLook, cellLooks, lookMark, type Sheet } from './xlsx-sheet.ts';

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly alignment: string;
}

/** The fonts after the library's own first one, then fills after its two, borders after its one. */
const fonts = [
  '<font><b/><sz val="14"/><color rgb="FF16202C"/><name val="Arial"/><family val="2"/></font>',
  '<font><b/><sz val="10"/><color rgb="FF16202C"/><name val="Arial"/><family val="2"/></font>',
  '<font><sz val="10"/><color rgb="FF546375"/><name val="Arial"/><family val="2"/></font>',
  '<font><sz val="10"/><color rgb="FF2257D6"/><name val="Arial"/><family val="2"/></font>',
  '<font><u/><sz val="10"/><color rgb="FF0B6E68"/><name val="Arial"/><family val="2"/></font>',
] as const;
const plainFont = '<font><sz val="10"/><color rgb="FF16202C"/><name val="Arial"/><family val="2"/></font>';
const headFill =
  '<fill><patternFill patternType="solid"><fgColor rgb="FFEEF2F6"/><bgColor indexed="64"/></patternFill></fill>';
const headBorder =
  '<border><left/><right/><top/><bottom style="thin"><color rgb="FF8492A6"/></bottom><diagonal/></border>';
const wrapping = '<alignment vertical="top" wrapText="1"/>';

const looks: Readonly<Record<CellLook, Look>> = {
  title: { font: 1, fill: 0, border: 0, alignment: '' },
  head: { font: 2, fill: 2, border: 1, alignment: '<alignment vertical="center" wrapText="1"/>' },
  headEnd: {
    font: 2,
    fill: 2,
    border: 1,
    alignment: '<alignment horizontal="right" vertical="center" wrapText="1"/>',
  },
  note: { font: 3, fill: 0, border: 0, alignment: '' },
  wrap: { font: 0, fill: 0, border: 0, alignment: wrapping },
  given: { font: 4, fill: 0, border: 0, alignment: '' },
  link: { font: 5, fill: 0, border: 0, alignment: '' },
  total: { font: 2, fill: 0, border: 0, alignment: '' },
};

/**
 * Gives a workbook what the library’s free edition does not write: fonts, fills, frozen panes, landscape printing with
 * repeated heads; and packs it so that the same content is the same bytes.
 */
export function dressWorkbook(
  bytes: Uint8Array,
  sheets: readonly Sheet[],
  date: { readonly year: number; readonly month: number; readonly day: number },
): Uint8Array {
  const files = unpackArchive(bytes);
  files['xl/styles.xml'] = dressStyles(readText(files, 'xl/styles.xml'));
  for (const [index, sheet] of sheets.entries()) {
    const path = `xl/worksheets/sheet${index + 1}.xml`;
    files[path] = dressSheet(readText(files, path), sheet, index === 0);
  }
  const paths = Object.keys(files).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return packArchive(Object.fromEntries(paths.map((path) => [path, files[path] ?? ''])), date);
}

/** Readers look for the list of types first. */
function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2;
}

function dressStyles(styles: string): string {
  const lookOf = new Map<string, CellLook>();
  const mark = new RegExp(`formatCode="&quot;${lookMark}(${cellLooks.join('|')})&quot;([^"]*)"`, 'u');
  const formats = styles.replaceAll(/<numFmt numFmtId="(\d+)"[^>]*\/>/gu, (format, id: string) => {
    const found = mark.exec(format);
    if (found === null) return format;
    lookOf.set(id, found[1] as CellLook);
    return `<numFmt numFmtId="${id}" formatCode="${found[2] ?? ''}"/>`;
  });
  return formats
    .replace(/<fonts count="1">.*?<\/fonts>/su, () => {
      const all = [plainFont, ...fonts];
      return `<fonts count="${all.length}">${all.join('')}</fonts>`;
    })
    .replace(/<fills count="2">(.*?)<\/fills>/su, (_, own: string) => {
      return `<fills count="3">${own}${headFill}</fills>`;
    })
    .replace(/<borders count="1">(.*?)<\/borders>/su, (_, own: string) => {
      return `<borders count="2">${own}${headBorder}</borders>`;
    })
    .replace(/<cellXfs[^>]*>.*?<\/cellXfs>/su, (cells) =>
      cells.replaceAll(/<xf numFmtId="(\d+)"[^>]*\/>/gu, (cell, id: string) => {
        const look = lookOf.get(id);
        if (look === undefined) return cell;
        const { font, fill, border, alignment } = looks[look];
        const xf = `<xf numFmtId="${id}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
        return alignment === '' ? `${xf}/>` : `${xf} applyAlignment="1">${alignment}</xf>`;
      }),
    );
}

function dressSheet(xml: string, { frozen, rows }: Sheet, isFirst: boolean): string {
  const { rows: y, columns: x } = frozen;
  const corner = `${columnLetters(x)}${y + 1}`;
  const pane = x > 0 && y > 0 ? 'bottomRight' : x > 0 ? 'topRight' : 'bottomLeft';
  const split = `${x > 0 ? ` xSplit="${x}"` : ''}${y > 0 ? ` ySplit="${y}"` : ''}`;
  const view =
    x === 0 && y === 0
      ? ''
      : `<pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
  const isWide = rows.some((row) => row.length > 6);
  return xml
    .replace(
      '<sheetView workbookViewId="0"/>',
      `<sheetView showGridLines="0"${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${view}</sheetView>`,
    )
    .replace(/<dimension /u, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ')
    .replace(
      /(?=<ignoredErrors>|<\/worksheet>)/u,
      `<pageSetup paperSize="9" orientation="${isWide ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    );
}

function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    letters = String.fromCodePoint(65 + (rest % 26)) + letters;
  }
  return letters;
}
