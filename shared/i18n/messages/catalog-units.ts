import { defineMessages } from '../define.ts';

/** How the units of the catalog's own figures are written; those of the model have their labels in `units/labels.ts`. */
export const catalogUnitMessages = defineMessages({
  'unit.Wh/query': { en: 'Wh/query', ja: 'Wh/クエリ', zh: 'Wh/次查询' },
  'unit.Wh/token': { en: 'Wh/token', ja: 'Wh/トークン', zh: 'Wh/token' },
  'unit.J/token': { en: 'J/token', ja: 'J/トークン', zh: 'J/token' },
  'unit.token/s': { en: 'token/s', ja: 'トークン/秒', zh: 'token/秒' },
  'unit.frame/s': { en: 'frame/s', ja: 'フレーム/秒', zh: '帧/秒' },
  'unit.frame/J': { en: 'frame/J', ja: 'フレーム/J', zh: '帧/J' },
  'unit.uJ/inference': { en: 'µJ/inference', ja: 'µJ/推論', zh: 'µJ/次推理' },
  'unit.USD': { en: 'USD', ja: 'ドル', zh: '美元' },
  'unit.USD/Mtoken': { en: 'USD/million tokens', ja: 'ドル/100万トークン', zh: '美元/百万 token' },
  'unit.EUR/kWh': { en: 'EUR/kWh', ja: 'ユーロ/kWh', zh: '欧元/kWh' },
  'unit.JPY/kWh': { en: 'JPY/kWh', ja: '円/kWh', zh: '日元/kWh' },
  'unit.CNY/kWh': { en: 'CNY/kWh', ja: '人民元/kWh', zh: '元/kWh' },
  'unit.GBP/kWh': { en: 'GBP/kWh', ja: 'ポンド/kWh', zh: '英镑/kWh' },
  'unit.KRW/kWh': { en: 'KRW/kWh', ja: 'ウォン/kWh', zh: '韩元/kWh' },
  'unit.TWD/kWh': { en: 'TWD/kWh', ja: '台湾ドル/kWh', zh: '新台币/kWh' },
  'unit.% of electricity': { en: '% of electricity', ja: '総電力比%', zh: '占总用电 %' },
  'unit.% of data-centre electricity': {
    en: '% of data-centre electricity',
    ja: 'データセンター電力比%',
    zh: '占数据中心用电 %',
  },
  'unit.% growth': { en: '% growth', ja: '増加率%', zh: '增长率 %' },
  'unit.million USD': { en: 'million USD', ja: '百万ドル', zh: '百万美元' },
  'unit.billion': { en: 'billion', ja: '10億', zh: '十亿' },
});
