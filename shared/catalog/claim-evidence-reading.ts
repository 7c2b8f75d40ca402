import { languages, type Localised } from '../i18n/define.ts';
import { termsMessages } from '../i18n/messages/terms.ts';
import { forecastWords } from '../i18n/messages/vocabulary-forecasts.ts';
import { hardwareWords } from '../i18n/messages/vocabulary-hardware.ts';
import { efficiencyKind, type Measure, measureOf } from './claim-evidence-units.ts';
import type { Claim } from './rows.ts';
import { boundaries, type Boundary, capacityBases, type Scope, scopes } from './vocabularies.ts';

/** What a claim's unit and metric say it is about, as far as the words of the catalog are found in them. */
export interface ClaimReading {
  /** Null where the catalog has no figure in that unit. */
  readonly measure: Measure | null;
  /** What of the electricity it counts; null where no scope is named. */
  readonly scope: Scope | null;
  /** The region named; the world where none is; null where one is named that the catalog does not know. */
  readonly region: string | null;
  /** The year that it speaks of, that of the claim for «today»; null where none is named. */
  readonly year: number | null;
  /** What a capacity in GW measures; null where it is not said. */
  readonly capacityBasis: (typeof capacityBases)[number] | null;
  /** What a TOPS/W encloses; null where it is not said. */
  readonly boundary: Boundary | null;
  /** The width of an operand in bits; null where it is not said. */
  readonly bits: number | null;
}

const world = 'World';

/** Other ways in which a scope is written, beside its name in the vocabulary. */
const otherScopeNames: Partial<Record<Scope, readonly string[]>> = {
  'ai-accelerators': ['ai accelerators', 'accelerators'],
  'all-data-centres': ['data centres', 'データセンター', '数据中心'],
  'ai-focused-data-centres': ['ai data centres'],
  'ai-only': ['ai'],
};
const otherRegionNames: Readonly<Record<string, string>> = {
  us: 'United States',
  'u.s.': 'United States',
  usa: 'United States',
  'the us': 'United States',
  eu: 'European Union',
  global: world,
  worldwide: world,
};

/** What changes a figure into the difference of two: such a claim is none about the whole. */
const change = /\b(?:increase|rise|growth|grow|added|additional|extra)\b|増加|増分|增长|增加|增量/iu;
const present = /\b(?:today|now|currently|at present)\b|現在|今日|目前|如今/iu;
const share = /\bshare of\b.*\belectricity\b|電力.*(?:割合|比率)|用电.*(?:占比|比例)|占.*用电/iu;

/**
 * Reads a claim's metric: the scope by its name in the vocabulary (the longest that is found), the region, the year, what a
 * TOPS/W encloses and at how many bits, in any of the three languages. Where a word speaks against a plain reading (a region
 * that the catalog does not know, an increase where the catalog has wholes) the part is null, so that nothing is compared.
 */
export function readClaim(
  { metric, unit, date }: Pick<Claim, 'metric' | 'unit' | 'date'>,
  regions: readonly string[],
): ClaimReading {
  const text = normalise(metric);
  const scoped = longestIn(text, scopeNames());
  const region = longestIn(text, regionNames(regions));
  const years = [...text.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)].map(([year]) => Number(year));
  const measure = measureOf(unit);
  const rest = [scoped?.name, region?.name].reduce<string>(
    (left, found) => (found === undefined ? left : left.replace(found, ' ')),
    text,
  );
  return {
    measure: measure?.scale === 0.01 && share.test(text) ? measureOf('% of electricity') : measure,
    scope: scoped === null ? null : scopeOf(scoped.value, change.test(rest)),
    region: region?.value ?? (namesAnother(metric, scoped?.name ?? '') ? null : world),
    year: years.at(-1) ?? (present.test(text) ? Number(date.slice(0, 4)) : null),
    capacityBasis:
      longestIn(
        text,
        namesOf(capacityBases, (basis) => forecastWords[`capacity-basis.${basis}`]),
      )?.value ?? null,
    boundary:
      measure?.kind === efficiencyKind
        ? (longestIn(
            text,
            namesOf(boundaries, (boundary) => hardwareWords[`boundary.${boundary}`]),
          )?.value ?? null)
        : null,
    bits: bitsIn(text),
  };
}

/** An increase of a scope is a scope of its own where the vocabulary has it, and none of ours where it has not. */
function scopeOf(scope: Scope, isChange: boolean): Scope | null {
  if (!isChange || scope.endsWith('-increment')) return scope;
  const stem = scope.replace(/^all-/u, '');
  return scopes.find((each) => each === `${stem}-increment`) ?? null;
}

interface Name<Value> {
  readonly name: string;
  readonly value: Value;
}

/** The words of a vocabulary in every language. */
function namesOf<Value extends string>(
  values: readonly Value[],
  messageOf: (value: Value) => Localised,
): Name<Value>[] {
  return values.flatMap((value) =>
    languages.map((language) => ({ name: normalise(messageOf(value)[language]), value })),
  );
}

function scopeNames(): Name<Scope>[] {
  return [
    ...namesOf(scopes, (scope) => forecastWords[`scope.${scope}`]),
    ...scopes.flatMap((scope) => (otherScopeNames[scope] ?? []).map((name) => ({ name, value: scope }))),
  ];
}

const terms: Readonly<Record<string, Localised>> = termsMessages;

function regionNames(regions: readonly string[]): Name<string>[] {
  const known = [...new Set([world, ...regions])];
  return [
    ...known.flatMap((region) =>
      [region, ...languages.map((language) => terms[`term.${region}`]?.[language] ?? region)].map((name) => ({
        name: normalise(name),
        value: region,
      })),
    ),
    ...Object.entries(otherRegionNames).map(([name, value]) => ({ name, value })),
  ];
}

function longestIn<Value>(text: string, names: readonly Name<Value>[]): Name<Value> | null {
  return names
    .filter(({ name }) => hasWords(text, name))
    .reduce<Name<Value> | null>(
      (best, each) => (best === null || each.name.length > best.name.length ? each : best),
      null,
    );
}

/** Whether the words stand in the text as words; Japanese and Chinese have no spaces to tell by. */
function hasWords(text: string, words: string): boolean {
  const at = text.indexOf(words);
  if (at === -1) return false;
  if (!/^[\p{Script=Latin}\d.]/u.test(words)) return true;
  const before = at === 0 ? undefined : text[at - 1];
  const after = text[at + words.length];
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\d-]/u.test(sign);
  return !isLetter(before) && !isLetter(after);
}

/** Whether a capitalised word is left that is neither the first nor a part of the scope: a place, a company, a product. */
function namesAnother(metric: string, scope: string): boolean {
  return metric
    .split(/\s+/u)
    .slice(1)
    .some((word) => {
      const bare = word.replaceAll(/[^\p{L}\d-]/gu, '');
      return /^\p{Lu}\p{Ll}/u.test(bare) && !scope.includes(bare.toLowerCase());
    });
}

function bitsIn(text: string): number | null {
  const found =
    /(?<!\d)(\d{1,2})(?:\s*b\b|[\s-]*bits?\b|\s*ビット|\s*位)|\b(?:mx)?(?:int|fp)(\d{1,2})\b/iu.exec(text);
  return found === null ? null : Number(found[1] ?? found[2]);
}

/** One way of writing: NFKC, lower case, one space, British centres, plain apostrophes. */
function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/data[\s-]?cent(?:re|er)/gu, 'data centre')
    .replaceAll(/crypto-?currenc(?:y|ies)/gu, 'crypto')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
