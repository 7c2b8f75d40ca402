import type { Currency } from '../catalog/vocabularies.ts';
import { defineMessages } from '../i18n/define.ts';
import type { MoneyUnit } from './money.ts';
import type { Unit } from './quantity.ts';

/** How each unit is written beside a number or on an axis; a plain number has none. */
export const unitLabels = defineMessages({
  '1': { en: '', ja: '', zh: '' },
  '1/yr': { en: '/yr', ja: '/年', zh: '/年' },
  year: { en: 'years', ja: '年', zh: '年' },
  'TWh/yr': { en: 'TWh/yr', ja: 'TWh/年', zh: 'TWh/年' },
  GW: { en: 'GW', ja: 'GW', zh: 'GW' },
  'MtCO2/yr': { en: 'MtCO₂/yr', ja: 'MtCO₂/年', zh: 'MtCO₂/年' },
  '1e9 USD/yr': { en: 'billion USD/yr', ja: '10億ドル/年', zh: '十亿美元/年' },
  'USD/1e6 unit': { en: 'USD per million units', ja: 'ドル/100万単位', zh: '美元/百万单位' },
  'unit/yr': { en: 'units/yr', ja: '単位/年', zh: '单位/年' },
  'server/yr': { en: 'servers/yr', ja: '台/年', zh: '台/年' },
  'USD/kWh': { en: 'USD/kWh', ja: 'ドル/kWh', zh: '美元/kWh' },
  'kgCO2/kWh': { en: 'kgCO₂/kWh', ja: 'kgCO₂/kWh', zh: 'kgCO₂/kWh' },
  'MAC/unit': { en: 'MAC/unit', ja: 'MAC/単位', zh: 'MAC/单位' },
  bit: { en: 'bit', ja: 'ビット', zh: 'bit' },
  'bit/unit': { en: 'bit/unit', ja: 'ビット/単位', zh: 'bit/单位' },
  'bit/server': { en: 'bit/server', ja: 'ビット/台', zh: 'bit/台' },
  'unit/step': { en: 'units/step', ja: '単位/ステップ', zh: '单位/步' },
  'pJ/MAC': { en: 'pJ/MAC', ja: 'pJ/MAC', zh: 'pJ/MAC' },
  'pJ/bit': { en: 'pJ/bit', ja: 'pJ/ビット', zh: 'pJ/bit' },
  'J/unit': { en: 'J/unit', ja: 'J/単位', zh: 'J/单位' },
  'W/server': { en: 'W/server', ja: 'W/台', zh: 'W/台' },
  'USD/server': { en: 'USD/server', ja: 'ドル/台', zh: '美元/台' },
  'unit/s per server': { en: 'units/s per server', ja: '単位/秒（1 台あたり）', zh: '单位/秒（每台）' },
  'unit/yr per server': { en: 'units/yr per server', ja: '単位/年（1 台あたり）', zh: '单位/年（每台）' },
}) satisfies Record<Unit, unknown>;

/** Units that an axis counts otherwise than the model does, as people of the language count: in so many to one of the model's. */
export const axisUnits = {
  '1e9 USD/yr': { ja: { label: '億ドル/年', perUnit: 10 }, zh: { label: '亿美元/年', perUnit: 10 } },
} as const satisfies Partial<Record<MoneyUnit, unknown>>;

/** What a sum of money is divided by, where it is written with its own sign or word, and how much one of it is. */
export const moneyDivisors = {
  '1e9 USD/yr': { scale: 1e9, en: '/yr', ja: '/年', zh: '/年' },
  'USD/1e6 unit': { scale: 1, en: ' per million units', ja: '/100万単位', zh: '/百万单位' },
  'USD/kWh': { scale: 1, en: '/kWh', ja: '/kWh', zh: '/kWh' },
  'USD/server': { scale: 1, en: '/server', ja: '/台', zh: '/台' },
} as const satisfies Record<MoneyUnit, unknown>;

/** The steps in which each language counts large sums, largest first. */
export const moneySteps = {
  en: [
    [1e12, ' tn'],
    [1e9, ' bn'],
    [1e6, ' m'],
  ],
  ja: [
    [1e12, '兆'],
    [1e8, '億'],
    [1e4, '万'],
  ],
  zh: [
    [1e12, '万亿'],
    [1e8, '亿'],
    [1e4, '万'],
  ],
} as const;

/** How a sum of each currency is written: a sign before it in English, a word behind it in Japanese and Chinese. */
export const currencySigns = defineMessages({
  USD: { en: '$', ja: 'ドル', zh: '美元' },
  EUR: { en: '€', ja: 'ユーロ', zh: '欧元' },
  JPY: { en: '¥', ja: '円', zh: '日元' },
  CNY: { en: 'CN¥', ja: '元', zh: '元' },
  GBP: { en: '£', ja: 'ポンド', zh: '英镑' },
  CAD: { en: 'CA$', ja: 'カナダドル', zh: '加元' },
  CHF: { en: 'CHF\u00a0', ja: 'スイスフラン', zh: '瑞士法郎' },
  KRW: { en: '₩', ja: 'ウォン', zh: '韩元' },
  TWD: { en: 'NT$', ja: '台湾ドル', zh: '新台币' },
}) satisfies Record<Currency, unknown>;
