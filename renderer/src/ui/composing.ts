import type { KeyboardEvent } from 'react';

/**
 * Whether a key belongs to an input method (Japanese, Chinese, Korean): its Enter chooses a word and must never commit
 * a field. Key code 229 is how Safari and older input methods say so after the composition has ended.
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229;
}
