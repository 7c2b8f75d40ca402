import { readField } from '../../../../../shared/catalog/editable.ts';
import type { Source } from '../../../../../shared/catalog/rows.ts';
import { type Grade, grades, type SourceKind } from '../../../../../shared/catalog/vocabularies.ts';
import type { Translate } from '../../../../../shared/i18n/messages.ts';
import { describeFieldProblem } from './field-problem.ts';

/** A source as it is described beside the figure that it is needed for. */
export interface SourceDraft {
  readonly title: string;
  readonly publisher: string;
  readonly kind: SourceKind;
  readonly published: string;
  readonly url: string;
  /** The document itself was opened, not a report of it. */
  readonly isSeen: boolean;
}

export const emptySource: SourceDraft = {
  title: '',
  publisher: '',
  kind: 'report',
  published: '',
  url: '',
  isSeen: true,
};

export type SourceProblems = Partial<Record<'title' | 'publisher' | 'published' | 'url', string>>;

/** The best that a figure from a document of a kind is, when it was opened itself. */
const gradeOfKind: Readonly<Record<SourceKind, Grade>> = {
  paper: 'peer-reviewed',
  preprint: 'primary',
  report: 'primary',
  dataset: 'primary',
  statistics: 'primary',
  filing: 'primary',
  'press-release': 'primary',
  'vendor-page': 'primary',
  analyst: 'secondary',
  press: 'secondary',
  'web-page': 'secondary',
  own: 'assumption',
};

/** Yields the best grade that a figure from a described source can have. */
export function gradeOfDraft({ kind, isSeen }: SourceDraft): Grade {
  const best = gradeOfKind[kind];
  return isSeen || grades.indexOf(best) >= grades.indexOf('secondary') ? best : 'secondary';
}

/** Yields what is wrong with a described source, by field, in words; nothing where it can be written. */
export function checkSource(draft: SourceDraft, translate: Translate): SourceProblems {
  const problems: SourceProblems = {};
  for (const field of ['title', 'publisher', 'published'] as const) {
    const read = readField('sources', field, draft[field]);
    if (!read.ok) problems[field] = describeFieldProblem(read.error, translate);
  }
  const url = draft.url.trim();
  if (url !== '' && !/^https?:$/u.test(URL.canParse(url) ? new URL(url).protocol : '')) {
    problems.url = translate('catalog.edit.sourceAddressWrong');
  }
  return problems;
}

/** Yields the row of a described source under an id of its own, made of publisher and year. */
export function sourceRow(draft: SourceDraft, taken: ReadonlySet<string>, today: string): Source {
  const published = readField('sources', 'published', draft.published);
  const date = published.ok && typeof published.value === 'string' ? published.value : null;
  const stem = slug([draft.publisher, date?.slice(0, 4) ?? ''].join(' '));
  return {
    id: freeId(stem === '' ? 'own-source' : stem, taken),
    kind: draft.kind,
    publisher: draft.publisher.trim(),
    authors: '',
    title: draft.title.trim(),
    published: date,
    url: draft.url.trim() === '' ? null : draft.url.trim(),
    seenUrl: null,
    primarySeen: draft.isSeen,
    retrieved: today,
    licence: null,
    grade: gradeOfDraft(draft),
    note: '',
  };
}

/** Yields a text as an id: lower case, plain letters and digits, dashes between words; empty where none are in it. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replaceAll(/-+$/gu, '');
}

/** Yields an id, or with the first number behind it that makes it free. */
export function freeId(stem: string, taken: ReadonlySet<string>): string {
  if (!taken.has(stem)) return stem;
  for (let count = 2; ; count += 1) {
    const numbered = `${stem}-${count}`;
    if (!taken.has(numbered)) return numbered;
  }
}
