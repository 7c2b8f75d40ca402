/** Sets sentences after one another: with a space, but not after a full stop that is as wide as a letter and holds its own. */
export function joinSentences(...sentences: readonly string[]): string {
  return sentences.reduce(
    (text, next) => (text === '' ? next : `${text}${/[。！？]$/u.test(text) ? '' : ' '}${next}`),
    '',
  );
}
