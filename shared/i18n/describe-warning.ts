import type { ModelWarning } from '../model/result.ts';
import { formatNumber } from '../units/format.ts';
import type { Language } from './define.ts';
import type { Translate } from './messages.ts';
import { inputName } from './names.ts';

/** A warning of a run as a sentence for a reader, behind the name of the input it speaks of, its numbers formatted. */
export function describeWarning(warning: ModelWarning, translate: Translate, language: Language): string {
  const values = Object.fromEntries(
    Object.entries(warning.values).map(([gap, value]) => [
      gap,
      typeof value === 'number' ? formatNumber(value, { language }) : value,
    ]),
  );
  return `${inputName(warning.id, translate)}: ${translate(`model.warning.${warning.code}`, values)}`;
}
