import { Select } from '@mantine/core';
import { rateDateText, rateText } from '../../../../shared/i18n/money-words.ts';
import {
  modelMoney,
  type MoneyChoice,
  moneyCurrencies,
  moneyView,
  type MoneyView,
  priceBases,
  ratesOf,
} from '../../../../shared/units/money.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useBriefDraft } from '../../state/brief-draft.ts';
import { useMoneyRows } from '../../state/money.ts';
import { Choice } from './field.tsx';

/** Yields how the brief in hand shows money; the model's dollars where the catalog lacks a rate, which the preview says. */
export function useBriefMoney(): MoneyView {
  const choice = useBriefDraft((store) => store.draft?.money);
  const rows = useMoneyRows();
  return (choice === undefined ? null : moneyView(choice, rows)) ?? modelMoney;
}

/** In which currency, whose prices and at which dated rate the brief shows money. Another currency takes its own rate. */
export function MoneyFields({
  money,
  onChange,
}: {
  readonly money: MoneyChoice;
  readonly onChange: (money: MoneyChoice) => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { rates } = useMoneyRows();
  const known = ratesOf(money.currency, rates);
  return (
    <>
      <Choice
        label={translate('shell.moneyCurrency')}
        value={money.currency}
        onChange={(currency) => onChange({ ...money, currency, rate: null })}
        data={moneyCurrencies.map((each) => ({
          value: each,
          label: <span title={translate(`shell.moneyCurrency.${each}`)}>{each}</span>,
        }))}
      />
      <Choice
        label={translate('shell.moneyBasis')}
        value={money.basis}
        onChange={(basis) => onChange({ ...money, basis })}
        data={priceBases.map((each) => ({ value: each, label: translate(`shell.moneyBasis.${each}`) }))}
      />
      {money.currency !== 'USD' && known.length > 0 && (
        <Select
          label={translate('shell.moneyRate')}
          allowDeselect={false}
          value={money.rate ?? known[0]?.id ?? null}
          data={known.map((rate) => ({
            value: rate.id,
            label: `${rateText(rate, language)} (${rateDateText(rate, translate)})`,
          }))}
          onChange={(rate) => onChange({ ...money, rate: rate === known[0]?.id ? null : rate })}
        />
      )}
    </>
  );
}
