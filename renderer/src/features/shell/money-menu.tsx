import { Button, Popover } from '@mantine/core';
import { moneyWords } from '../../../../shared/i18n/money-words.ts';
import { priceYear } from '../../../../shared/units/money.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useMoney } from '../../state/money.ts';
import { MoneyChoicePanel } from './money-choice.tsx';

/** Beside the year: which money every figure of every page is in, and the choice of another. */
export function MoneyMenu() {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useMoney();
  const basis = money.inflation === null ? String(priceYear) : translate('shell.moneyBasis.nominal');
  return (
    <Popover width={320} position="bottom-start" shadow="md" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          className="frame-money tabular"
          aria-label={translate('shell.moneyNow', {
            currency: money.currency,
            words: moneyWords(money, { translate, language }),
          })}
        >
          {money.currency} <span className="frame-money-basis">{basis}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <MoneyChoicePanel />
      </Popover.Dropdown>
    </Popover>
  );
}
