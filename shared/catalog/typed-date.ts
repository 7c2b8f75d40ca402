/**
 * A typed date as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: with dashes, slashes, points or the signs 年月日 between, in any
 * width. Undefined for a day that no calendar has, and for `3/5/2024`, of which nobody knows which is the month.
 */
export function readTypedDate(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/[\u2010-\u2015\u2212]/gu, '-');
  const groups =
    /^(?<year>\d{4})(?:\s*[-/.年]\s*(?:(?<month>\d{1,2})(?:\s*[-/.月]\s*(?:(?<day>\d{1,2})\s*日?)?)?)?)?$/u.exec(
      plain,
    )?.groups;
  if (groups === undefined || /[-/.]$/u.test(plain)) return undefined;
  const { year = '', month, day } = groups;
  if (month === undefined) return year;
  const [monthNumber, dayNumber] = [Number(month), Number(day ?? 1)];
  const made = new Date(Date.UTC(Number(year), monthNumber - 1, dayNumber));
  if (made.getUTCMonth() !== monthNumber - 1 || made.getUTCDate() !== dayNumber) return undefined;
  const whole = made.toISOString().slice(0, 10);
  return day === undefined ? whole.slice(0, 7) : whole;
}
