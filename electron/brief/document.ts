import type { Language } from '../../shared/i18n/messages.ts';

/** A figure of the band at the top of page one. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
}

/** A chart of the brief; `svg` is drawn at the width of the text. */
export interface BriefChartPart {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly description: string;
  readonly svg: string;
}

/** One cell of the comparison; `difference` stands below, smaller, and is empty for the first scenario. */
export interface ComparisonCell {
  readonly value: string;
  readonly difference: string;
}

export interface ComparisonRow {
  readonly name: string;
  readonly cells: readonly ComparisonCell[];
}

/** An input of the assumptions table; `footnote` is the place of its source in `footnotes`, or null. */
export interface AssumptionRow {
  readonly name: string;
  readonly value: string;
  /** What the value was before the scenario changed it; empty where it is the default. */
  readonly before: string;
  readonly range: string;
  readonly shape: string;
  readonly grade: string;
  readonly footnote: number | null;
}

/** A source as a footnote says it: words, then an address that is a link. */
export interface Footnote {
  readonly text: string;
  readonly url: string;
}

/** A file inside the PDF. */
export interface Attachment {
  readonly name: string;
  readonly description: string;
  readonly content: string;
}

/**
 * What the template `brief.typ` is given, as the file `brief.json`: plain data only, every text shown as it stands and
 * none of it read as Typst code. The charts' drawings and the attachments are files beside it (`chart-<n>.svg`, the
 * attachments' own names), which the JSON names.
 */
export interface BriefDocument {
  readonly language: Language;
  readonly paper: 'a4' | 'us-letter';
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
  readonly title: string;
  readonly description: string;
  readonly kicker: string;
  readonly scenarioLine: string;
  readonly dateText: string;
  readonly versions: string;
  /** Fixed words of the page by key: headings, column heads, page numbers. */
  readonly words: Readonly<Record<string, string>>;
  readonly figures: readonly { readonly segment: string; readonly items: readonly KeyFigure[] }[];
  readonly figuresNote: string;
  readonly summary: string;
  readonly notes: readonly string[];
  readonly charts: readonly BriefChartPart[];
  readonly comparison: {
    readonly names: readonly string[];
    readonly results: readonly { readonly segment: string; readonly rows: readonly ComparisonRow[] }[];
    readonly inputs: readonly ComparisonRow[];
  } | null;
  readonly assumptionsLead: string;
  readonly assumptions: readonly AssumptionRow[];
  readonly footnotes: readonly Footnote[];
  readonly method: string;
  readonly grades: readonly { readonly shape: string; readonly name: string; readonly meaning: string }[];
  readonly disclaimer: string;
  readonly attachments: readonly Attachment[];
}
