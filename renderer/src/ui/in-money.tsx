import { moneyWords } from '../../../shared/i18n/money-words.ts';
import type { InputValue } from '../../../shared/scenario/file.ts';
import { inputInMoney } from '../../../shared/units/money-input.ts';
import { useLanguage, useTranslate } from '../i18n.ts';
import { useMoney } from '../state/money.ts';
import { useSession } from '../state/session.ts';

/**
 * Behind the value of an input in the model's dollars, what it is in the money that is shown, as of the horizon year; whose
 * prices stand in the hint. Nothing where dollars are shown, and behind what is no sum.
 */
export function InMoney({ id, value }: { readonly id: string; readonly value: InputValue | undefined }) {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useMoney();
  const year = useSession((session) => session.horizonYear);
  const text = value === undefined ? null : inputInMoney(id, value, { year, money, language });
  if (text === null) return null;
  // A nominal price is another one in each year.
  const shown = money.inflation === null ? text : `${text}, ${year}`;
  return (
    <span className="in-money" title={moneyWords(money, { translate, language })}>
      {' '}
      ({shown})
    </span>
  );
}
