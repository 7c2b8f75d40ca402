import { defineMessages } from '../define.ts';

/** Charts of one company: its money and its company. */
export const chartsCompaniesMessages = defineMessages({
  networkTitle: {
    en: '{{name}}: investors {{investors}}, partners and buyers {{partners}}',
    ja: '{{name}}：投資家{{investors}}、提携先・買い手{{partners}}',
    zh: '{{name}}：{{investors}} 家投资方，{{partners}} 家合作方与买方',
  },
  networkSubtitle: {
    en: 'Who gave money (left) and who worked with it (right), the earliest on top; filled: led',
    ja: '左は資金の出し手、右は協力先。上ほど早い。塗りつぶしは主導した相手',
    zh: '左侧为出资方，右侧为合作方，越早越靠上；实心表示领投',
  },
  networkSource: {
    en: 'Source: the events of the catalog, each with its own source',
    ja: '出典：カタログの出来事（それぞれに出典あり）',
    zh: '来源：目录中的事件，各有其来源',
  },
  networkDescription: {
    en: '{{title}}. {{names}}.',
    ja: '{{title}}。{{names}}。',
    zh: '{{title}}。{{names}}。',
  },
  networkName: { en: 'Name', ja: '名称', zh: '名称' },
  networkRole: { en: 'What for', ja: '内容', zh: '事项' },
  networkLed: { en: 'Led', ja: '主導', zh: '主导' },
  networkSince: { en: 'Date', ja: '日付', zh: '日期' },
  fundingTitle: {
    en: '{{name}} raised {{amount}} (known rounds: {{count}})',
    ja: '{{name}}の調達額は判明分で{{amount}}（{{count}}回）',
    zh: '{{name}} 已知 {{count}} 轮，共融资 {{amount}}',
  },
  fundingSubtitle: {
    en: 'Raised so far, in USD at the rate of each day; hollow: a promise, or no amount known',
    ja: '累計調達額（各日のレートでドル換算）。白抜きは予定額、または金額不明',
    zh: '累计融资额，按当日汇率折合美元；空心表示承诺额或金额未知',
  },
  fundingSource: {
    en: 'Source: the events of the catalog and its dated exchange rates',
    ja: '出典：カタログの出来事と日付つき為替レート',
    zh: '来源：目录中的事件及有日期的汇率',
  },
  fundingDescription: {
    en: '{{title}}. {{figures}}.',
    ja: '{{title}}。{{figures}}。',
    zh: '{{title}}。{{figures}}。',
  },
  fundingRound: { en: 'This round', ja: '今回', zh: '本轮' },
  fundingRaised: { en: 'Raised so far', ja: '累計', zh: '累计' },
  fundingUnit: { en: 'million USD', ja: '100万ドル', zh: '百万美元' },
});
