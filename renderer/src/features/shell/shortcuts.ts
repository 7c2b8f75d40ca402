import { useEffect } from 'react';
import { navigate, pages } from '../../state/route.ts';
import { findScenario } from '../../state/scenarios.ts';
import { useSession } from '../../state/session.ts';
import { redoLast, undoLast } from '../../state/undo.ts';
import { saveChanges } from './scenario-actions.ts';

const isMac = /mac|iphone|ipad/iu.test(navigator.userAgent);

/** The key that commands are given with, as the keyboard shows it. */
export const commandKey = isMac ? '⌘' : 'Ctrl';

/** Every shortcut of the window, as the settings page lists them. */
export const shortcuts = [
  { id: 'palette', keys: [[commandKey, 'K']] },
  { id: 'undo', keys: [[commandKey, 'Z']] },
  {
    id: 'redo',
    keys: isMac
      ? [['⇧', '⌘', 'Z']]
      : [
          ['Ctrl', 'Shift', 'Z'],
          ['Ctrl', 'Y'],
        ],
  },
  { id: 'save', keys: [[commandKey, 'S']] },
  { id: 'pages', keys: [[isMac ? '⌥' : 'Alt', '1 … 6']] },
  { id: 'slider', keys: [['← →'], ['PageUp', 'PageDown'], ['Home', 'End']] },
  { id: 'figure', keys: [['Shift', 'F10']] },
  { id: 'replay', keys: [[isMac ? '⌥' : 'Alt', 'R']] },
  { id: 'close', keys: [['Esc']] },
] as const;

/** Whether a key typed here belongs to the text under the caret rather than to the window. */
function ownsUndo(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isText = target.matches(
    'input:not([type=checkbox]):not([type=radio]):not([readonly]), textarea, [contenteditable=true]',
  );
  // A field of a slider says when nothing is being typed in it: then undo takes back the last step.
  return isText && target.dataset['undo'] !== 'session';
}

function answer(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented) return;
  const isCommand = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  const key = event.key.toLowerCase();
  if (isCommand && !event.altKey && (key === 'z' || key === 'y')) {
    if (ownsUndo(event.target)) return;
    event.preventDefault();
    void (key === 'y' || event.shiftKey ? redoLast() : undoLast());
  } else if (isCommand && !event.altKey && !event.shiftKey && key === 's') {
    event.preventDefault();
    const scenario = findScenario(useSession.getState().scenarioId);
    if (scenario !== undefined) void saveChanges(scenario);
  } else if (event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    const page = pages[Number(/^Digit([1-9])$/u.exec(event.code)?.[1] ?? 0) - 1];
    if (page === undefined) return;
    event.preventDefault();
    navigate(page);
  }
}

/** Listens for the window's shortcuts (the palette listens for its own). */
export function useShortcuts(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    window.addEventListener('keydown', answer);
    return () => window.removeEventListener('keydown', answer);
  }, [isReady]);
}
