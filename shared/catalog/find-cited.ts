import { countedStretches } from './cited-ordinal.ts';
import type { CitedPlace } from './cited-place.ts';
import { escaped, writtenForms } from './written-number.ts';

/** A stretch of a text: from `start` up to, not including, `end`. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A place that a citation may mean: what of it stands there, in order. */
export interface Passage extends Stretch {
  readonly marks: readonly Stretch[];
}

/**
 * Where a text has what a citation speaks of. `found`: the passages in the order of the text, the likeliest at `best`;
 * `beginning`: the citation names the text's beginning, or all of it; `missing`: nothing of it stands there.
 */
export type FoundPlace =
  | { readonly kind: 'found'; readonly passages: readonly Passage[]; readonly best: number }
  | { readonly kind: 'beginning' | 'missing' };

/** Something to look for; a needle of little weight proves nothing by itself. */
interface Needle {
  readonly pattern: string;
  readonly weight: number;
  readonly isPage?: boolean;
}

interface Match extends Stretch {
  readonly needle: number;
  readonly weight: number;
  /** Of a page or a paragraph: its end. It counts for all that stands on it. */
  readonly until?: number;
  /** It was counted off, and is marked where nothing within it is. */
  readonly isCounted?: true;
}

/** A single word of a citation counts, and is not marked: it may stand anywhere. */
const telling = 0.9;
/** A passage is found from this weight on: a figure of three digits, a quoted phrase, a numbered table. */
const enough = 2.4;
/** What is counted off is a place by itself; figures and words within it are a better one. */
const countedWeight = 2.5;
/** Of one needle no more matches are weighed than this. */
const mostMatches = 400;
/** What stands this near counts in full, what stands beyond `far` not at all; characters. */
const near = 300;
const far = 1500;
const mostPassages = 20;

/**
 * Looks in a text for the place that a citation names: its quoted words, its numbered table, figure, section or page, the
 * paragraph that it counts off, its phrases, and the figures as people write them. Where several of these stand near one another is the place. `pages` are
 * the starts of the text's pages, where it has any.
 */
export function findCited(text: string, place: CitedPlace, pages: readonly number[] = []): FoundPlace {
  const needles = needlesOf(place);
  const matches = needles
    .flatMap((needle, index) => matchesOf(text, needle, index, pages))
    // The lines of a page are no paragraphs.
    .concat(pages.length === 0 ? countedIn(text, place.locator, needles.length) : [])
    .toSorted((a, b) => a.start - b.start);
  const passages = passagesOf(matches, needles.length + 1);
  const [likeliest] = passages;
  if (likeliest === undefined) {
    return {
      kind: /^(?:whole|headline|title|opening|beginning|first|abstract|summary)\b/iu.test(place.locator)
        ? 'beginning'
        : 'missing',
    };
  }
  const ordered = passages.toSorted((a, b) => a.start - b.start);
  return { kind: 'found', passages: ordered, best: ordered.indexOf(likeliest) };
}

function matchesOf(
  text: string,
  { pattern, weight, isPage }: Needle,
  index: number,
  pages: readonly number[],
): Match[] {
  if (isPage === true) {
    const start = pages[Number(pattern) - 1];
    if (start === undefined) return [];
    const lineEnd = text.indexOf('\n', start);
    const until = pages[Number(pattern)] ?? text.length;
    return [{ start, end: lineEnd === -1 ? until : lineEnd, needle: index, weight, until }];
  }
  const found: Match[] = [];
  for (const match of text.matchAll(new RegExp(pattern, 'gimu'))) {
    if (match[0] === '') continue;
    found.push({ start: match.index, end: match.index + match[0].length, needle: index, weight });
    if (found.length === mostMatches) break;
  }
  return found;
}

/** The paragraphs that a citation counts off; `needle` is a place of their own among the needles. */
function countedIn(text: string, locator: string, needle: number): Match[] {
  return countedStretches(text, locator).map(({ start, end }) => ({
    start,
    end,
    until: end,
    needle,
    weight: countedWeight,
    isCounted: true,
  }));
}

/** The likeliest first; those that are nearly as likely follow. */
function passagesOf(matches: readonly Match[], needles: number): Passage[] {
  const weighed = matches
    .map((match, at) => ({ match, at, score: scoreAt(matches, at, needles) }))
    .filter(({ match, score }) => match.weight >= telling && score >= enough)
    .toSorted(
      (a, b) => b.score - a.score || b.match.weight - a.match.weight || a.match.start - b.match.start,
    );
  const least = (weighed[0]?.score ?? 0) * 0.8;
  const passages: Passage[] = [];
  for (const { match, at, score } of weighed) {
    if (score < least || passages.length === mostPassages) break;
    if (passages.some(({ start, end }) => match.end >= start - near && match.start <= end + near)) continue;
    passages.push(passageAt(matches, at));
  }
  return passages;
}

/** How much of the citation stands around a match: each needle once, by its nearest and heaviest match. */
function scoreAt(matches: readonly Match[], at: number, needles: number): number {
  const own = matches[at];
  if (own === undefined) return 0;
  const most = Array.from({ length: needles }, () => 0);
  const add = ({ start, needle, weight, until = start, isCounted }: Match): boolean => {
    const isOnPage = start <= own.start && own.start < until;
    if (isCounted === true && !isOnPage) return true;
    const distance = isOnPage ? 0 : Math.abs(start - own.start);
    const share = distance <= near ? 1 : 1 - (distance - near) / (far - near);
    if (share <= 0) return false;
    most[needle] = Math.max(most[needle] ?? 0, weight * share);
    return true;
  };
  for (let index = at; index < matches.length; index += 1) {
    const match = matches[index];
    if (match === undefined || !add(match)) break;
  }
  for (let index = at - 1; index >= 0; index -= 1) {
    const match = matches[index];
    if (match === undefined || !add(match)) break;
  }
  for (const page of matches.filter(({ until }) => until !== undefined)) add(page);
  return most.reduce((sum, weight) => sum + weight, 0);
}

/** What stands around a match, overlaps made one. */
function passageAt(matches: readonly Match[], at: number): Passage {
  const own = matches[at] ?? { start: 0, end: 0 };
  const marks: Stretch[] = [];
  const within = matches.filter(
    ({ start, weight }) => Math.abs(start - own.start) <= near && weight >= telling,
  );
  const isCountedAlone = within.every(({ isCounted }) => isCounted === true);
  for (const { start, end, isCounted } of within) {
    if (isCounted === true && !isCountedAlone) continue;
    const last = marks.at(-1);
    if (last !== undefined && start <= last.end) {
      marks[marks.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    } else marks.push({ start, end });
  }
  return { start: own.start, end: own.end, marks: marks.filter(({ start, end }) => end > start) };
}

const quoted = /[“«「『„"]([^”»」』“"]{2,200})[”»」』“"]/gu;
const labels: readonly (readonly [RegExp, string])[] = [
  [/(?:\btables?|\btab\.|表)\s*([0-9]+[a-z]?|[IVX]+)(?![a-z])/giu, '(?:table|tab\\.|表)'],
  [/(?:\bfigures?|\bfigs?\.|図|图)\s*([0-9]+[a-z]?)(?![a-z])/giu, '(?:figure|fig\\.?|図|图)'],
  [/(?:\bsections?|\bsec\.|\bchapters?|§)\s*([0-9]+(?:\.[0-9]+)*)/giu, '(?:section|sec\\.|chapter|§|^)'],
  [/(?:\bannex|\bappendix|付録|附录)\s*([A-Z0-9])(?![a-z])/giu, '(?:annex|appendix|付録|附录)'],
  [/第\s*([0-9]+(?:\.[0-9]+)*)\s*[章節节]/gu, '(?:第|^)'],
];
const pageNumber = /(?:\bpp?\.|\bpages?|第)\s*([0-9]+)(?!\d)|\b([0-9]+)\s*(?:ページ|頁|页)/giu;
/** What a citation says of its own place, and no text has. */
const roles =
  /^(?:(?:the|whole|as|in|of|on|about|by)\s|(?:columns?|rows?|table|section|paragraphs?|sentences?|figures?|abstract|title|headline|scenario|statements?|quotation|comparison|split|list|configurations?|index|data record)(?:\s(?:of|on|at|in|about|with))?\s|(?:reported|quoted|read|cited)(?:\s(?:by|in|as))?\s)+/iu;
const emptyWords = new Set(
  'about above after also and annual article average based below best both data figure figures first fifth five four fourth from have index into last list more most note note: only over page pages paper paragraph paragraphs part read report reported rest row rows second section sentence source sources statement summary table than that their them then third this those three title value values were which whole with year years'.split(
    ' ',
  ),
);

function needlesOf({ locator, says, figures }: CitedPlace): Needle[] {
  const needles = new Map<string, Needle>();
  const add = (pattern: string, weight: number, isPage = false): void => {
    const before = needles.get(pattern);
    if (before === undefined || before.weight < weight) needles.set(pattern, { pattern, weight, isPage });
  };
  for (const words of [locator, says]) {
    for (const [, phrase = ''] of words.matchAll(quoted)) add(phrasePattern(phrase), 5);
    for (const [form, label] of labels) {
      for (const [, number = ''] of words.matchAll(form)) {
        add(String.raw`(?<![a-z])${label}\s*${escaped(number)}(?![\da-z]|\.\d)`, label.includes('^') ? 3 : 4);
      }
    }
    for (const [, behind, before] of words.matchAll(pageNumber)) add(String(behind ?? before), 4, true);
    for (const part of words.replaceAll(quoted, ' ; ').split(/[:;,()（），；：]|\s[–—-]\s/u)) {
      const phrase = part.trim().replace(roles, '').trim();
      addPhrase(phrase, add);
    }
  }
  for (const { value, unit } of figures) {
    for (const { pattern, weight } of writtenForms(value, unit)) add(pattern, weight);
  }
  return [...needles.values()];
}

/** A phrase as it stands weighs most; its words one by one tell only together with something else. */
function addPhrase(phrase: string, add: (pattern: string, weight: number) => void): void {
  const words = phrase.split(/\s+/u).filter((word) => word !== '');
  const content = words.filter(
    (word) => (isCjk(word) || word.length >= 4) && !emptyWords.has(word.toLowerCase()),
  );
  const hasFigure = /\d/u.test(phrase) && words.length > 1 && !/^(?:19|20)\d\d$/u.test(phrase);
  if (content.length === 0 && !hasFigure) return;
  if (words.length > 1) add(phrasePattern(phrase), hasFigure || content.length > 1 ? 4 : 2);
  else add(phrasePattern(phrase), isCjk(phrase) && phrase.length >= 4 ? 2.5 : 1);
  for (const figure of phrase.matchAll(/\d[\d.,]*\d?\s*(?:%|[A-Za-zµ]+(?:\/[A-Za-z]+)?)/gu)) {
    add(phrasePattern(figure[0]), 4);
  }
  if (words.length > 1) for (const word of content.slice(0, 8)) add(phrasePattern(word), 0.7);
}

function isCjk(text: string): boolean {
  return /[\u3040-\u30ff\u3400-\u9fff]/u.test(text);
}

/** Words as they may stand in a text: over a line's end, with other blanks, dashes and quotation marks. */
function phrasePattern(phrase: string): string {
  const pattern = phrase
    .trim()
    .split(/\s+/u)
    .map((word) =>
      word.replaceAll(/./gu, (sign) =>
        /[-‐‑‒–—−]/u.test(sign) ? '[-‐‑‒–—−]' : /["'“”„«»‘’]/u.test(sign) ? `["'“”„«»‘’]` : escaped(sign),
      ),
    )
    .join(String.raw`\s*`);
  const [first = '', last = ''] = [phrase.trim().at(0), phrase.trim().at(-1)];
  const edge = /[\da-z]/iu;
  return `${edge.test(first) ? String.raw`(?<![\p{L}\d])(?<!\d[.,])` : ''}${pattern}${edge.test(last) ? String.raw`(?![\p{L}\d])` : ''}`;
}
