/** Words that stand for a power of ten behind a number, in the languages of the sources. */
const scales: readonly (readonly [number, string])[] = [
  [1e3, 'thousand|千'],
  [1e4, '万|萬'],
  [1e6, 'million|mn|mln|百万'],
  [1e8, '億|亿'],
  [1e9, 'billion|bn|十億|十亿'],
  [1e12, 'trillion|tn|兆|万亿'],
];
const percent = String.raw`(?:%|％|per\s?cent\b|パーセント)`;
/** Between a number and its unit: blanks, and the other end of a range. */
const gap = String.raw`(?:\s*(?:[-‐‑‒–—−~〜～]|to|and|から|至|到)\s*[$€£¥]?[\d.,]+)?[\s\-‐‑]*`;

/** How a number may stand in a text. */
export interface WrittenForm {
  readonly pattern: string;
  /** How sure a match is: a number with its unit is that number, a bare "5" may be anything. */
  readonly weight: number;
}

/**
 * Yields patterns (sources of regular expressions) of the ways in which people write a figure: with any separator of
 * thousands, as a percentage, in millions or 億, before or behind its unit. Those with the unit come first.
 */
export function writtenForms(value: number, unit: string): readonly WrittenForm[] {
  if (!Number.isFinite(value) || value === 0) return [];
  const [, power = '0', named = unit] = /^1e(\d+)\s+(.*)$/u.exec(unit) ?? [];
  const amount = Math.abs(value) * 10 ** Number(power);
  const number = digitsPattern(amount);
  if (number === null) return [];
  const unitPattern = unitOf(named);
  const scaled = scales.flatMap(([scale, words]): WrittenForm[] => {
    const part = amount / scale < 0.1 ? null : digitsPattern(amount / scale);
    return part === null || part.digits > 4
      ? []
      : [{ pattern: whole(part.pattern, String.raw`\s*(?:${words})`), weight: 3.5 }];
  });
  const share = named === '1' || named === '1/yr' ? digitsPattern(amount * 100) : null;
  return [
    ...(unitPattern === null
      ? []
      : [
          { pattern: whole(number.pattern, gap + unitPattern), weight: 4 },
          { pattern: String.raw`${unitPattern}\s*${whole(number.pattern)}`, weight: 4 },
        ]),
    ...(share === null ? [] : [{ pattern: whole(share.pattern, gap + percent), weight: 4 }]),
    ...scaled,
    { pattern: whole(number.pattern), weight: number.digits >= 3 ? 2.5 : number.hasPoint ? 1.5 : 0.9 },
  ];
}

/** The number alone, not as a part of a longer one. */
function whole(number: string, behind = ''): string {
  return String.raw`(?<!\d)(?<!\d[.,])${number}(?!\d)(?![.,]\d)${behind}`;
}

/** A number's digits with whatever stands between thousands; null where it has too many to be written out. */
function digitsPattern(
  amount: number,
): { readonly pattern: string; readonly digits: number; readonly hasPoint: boolean } | null {
  const text = String(Number(amount.toPrecision(9)));
  if (text.includes('e')) return null;
  const [integer = '0', fraction] = text.split('.');
  const groups = integer.replace(/\B(?=(?:\d{3})+$)/gu, ' ').split(' ');
  const pattern =
    groups.join(String.raw`[,.’'\s]?`) +
    (fraction === undefined ? String.raw`(?:[.,]0+(?!\d))?` : String.raw`[.,·]${fraction}0*`);
  const digits = text.replace('.', '').replace(/^0+/u, '').replace(/0+$/u, '').length;
  return { pattern, digits, hasPoint: fraction !== undefined };
}

/** The first word of a unit, as a text would have it beside the number; null for a bare ratio. */
function unitOf(unit: string): string | null {
  const head = unit.split(/[/\s]/u)[0] ?? '';
  if (head === '%') return percent;
  if (head === '' || head === '1') return null;
  if (head === 'USD') return String.raw`(?:US\$|USD|\$|(?:US\s)?dollars?|ドル|美元)`;
  if (head === 'EUR') return '(?:EUR|€|euros?)';
  if (head === 'year') return '(?:years?|年)';
  if (head.startsWith('u')) return `[uµμ]${escaped(head.slice(1))}`;
  return String.raw`${escaped(head)}(?![a-z])`;
}

/** A text as a part of a pattern. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);
}
