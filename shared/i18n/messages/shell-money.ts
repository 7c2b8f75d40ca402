import { defineMessages } from '../define.ts';

/** The choice of the currency and price basis that money is shown in. */
export const shellMoneyMessages = defineMessages({
  money: { en: 'Money', ja: '通貨', zh: '货币' },
  moneyNow: {
    en: 'Money is shown in {{currency}}, {{words}}',
    ja: '金額の表示：{{currency}}、{{words}}',
    zh: '金额显示：{{currency}}，{{words}}',
  },
  moneyCurrency: { en: 'Currency of results', ja: '結果の通貨', zh: '结果货币' },
  'moneyCurrency.USD': { en: 'US dollar', ja: '米ドル', zh: '美元' },
  'moneyCurrency.EUR': { en: 'Euro', ja: 'ユーロ', zh: '欧元' },
  'moneyCurrency.JPY': { en: 'Japanese yen', ja: '日本円', zh: '日元' },
  'moneyCurrency.CNY': { en: 'Chinese yuan', ja: '人民元', zh: '人民币元' },
  moneyBasis: { en: 'Prices', ja: '価格基準', zh: '价格基准' },
  'moneyBasis.real': { en: 'Real', ja: '実質', zh: '实际' },
  'moneyBasis.nominal': { en: 'Nominal', ja: '名目', zh: '名义' },
  moneyRate: { en: 'Exchange rate', ja: '為替レート', zh: '汇率' },
  moneyRateOpen: { en: 'The rate and its source', ja: 'レートと出典', zh: '汇率及其来源' },
  moneyInflationOpen: {
    en: 'What nominal prices grow by, and its source',
    ja: '名目価格の上昇率と出典',
    zh: '名义价格涨幅及其来源',
  },
  moneyHow: {
    en: 'The model computes in US dollars of {{year}}. Results are converted at one dated rate, held constant; nominal amounts grow by the currency’s own inflation from {{year}}. Inputs stay in US dollars.',
    ja: 'モデルは{{year}}年の米ドルで計算します。結果は日付の決まったレートを固定して換算し、名目額は{{year}}年からその通貨のインフレ率で伸ばします。入力は米ドルのままです。',
    zh: '模型以 {{year}} 年美元计算。结果按固定日期的汇率折算并保持不变；名义金额自 {{year}} 年起按该货币的通胀率增长。输入项仍为美元。',
  },
  moneyMissing: {
    en: 'The catalog has no row for this, so that dollars of {{year}} are shown. Restore the row in the catalog, or choose another currency.',
    ja: 'カタログに必要な行がないため、{{year}}年の米ドルで表示しています。カタログの行を復元するか、別の通貨を選んでください。',
    zh: '目录中缺少所需的条目，因此显示 {{year}} 年美元。请在目录中恢复该条目，或选择其他货币。',
  },
  'explain.money': {
    en: '{{name}}, in {{currency}}',
    ja: '{{name}}（{{currency}}）',
    zh: '{{name}}（{{currency}}）',
  },
  'explain.moneyText': {
    en: 'What is shown: the model’s figure in US dollars of {{year}}, converted.',
    ja: '表示値：モデルの{{year}}年米ドル建ての値を換算したものです。',
    zh: '显示值：由模型以 {{year}} 年美元计的数值折算而得。',
  },
  stepMoney: {
    en: 'money in {{currency}}, {{basis}}',
    ja: '金額の表示を{{currency}}（{{basis}}）に変更',
    zh: '金额显示改为 {{currency}}（{{basis}}）',
  },
});
