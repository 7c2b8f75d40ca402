/**
 * Reads the choices of a chart's page out of its address: segments of the form `name=value`; others are passed over. A
 * choice that is not there has its default.
 */
export function readOptions(segments: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    segments.flatMap((segment): [string, string][] => {
      const at = segment.indexOf('=');
      return at > 0 ? [[segment.slice(0, at), segment.slice(at + 1)]] : [];
    }),
  );
}

/** Writes choices as segments of an address, in the order given; what is empty or undefined is a default and left out. */
export function writeOptions(options: Readonly<Record<string, string | undefined>>): string[] {
  return Object.entries(options).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${value}`],
  );
}

const separator = '|';

/** A list of known words out of an option; unknown ones are passed over. */
export function readList<Word extends string>(text: string | undefined, known: readonly Word[]): Word[] {
  const parts = new Set(text?.split(separator));
  return known.filter((word) => parts.has(word));
}

/** A list of words as an option; undefined where there are none. */
export function writeList(words: readonly string[]): string | undefined {
  return words.length === 0 ? undefined : words.join(separator);
}
