import { defineMessages } from '../define.ts';

/** The choice of a region, which sets the price of electricity and the carbon of the grid. */
export const modelRegionMessages = defineMessages({
  region: { en: 'Region of price and carbon', ja: '電気料金と炭素強度の地域', zh: '电价与碳强度所属地区' },
  regionWorld: { en: 'World (default)', ja: '世界（既定値）', zh: '全球（默认）' },
  regionOwn: { en: 'Own values', ja: '独自の値', zh: '自定数值' },
  regionWhole: { en: 'Price and carbon', ja: '電気料金と炭素強度', zh: '电价与碳强度' },
  regionPart: { en: 'One of the two', ja: 'いずれか一方のみ', zh: '仅其一' },
  regionLacksPrice: {
    en: '{{region}}: no price in the catalog',
    ja: '{{region}}：電気料金はカタログにありません',
    zh: '{{region}}：目录中无电价',
  },
  regionLacksCarbon: {
    en: '{{region}}: no carbon in the catalog',
    ja: '{{region}}：炭素強度はカタログにありません',
    zh: '{{region}}：目录中无碳强度',
  },
  regionHow: {
    en: 'Prices of large customers and carbon of the national grid, the latest in the catalog; other currencies at the rate of the price’s year. What a region lacks is left as it is. Click an input’s source for the row.',
    ja: '大口需要家の電気料金と国全体の系統の炭素強度で、カタログの最新の値です。外貨建ての料金はその年のレートで換算します。地域にない項目はそのまま残ります。行は各入力の出典から開けます。',
    zh: '取目录中最新的大用户电价与全国电网碳强度；外币电价按其年份的汇率折算。该地区缺少的项目保持不变。点击输入项的来源可查看对应条目。',
  },
  regionOption: {
    en: 'take price and carbon of a region from the catalog, such as japan',
    ja: '電気料金と炭素強度にカタログの地域の値を使う（例：japan）',
    zh: '电价与碳强度取自目录中的地区，例如 japan',
  },
  stepRegion: { en: 'region {{region}}', ja: '地域を{{region}}に変更', zh: '地区改为{{region}}' },
});
