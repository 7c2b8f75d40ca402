import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
  ExternalHyperlink,
} from 'docx';
import type { BriefDocument } from '../../../shared/brief/document.ts';
import { packArchive, readText, unpackArchive } from './archive.ts';
import { WordBlocks } from './docx-blocks.ts';
import { cleanText } from './docx-inlines.ts';
import { fontFallbacks, inksOf, numbering, stylesOf } from './docx-styles.ts';
import type { ImageFile } from './image-file.ts';

/** Sizes in twips, as Word counts. */
const papers = {
  a4: { width: 11_906, height: 16_838 },
  'us-letter': { width: 12_240, height: 15_840 },
} as const;
const margin = { top: 1300, bottom: 1200, left: 1250, right: 1250, header: 620, footer: 560 } as const;

/**
 * A brief as a Word document, the same bytes for the same document: headings in Word's own styles, so that its outline and
 * contents work; charts as pictures with alternative text; tables with repeated heads; sources as footnotes; figures as
 * links to their entries in the appendix; page numbers in the footer.
 */
export async function writeWord(
  document: BriefDocument,
  imageOf: (file: string) => ImageFile | null = () => null,
): Promise<Uint8Array> {
  const size = papers[document.paper];
  const textWidth = size.width - margin.left - margin.right;
  const blocks = new WordBlocks(document, textWidth, imageOf);
  const children = [...head(document, imageOf), ...(await blocks.write(document.blocks))];
  const file = new Document({
    title: cleanText(document.title),
    subject: cleanText(document.subject),
    description: cleanText(document.description),
    creator: cleanText(document.author === '' ? document.house.name : document.author),
    lastModifiedBy: cleanText(document.author === '' ? document.house.name : document.author),
    keywords: cleanText(document.keywords.join('; ')),
    styles: stylesOf(document),
    numbering,
    footnotes: footnotesOf(document, blocks.inlines.marked),
    compatibility: { version: 15 },
    sections: [
      {
        properties: { page: { size, margin } },
        headers: { default: headerOf(document, textWidth) },
        footers: { default: footerOf(document, textWidth) },
        children,
      },
    ],
  });
  return settle(await Packer.toBuffer(file), document);
}

function head(document: BriefDocument, imageOf: (file: string) => ImageFile | null): Paragraph[] {
  const { house, kicker, title, subject, author, dateText } = document;
  const logo = house.logo === null ? null : imageOf(house.logo);
  const text = (words: string): TextRun => new TextRun({ text: cleanText(words) });
  const byLine = [subject, author, dateText].filter((part) => part !== '').join(' · ');
  return [
    ...(logo === null
      ? []
      : [
          new Paragraph({
            children: [
              new ImageRun({
                type: 'png',
                data: logo.png,
                transformation: { width: Math.round((logo.width * 40) / logo.height), height: 40 },
                altText: { name: house.name, title: house.name, description: house.name },
              }),
            ],
          }),
        ]),
    new Paragraph({ style: 'Kicker', children: [text(kicker)] }),
    new Paragraph({ heading: HeadingLevel.TITLE, children: [text(title)] }),
    new Paragraph({ style: 'Muted', children: [text(byLine)] }),
  ];
}

function headerOf(document: BriefDocument, textWidth: number): Header {
  const { muted } = inksOf(document);
  const run = (text: string): TextRun => new TextRun({ text: cleanText(text), size: 15, color: muted });
  return new Header({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [run(document.house.name), new TextRun({ text: '\t', size: 15 }), run(document.dateText)],
      }),
    ],
  });
}

function footerOf(document: BriefDocument, textWidth: number): Footer {
  const { muted } = inksOf(document);
  // The words stand around the numbers as each language wants them: `Page <page> of <pages>`.
  const numbers = (document.words['page'] ?? '<page> / <pages>').split(/(<pages?>)/u).map((part) => {
    const look = { size: 15, color: muted };
    if (part === '<page>') return new TextRun({ ...look, children: [PageNumber.CURRENT] });
    if (part === '<pages>') return new TextRun({ ...look, children: [PageNumber.TOTAL_PAGES] });
    return new TextRun({ ...look, text: cleanText(part) });
  });
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        children: [
          new TextRun({ text: cleanText(document.versions), size: 15, color: muted }),
          new TextRun({ text: '\t', size: 15 }),
          ...numbers,
        ],
      }),
    ],
  });
}

function footnotesOf(
  document: BriefDocument,
  marked: readonly number[],
): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    marked.map((source, index) => {
      const { text = '', url = '' } = document.sources[source] ?? {};
      const children = [
        new TextRun({ text: `${cleanText(text)}${url === '' ? '' : ' '}` }),
        ...(/^https?:/iu.test(url)
          ? [
              new ExternalHyperlink({
                link: url,
                children: [new TextRun({ text: cleanText(url), style: 'Hyperlink' })],
              }),
            ]
          : []),
      ];
      return [String(index + 1), { children: [new Paragraph({ style: 'FootnoteText', children })] }];
    }),
  );
}

/** Takes out of the package what differs from one writing to the next: the time, chance ids, numbers counted on. */
function settle(bytes: Uint8Array, document: BriefDocument): Uint8Array {
  const files = unpackArchive(bytes);
  const { year, month, day } = document.date;
  const stamp = new Date(Date.UTC(year, month - 1, day)).toISOString().replace('.000Z', 'Z');
  const renamed = new Map<string, string>();
  for (const path of Object.keys(files)) {
    if (!path.endsWith('.xml') && !path.endsWith('.rels')) continue;
    let text = readText(files, path).replaceAll(
      /(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu,
      (_, open: string) => `${open}${stamp}`,
    );
    let drawings = 0;
    text = text.replaceAll(/(<(?:wp:docPr|pic:cNvPr)\b[^>]*?\bid=")\d+"/gu, (_, open: string) => {
      if (open.startsWith('<wp:')) drawings += 1;
      return `${open}${drawings}"`;
    });
    // Bookmarks are counted over all documents of a process: their ids begin anew here, and so do those of headings.
    const bookmarks = new Map<string, number>();
    text = text.replaceAll(
      /(<w:bookmark(?:Start|End)\b[^>]*?\bw:id=")(\d+)"/gu,
      (_, open: string, id: string) => {
        const number = bookmarks.get(id) ?? bookmarks.size + 1;
        bookmarks.set(id, number);
        return `${open}${number}"`;
      },
    );
    const headings = new Map<string, number>();
    text = text.replaceAll(/\b_Toc\d+/gu, (name) => {
      const number = headings.get(name) ?? headings.size + 1;
      headings.set(name, number);
      return `_Toc${number}`;
    });
    text = text.replaceAll(
      /\b(r:id|r:embed|Id|r:link)="(rId[^"]*[^"\d][^"]*|rId-?\w{6,})"/gu,
      (_, name: string, id: string) => {
        const known = renamed.get(id) ?? `rIdLink${renamed.size + 1}`;
        renamed.set(id, known);
        return `${name}="${known}"`;
      },
    );
    files[path] = text;
  }
  const table = 'word/fontTable.xml';
  files[table] = fontTable();
  const paths = Object.keys(files).toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  return packArchive(Object.fromEntries(paths.map((path) => [path, files[path] ?? ''])), document.date);
}

function rank(path: string): number {
  return path === '[Content_Types].xml' ? 0 : path.startsWith('_rels/') ? 1 : 2;
}

/** Every font that is named, with what may stand in for it on a machine that has it not. */
function fontTable(): string {
  const fonts = Object.entries(fontFallbacks).map(
    ([name, others]) =>
      `<w:font w:name="${name}"><w:altName w:val="${others}"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
}
