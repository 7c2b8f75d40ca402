/** Whether every word of the query is in the text, whatever case and width: `imc ceiling` finds "Ceiling · IMC". */
export function matches(query: string, text: string): boolean {
  const fold = (part: string): string => part.normalize('NFKC').toLowerCase();
  const haystack = fold(text);
  return fold(query)
    .split(/\s+/u)
    .every((word) => haystack.includes(word));
}
