import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  ImageRun,
  PageBreak,
  Paragraph,
  type IParagraphOptions,
  TableOfContents,
  TextRun,
} from 'docx';
import type { BriefDocument, DocumentBlock, DocumentChart } from '../../../shared/brief/document.ts';
import { toPng } from './chart-files.ts';
import { cleanText, figureBookmark, WordInlines } from './docx-inlines.ts';
import { inksOf } from './docx-styles.ts';
import { keyFiguresTable, wordTable } from './docx-tables.ts';
import type { ImageFile } from './image-file.ts';

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** Where a block stands: in a list at a depth, in a quote. */
interface Place {
  readonly depth: number;
  readonly isQuote: boolean;
}

const top: Place = { depth: 0, isQuote: false };

/** Turns the blocks of a document into Word's, pictures and all. */
export class WordBlocks {
  readonly #document: BriefDocument;
  readonly #imageOf: (file: string) => ImageFile | null;
  readonly #textWidth: number;
  readonly inlines: WordInlines;
  /** Each ordered list counts from one. */
  #lists = 0;

  /** `textWidth` in twips; `imageOf` yields the pictures of the template's folder. */
  constructor(document: BriefDocument, textWidth: number, imageOf: (file: string) => ImageFile | null) {
    this.#document = document;
    this.#textWidth = textWidth;
    this.#imageOf = imageOf;
    this.inlines = new WordInlines(document);
  }

  async write(blocks: readonly DocumentBlock[], place: Place = top): Promise<FileChild[]> {
    const children: FileChild[] = [];
    for (const block of blocks) children.push(...(await this.#block(block, place)));
    return children;
  }

  async #block(block: DocumentBlock, place: Place): Promise<FileChild[]> {
    const { inlines } = this;
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block.text, block.level)];
      case 'paragraph': {
        const style = place.isQuote ? 'Quotation' : block.tone === 'muted' ? 'Muted' : 'Normal';
        const indent = place.depth > 0 ? { indent: { left: 340 * place.depth } } : {};
        return [new Paragraph({ style, ...indent, children: inlines.write(block.content) })];
      }
      case 'list':
        return this.#list(block, place);
      case 'quote':
        return this.write(block.blocks, { ...place, isQuote: true });
      case 'code':
        return block.text
          .split('\n')
          .map(
            (line) => new Paragraph({ style: 'Code', children: [new TextRun({ text: cleanText(line) })] }),
          );
      case 'rule': {
        const line = { style: BorderStyle.SINGLE, size: 4, space: 1, color: inksOf(this.#document).line };
        return [new Paragraph({ border: { bottom: line }, children: [] })];
      }
      case 'key-figures':
        return [
          ...block.rows.flatMap((row) => keyFiguresTable(row, this.#frame())),
          ...(block.note === '' ? [] : [muted(block.note)]),
        ];
      case 'chart':
        return this.#chart(block);
      case 'table':
        return [
          ...(block.caption === '' ? [] : [this.#heading(block.caption, block.level)]),
          wordTable(block, this.#frame()),
          ...(block.note.length === 0
            ? [gap()]
            : [new Paragraph({ style: 'Caption', children: inlines.write(block.note) })]),
        ];
      case 'image':
        return [this.#image(block.file, block.alt)];
      case 'contents':
        return this.#contents(block.title);
      case 'appendix':
        return [
          this.#heading(block.title, 1),
          muted(block.lead),
          ...this.#entries(),
          ...(await this.write(block.tables, place)),
        ];
      case 'page-break':
        return [new Paragraph({ children: [new PageBreak()] })];
    }
  }

  #frame(): { document: BriefDocument; textWidth: number; inlines: WordInlines } {
    return { document: this.#document, textWidth: this.#textWidth, inlines: this.inlines };
  }

  #heading(text: string, level: 1 | 2 | 3): Paragraph {
    return new Paragraph({
      heading: headingLevels[level],
      children: [new TextRun({ text: cleanText(text) })],
    });
  }

  async #list(block: DocumentBlock & { kind: 'list' }, place: Place): Promise<FileChild[]> {
    const level = Math.min(place.depth, 3);
    const instance = block.ordered ? (this.#lists += 1) : 0;
    const reference = block.ordered ? 'numbers' : 'dots';
    const children: FileChild[] = [];
    for (const item of block.items) {
      const [first, ...rest] = item;
      const numbering = { reference, level, instance };
      const isText = first?.kind === 'paragraph';
      const content = isText ? this.inlines.write(first.content) : [];
      children.push(new Paragraph({ numbering, spacing: { after: 60 }, children: content }));
      children.push(...(await this.write(isText ? rest : item, { ...place, depth: place.depth + 1 })));
    }
    return children;
  }

  async #chart(chart: DocumentChart): Promise<FileChild[]> {
    const data = await toPng(chart.svg);
    return [
      this.#heading(chart.title, chart.level),
      muted(chart.subtitle, { keepNext: true, spacing: { after: 60 } }),
      new Paragraph({
        keepNext: true,
        children: [
          new ImageRun({
            type: 'png',
            data,
            transformation: this.#fit(chart.width, chart.height),
            altText: {
              name: cleanText(chart.title),
              title: cleanText(chart.title),
              description: cleanText(chart.description),
            },
          }),
        ],
      }),
      new Paragraph({ style: 'Caption', children: [new TextRun({ text: cleanText(chart.source) })] }),
    ];
  }

  /** The size at which a picture fills the text's width, in px at 96 dpi; smaller ones are not blown up more than twice. */
  #fit(width: number, height: number): { width: number; height: number } {
    const room = (this.#textWidth / 1440) * 96;
    const scale = Math.min(room / width, 2);
    return { width: Math.round(width * scale), height: Math.round(height * scale) };
  }

  #image(file: string, alt: string): Paragraph {
    const image = this.#imageOf(file);
    if (image === null) return muted(alt === '' ? file : alt);
    const room = (this.#textWidth / 1440) * 96;
    const scale = Math.min(1, room / image.width);
    return new Paragraph({
      children: [
        new ImageRun({
          type: 'png',
          data: image.png,
          transformation: {
            width: Math.round(image.width * scale),
            height: Math.round(image.height * scale),
          },
          altText: { name: cleanText(file), title: cleanText(alt), description: cleanText(alt) },
        }),
      ],
    });
  }

  /** Word's own table of contents: it is filled in here and stays true when somebody edits and updates it. */
  #contents(title: string): FileChild[] {
    return [
      new Paragraph({
        spacing: { before: 240, after: 80 },
        children: [
          new TextRun({ text: cleanText(title), bold: true, size: 24, color: inksOf(this.#document).accent }),
        ],
      }),
      new TableOfContents(cleanText(title), {
        hyperlink: true,
        headingStyleRange: '1-2',
        beginDirty: false,
        // Only Word knows on which page a heading will stand: links, and no numbers that may be wrong.
        pageNumbersEntryLevelsRange: '1-2',
      }),
    ];
  }

  /** An entry for each figure: what it is called, its formula, what went into it, where that comes from. */
  #entries(): Paragraph[] {
    const { figures, words } = this.#document;
    return figures.flatMap((figure, index) => {
      const line = (label: string, text: string): Paragraph[] =>
        text === ''
          ? []
          : [
              new Paragraph({
                style: 'Cell',
                keepLines: true,
                indent: { left: 340 },
                children: [
                  ...(label === '' ? [] : [new TextRun({ text: `${cleanText(label)} `, bold: true })]),
                  new TextRun({ text: cleanText(text) }),
                ],
              }),
            ];
      const head = new Paragraph({
        style: 'Cell',
        keepNext: true,
        spacing: { before: 140 },
        children: [
          new Bookmark({
            id: figureBookmark(index),
            children: [
              new TextRun({ text: cleanText(`${index + 1}  ${figure.name}: `), bold: true }),
              new TextRun({
                text: cleanText(figure.value),
                bold: true,
                color: inksOf(this.#document).accent,
              }),
            ],
          }),
        ],
      });
      return [
        head,
        ...line('', [figure.scenario, figure.address].filter((part) => part !== '').join(' · ')),
        ...line(words['formula'] ?? '', figure.formula),
        ...line(words['applied'] ?? '', figure.applied),
        ...line(
          words['operands'] ?? '',
          figure.operands.map(({ name, value }) => `${name}: ${value}`).join('; '),
        ),
        ...this.#conversion(figure),
        ...this.#restsOn(figure),
      ];
    });
  }

  #conversion({ conversion }: BriefDocument['figures'][number]): Paragraph[] {
    if (conversion === null) return [];
    const label = this.#document.words['conversion'] ?? '';
    return [
      new Paragraph({
        style: 'Cell',
        indent: { left: 340 },
        children: [
          ...(label === '' ? [] : [new TextRun({ text: `${cleanText(label)} `, bold: true })]),
          new TextRun({ text: cleanText(conversion.text) }),
          ...this.inlines.write(conversion.sources.map((source) => ({ kind: 'source' as const, source }))),
        ],
      }),
    ];
  }

  #restsOn(figure: BriefDocument['figures'][number]): Paragraph[] {
    if (figure.inputs.length === 0) return [];
    const { words } = this.#document;
    const more = (words['more'] ?? '').replace('<count>', String(figure.more));
    return [
      new Paragraph({
        style: 'Cell',
        indent: { left: 340 },
        children: [
          ...(words['inputs'] === undefined
            ? []
            : [new TextRun({ text: `${cleanText(words['inputs'])} `, bold: true })]),
          ...figure.inputs.flatMap((input, place) => [
            new TextRun({
              text: cleanText(`${place === 0 ? '' : '; '}${input.shape} ${input.name}: ${input.value}`),
            }),
            ...(input.source === null ? [] : this.inlines.write([{ kind: 'source', source: input.source }])),
          ]),
          ...(figure.more > 0 && more !== '' ? [new TextRun({ text: cleanText(` ${more}`) })] : []),
        ],
      }),
    ];
  }
}

function muted(text: string, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, style: 'Muted', children: [new TextRun({ text: cleanText(text) })] });
}

/** After a table: without it two tables would grow together. */
function gap(): Paragraph {
  return new Paragraph({
    spacing: { after: 120, line: 120, lineRule: 'exact' },
    alignment: AlignmentType.LEFT,
    children: [],
  });
}
