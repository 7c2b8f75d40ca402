import type { Blockquote, Code, List, PhrasingContent, RootContent, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { DocumentBlock, HeadingLevel, Inline } from '../../../shared/brief/document.ts';
import { type AppError, appError } from '../../../shared/errors.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { readFigureMark, splitFigureMarks } from '../figure-marks.ts';
import { textOf, type Workshop } from '../workshop.ts';

const imageEndings = /\.(?:png|jpe?g|gif|webp|svg)$/iu;

/**
 * The analyst's words: Markdown with tables, `[[ID@YEAR]]` a figure of the first scenario and `[[ID@YEAR|n]]` of the n-th.
 * What has no block of ours, raw HTML first, is shown as it was written. Fails with the first figure that no run has
 * (`brief-figure-unknown`, with the nearest) and the first image that the template's folder lacks.
 */
export function notes(workshop: Workshop, markdown: string, name: string): Result<DocumentBlock[]> {
  const reader = new NotesReader(workshop, markdown, name);
  const blocks = reader.read();
  return reader.wrong === null ? ok(blocks) : fail(reader.wrong);
}

class NotesReader {
  /** The first fault that was met. */
  wrong: AppError | null = null;
  readonly #workshop: Workshop;
  readonly #markdown: string;
  readonly #name: string;
  /** Addresses of links that are named apart from where they stand. */
  readonly #definitions = new Map<string, string>();

  constructor(workshop: Workshop, markdown: string, name: string) {
    this.#workshop = workshop;
    this.#markdown = markdown;
    this.#name = name;
  }

  read(): DocumentBlock[] {
    const tree = fromMarkdown(this.#markdown, {
      extensions: [gfm()],
      mdastExtensions: [gfmFromMarkdown()],
    });
    for (const node of tree.children) {
      if (node.type === 'definition') this.#definitions.set(node.identifier, node.url);
    }
    return this.#blocks(tree.children);
  }

  #blocks(nodes: readonly RootContent[]): DocumentBlock[] {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: RootContent): DocumentBlock[] {
    switch (node.type) {
      case 'heading': {
        const level = Math.min(node.depth, 3) as HeadingLevel;
        return [{ kind: 'heading', level, text: plainText(this.#inlines(node.children)) }];
      }
      case 'paragraph':
        return this.#paragraph(node.children);
      case 'list':
        return [this.#list(node)];
      case 'blockquote':
        return [{ kind: 'quote', blocks: this.#blocks((node satisfies Blockquote).children) }];
      case 'code':
        return [{ kind: 'code', text: (node satisfies Code).value }];
      case 'thematicBreak':
        return [{ kind: 'rule' }];
      case 'table':
        return [this.#table(node)];
      case 'definition':
        return [];
      default:
        return paragraphOf(textOf(this.#written(node)));
    }
  }

  /** A paragraph; an image that stands alone in it is a block of its own. */
  #paragraph(children: readonly PhrasingContent[]): DocumentBlock[] {
    const blocks: DocumentBlock[] = [];
    let line: Inline[] = [];
    const close = (): void => {
      if (plainText(line).trim() !== '') blocks.push(...paragraphOf(line));
      line = [];
    };
    for (const child of children) {
      if (child.type === 'image') {
        close();
        blocks.push(...this.#image(child.url, child.alt ?? ''));
      } else {
        line.push(...this.#inline(child));
      }
    }
    close();
    return blocks;
  }

  #image(url: string, alt: string): DocumentBlock[] {
    const { style, recipe } = this.#workshop.subject;
    const file = url.replace(/^\.\//u, '');
    if (style.files.has(file) && imageEndings.test(file)) {
      return [{ kind: 'image', file, alt: alt === '' ? file : alt }];
    }
    this.wrong ??= appError('brief-image-missing', this.#name, { value: url, found: recipe.template });
    return [];
  }

  #list(node: List): DocumentBlock {
    return {
      kind: 'list',
      ordered: node.ordered === true,
      items: node.children.map((item) => {
        const blocks = this.#blocks(item.children);
        if (typeof item.checked !== 'boolean') return blocks;
        const [first, ...rest] = blocks;
        const box = textOf(item.checked ? '☒ ' : '☐ ');
        return first?.kind === 'paragraph'
          ? [{ ...first, content: [...box, ...first.content] }, ...rest]
          : [...paragraphOf(box), ...blocks];
      }),
    };
  }

  #table(node: Table): DocumentBlock {
    const [head, ...body] = node.children;
    const columns = (head?.children ?? []).map((cell, index) => ({
      label: plainText(this.#inlines(cell.children)),
      align: node.align?.[index] === 'right' ? ('end' as const) : ('start' as const),
      weight: 1,
    }));
    return {
      kind: 'table',
      caption: '',
      level: 1,
      columns,
      rows: body.map((row) => ({
        cells: columns.map((_, index) => this.#inlines(row.children[index]?.children ?? [])),
      })),
      note: [],
    };
  }

  #inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node) => this.#inline(node));
  }

  #inline(node: PhrasingContent): Inline[] {
    switch (node.type) {
      case 'text':
        return splitFigureMarks(node.value).flatMap((part): Inline[] =>
          'text' in part ? textOf(part.text) : this.#figure(part.mark),
        );
      case 'strong':
        return [{ kind: 'strong', content: this.#inlines(node.children) }];
      case 'emphasis':
        return [{ kind: 'emphasis', content: this.#inlines(node.children) }];
      case 'delete':
        return [{ kind: 'struck', content: this.#inlines(node.children) }];
      case 'inlineCode':
        return [{ kind: 'code', text: node.value }];
      case 'break':
        return [{ kind: 'break' }];
      case 'link':
        return this.#link(node.url, node.children);
      case 'linkReference': {
        const url = this.#definitions.get(node.identifier);
        return url === undefined ? textOf(this.#written(node)) : this.#link(url, node.children);
      }
      case 'image':
        return textOf(node.alt ?? '');
      default:
        return textOf(this.#written(node));
    }
  }

  /** A link to the web; any other address stands as text. */
  #link(url: string, children: readonly PhrasingContent[]): Inline[] {
    const content = this.#inlines(children);
    if (/^https?:\/\//iu.test(url) && URL.canParse(url)) return [{ kind: 'link', url, content }];
    return [...content, ...textOf(plainText(content) === url ? '' : ` (${url})`)];
  }

  #figure(mark: string): Inline[] {
    const read = readFigureMark(this.#workshop, mark, this.#name);
    if (read.ok) return [read.value];
    this.wrong ??= read.error;
    return [];
  }

  /** What stands in the notes for a node. */
  #written(node: { readonly position?: RootContent['position'] }): string {
    const { start, end } = node.position ?? {};
    return this.#markdown.slice(start?.offset ?? 0, end?.offset ?? 0);
  }
}

function paragraphOf(content: readonly Inline[]): DocumentBlock[] {
  return content.length === 0 ? [] : [{ kind: 'paragraph', content, tone: 'normal' }];
}

/** The letters of running text alone. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case 'text':
        case 'code':
        case 'figure':
          return inline.text;
        case 'break':
          return ' ';
        case 'source':
          return '';
        case 'grade':
          return inline.name;
        default:
          return plainText(inline.content);
      }
    })
    .join('');
}
