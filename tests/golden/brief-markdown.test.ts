import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeMarkdown } from '../../electron/brief/outputs/markdown.ts';
import { plainText } from '../../electron/brief/outputs/plain-text.ts';
import type { WorkbookRun } from '../../electron/brief/outputs/xlsx-subject.ts';
import type { Catalog } from '../../electron/db/open.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
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

function parse(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])];
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

describe.each(['en', 'ja', 'zh'] as const)('the Markdown in %s', (language) => {
  it('is parsed back to the texts of the document, hostile ones as they stand', () => {
    const { document } = fixtureSubject(catalog, runs, language);
    const root = parse(writeMarkdown(document, { picture: null }));
    const paragraphs = root.children.filter((node) => node.type === 'paragraph').map(wordsOf);
    const headings = root.children.filter((node) => node.type === 'heading').map(wordsOf);
    for (const text of hostileTexts) expect(paragraphs).toContain(text);
    const said = document.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [block.text];
      return block.kind === 'chart' ? [block.title] : [];
    });
    expect(headings).toEqual(expect.arrayContaining(said));
    const code = document.blocks.flatMap((block) => (block.kind === 'code' ? [block.text] : []));
    expect(root.children.flatMap((node) => (node.type === 'code' ? [node.value] : []))).toEqual(code);
    expect(headings[0]).toBe(document.title);
  });

  it('has every row of every table, cell by cell', () => {
    const { document } = fixtureSubject(catalog, runs, language);
    const tables = parse(writeMarkdown(document, { picture: null })).children.filter(
      (node) => node.type === 'table',
    );
    const last = tables.at(-1);
    const table = document.blocks.find((block) => block.kind === 'table');
    const cells = last?.children.map((row) => row.children.map(wordsOf)) ?? [];
    const withoutMarks = (text: string): string => text.replaceAll(/ \[\d+\]/gu, '');
    expect(cells).toEqual([
      table?.columns.map(({ label }) => label),
      ...(table?.rows.map((row) => row.cells.map((cell) => withoutMarks(plainText(cell)))) ?? []),
    ]);
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    for (const [index, chart] of charts.entries())
      expect(tables[2 + index]?.children.length).toBe(chart.table.rows.length + 1);
  });

  it('holds no HTML but our own anchors and line breaks', () => {
    const { document } = fixtureSubject(catalog, runs, language);
    const root = parse(writeMarkdown(document, { picture: null }));
    const html = nodesOf(root).flatMap((node) => (node.type === 'html' ? [node.value] : []));
    expect(html.length).toBeGreaterThan(2);
    for (const value of html) expect(value).toMatch(/^(<br>|<a id="figure-\d+">|<\/a>)$/u);
  });

  it('leads from every figure to its entry and from every mark to its source', () => {
    const { document } = fixtureSubject(catalog, runs, language);
    const markdown = writeMarkdown(document, { picture: null });
    const nodes = nodesOf(parse(markdown));
    const links = nodes.flatMap((node) =>
      node.type === 'link' && node.url.startsWith('#') ? node.url.slice(1) : [],
    );
    expect(links.length).toBeGreaterThan(hostileTexts.length);
    for (const link of new Set(links)) expect(markdown).toContain(`<a id="${link}"></a>`);
    const marks = new Set(
      nodes.flatMap((node) => (node.type === 'footnoteReference' ? node.identifier : [])),
    );
    const notes = nodes.flatMap((node) =>
      node.type === 'footnoteDefinition' ? [[node.identifier, wordsOf(node)]] : [],
    );
    expect(notes).toEqual(
      document.sources.map(({ text, url }, index) => [
        String(index + 1),
        url === '' ? text : `${text} ${url}`,
      ]),
    );
    expect([...marks].toSorted()).toEqual(notes.map(([identifier]) => identifier));
  });

  it('shows charts as pictures where these lie beside it', () => {
    const { document } = fixtureSubject(catalog, runs, language);
    const markdown = writeMarkdown(document, {
      picture: (chart, number) => `charts/${number}-${chart.chart}.png`,
    });
    const images = nodesOf(parse(markdown)).filter((node) => node.type === 'image');
    const charts = document.blocks.filter((block) => block.kind === 'chart');
    expect(images.map(({ url, alt }) => [url, alt])).toEqual(
      charts.map((chart, index) => [`charts/${index + 1}-energy.png`, chart.description]),
    );
  });
});
