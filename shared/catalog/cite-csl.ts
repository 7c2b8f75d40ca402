import type { Translate } from '../i18n/messages.ts';
import { type CitedName, readAuthors } from './cite-authors.ts';
import type { Source } from './rows.ts';
import type { SourceKind } from './vocabularies.ts';

/** A date in CSL: a year, with its month and day where they are known. */
export interface CslDate {
  readonly 'date-parts': readonly [readonly number[]];
}

/** An item of CSL-JSON 1.0, with the fields that a source can fill. */
export interface CslItem {
  readonly id: string;
  readonly type: CslType;
  readonly title: string;
  readonly author?: readonly CitedName[];
  readonly publisher?: string;
  readonly 'container-title'?: string;
  readonly volume?: string;
  readonly issue?: string;
  readonly number?: string;
  readonly genre?: string;
  readonly issued?: CslDate;
  readonly accessed?: CslDate;
  readonly URL?: string;
  readonly DOI?: string;
  readonly license?: string;
  readonly note?: string;
}

/** Those of CSL's types that sources are of. */
export type CslType =
  | 'article'
  | 'article-journal'
  | 'article-newspaper'
  | 'dataset'
  | 'document'
  | 'paper-conference'
  | 'report'
  | 'webpage';

const typeOfKind: Readonly<Record<Exclude<SourceKind, 'paper'>, CslType>> = {
  preprint: 'article',
  report: 'report',
  analyst: 'report',
  filing: 'report',
  dataset: 'dataset',
  statistics: 'dataset',
  press: 'article-newspaper',
  'press-release': 'webpage',
  'vendor-page': 'webpage',
  'web-page': 'webpage',
  own: 'document',
};
const genreOfKind: Partial<Record<SourceKind, string>> = {
  preprint: 'Preprint',
  filing: 'Filing',
  'press-release': 'Press release',
};

const meetingWords = /\b(?:conference|symposium|workshop|proceedings|hot chips)\b/iu;
const meetingNames =
  /\b(?:ISSCC|CICC|IEDM|ESSCIRC|ESSERC|A-SSCC|DATE|DAC|ICCAD|SOCC|ASPLOS|MICRO|ISCA|HPCA|HPEC|NeurIPS|ICLR|ICML|MLSys)\b/u;

/**
 * Yields a source as an item of CSL-JSON. Authors that are the publisher stand as author where the publisher is no journal or
 * meeting; a list that is cut short ends in «et al.»; whether the cited document itself was opened stands in the note.
 */
export function cslItem(source: Source, translate: Translate): CslItem {
  const { id, kind, publisher, title, published, retrieved, licence } = source;
  const place = placeOf(source);
  const address = source.url ?? source.seenUrl;
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(.+)$/u.exec(address ?? '')?.[1];
  const authors = authorsOf(source);
  const issued = dateOf(published);
  const accessed = dateOf(retrieved);
  const genre = genreOfKind[kind];
  return {
    id,
    type: kind === 'paper' ? paperType(publisher) : typeOfKind[kind],
    title,
    ...(authors.length === 0 ? {} : { author: authors }),
    ...place,
    ...(genre === undefined ? {} : { genre }),
    ...(issued === null ? {} : { issued }),
    ...(accessed === null ? {} : { accessed }),
    ...(address === null ? {} : { URL: address }),
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(licence === null ? {} : { license: licence }),
    ...(source.primarySeen ? {} : { note: unseenNote(source, translate) }),
  };
}

function unseenNote({ url, seenUrl }: Source, translate: Translate): string {
  return seenUrl === null || url === null
    ? translate('catalog.primaryUnseen')
    : translate('catalog.cite.unseen', { url: seenUrl });
}

function paperType(publisher: string): CslType {
  return meetingWords.test(publisher) || meetingNames.test(publisher)
    ? 'paper-conference'
    : 'article-journal';
}

/** Where it appeared: a journal with volume and issue, a meeting, an archive with its number, or the publisher. */
function placeOf({
  kind,
  publisher,
}: Source): Pick<CslItem, 'publisher' | 'container-title' | 'volume' | 'issue' | 'number'> {
  if (kind === 'press') return { 'container-title': publisher };
  if (kind === 'preprint') {
    const number = /^arXiv (\d{4}\.\d{4,5})/u.exec(publisher)?.[1];
    return number === undefined ? { publisher } : { publisher: 'arXiv', number: `arXiv:${number}` };
  }
  if (kind !== 'paper') return { publisher };
  const journal = /^(.+?) (\d{1,3})(?:\((\d+)\))?$/u.exec(publisher);
  if (paperType(publisher) === 'paper-conference' || journal === null)
    return { 'container-title': publisher };
  const [, title = publisher, volume = '', issue] = journal;
  return { 'container-title': title, volume, ...(issue === undefined ? {} : { issue }) };
}

function authorsOf({ kind, authors, publisher }: Source): CitedName[] {
  // A journal writes nothing itself; of everything else an author who is not named is the publisher.
  if (authors === '') return kind === 'paper' || kind === 'press' ? [] : [{ literal: publisher }];
  const { names, hasOthers } = readAuthors(authors);
  return hasOthers ? [...names, { literal: 'et al.' }] : [...names];
}

function dateOf(date: string | null): CslDate | null {
  return date === null ? null : { 'date-parts': [date.split('-').map(Number)] };
}
