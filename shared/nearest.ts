/** Edits (insert, delete, replace, swap of neighbours) that turn one word into the other: optimal string alignment. */
export function editDistance(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const isSame = from[row - 1] === to[column - 1];
      let edits = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
      );
      const isSwap =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (isSwap) edits = Math.min(edits, (beforeLast[column - 2] ?? 0) + 1);
      current.push(edits);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}

/**
 * The known word that was most likely meant, for "did you mean": the one with the fewest edits, the first of equals;
 * undefined when there are no words or the nearest shares less than half of its letters.
 */
export function nearest(word: string, words: Iterable<string>): string | undefined {
  let best: string | undefined;
  let fewest = Number.POSITIVE_INFINITY;
  const sought = word.toLowerCase();
  for (const candidate of words) {
    const known = candidate.toLowerCase();
    if (Math.abs(known.length - sought.length) >= fewest) continue;
    const edits = editDistance(sought, known);
    if (edits < fewest && edits <= Math.max(known.length, sought.length) / 2) {
      best = candidate;
      fewest = edits;
    }
  }
  return best;
}
