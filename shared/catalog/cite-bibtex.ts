import type { CitedName } from './cite-authors.ts';
import type { CslItem, CslType } from './cite-csl.ts';

const entryOfType: Readonly<Record<CslType, string>> = {
  article: 'misc',
  'article-journal': 'article',
  'article-newspaper': 'misc',
  dataset: 'misc',
  document: 'misc',
  'paper-conference': 'inproceedings',
  report: 'techreport',
  webpage: 'misc',
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const;

/** What TeX takes for a command, as the sign itself; a brace is spelt, since an escaped one still counts as open. */
const spelt: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * Yields an item as a BibTeX entry in UTF-8 under its own id, which is unique in the catalog and stays. Titles stand in two
 * braces so that no style lowers their letters; a name that is not taken apart stands in braces of its own.
 */
export function bibtexEntry(item: CslItem): string {
  const entry = entryOfType[item.type];
  const [year, month] = item.issued?.['date-parts'][0] ?? [];
  const monthName = month === undefined ? undefined : months[month - 1];
  const accessed = item.accessed?.['date-parts'][0];
  const fields: (readonly [string, string | undefined])[] = [
    ['author', item.author === undefined ? undefined : braced(item.author.map(bibtexName).join(' and '))],
    ['title', `{{${escapeTex(item.title)}}}`],
    [
      entry === 'inproceedings' ? 'booktitle' : entry === 'article' ? 'journal' : 'howpublished',
      text(item['container-title']),
    ],
    [entry === 'techreport' ? 'institution' : 'publisher', text(item.publisher)],
    ['volume', text(item.volume)],
    ['number', text(item.issue ?? item.number)],
    ['type', text(item.genre)],
    ['year', year === undefined ? undefined : braced(String(year))],
    ['month', monthName],
    ['doi', item.DOI === undefined ? undefined : braced(verbatim(item.DOI))],
    ['url', item.URL === undefined ? undefined : braced(verbatim(item.URL))],
    ['urldate', accessed === undefined ? undefined : braced(isoDate(accessed))],
    ['note', text(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = ${value}`]));
  return `@${entry}{${item.id},\n${lines.join(',\n')}\n}`;
}

function bibtexName(name: CitedName): string {
  if ('literal' in name) return name.literal === 'et al.' ? 'others' : braced(escapeTex(name.literal));
  return `${escapeTex(name.family)}, ${escapeTex(name.given)}`;
}

function text(value: string | undefined): string | undefined {
  return value === undefined || value === '' ? undefined : braced(escapeTex(value));
}

function braced(value: string): string {
  return `{${value}}`;
}

function isoDate(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function escapeTex(value: string): string {
  return value.replaceAll(/\s+/gu, ' ').replaceAll(/[\\{}&%$#_~^]/gu, (sign) => spelt[sign] ?? sign);
}

/** An address is read sign by sign; only what would end the field is written as its code. */
function verbatim(address: string): string {
  return address.replaceAll(/[\s{}\\]/gu, (sign) => encodeURIComponent(sign));
}
