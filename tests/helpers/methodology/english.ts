import { messagesIn, type MessageKey, type Translate } from '../../../shared/i18n/messages.ts';
import { formatNumber } from '../../../shared/units/format.ts';

const messages = messagesIn('en');

/** The page is written in English. */
export const english: Translate = (key: MessageKey): string => messages[key];

/** A number for reading, with as many significant digits as asked. */
export function figure(value: number, digits = 3): string {
  return formatNumber(value, { language: 'en', digits });
}

/** A share in per cent. */
export function percent(share: number, digits = 2): string {
  return `${figure(100 * share, digits)} %`;
}
