import { showInputValue } from '../../../../shared/catalog/input-value.ts';
import type { Language, Translate } from '../../../../shared/i18n/messages.ts';
import type { InputValue } from '../../../../shared/scenario/file.ts';
import { formatInput } from '../../../../shared/units/format.ts';

/** Yields an input's value as text with its unit; a distribution or a tie as it is written. */
export function inputText(
  id: string,
  value: InputValue,
  context: { readonly translate: Translate; readonly language: Language },
): string {
  return typeof value === 'number'
    ? formatInput(id, value, { language: context.language, digits: 6 })
    : showInputValue(value, context);
}
