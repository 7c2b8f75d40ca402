import { useState } from 'react';

/** Yields the earlier value for as long as the new one says the same: whoever draws it has nothing to do. */
export function useSame<Value>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || JSON.stringify(kept) === JSON.stringify(value)) return kept;
  setKept(value);
  return value;
}
