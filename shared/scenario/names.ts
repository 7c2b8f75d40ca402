/** The form in which names and texts are compared: NFKC, trimmed, lower case, runs of space as one. */
export function foldName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase().replace(/\s+/gu, ' ');
}

/** `name` itself where it is free, else `name (2)`, `name (3)` …; `isTaken` is asked with the folded form. */
export function freeName(name: string, isTaken: (folded: string) => boolean): string {
  if (!isTaken(foldName(name))) {
    return name;
  }
  for (let number = 2; ; number += 1) {
    const suffix = ` (${number})`;
    const candidate = `${name.slice(0, 120 - suffix.length)}${suffix}`;
    if (!isTaken(foldName(candidate))) {
      return candidate;
    }
  }
}
