/** Whether a date (`YYYY`, `YYYY-MM` or `YYYY-MM-DD`) begins after the day of a catalog's version (`YYYY.MM.DD`). */
export function isAfter(date: string, version: string): boolean {
  const day = version.replaceAll('.', '-');
  return date > day.slice(0, date.length);
}

/** The last day of the month or year that a day is in: `2024-02-10` → `2024-02-29` or `2024-12-31`. */
export function lastDayOf(span: 'month' | 'year', date: string): string {
  const [year = '', month = ''] = date.split('-');
  if (span === 'year') {
    return `${year}-12-31`;
  }
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${String(days).padStart(2, '0')}`;
}
