import { catalogUnitMessages } from '../i18n/messages/catalog-units.ts';
import type { Language, Translate } from '../i18n/messages.ts';
import { unitLabel } from '../units/format.ts';
import { units } from '../units/quantity.ts';

interface Speaker {
  readonly translate: Translate;
  readonly language: Language;
}

type CatalogUnit = keyof typeof catalogUnitMessages;

const isCatalogUnit = (key: string): key is CatalogUnit => Object.hasOwn(catalogUnitMessages, key);

/** Yields a unit of the catalog as the window writes it; one without a label (W, TOPS/W, GB/s) stands as it is. */
export function unitText(unit: string, { translate, language }: Speaker): string {
  const key = `unit.${unit}`;
  if (isCatalogUnit(key)) return translate(`catalog.${key}`);
  const known = units.find((each) => each === unit);
  return known === undefined ? unit : unitLabel(known, language);
}

/** Yields the unit as it stands behind a figure; a plain ratio has none. */
export function unitBehind(unit: string, context: Speaker): string {
  const text = unitText(unit, context);
  return text === '' ? '' : ` ${text}`;
}
