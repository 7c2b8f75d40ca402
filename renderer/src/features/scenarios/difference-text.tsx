import type { Language } from '../../../../shared/i18n/messages.ts';
import { signed } from '../../../../shared/units/difference.ts';
import { formatNumber, formatShare } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import type { Difference } from './comparison.ts';

/** Yields a difference as "+1.2 (+34 %)"; the share is left out where the reference is 0. */
export function describeDifference({ absolute, relative }: Difference, language: Language): string {
  const amount = signed(absolute, formatNumber(absolute, { language }));
  if (relative === null || absolute === 0) return amount;
  const share = signed(relative, formatShare(relative, { language, digits: 2 }));
  return `${amount} (${share})`;
}

/** The difference to the reference, small beneath the figure it belongs to. */
export function DifferenceText({ difference }: { readonly difference: Difference }) {
  const language = useLanguage();
  const translate = useTranslate();
  return (
    <div className="compare-difference">
      {difference.absolute === 0
        ? translate('scenarios.sameAsReference')
        : describeDifference(difference, language)}
    </div>
  );
}
