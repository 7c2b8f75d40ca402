const width = 72;
const height = 16;
/** Room for the mark of the horizon and half a line. */
const edge = 2.5;

/**
 * The course of a figure over the years: the line, the reference behind it where there is one, a hair at the value that
 * means no change (zero, of an index one), and a dot at the horizon. What it shows stands beside it in words.
 */
export function Sparkline({
  years,
  values,
  reference,
  year,
  isIndex,
}: {
  readonly years: readonly number[];
  readonly values: readonly number[];
  readonly reference: readonly number[] | undefined;
  readonly year: number;
  readonly isIndex: boolean;
}) {
  const even = isIndex ? 1 : 0;
  const all = [...values, ...(reference ?? []), even];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const x = (place: number): number => edge + (place / Math.max(values.length - 1, 1)) * (width - 2 * edge);
  const y = (value: number): number =>
    high === low ? height / 2 : height - edge - ((value - low) / (high - low)) * (height - 2 * edge);
  const path = (series: readonly number[]): string =>
    series
      .map((value, place) => `${place === 0 ? 'M' : 'L'}${x(place).toFixed(1)} ${y(value).toFixed(1)}`)
      .join('');
  const horizon = years.indexOf(year);
  const value = values[horizon];
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden>
      <line className="sparkline-even" x1={edge} x2={width - edge} y1={y(even)} y2={y(even)} />
      {reference !== undefined && <path className="sparkline-reference" d={path(reference)} />}
      <path className="sparkline-line" d={path(values)} />
      {value !== undefined &&
        // Lines of no length with round ends: they stay round however the drawing is stretched.
        ['sparkline-dot', 'sparkline-eye'].map((part) => (
          <path key={part} className={part} d={`M${x(horizon).toFixed(1)} ${y(value).toFixed(1)}h0.01`} />
        ))}
    </svg>
  );
}
