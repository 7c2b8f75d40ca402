import { createSpotlight, type SpotlightStore } from '@mantine/spotlight';

const created = createSpotlight();

/** What the palette shows and which entry is chosen. */
export const paletteStore: SpotlightStore = created[0];

/** Opens, closes and toggles the palette. */
export const palette = created[1];

/**
 * Chooses the first entry where none is chosen. Rows of the catalog arrive after the text was typed, too late for the
 * palette's own choice; Enter should take them all the same.
 */
export function chooseFirst(): void {
  const { listId } = paletteStore.getState();
  const list = listId === '' ? null : document.querySelector(`#${CSS.escape(listId)}`);
  const first = list?.querySelector('[data-action]');
  if (first === null || first === undefined || list?.querySelector('[data-selected]') !== null) return;
  first.setAttribute('data-selected', 'true');
  paletteStore.updateState((state) => ({ ...state, selected: 0 }));
}
