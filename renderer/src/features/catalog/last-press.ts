let wasKey = false;

/** Notes from here on whether the last press in the window was of a key or of a pointer; yields what ends it. */
export function watchPresses(): () => void {
  const key = (): void => {
    wasKey = true;
  };
  const pointer = (): void => {
    wasKey = false;
  };
  window.addEventListener('keydown', key, { capture: true });
  window.addEventListener('pointerdown', pointer, { capture: true });
  return () => {
    window.removeEventListener('keydown', key, { capture: true });
    window.removeEventListener('pointerdown', pointer, { capture: true });
    wasKey = false;
  };
}

/** Whether the last press that `watchPresses` saw was of a key. */
export function lastPressWasKey(): boolean {
  return wasKey;
}
