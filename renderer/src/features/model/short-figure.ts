import type { SegmentOutputId } from '../../../../shared/model/result.ts';
import {
  formatNumber,
  formatOutput,
  type FormatOptions,
  unitLabel,
} from '../../../../shared/units/format.ts';

/** The language, and the currency that the money is in. */
type Words = Pick<FormatOptions, 'language' | 'currency'>;

/** Yields a figure of one year: "per year" is said by the year above it, and the CO₂ by the name of its column. */
export function shortFigure(id: SegmentOutputId, value: number, words: Words): string {
  const { language } = words;
  if (id.startsWith('cost.index')) return formatNumber(value, { language, digits: 4 });
  const text = formatOutput(id, value, words);
  const perYear = unitLabel('1/yr', language);
  return (text.endsWith(perYear) ? text.slice(0, -perYear.length) : text).replace(/(?<=\p{L}t)CO₂$/u, '');
}

/**
 * Yields a range in the unit of its greater end, which stands once: `−1.08–1.17 TWh`. "Per year" is said by the year above.
 */
export function bandText(id: SegmentOutputId, ends: readonly [number, number], words: Words): string {
  const { language } = words;
  const greatest = Math.abs(ends[0]) > Math.abs(ends[1]) ? ends[0] : ends[1];
  const [, prefix = '', digits = '', unit = ''] =
    /^(\D*)([\d.,]+)(.*)$/u.exec(shortFigure(id, greatest, words)) ?? [];
  const shown = Number(digits.replaceAll(',', ''));
  const scale = greatest === 0 || shown === 0 ? 1 : 10 ** Math.round(Math.log10(Math.abs(greatest) / shown));
  // Three digits of the greater end, and as many places for the other: a hair of it is nothing beside it.
  const digitsBefore = Math.floor(Math.log10(Math.max(Math.abs(greatest) / scale, 1e-9))) + 1;
  const places = id.startsWith('cost.index') ? 4 : Math.min(Math.max(3 - digitsBefore, 0), 12);
  const currency = prefix.replace('\u2212', '');
  const [low = '', high = ''] = ends.map((end) => {
    const value = Number((end / scale).toFixed(places)) + 0;
    const text = formatNumber(Math.abs(value), { language, digits: 12 });
    return `${value < 0 ? '\u2212' : ''}${currency}${text}`;
  });
  return `${low}–${high}${unit}`;
}
