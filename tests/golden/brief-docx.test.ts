import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '../../electron/brief/outputs/docx.ts';
import type { WorkbookRun } from '../../electron/brief/outputs/xlsx-subject.ts';
import type { Catalog } from '../../electron/db/open.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { malformation } from '../helpers/well-formed.ts';
import { fixtureSubject, hostileTexts, openTestCatalog, runsOf } from './brief-document-fixture.ts';

const folder = makeFolder();
let catalog: Catalog;
let runs: readonly WorkbookRun[] = [];

beforeAll(async () => {
  catalog = openTestCatalog(folder);
  runs = await runsOf(catalog, ['baseline', 'high-adoption']);
});

afterAll(() => {
  catalog.connection.close();
  removeFolder(folder);
});

type Files = Readonly<Record<string, Uint8Array>>;

const textOf = (files: Files, path: string): string => strFromU8(files[path] ?? new Uint8Array());
const unescape = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
const wordsOf = (xml: string): string =>
  unescape([...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)].map(([, text]) => text).join(''));

describe.each(['en', 'ja', 'zh'] as const)('the Word document in %s', (language) => {
  let bytes: Uint8Array;
  let files: Files;
  let body: string;

  beforeAll(async () => {
    bytes = await writeWord(fixtureSubject(catalog, runs, language).document);
    files = unzipSync(bytes);
    body = textOf(files, 'word/document.xml');
  });

  it('is well-formed in every part', () => {
    const parts = Object.keys(files).filter((path) => /\.(xml|rels)$/u.test(path));
    expect(parts.length).toBeGreaterThan(8);
    for (const part of parts) expect([part, malformation(textOf(files, part))]).toEqual([part, null]);
  });

  it('has every word of the document, hostile ones as they stand', () => {
    const words = wordsOf(body);
    const { document } = fixtureSubject(catalog, runs, language);
    for (const text of hostileTexts) expect(words).toContain(text);
    const said = document.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      if (block.kind === 'chart') return [block.title, block.subtitle, block.source];
      return block.kind === 'table' ? [block.caption, 'Row 59'] : [];
    });
    expect(said.length).toBeGreaterThan(8);
    for (const text of said) expect(words).toContain(text);
    expect(words).toContain(document.title);
  });

  it('has headings in Word’s own styles and a contents that points at them', () => {
    const { document } = fixtureSubject(catalog, runs, language);
    for (const level of [1, 2]) expect(body).toContain(`<w:pStyle w:val="Heading${level}"/>`);
    expect(body).toContain('TOC \\');
    const anchors = [...body.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]+)"/gu)].map(([, anchor]) => anchor);
    const bookmarks = [...body.matchAll(/<w:bookmarkStart [^>]*w:name="([^"]+)"/gu)].map(([, name]) => name);
    expect(new Set(bookmarks).size).toBe(bookmarks.length);
    for (const anchor of anchors) expect(bookmarks).toContain(anchor);
    expect(anchors).toContain('figure_1');
    expect(body).not.toContain('w:dirty="true"');
    expect(textOf(files, 'word/settings.xml')).not.toContain('updateFields');
    const styles = textOf(files, 'word/styles.xml');
    expect(styles).toContain(language === 'zh' ? 'w:eastAsia="Microsoft YaHei"' : 'w:eastAsia="Yu Gothic"');
    expect(styles).toContain(language === 'zh' ? 'w:eastAsia="zh-CN"' : 'w:eastAsia="ja-JP"');
    expect(textOf(files, 'word/fontTable.xml')).toContain('<w:altName w:val="Hiragino Sans,');
    expect(document.language).toBe(language);
  });

  it('repeats the heads of tables and splits no row', () => {
    const tables = body
      .split('<w:tbl>')
      .slice(1)
      .map((table) => table.split('</w:tbl>')[0] ?? '');
    const rows = tables.at(-1)?.split('<w:tr>').slice(1) ?? [];
    expect(rows.length).toBe(2 + hostileTexts.length + 60);
    expect(rows[0]).toContain('<w:tblHeader/>');
    for (const row of rows) expect(row).toContain('<w:cantSplit/>');
    for (const row of rows.slice(1)) expect(row).not.toContain('<w:tblHeader/>');
  });

  it('has each source once as a footnote, with its address', () => {
    const notes = textOf(files, 'word/footnotes.xml');
    const { sources } = fixtureSubject(catalog, runs, language).document;
    for (const { text, url } of sources) {
      expect(wordsOf(notes).split(text).length).toBe(2);
      expect(wordsOf(notes)).toContain(url);
    }
    expect([...body.matchAll(/<w:footnoteReference /gu)].length).toBe(sources.length);
    expect(textOf(files, 'word/_rels/footnotes.xml.rels')).toContain(
      'https://www.iea.org/reports/energy-and-ai',
    );
  });

  it('has each chart as a picture with alternative text, at twice its size', () => {
    const { document } = fixtureSubject(catalog, runs, language);
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    const media = Object.keys(files).filter((path) => path.startsWith('word/media/'));
    expect(media.length).toBe(charts.length);
    for (const path of media) {
      const png = Buffer.from(files[path] ?? []);
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1280, 456]);
    }
    const described = [...body.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/gu)].map(([, text = '']) =>
      unescape(text),
    );
    expect(described).toEqual(charts.map((chart) => chart.description));
  });

  it('numbers its pages as the language does', () => {
    const footer = Object.keys(files)
      .filter((path) => /^word\/footer\d+\.xml$/u.test(path))
      .map((path) => textOf(files, path))
      .join('');
    expect(footer).toMatch(/PAGE[\s\S]*NUMPAGES/u);
    expect(wordsOf(footer)).toContain({ en: ' of ', ja: 'ページ', zh: '共' }[language]);
  });

  it('is the same bytes for the same document', async () => {
    const again = await writeWord(fixtureSubject(catalog, runs, language).document);
    expect(Buffer.from(again).equals(bytes)).toBe(true);
  });
});
