/** What a typed number was understood as: a number, either of two numbers, or none. */
export type TypedNumber =
  | { readonly kind: 'number'; readonly value: number; readonly unit: string }
  | { readonly kind: 'ambiguous'; readonly first: string; readonly second: string }
  | { readonly kind: 'none' };

const figurePattern =
  /^(?<sign>[+-]?)(?<figure>[\d.,' \u00a0]*\d[.,]?)(?:e(?<power>[+-]?\d+))?(?<unit>.*)$/iu;

/**
 * Understands a number as people type and paste it: full-width digits, `−` for minus, groups of thousands by comma, space
 * or apostrophe, a decimal point or comma, powers of ten, and a unit behind it. `1,234` may be a thousand or one and a
 * bit: it is `ambiguous`, with both readings written plainly. A single point is always the decimal point.
 */
export function readTypedNumber(text: string): TypedNumber {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[\u2212\u2013\u2012](?=[\d.,])/u, '-')
    .replaceAll('\u2212', '-')
    .replace(/[\u2019\u02bc]/gu, "'")
    .replace(/(?<=\d)\s*[×x·*]\s*10\s*(?:\^\s*)?(?=[+-]?\d)/iu, 'e');
  const groups = figurePattern.exec(plain.replace(/^(?<sign>[+-])\s+/u, '$<sign>'))?.groups;
  if (groups === undefined) return { kind: 'none' };
  const { sign = '', power, unit = '' } = groups;
  const figure = (groups['figure'] ?? '').trim().replace(/^\./u, '0.');
  const scale = power === undefined ? '' : `e${power}`;
  const asNumber = (digits: string): TypedNumber => {
    const value = Number(`${sign}${digits}${scale}`);
    return digits === '' || !Number.isFinite(value)
      ? { kind: 'none' }
      : { kind: 'number', value, unit: unit.trim() };
  };
  if (/^\d+\.?\d*$/u.test(figure)) return asNumber(figure);
  if (/^[1-9]\d{0,2},\d{3}$/u.test(figure)) {
    const [whole = '', rest = ''] = figure.split(',');
    const write = (digits: string): string => `${sign}${digits}${scale}`;
    return { kind: 'ambiguous', first: write(whole + rest), second: write(`${whole}.${rest}`) };
  }
  if (/^\d+,\d*$/u.test(figure)) return asNumber(figure.replace(',', '.'));
  for (const [group, decimal] of [
    [',', '.'],
    ['.', ','],
    [' ', '.'],
    [' ', ','],
    ["'", '.'],
    ["'", ','],
  ] as const) {
    const [whole = '', fraction, ...more] = figure.split(decimal);
    const parts = whole.split(group);
    const isGrouped =
      parts.length > 1 &&
      /^[1-9]\d{0,2}$/u.test(parts[0] ?? '') &&
      parts.slice(1).every((part) => /^\d{3}$/u.test(part));
    if (more.length === 0 && isGrouped && (fraction === undefined || /^\d*$/u.test(fraction))) {
      return asNumber(`${parts.join('')}${fraction === undefined || fraction === '' ? '' : `.${fraction}`}`);
    }
  }
  return { kind: 'none' };
}
