const shownDigits = 3;

/** Yields a figure's text with its sign said in front, also a plus; `text` is how the figure is written. */
export function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}

/**
 * Yields a range of differences as "−0.48 – +4.43": both ends with their signs, rounded to three digits of the larger one
 * so that they agree. `say` writes a figure.
 */
export function differenceRange(low: number, high: number, say: (value: number) => string): string {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const step = largest > 0 ? 10 ** (Math.floor(Math.log10(largest)) - (shownDigits - 1)) : 1;
  const [from, to] = [low, high].map((value) => {
    const rounded = Math.round(value / step) * step + 0;
    return signed(rounded, say(rounded));
  });
  return from === to ? `${from}` : `${from}\u00a0–\u00a0${to}`;
}
