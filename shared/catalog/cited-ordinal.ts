import type { Stretch } from './find-cited.ts';

const ordinals = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');
const ordinal = String.raw`(?:${ordinals.join('|')}|last|[0-9]{1,2}(?:st|nd|rd|th))`;
const named = new RegExp(
  String.raw`\b(${ordinal})(?:\s*(to|and|,|–|-)\s*(${ordinal}))?\s+(paragraph|sentence)s?\b`,
  'giu',
);
const namedInHan = /第\s*([0-9]{1,2}|[一二三四五六七八九十])\s*(?:段落?|节段)/gu;
const hanDigits = '一二三四五六七八九十';

/** A paragraph has at least so much text; a sign of Chinese or Japanese counts thrice. Headings and menus have less. */
const leastProse = 60;
const sentenceEnd = /[.!?。！？…](?:["'”’»」』)）\]]|\[\d+\])*$/u;

/**
 * Yields the stretches of a text that a citation counts off: «third paragraph», «first to third paragraph», «last sentence»,
 * 第三段. Counted are paragraphs of prose, as a reader counts them: neither headings nor menus nor captions. Empty where the
 * citation counts nothing, or the text has not so many.
 */
export function countedStretches(text: string, citation: string): Stretch[] {
  const wanted = wantedIn(citation);
  if (wanted.length === 0) return [];
  const paragraphs = proseIn(text);
  return wanted.flatMap(({ from, to, isSentence }) => {
    const units = isSentence ? paragraphs.flatMap((each) => sentencesIn(text, each)) : paragraphs;
    const at = (place: number): number => (place === -1 ? units.length - 1 : place - 1);
    return units.slice(at(from), at(to) + 1);
  });
}

/** From which to which, counted from 1; -1 is the last. */
interface Wanted {
  readonly from: number;
  readonly to: number;
  readonly isSentence: boolean;
}

function wantedIn(citation: string): Wanted[] {
  const wanted: Wanted[] = [];
  for (const [, first = '', joint, second, unit = ''] of citation.matchAll(named)) {
    const isSentence = unit.toLowerCase() === 'sentence';
    const from = placeOf(first);
    const to = second === undefined ? from : placeOf(second);
    if (joint === undefined || joint === 'to' || joint === '–' || joint === '-') {
      wanted.push({ from, to, isSentence });
    } else {
      wanted.push({ from, to: from, isSentence }, { from: to, to, isSentence });
    }
  }
  for (const [, number = ''] of citation.matchAll(namedInHan)) {
    const place = hanDigits.includes(number) ? hanDigits.indexOf(number) + 1 : Number(number);
    wanted.push({ from: place, to: place, isSentence: false });
  }
  return wanted;
}

function placeOf(word: string): number {
  const lower = word.toLowerCase();
  if (lower === 'last') return -1;
  const known = ordinals.indexOf(lower);
  return known < 0 ? Number.parseInt(lower, 10) : known + 1;
}

/** The paragraphs of a text: between blank lines, or line by line where most long lines are whole ones. */
function proseIn(text: string): Stretch[] {
  return [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/gu)].flatMap(({ 0: block, index }) => {
    const lines = [...block.matchAll(/\S.*/gu)].map(({ 0: line, index: at }) => ({
      start: index + at,
      end: index + at + line.trimEnd().length,
    }));
    const long = lines.filter(({ start, end }) => sizeOf(text.slice(start, end)) >= leastProse);
    const whole = long.filter(({ start, end }) => sentenceEnd.test(text.slice(start, end)));
    // Lines that are broken anywhere seldom end where a sentence does.
    if (lines.length > 1 && whole.length > long.length / 2) return whole;
    const [start, end] = [lines[0]?.start ?? index, lines.at(-1)?.end ?? index];
    const all = text.slice(start, end);
    return sizeOf(all) >= leastProse && sentenceEnd.test(all) ? [{ start, end }] : [];
  });
}

function sizeOf(text: string): number {
  const han = text.match(/[\u3040-\u30ff\u3400-\u9fff]/gu)?.length ?? 0;
  return text.length + 2 * han;
}

function sentencesIn(text: string, { start, end }: Stretch): Stretch[] {
  return [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.slice(start, end))].map(
    ({ segment, index }) => ({ start: start + index, end: start + index + segment.trimEnd().length }),
  );
}
