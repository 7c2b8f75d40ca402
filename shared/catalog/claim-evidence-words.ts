import type { Language } from '../i18n/define.ts';
import type { Translate } from '../i18n/messages.ts';
import { translateTerm } from '../i18n/terms.ts';
import { formatNumber } from '../units/format.ts';
import type { Mismatch } from './claim-evidence-figures.ts';
import type { Contradiction, DeviceClaim } from './claim-evidence-device.ts';
import type { Difference, Span } from './claim-evidence-span.ts';
import type { Device } from './rows.ts';
import type { Boundary } from './vocabularies.ts';

/** A figure as the row has it: every digit that was published. */
const digitsOfWhole = 8;

const short = (value: number, language: Language): string => formatNumber(value, { language });
const whole = (value: number, language: Language): string =>
  formatNumber(value, { language, digits: digitsOfWhole });

/** What a row itself says of its claim: enough for the sentence, for a reader that has no whole row. */
export type ContradictionFigures = Pick<
  Device,
  | 'maker'
  | 'year'
  | 'tops'
  | 'powerW'
  | 'topsPerWattClaimed'
  | 'topsPerWattDerived'
  | 'contradiction'
  | 'claimFlag'
>;

/**
 * Yields the sentence that says how a device's claim stands against its own row, by what factor and, where that is known,
 * why: «Claimed 38 TOPS/W; its own 2,400 TOPS at 275 W are 8.73: 4.35 times less. …». Null where they agree.
 */
export function contradictionSentence(
  device: ContradictionFigures,
  translate: Translate,
  language: Language,
): string | null {
  const { topsPerWattClaimed, topsPerWattDerived, contradiction } = device;
  if (contradiction === null || topsPerWattClaimed === null || topsPerWattDerived === null) return null;
  const own: DeviceClaim = {
    claim: null,
    topsPerWatt: topsPerWattClaimed,
    factor: contradiction,
    beyond: null,
  };
  return sentenceOf({ device, claim: own, factor: contradiction }, translate, language);
}

/** Yields the same for any claim that is at odds with a device's row, with its speaker where it is not the row's own. */
export function sentenceOf(
  { device, claim: said }: Omit<Contradiction, 'device'> & { readonly device: ContradictionFigures },
  translate: Translate,
  language: Language,
): string {
  const { claim, topsPerWatt, factor, beyond } = said;
  const speaker = claim?.speaker ?? device.maker;
  const date = claim?.date ?? String(device.year);
  if (beyond !== null) {
    return translate('catalog.evidence.contradictionBeyond', {
      speaker,
      date,
      claimed: whole(topsPerWatt, language),
      best: beyond.device.name,
      figure: short(beyond.topsPerWatt8b, language),
      factor: short(beyond.factor, language),
    });
  }
  const ratio = factor ?? 1;
  const values = {
    claimed: whole(topsPerWatt, language),
    tops: whole(device.tops ?? 0, language),
    power: whole(device.powerW ?? 0, language),
    own: short(device.topsPerWattDerived ?? 0, language),
    difference:
      ratio >= 1
        ? translate('catalog.evidence.timesLess', { factor: short(ratio, language) })
        : translate('catalog.evidence.timesMore', { factor: short(1 / ratio, language) }),
  };
  const sentence =
    claim === null
      ? translate('catalog.evidence.contradiction', values)
      : translate('catalog.evidence.contradictionSaid', { ...values, speaker, date });
  const why =
    claim === null && device.claimFlag !== null
      ? translate(`vocabulary.claim-flag.${device.claimFlag}.meaning`)
      : '';
  return why === '' ? sentence : `${sentence}${language === 'en' ? ' ' : ''}${why}`;
}

/** Yields a boundary as it stands within a sentence: its name in the vocabulary begins with a capital. */
export function boundaryInText(boundary: Boundary, translate: Translate, language: Language): string {
  const name = translate(`vocabulary.boundary.${boundary}`);
  return language === 'en' ? name.toLowerCase() : name;
}

/** Yields how a claim stands to a figure: «agrees», «42 % higher», «12 times higher». */
export function differenceText(difference: Difference, translate: Translate, language: Language): string {
  if (difference.kind === 'agrees') return translate('catalog.evidence.agrees');
  if (difference.kind === 'overlaps') return translate('catalog.evidence.overlaps');
  const { kind, factor } = difference;
  if (factor < 2) {
    const share = kind === 'higher' ? factor - 1 : 1 - 1 / factor;
    const percent = formatNumber(share * 100, { language, digits: 2 });
    return translate(`catalog.evidence.${kind}Percent`, { percent });
  }
  return translate(`catalog.evidence.${kind}Times`, { factor: short(factor, language) });
}

/** Yields a span for reading: a point, «85.4–134», «800 (620–1,050)», «at least 14». */
export function spanText({ low, central, high }: Span, translate: Translate, language: Language): string {
  const show = (value: number): string => formatNumber(value, { language, digits: 4 });
  if (central !== null && low === high) return show(central);
  if (high === Number.POSITIVE_INFINITY) return translate('catalog.evidence.atLeast', { value: show(low) });
  if (low === 0 && central === null) return translate('catalog.evidence.upTo', { value: show(high) });
  const range = `${show(low)}–${show(high)}`;
  return central === null ? range : `${show(central)} (${range})`;
}

/** Yields why a row that a claim speaks of is not set beside it. */
export function mismatchText(mismatch: Mismatch, translate: Translate, language: Language): string {
  switch (mismatch.kind) {
    case 'unit':
      return translate('catalog.evidence.mismatch.unit', {
        unit: mismatch.unit === '1' ? translate('catalog.unitPlain') : mismatch.unit,
      });
    case 'scope':
      return translate('catalog.evidence.mismatch.scope', {
        scope: translate(`vocabulary.scope.${mismatch.scope}`),
      });
    case 'region':
      return translate('catalog.evidence.mismatch.region', {
        region: translateTerm(mismatch.region, translate),
      });
    case 'year':
      return translate('catalog.evidence.mismatch.year', {
        years: mismatch.years.join(language === 'en' ? ', ' : '、'),
      });
    case 'boundary':
      return translate('catalog.evidence.mismatch.boundary', {
        boundary: boundaryInText(mismatch.boundary, translate, language),
      });
    case 'precision':
      return translate('catalog.evidence.mismatch.precision', { bits: mismatch.bits });
    case 'capacity-basis':
    case 'another-maker':
    case 'another-ratio':
      return translate(`catalog.evidence.mismatch.${mismatch.kind}`);
  }
}
