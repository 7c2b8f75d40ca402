import type { Grade } from '../catalog/vocabularies.ts';
import type { Language } from '../i18n/messages.ts';
import type { BriefChart } from './recipe.ts';

/** A piece of running text. No text is ever code: what it holds is shown as it stands. */
export type Inline =
  /** One that is `whole` goes to the next line as a whole rather than break. */
  | { readonly kind: 'text'; readonly text: string; readonly whole?: boolean }
  | { readonly kind: 'strong' | 'emphasis' | 'struck' | 'quiet'; readonly content: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly Inline[] }
  | { readonly kind: 'break' }
  /** A figure of the results: its text is a link to `entry` of the document's `figures`. */
  | { readonly kind: 'figure'; readonly text: string; readonly entry: number }
  /** A footnote with the source at this place of `sources`; later marks of one source repeat its number. */
  | { readonly kind: 'source'; readonly source: number }
  | { readonly kind: 'grade'; readonly grade: Grade; readonly shape: string; readonly name: string };

/** Levels of headings; no level is skipped on the way down. */
export type HeadingLevel = 1 | 2 | 3;

/** A table that runs over as many pages as it needs, its head repeated on each. */
export interface DocumentTable {
  readonly kind: 'table';
  /** Its heading; empty where the block before it is its heading. */
  readonly caption: string;
  /** The level of that heading. */
  readonly level: HeadingLevel;
  /** `weight` is a share of the width; 0 is as wide as the content. */
  readonly columns: readonly {
    readonly label: string;
    readonly align: 'start' | 'end';
    readonly weight: number;
  }[];
  readonly rows: readonly { readonly cells: readonly (readonly Inline[])[]; readonly isHead?: boolean }[];
  /** Said under the table; empty where nothing is to be said. */
  readonly note: readonly Inline[];
}

/** A chart, drawn at the width of the text. */
export interface DocumentChart {
  readonly kind: 'chart';
  /** Which of the charts of `shared/brief/recipe.ts`. */
  readonly chart: BriefChart;
  /** The finding, set as a heading of `level`. */
  readonly title: string;
  readonly level: HeadingLevel;
  readonly subtitle: string;
  readonly source: string;
  /** Alternative text. */
  readonly description: string;
  /** A standalone SVG without scripts, fonts by name. */
  readonly svg: string;
  /** Its size in px. A template that asks for half width gets charts that stand two in a row. */
  readonly width: number;
  readonly height: number;
  /** The figures behind it, as its table view has them, for outputs that are no pages. */
  readonly table: {
    readonly columns: readonly { readonly label: string; readonly unit: string }[];
    readonly rows: readonly (readonly (number | string | null)[])[];
  };
}

/** One part of a document in the order of printing. */
export type DocumentBlock =
  | { readonly kind: 'heading'; readonly level: HeadingLevel; readonly text: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[]; readonly tone: 'normal' | 'muted' }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly (readonly DocumentBlock[])[];
    }
  | { readonly kind: 'quote'; readonly blocks: readonly DocumentBlock[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'rule' }
  | {
      readonly kind: 'key-figures';
      /** One row a segment: segments are never added up. */
      readonly rows: readonly {
        readonly label: string;
        readonly items: readonly {
          readonly label: string;
          readonly value: readonly Inline[];
          readonly note: string;
        }[];
      }[];
      readonly note: string;
    }
  | DocumentChart
  | DocumentTable
  | { readonly kind: 'image'; readonly file: string; readonly alt: string }
  | { readonly kind: 'contents'; readonly title: string }
  | {
      readonly kind: 'appendix';
      readonly title: string;
      readonly lead: string;
      /** The rest of tables of which the pages before have the first rows, set small. */
      readonly tables: readonly DocumentTable[];
      /** Above the sources that the appendix names first. */
      readonly sources: string;
    }
  | { readonly kind: 'page-break' };

/** What one block of the recipe has come to: `count` blocks of the document from the place `from` on. */
export interface DocumentPart {
  /** What a person calls it, in the document's language: "Chart: AI electricity by year". */
  readonly name: string;
  readonly from: number;
  readonly count: number;
}

/** A source as a footnote says it. */
export interface DocumentSource {
  readonly text: string;
  /** Empty where there is none. */
  readonly url: string;
}

/** Where a figure of the document comes from: its formula, what went into it, and the sources at the leaves. */
export interface FigureEntry {
  /** `ID@YEAR`, the id of an input, or for a figure made of two others what it is made of: `A@YEAR ÷ B@YEAR`. */
  readonly address: string;
  readonly scenario: string;
  readonly name: string;
  /** With its unit, at full precision. */
  readonly value: string;
  /** As written in the method, and with the numbers put in; empty for an input. */
  readonly formula: string;
  readonly applied: string;
  readonly operands: readonly { readonly name: string; readonly value: string }[];
  /** The inputs that it rests on, those that move it most first. */
  readonly inputs: readonly {
    readonly name: string;
    readonly value: string;
    readonly grade: Grade;
    readonly shape: string;
    readonly source: number | null;
  }[];
  /** How many more inputs it rests on than are listed. */
  readonly more: number;
  /** The last step of money that is shown otherwise than the model computes it: the sum, the rate, and their sources; else null. */
  readonly conversion: { readonly text: string; readonly sources: readonly number[] } | null;
}

/** A firm's own look. Paths are inside the template's folder. */
export interface House {
  readonly name: string;
  readonly logo: string | null;
  /** `#rrggbb`. */
  readonly accent: string;
  readonly ink: string;
}

/** A file inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly mime: string;
  readonly content: string;
}

/**
 * What every template and every other output is given: plain data only. Typst templates find it as `brief.json` with the
 * charts' drawings and the attachments as files beside it; `docs/brief-templates.md` documents it for people who write
 * templates of their own. `contract` rises when something is taken away or changes its meaning.
 */
export interface BriefDocument {
  readonly contract: 1;
  readonly template: string;
  readonly language: Language;
  readonly paper: 'a4' | 'us-letter';
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly dateText: string;
  readonly title: string;
  readonly description: string;
  readonly author: string;
  /** Above the title: what kind of document, which year. */
  readonly kicker: string;
  /** Under the title: which scenarios, which company, which scope. */
  readonly subject: string;
  /** In the footer: versions of catalog, model and program. */
  readonly versions: string;
  readonly house: House;
  /** Fixed words of the page by key: page numbers, contents, formula, inputs, sources. */
  readonly words: Readonly<Record<string, string>>;
  readonly blocks: readonly DocumentBlock[];
  /** Which blocks each block of the recipe has come to, in its order. */
  readonly parts: readonly DocumentPart[];
  readonly sources: readonly DocumentSource[];
  readonly figures: readonly FigureEntry[];
  readonly attachments: readonly Attachment[];
  /** Key words of the document's metadata: what the attachments answer to (`freezeBrief`). Templates set them as they are. */
  readonly keywords: readonly string[];
}
