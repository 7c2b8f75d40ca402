import {
  Bookmark,
  ExternalHyperlink,
  FootnoteReferenceRun,
  InternalHyperlink,
  type IRunOptions,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { BriefDocument, Inline } from '../../../shared/brief/document.ts';
import { inksOf } from './docx-styles.ts';

/** Writes running text for Word and remembers which sources have had their footnote. */
export class WordInlines {
  readonly #document: BriefDocument;
  /** The number of the footnote of each source, in the order in which they are first met. */
  readonly #footnotes = new Map<number, number>();
  readonly #hasAppendix: boolean;
  readonly #muted: string;

  constructor(document: BriefDocument) {
    this.#document = document;
    this.#muted = inksOf(document).muted;
    this.#hasAppendix = document.blocks.some((block) => block.kind === 'appendix');
  }

  /** The sources that have been marked so far, in the order of their footnotes. */
  get marked(): readonly number[] {
    return [...this.#footnotes.keys()];
  }

  /** The runs of a text. In a head that is repeated on every page no footnote can stand: `footnotes` false leaves it out. */
  write(content: readonly Inline[], look: IRunOptions = {}, footnotes = true): ParagraphChild[] {
    return content.flatMap((piece) => this.#piece(piece, look, footnotes));
  }

  #piece(piece: Inline, look: IRunOptions, footnotes: boolean): ParagraphChild[] {
    switch (piece.kind) {
      case 'text':
        return [new TextRun({ ...look, text: cleanText(piece.text) })];
      case 'strong':
        return this.write(piece.content, { ...look, bold: true }, footnotes);
      case 'emphasis':
        return this.write(piece.content, { ...look, italics: true }, footnotes);
      case 'struck':
        return this.write(piece.content, { ...look, strike: true }, footnotes);
      case 'quiet':
        return this.write(piece.content, { ...look, size: 15, color: this.#muted }, footnotes);
      case 'code':
        return [
          new TextRun({
            ...look,
            text: cleanText(piece.text),
            font: { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New' },
          }),
        ];
      case 'link':
        return this.#link(piece.url, piece.content, look, footnotes);
      case 'break':
        return [new TextRun({ ...look, break: 1 })];
      case 'figure':
        return [this.#figure(piece.text, piece.entry, look)];
      case 'source':
        return footnotes ? this.#source(piece.source) : [];
      case 'grade':
        return [new TextRun({ ...look, text: `${piece.shape} ${piece.name}` })];
    }
  }

  #link(url: string, content: readonly Inline[], look: IRunOptions, footnotes: boolean): ParagraphChild[] {
    if (!/^(https?|mailto):/iu.test(url)) return this.write(content, look, footnotes);
    const children = this.write(content, { ...look, style: 'Hyperlink' }, false);
    return [new ExternalHyperlink({ link: url, children })];
  }

  #figure(text: string, entry: number, look: IRunOptions): ParagraphChild {
    const known = this.#hasAppendix && this.#document.figures[entry] !== undefined;
    if (!known) return new TextRun({ ...look, text: cleanText(text) });
    const run = new TextRun({ ...look, text: cleanText(text), style: 'Hyperlink' });
    return new InternalHyperlink({ anchor: figureBookmark(entry), children: [run] });
  }

  /** The first mark of a source is a footnote; later ones repeat its number, as links to it. */
  #source(source: number): ParagraphChild[] {
    if (this.#document.sources[source] === undefined) return [];
    const known = this.#footnotes.get(source);
    if (known === undefined) {
      const number = this.#footnotes.size + 1;
      this.#footnotes.set(source, number);
      return [new Bookmark({ id: sourceBookmark(source), children: [new FootnoteReferenceRun(number)] })];
    }
    const run = new TextRun({ text: String(known), style: 'FootnoteReference' });
    return [new InternalHyperlink({ anchor: sourceBookmark(source), children: [run] })];
  }
}

/** Where the appendix has the entry of a figure. */
export function figureBookmark(entry: number): string {
  return `figure_${entry + 1}`;
}

function sourceBookmark(source: number): string {
  return `source_${source + 1}`;
}

/** Text without the control characters and halves of letters that no XML may hold. */
export function cleanText(text: string): string {
  return text
    .replaceAll(/\p{Cc}/gu, (sign) => (/\s/u.test(sign) ? ' ' : ''))
    .replaceAll(/[\p{Cs}\ufffe\uffff]/gu, '');
}
