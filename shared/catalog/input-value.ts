import { inputDefinitions } from '../model/inputs.ts';
import { segments } from '../model/vocabulary.ts';
import { segmentName } from '../i18n/names.ts';
import type { Language, Translate } from '../i18n/messages.ts';
import type { InputValue } from '../scenario/file.ts';
import { formatNumber, isShareInput, unitLabel } from '../units/format.ts';
import { units } from '../units/quantity.ts';

const digitsOfWhole = 12;

/** Yields a number of an input as it is shown: a share in per cent, as on the pages that change it, all else as it is. */
export function shownNumber(id: string, value: number): number {
  // In binary 0.07 × 100 is a trace above 7.
  return isShareInput(id) ? Number((value * 100).toPrecision(digitsOfWhole)) : value;
}

/** Yields the value of the input `id` in words, as `showInputValue` does, a share in per cent. */
export function showInput(
  id: string,
  value: InputValue,
  context: { translate: Translate; language: Language },
): string {
  return showInputValue(typeof value === 'number' ? shownNumber(id, value) : value, context);
}

/** Yields an input's value in words: a number in full, a segment by its name, the demand points as year: TWh pairs. */
export function showInputValue(
  value: InputValue,
  context: { translate: Translate; language: Language },
): string {
  if (typeof value === 'number') {
    return formatNumber(value, { language: context.language, digits: digitsOfWhole });
  }
  if (typeof value === 'string') {
    const segment = segments.find((each) => each === value);
    return segment === undefined ? value : segmentName(segment, context.translate);
  }
  return value
    .map(([year, amount]) => `${year}: ${formatNumber(amount, { language: context.language, digits: 6 })}`)
    .join(' · ');
}

/** Yields the unit of an input's value as `showInput` shows it: the unit's own word, or what a 1 stands for where it has none. */
export function showInputUnit(
  id: string,
  unit: string,
  context: { translate: Translate; language: Language },
): string {
  const kind = inputDefinitions.get(id)?.kind;
  if (kind === 'segment') return context.translate('catalog.unitChoice');
  if (kind === 'switch') return context.translate('catalog.unitSwitch');
  const known = units.find((each) => each === unit);
  const label = known === undefined ? unit : unitLabel(known, context.language);
  if (isShareInput(id)) return '%';
  return label === '' ? context.translate('catalog.unitPlain') : label;
}
