import { Anchor, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { rateDateText, rateText } from '../../../../shared/i18n/money-words.ts';
import {
  inflationRow,
  moneyCurrencies,
  priceBases,
  priceYear,
  ratesOf,
} from '../../../../shared/units/money.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { chooseMoney, useMoneyChoice } from '../../state/money.ts';
import { hrefOf } from '../../state/route.ts';

/** In which currency, at which dated rate and in whose prices results are shown: in the header and in the settings. */
export function MoneyChoicePanel() {
  const translate = useTranslate();
  const language = useLanguage();
  const { choice, rates, view, isKnown } = useMoneyChoice();
  const { currency, basis } = choice;
  const known = ratesOf(currency, rates);
  return (
    <Stack gap="sm">
      <SegmentedControl
        fullWidth
        aria-label={translate('shell.moneyCurrency')}
        value={currency}
        onChange={(next) => chooseMoney({ currency: next })}
        data={moneyCurrencies.map((each) => ({
          value: each,
          label: <span title={translate(`shell.moneyCurrency.${each}`)}>{each}</span>,
        }))}
      />
      <SegmentedControl
        fullWidth
        aria-label={translate('shell.moneyBasis')}
        value={basis}
        onChange={(next) => chooseMoney({ basis: next })}
        data={priceBases.map((each) => ({ value: each, label: translate(`shell.moneyBasis.${each}`) }))}
      />
      {currency !== 'USD' && known.length > 0 && (
        <Select
          label={translate('shell.moneyRate')}
          allowDeselect={false}
          comboboxProps={{ withinPortal: false }}
          value={view.rate?.id ?? null}
          data={known.map((rate) => ({
            value: rate.id,
            label: `${rateText(rate, language)} (${rateDateText(rate, translate)})`,
          }))}
          onChange={(rate) => chooseMoney({ rate: rate === known[0]?.id ? null : rate })}
        />
      )}
      {!isKnown && (
        <Text component="output" display="block" size="xs" c="var(--mw-amber)">
          {translate('shell.moneyMissing', { year: priceYear })}
        </Text>
      )}
      <Text size="xs" c="dimmed">
        {translate('shell.moneyHow', { year: priceYear })}
      </Text>
      {view.rate !== null && (
        <Anchor size="xs" href={hrefOf('catalog', 'rates', view.rate.id)}>
          {translate('shell.moneyRateOpen')}
        </Anchor>
      )}
      {view.inflation !== null && (
        <Anchor size="xs" href={hrefOf('catalog', 'parameters', inflationRow(view.currency))}>
          {translate('shell.moneyInflationOpen')}
        </Anchor>
      )}
    </Stack>
  );
}
