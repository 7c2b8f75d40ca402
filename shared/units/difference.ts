const shownDigits = 3;

/** Yields a figure's text with its sign said in front, also a plus; `text` is how the figure is written. */
export function signed(value: number, text: string): string {
  return value > 0 ? `+${text}` : text;
}

/** Both ends of a range rounded to three digits of the larger one, so that they agree. */
function agreeing(low: number, high: number): readonly [number, number] {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const step = largest > 0 ? 10 ** (Math.floor(Math.log10(largest)) - (shownDigits - 1)) : 1;
  const round = (value: number): number => Math.round(value / step) * step + 0;
  return [round(low), round(high)];
}

/** Yields a range of differences as "−0.48 – +4.43": both ends with their signs. `say` writes a figure. */
export function differenceRange(low: number, high: number, say: (value: number) => string): string {
  const [from, to] = agreeing(low, high).map((value) => signed(value, say(value)));
  return from === to ? `${from}` : `${from}\u00a0–\u00a0${to}`;
}

/** Yields a range of figures as "0.12–4.43", apart where one is below zero. `say` writes a figure. */
export function figureRange(low: number, high: number, say: (value: number) => string): string {
  const [from, to] = agreeing(low, high);
  if (from === to) return say(from);
  return from < 0 ? `${say(from)}\u00a0–\u00a0${say(to)}` : `${say(from)}–${say(to)}`;
}
