import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { writeTableCsv } from '../../renderer/src/charts/table-csv.ts';

const table = {
  columns: [
    { key: 'year', label: 'Year' },
    { key: 'saved', label: '節電量, 「全体」', unit: 'TWh/yr' },
    { key: 'note', label: 'Note "x"' },
  ],
  rows: [
    { year: 2030, saved: 0.1 + 0.2, note: '=HYPERLINK("http://x")' },
    { year: 2031, saved: null, note: 'two\nlines' },
    { year: 2032, saved: -1.5e-9 },
  ],
} as const;

describe('writeTableCsv', () => {
  it('keeps units, full precision, gaps, quotes and line breaks', () => {
    const rows: string[][] = parse(writeTableCsv(table, 'en'), { bom: true });
    expect(rows).toEqual([
      ['Year', '節電量, 「全体」 [TWh/yr]', 'Note "x"'],
      ['2030', '0.30000000000000004', `'=HYPERLINK("http://x")`],
      ['2031', '', 'two\nlines'],
      ['2032', '-1.5e-9', ''],
    ]);
  });

  it('heads its columns as the table on the screen does, in each language', () => {
    const shares = { columns: [...table.columns, { key: 'share', label: 'x', unit: '1' }], rows: table.rows };
    const headIn = (language: 'ja' | 'zh'): string | undefined =>
      writeTableCsv(shares, language).split('\r\n')[0];
    expect(headIn('ja')).toContain('[TWh/年]');
    expect(headIn('ja')).toMatch(/,x$/u);
    expect(headIn('zh')).toContain('[TWh/年]');
  });

  it('starts with a byte order mark, without which spreadsheets misread Japanese', () => {
    expect(writeTableCsv(table, 'en').codePointAt(0)).toBe(0xfeff);
  });
});
