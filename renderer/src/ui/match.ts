/** Yields a text without the differences that a search does not see: case, and full or half width. */
export function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** Whether every word of the query is in the text, whatever case and width: `imc ceiling` finds "Ceiling · IMC". */
export function matches(query: string, text: string): boolean {
  const haystack = fold(text);
  return fold(query)
    .split(/\s+/u)
    .every((word) => haystack.includes(word));
}
