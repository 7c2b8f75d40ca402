import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rate } from '../../../shared/catalog/rows.ts';
import { languages } from '../../../shared/i18n/define.ts';
import { outputIds } from '../../../shared/model/outputs.ts';
import { formatMoney, formatOutput, formatQuantity, unitLabel } from '../../../shared/units/format.ts';
import {
  dollarsPerUnit,
  inflationRow,
  isMoneyUnit,
  modelMoney,
  moneyCurrencies,
  moneyFactor,
  moneyScale,
  moneyUnitText,
  moneyView,
  type MoneyView,
  priceGrowth,
  priceYear,
  ratesOf,
  seriesInMoney,
} from '../../../shared/units/money.ts';
import { outputUnit, units } from '../../../shared/units/quantity.ts';
import { shippedParameters as parameters, shippedRates as rates } from '../../helpers/money-rows.ts';

function view(choice: Parameters<typeof moneyView>[0]): MoneyView {
  const found = moneyView(choice, { rates, parameters });
  if (found === null) throw new Error(`the catalog cannot show ${JSON.stringify(choice)}`);
  return found;
}

const views = fc
  .record({ currency: fc.constantFrom(...moneyCurrencies), basis: fc.constantFrom('real', 'nominal') })
  .map(({ currency, basis }) => view({ currency, basis, rate: null }));
const years = fc.integer({ min: 2020, max: 2060 });
const amounts = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('money shown in another way', () => {
  it('comes back the same', () => {
    fc.assert(
      fc.property(views, years, amounts, (money, year, dollars) => {
        const shown = dollars * moneyFactor(money, year);
        const back = (shown * dollarsPerUnit(money)) / priceGrowth(money, year);
        expect(back).toBeCloseTo(dollars, 6);
      }),
    );
  });

  it('is the same nominal as real in the price year, more after it, less before it', () => {
    for (const currency of moneyCurrencies) {
      const [real, nominal] = (['real', 'nominal'] as const).map((basis) =>
        view({ currency, basis, rate: null }),
      );
      if (real === undefined || nominal === undefined) throw new Error(currency);
      expect(moneyFactor(nominal, priceYear)).toBe(moneyFactor(real, priceYear));
      expect(moneyFactor(nominal, priceYear + 10) / moneyFactor(real, priceYear + 10)).toBeCloseTo(
        1.02 ** 10,
        12,
      );
      expect(moneyFactor(nominal, priceYear - 1)).toBeLessThan(moneyFactor(real, priceYear - 1));
    }
  });

  it('leaves ratios of one year alone, and whatever is not money: energy, carbon, shares, the cost index', () => {
    fc.assert(
      fc.property(views, years, amounts, (money, year, dollars) => {
        const scale = moneyFactor(money, year);
        expect(dollars * 2 * scale).toBeCloseTo(2 * (dollars * scale), 6);
        const others = units.filter((unit) => !isMoneyUnit(unit));
        expect(new Set(others.map((unit) => moneyScale(unit, year, money)))).toEqual(new Set([1]));
      }),
    );
    expect(isMoneyUnit(outputUnit('cost.index.datacentre'))).toBe(false);
    expect(isMoneyUnit(outputUnit('workload.llm_decode.saving'))).toBe(false);
  });

  it('changes nothing at all in the dollars of the model', () => {
    const values = [1, 2.5, -3];
    expect(seriesInMoney(values, '1e9 USD/yr', [2024, 2025, 2026], modelMoney)).toBe(values);
    expect(
      seriesInMoney(
        values,
        'TWh/yr',
        [2024, 2025, 2026],
        view({ currency: 'JPY', basis: 'nominal', rate: null }),
      ),
    ).toBe(values);
    for (const unit of units) expect(moneyScale(unit, 2040, modelMoney)).toBe(1);
  });

  it('covers every unit with USD in it', () => {
    for (const unit of units) expect(isMoneyUnit(unit)).toBe(unit.includes('USD'));
    const money = outputIds.filter((id) => isMoneyUnit(outputUnit(id)));
    expect(money).toContain('bill.saved.datacentre');
    expect(money).toContain('workload.speech.market_total');
  });

  it('multiplies a series year by year', () => {
    // 149.569 yen a dollar on average in 2025 (Federal Reserve, H.10), and two percent a year.
    const yen = view({ currency: 'JPY', basis: 'nominal', rate: null });
    const [first, second] = seriesInMoney([1, 1], '1e9 USD/yr', [2025, 2026], yen);
    expect(first).toBeCloseTo(149.569, 2);
    expect(second).toBeCloseTo(149.569 * 1.02, 2);
  });
});

describe('the rate', () => {
  it('is the average of the price year unless another row is chosen', () => {
    expect(view({ currency: 'EUR', basis: 'real', rate: null }).rate?.id).toBe('eur-2025');
    expect(view({ currency: 'EUR', basis: 'real', rate: 'eur-2012' }).rate?.id).toBe('eur-2012');
    expect(view({ currency: 'EUR', basis: 'real', rate: 'gone-since' }).rate?.id).toBe('eur-2025');
    expect(view({ currency: 'EUR', basis: 'real', rate: 'jpy-2025' }).rate?.id).toBe('eur-2025');
    expect(view({ currency: 'USD', basis: 'real', rate: 'eur-2025' }).rate).toBeNull();
  });

  it('is the latest first after that', () => {
    const [, ...later] = ratesOf('CNY', rates).map(({ date }) => date);
    expect(later).toEqual(later.toSorted().toReversed());
  });

  it('is never made up: without it, or without the inflation, there is no view', () => {
    const none: readonly Rate[] = [];
    expect(moneyView({ currency: 'EUR', basis: 'real', rate: null }, { rates: none, parameters })).toBeNull();
    expect(
      moneyView({ currency: 'USD', basis: 'nominal', rate: null }, { rates, parameters: [] }),
    ).toBeNull();
    expect(
      moneyView({ currency: 'USD', basis: 'real', rate: null }, { rates: none, parameters: [] }),
    ).toEqual(modelMoney);
  });
});

describe('the shipped catalog', () => {
  it.each(moneyCurrencies)('says with its source what nominal %s grow by', (currency) => {
    const row = parameters.find(({ id }) => id === inflationRow(currency));
    expect(row).toMatchObject({ category: 'inflation', unit: '1/yr', value: 0.02 });
    expect(row?.source).not.toBe('assumption');
  });
});

describe('a sum of money', () => {
  it.each([
    ['en', 'USD', 1.02e9, '$1.02 bn'],
    ['en', 'EUR', 1.02e9, '€1.02 bn'],
    ['en', 'JPY', 153e9, '¥153 bn'],
    ['en', 'CNY', 7.3e9, 'CN¥7.3 bn'],
    ['en', 'JPY', -2.5e12, '\u2212¥2.5 tn'],
    ['en', 'EUR', 0.187, '€0.187'],
    ['ja', 'USD', 1.02e9, '10.2億ドル'],
    ['ja', 'EUR', 94e6, '9,400万ユーロ'],
    ['ja', 'JPY', 153e9, '1,530億円'],
    ['ja', 'JPY', 63.9e12, '63.9兆円'],
    ['ja', 'CNY', 7.3e9, '73億元'],
    ['zh', 'USD', 1.02e9, '10.2亿美元'],
    ['zh', 'JPY', 2.5e12, '2.5万亿日元'],
    ['zh', 'CNY', 7.3e9, '73亿元'],
    ['zh', 'EUR', -94e6, '\u22129,400万欧元'],
  ] as const)('reads in %s, %s: %d is %s', (language, currency, amount, text) => {
    expect(formatMoney(amount, { language, currency })).toBe(text);
  });

  it('has the currency in its unit, on axes and in heads of columns', () => {
    expect(formatQuantity(1.02, '1e9 USD/yr', { language: 'en', currency: 'EUR' })).toBe('€1.02 bn/yr');
    expect(formatOutput('workload.speech.cost', 36.6, { language: 'ja', currency: 'JPY' })).toBe(
      '36.6円/100万単位',
    );
    expect(unitLabel('1e9 USD/yr', 'en', 'JPY')).toBe('billion JPY/yr');
    expect(unitLabel('1e9 USD/yr', 'ja', 'JPY')).toBe('10億円/年');
    expect(unitLabel('USD/1e6 unit', 'zh', 'CNY')).toBe('元/百万单位');
    for (const language of languages)
      expect(unitLabel('TWh/yr', language, 'CNY')).toBe(unitLabel('TWh/yr', language));
    expect(moneyUnitText('1e9 USD/yr', view({ currency: 'EUR', basis: 'real', rate: null }))).toBe(
      '1e9 EUR2025/yr',
    );
    expect(moneyUnitText('1e9 USD/yr', view({ currency: 'CNY', basis: 'nominal', rate: null }))).toBe(
      '1e9 CNY/yr, nominal',
    );
    expect(moneyUnitText('TWh/yr', modelMoney)).toBe('TWh/yr');
  });
});
