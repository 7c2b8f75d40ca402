let turn: Promise<unknown> = Promise.resolve();

/**
 * Does what writes into the catalog one after the other: an undo pressed while an edit is still being written takes back
 * that edit, and not the one before it. Yields what `act` yields; one that fails does not hold up those behind it.
 */
export function inTurn<Value>(act: () => Promise<Value>): Promise<Value> {
  const mine = turn.then(act);
  turn = mine.catch(() => undefined);
  return mine;
}
