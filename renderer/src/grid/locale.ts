import { catalogGridMessages } from '../../../shared/i18n/messages/catalog-grid.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';

type GridText = keyof typeof catalogGridMessages & `grid.${string}`;

function isOurs(key: string): key is GridText {
  return key.startsWith('grid.') && Object.hasOwn(catalogGridMessages, key);
}

/** Yields what AG Grid says under each of its own keys, in the language of the translator. */
export function gridLocaleText(translate: Translate): Record<string, string> {
  return Object.fromEntries(
    Object.keys(catalogGridMessages)
      .filter(isOurs)
      .map((key) => [key.slice('grid.'.length), translate(`catalog.${key}`)]),
  );
}
