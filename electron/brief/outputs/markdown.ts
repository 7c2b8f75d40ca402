import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  PhrasingContent,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type {
  BriefDocument,
  DocumentBlock,
  DocumentChart,
  DocumentTable,
  FigureEntry,
  Inline,
} from '../../../shared/brief/document.ts';
import { formatNumber } from '../../../shared/units/format.ts';

/** Where the pictures of charts lie beside the text, by the number of the chart from 1; null where there are none. */
export interface MarkdownOptions {
  readonly picture: ((chart: DocumentChart, number: number) => string) | null;
}

/**
 * A brief as GitHub's Markdown: sources as footnotes, figures as links to their entries in the appendix, charts as their
 * tables (and as pictures, where these lie beside it). Every text is escaped, so that what somebody typed stays a text.
 */
export function writeMarkdown(document: BriefDocument, { picture }: MarkdownOptions): string {
  const writer = new MarkdownWriter(document, picture);
  return toMarkdown(writer.root(), {
    extensions: [gfmToMarkdown({ tablePipeAlign: false })],
    bullet: '-',
    emphasis: '_',
    rule: '-',
    fences: true,
    listItemIndent: 'one',
  });
}

const text = (value: string): PhrasingContent => ({ type: 'text', value: oneLine(value) });
const paragraph = (children: PhrasingContent[]): BlockContent => ({ type: 'paragraph', children });

/** Text in which nothing ends a line: a line's end would begin a block. */
function oneLine(value: string): string {
  return value.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ');
}

class MarkdownWriter {
  readonly #document: BriefDocument;
  readonly #picture: MarkdownOptions['picture'];
  readonly #hasAppendix: boolean;
  readonly #sources = new Set<number>();
  #charts = 0;

  constructor(document: BriefDocument, picture: MarkdownOptions['picture']) {
    this.#document = document;
    this.#picture = picture;
    this.#hasAppendix = document.blocks.some((block) => block.kind === 'appendix');
  }

  root(): Root {
    const { title, kicker, subject, author, dateText, versions, blocks } = this.#document;
    const byLine = [subject, author, dateText].filter((part) => part !== '').join(' · ');
    const children: RootContent[] = [
      paragraph([text(kicker)]),
      { type: 'heading', depth: 1, children: [text(title)] },
      paragraph([text(byLine)]),
      ...blocks.flatMap((block) => this.#block(block)),
      { type: 'thematicBreak' },
      paragraph([text(versions)]),
    ];
    return { type: 'root', children: [...children, ...this.#footnotes()] };
  }

  #block(block: DocumentBlock): BlockContent[] {
    switch (block.kind) {
      case 'heading':
        return [this.#heading(block.text, block.level)];
      case 'paragraph':
        return [paragraph(this.#inlines(block.content))];
      case 'list':
        return [this.#list(block)];
      case 'quote':
        return [{ type: 'blockquote', children: block.blocks.flatMap((each) => this.#block(each)) }];
      case 'code':
        return [{ type: 'code', value: block.text }];
      case 'rule':
      case 'page-break':
        return [{ type: 'thematicBreak' }];
      case 'key-figures':
        return this.#keyFigures(block);
      case 'chart':
        return this.#chart(block);
      case 'table':
        return this.#table(block);
      case 'image':
        return [paragraph([text(block.alt === '' ? block.file : block.alt)])];
      case 'contents':
        // Whoever shows Markdown makes its own contents out of the headings.
        return [];
      case 'appendix':
        return [
          this.#heading(block.title, 1),
          paragraph([text(block.lead)]),
          ...this.#document.figures.flatMap((figure, index) => this.#entry(figure, index)),
          ...block.tables.flatMap((table) => this.#block(table)),
        ];
    }
  }

  /** The title is the one heading of the first level: all others stand one below where they are printed. */
  #heading(words: string, level: 1 | 2 | 3): BlockContent {
    const depth = level === 1 ? 2 : level === 2 ? 3 : 4;
    return { type: 'heading', depth, children: [text(words)] };
  }

  #list(block: DocumentBlock & { kind: 'list' }): List {
    return {
      type: 'list',
      ordered: block.ordered,
      spread: false,
      children: block.items.map((item) => ({
        type: 'listItem',
        spread: false,
        children: item.flatMap((each): (BlockContent | DefinitionContent)[] => this.#block(each)),
      })),
    };
  }

  #keyFigures(block: DocumentBlock & { kind: 'key-figures' }): BlockContent[] {
    const tables = block.rows.flatMap((row): BlockContent[] => [
      paragraph([{ type: 'strong', children: [text(row.label)] }]),
      this.#rows(
        row.items.map(() => 'start'),
        [
          row.items.map(({ label }) => [text(label)]),
          row.items.map(({ value }) => this.#inlines(value)),
          ...(row.items.every(({ note }) => note === '') ? [] : [row.items.map(({ note }) => [text(note)])]),
        ],
      ),
    ]);
    return block.note === '' ? tables : [...tables, paragraph([text(block.note)])];
  }

  #chart(chart: DocumentChart): BlockContent[] {
    const { columns, rows } = chart.table;
    const { language } = this.#document;
    this.#charts += 1;
    const heads = columns.map(({ label, unit }) => [text(unit === '' ? label : `${label} (${unit})`)]);
    const cells = rows.map((row) =>
      row.map((cell) => [text(typeof cell === 'number' ? chartNumber(cell, language) : (cell ?? ''))]),
    );
    const isFigure = columns.map((_, column) => rows.some((row) => typeof row[column] === 'number'));
    const url = this.#picture?.(chart, this.#charts) ?? null;
    return [
      this.#heading(chart.title, chart.level),
      paragraph([text(chart.subtitle)]),
      ...(url === null
        ? []
        : [paragraph([{ type: 'image', url, alt: oneLine(chart.description), title: null }])]),
      this.#rows(
        isFigure.map((figure) => (figure ? 'end' : 'start')),
        [heads, ...cells],
      ),
      paragraph([text(chart.source)]),
    ];
  }

  #table(table: DocumentTable): BlockContent[] {
    const { caption, columns, rows, note } = table;
    return [
      ...(caption === '' ? [] : [this.#heading(caption, table.level)]),
      this.#rows(
        columns.map(({ align }) => align),
        [
          columns.map(({ label }) => [text(label)]),
          ...rows.map(({ cells, isHead }) =>
            columns.map((_, column): PhrasingContent[] => {
              const content = this.#inlines(cells[column] ?? []);
              return isHead === true && content.length > 0
                ? [{ type: 'strong', children: content }]
                : content;
            }),
          ),
        ],
      ),
      ...(note.length === 0 ? [] : [paragraph(this.#inlines(note))]),
    ];
  }

  #rows(aligns: readonly ('start' | 'end')[], rows: readonly PhrasingContent[][][]): Table {
    return {
      type: 'table',
      align: aligns.map((align) => (align === 'end' ? 'right' : 'left')),
      children: rows.map((cells) => ({
        type: 'tableRow',
        children: cells.map((children): TableCell => ({ type: 'tableCell', children })),
      })),
    };
  }

  #entry(figure: FigureEntry, index: number): BlockContent[] {
    const { words } = this.#document;
    const labelled = (label: string | undefined, value: string): PhrasingContent[][] =>
      value === '' ? [] : [[...(label === undefined ? [] : [text(`${label} `)]), text(value)]];
    const more = figure.more > 0 ? (words['more'] ?? '').replace('<count>', String(figure.more)) : '';
    const inputs = figure.inputs.flatMap((input, place): PhrasingContent[] => [
      text(`${place === 0 ? '' : '; '}${input.shape} ${input.name}: ${input.value}`),
      ...(input.source === null ? [] : this.#inlines([{ kind: 'source', source: input.source }])),
    ]);
    const lines: PhrasingContent[][] = [
      ...labelled(undefined, [figure.scenario, figure.address].filter((part) => part !== '').join(' · ')),
      ...labelled(words['formula'], figure.formula),
      ...labelled(words['applied'], figure.applied),
      ...labelled(
        words['operands'],
        figure.operands.map(({ name, value }) => `${name}: ${value}`).join('; '),
      ),
      ...(figure.conversion === null
        ? []
        : [
            [
              ...labelled(words['conversion'], figure.conversion.text).flat(),
              ...this.#inlines(figure.conversion.sources.map((source) => ({ kind: 'source', source }))),
            ],
          ]),
      ...(inputs.length === 0
        ? []
        : [
            [...labelled(words['inputs'], ' ').flat(), ...inputs, ...(more === '' ? [] : [text(` ${more}`)])],
          ]),
    ];
    return [
      paragraph([
        { type: 'html', value: `<a id="figure-${index + 1}"></a>` },
        { type: 'strong', children: [text(`${index + 1}. ${figure.name}: ${figure.value}`)] },
      ]),
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: lines.map((children) => ({
          type: 'listItem',
          spread: false,
          children: [{ type: 'paragraph', children }],
        })),
      },
    ];
  }

  #inlines(content: readonly Inline[]): PhrasingContent[] {
    return content.flatMap((piece): PhrasingContent[] => {
      switch (piece.kind) {
        case 'text':
          return [text(piece.text)];
        case 'strong':
          return [{ type: 'strong', children: this.#inlines(piece.content) }];
        case 'emphasis':
          return [{ type: 'emphasis', children: this.#inlines(piece.content) }];
        case 'struck':
          return [{ type: 'delete', children: this.#inlines(piece.content) }];
        case 'quiet':
          return this.#inlines(piece.content);
        case 'code':
          return [{ type: 'inlineCode', value: oneLine(piece.text) }];
        case 'link':
          return /^(https?|mailto):/iu.test(piece.url)
            ? [{ type: 'link', url: piece.url, children: this.#inlines(piece.content) }]
            : this.#inlines(piece.content);
        case 'break':
          return [{ type: 'html', value: '<br>' }];
        case 'figure':
          return this.#hasAppendix && this.#document.figures[piece.entry] !== undefined
            ? [{ type: 'link', url: `#figure-${piece.entry + 1}`, children: [text(piece.text)] }]
            : [text(piece.text)];
        case 'source':
          this.#sources.add(piece.source);
          return [{ type: 'footnoteReference', identifier: String(piece.source + 1) }];
        case 'grade':
          return [text(`${piece.shape} ${piece.name}`)];
      }
    });
  }

  #footnotes(): FootnoteDefinition[] {
    return [...this.#sources]
      .toSorted((a, b) => a - b)
      .map((source): FootnoteDefinition => {
        const { text: words = '', url = '' } = this.#document.sources[source] ?? {};
        const isLink = /^https?:/iu.test(url);
        return {
          type: 'footnoteDefinition',
          identifier: String(source + 1),
          children: [
            paragraph([
              text(isLink ? `${words} ` : words),
              ...(isLink ? [{ type: 'link', url, children: [text(url)] } satisfies PhrasingContent] : []),
            ]),
          ],
        };
      });
  }
}

/** A number of a chart's table: a year as such, else six digits. */
function chartNumber(value: number, language: BriefDocument['language']): string {
  const isYear = Number.isInteger(value) && value >= 1900 && value <= 2100;
  return isYear ? String(value) : formatNumber(value, { language, digits: 6 });
}
