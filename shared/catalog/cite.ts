import type { Translate } from '../i18n/messages.ts';
import { bibtexEntry } from './cite-bibtex.ts';
import { cslItem } from './cite-csl.ts';
import type { Source } from './rows.ts';

/** The forms in which sources leave the program: for a reader, for LaTeX, for Zotero and its like. */
export const citationFormats = ['text', 'bibtex', 'csl-json'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/** How a file of citations is called and what is in it. */
export const citationFiles: Readonly<
  Record<CitationFormat, { readonly extension: string; readonly mediaType: string }>
> = {
  text: { extension: 'txt', mediaType: 'text/plain' },
  bibtex: { extension: 'bib', mediaType: 'application/x-bibtex' },
  'csl-json': { extension: 'json', mediaType: 'application/vnd.citationstyles.csl+json' },
};

/**
 * Yields sources in one of the forms, in the given order: a line each as text, BibTeX entries, or a JSON array of CSL items.
 * The command line and the window give the same bytes.
 */
export function citeSources(
  sources: readonly Source[],
  format: CitationFormat,
  translate: Translate,
): string {
  switch (format) {
    case 'text':
      return `${sources.map((source) => referenceText(source)).join('\n')}\n`;
    case 'bibtex':
      return `${sources.map((source) => bibtexEntry(cslItem(source, translate))).join('\n\n')}\n`;
    case 'csl-json':
      return `${JSON.stringify(
        sources.map((source) => cslItem(source, translate)),
        null,
        2,
      )}\n`;
  }
}

/** Yields a source as a line for a reader: who, title, date, then what is said of it here (places, grades), address. */
export function referenceText(
  source: Source,
  said: { readonly places?: readonly string[]; readonly marks?: readonly string[] } = {},
): string {
  const { authors, publisher, title, published, url } = source;
  const marks = said.marks ?? [];
  return [
    authors === '' ? publisher : `${authors}, ${publisher}`,
    title,
    published ?? '',
    ...(said.places ?? []),
    url ?? '',
    marks.length === 0 ? '' : `[${marks.join(', ')}]`,
  ]
    .filter((part) => part !== '')
    .join('. ');
}
