import { defineMessages } from '../define.ts';

/** What a chart says of its money: whose prices, at which rate, growing by what. */
export const chartsMoneyMessages = defineMessages({
  moneyReal: { en: '{{year}} prices', ja: '{{year}}年価格', zh: '{{year}} 年价格' },
  moneyNominal: {
    en: 'nominal, {{inflation}}/yr from {{year}}',
    ja: '名目（{{year}}年から年{{inflation}}）',
    zh: '名义值（自 {{year}} 年起每年 {{inflation}}）',
  },
  moneyAt: {
    en: '{{basis}}, at {{rate}} ({{date}})',
    ja: '{{basis}}、{{rate}}（{{date}}）',
    zh: '{{basis}}，{{rate}}（{{date}}）',
  },
  moneyYearAverage: { en: '{{year}} average', ja: '{{year}}年平均', zh: '{{year}} 年均值' },
  moneyAverage: { en: '{{span}} average', ja: '{{span}}平均', zh: '{{span}} 均值' },
});
