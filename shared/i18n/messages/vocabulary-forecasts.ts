import { defineMessages } from '../define.ts';

/** Labels of the words that forecasts and published parameters use. */
export const forecastWords = defineMessages({
  'scope.ai-accelerators': { en: 'AI chips', ja: 'AIチップ', zh: 'AI 芯片' },
  'scope.ai-servers': { en: 'AI servers', ja: 'AIサーバー', zh: 'AI 服务器' },
  'scope.ai-focused-data-centres': {
    en: 'AI-focused data centres',
    ja: 'AI特化データセンター',
    zh: 'AI 数据中心',
  },
  'scope.ai-only': { en: 'AI use only', ja: 'AI利用分のみ', zh: '仅 AI 用途' },
  'scope.all-data-centres': { en: 'All data centres', ja: '全データセンター', zh: '全部数据中心' },
  'scope.data-centres-ai-and-crypto': {
    en: 'Data centres, AI and crypto',
    ja: 'データセンター・AI・暗号資産',
    zh: '数据中心、AI 与加密货币',
  },
  'scope.crypto': { en: 'Crypto only', ja: '暗号資産のみ', zh: '仅加密货币' },
  'scope.ai-accelerators.meaning': {
    en: 'Accelerator modules alone, without servers or buildings.',
    ja: 'アクセラレーターのモジュールのみ。サーバーや建物は含みません。',
    zh: '仅加速器模组，不含服务器和机房。',
  },
  'scope.ai-servers.meaning': {
    en: 'Servers that carry accelerators, without cooling and power supply of the building.',
    ja: 'アクセラレーターを搭載したサーバー。建物の冷却や受電は含みません。',
    zh: '搭载加速器的服务器，不含机房制冷和供电。',
  },
  'scope.ai-focused-data-centres.meaning': {
    en: 'Whole sites that mainly serve AI, cooling included.',
    ja: '主にAIを担う施設全体。冷却を含みます。',
    zh: '主要服务于 AI 的整座设施，含制冷。',
  },
  'scope.ai-only.meaning': {
    en: 'The part of the use that is due to AI, wherever it runs.',
    ja: '場所を問わず、AIによる利用分です。',
    zh: '不论在何处运行，仅计 AI 造成的用电。',
  },
  'scope.all-data-centres.meaning': {
    en: 'All data centres, whatever they run, without crypto-currencies.',
    ja: '用途を問わないすべてのデータセンター。暗号資産は含みません。',
    zh: '所有数据中心，不论用途，不含加密货币。',
  },
  'scope.data-centres-ai-and-crypto.meaning': {
    en: 'Data centres, AI and crypto-currencies together.',
    ja: 'データセンター、AI、暗号資産の合計です。',
    zh: '数据中心、AI 与加密货币合计。',
  },
  'scope.crypto.meaning': {
    en: 'Crypto-currencies alone.',
    ja: '暗号資産のみです。',
    zh: '仅加密货币。',
  },

  'scope.ai-servers-increment': {
    en: 'AI servers, increase',
    ja: 'AIサーバーの増加分',
    zh: 'AI 服务器增量',
  },
  'scope.ai-servers-increment.meaning': {
    en: 'What AI servers add over a stated span, not their whole use.',
    ja: '所定の期間にAIサーバーが増やす分です。使用量全体ではありません。',
    zh: '在给定期间内 AI 服务器新增的部分，而非全部用电。',
  },
  'scope.ai-training-run': { en: 'One training run', ja: '学習1回分', zh: '单次训练' },
  'scope.ai-training-run.meaning': {
    en: 'The power that training one large model takes.',
    ja: '大規模モデルを1つ学習させるための電力です。',
    zh: '训练一个大模型所需的电力。',
  },
  'scope.all-data-centres-with-crypto': {
    en: 'All data centres with crypto',
    ja: '全データセンター（暗号資産を含む）',
    zh: '全部数据中心（含加密货币）',
  },
  'scope.all-data-centres-with-crypto.meaning': {
    en: 'All data centres, sites of crypto-currencies included.',
    ja: 'すべてのデータセンター。暗号資産の施設も含みます。',
    zh: '所有数据中心，包括加密货币设施。',
  },
  'scope.part-of-data-centres': {
    en: 'Part of the data centres',
    ja: '一部のデータセンター',
    zh: '部分数据中心',
  },
  'scope.part-of-data-centres.meaning': {
    en: 'A class or group of data centres; the basis says which.',
    ja: '特定の種類または集団のデータセンター。どれかは算定基準に示しています。',
    zh: '某一类或某一组数据中心；具体见统计口径。',
  },
  'scope.data-centres-increment': {
    en: 'Data centres, increase',
    ja: 'データセンターの増加分',
    zh: '数据中心增量',
  },
  'scope.data-centres-increment.meaning': {
    en: 'What data centres add over a stated span, not their whole use.',
    ja: '所定の期間にデータセンターが増やす分です。使用量全体ではありません。',
    zh: '在给定期间内数据中心新增的部分，而非全部用电。',
  },
  'scope.data-centres-and-fabs-increment': {
    en: 'Data centres and chip plants, increase',
    ja: 'データセンターと半導体工場の増加分',
    zh: '数据中心与晶圆厂增量',
  },
  'scope.data-centres-and-fabs-increment.meaning': {
    en: 'What data centres and semiconductor plants add together.',
    ja: 'データセンターと半導体工場が合わせて増やす分です。',
    zh: '数据中心与半导体工厂合计新增的部分。',
  },
  'scope.named-companies': { en: 'Named companies', ja: '特定の企業', zh: '特定公司' },
  'scope.named-companies.meaning': {
    en: 'The use of one or a few companies that the source names.',
    ja: '出典が名を挙げる1社または数社の使用量です。',
    zh: '来源点名的一家或几家公司的用电。',
  },
  'scope.national-demand': { en: 'National demand', ja: '国全体の需要', zh: '全国需求' },
  'scope.national-demand.meaning': {
    en: 'All electricity of a country, for comparison.',
    ja: '比較のための、国全体の電力です。',
    zh: '一国的全部用电，供比较。',
  },

  'capacity-basis.it': { en: 'IT load', ja: 'IT負荷', zh: 'IT 负载' },
  'capacity-basis.facility': { en: 'Facility', ja: '施設全体', zh: '整座设施' },
  'capacity-basis.interconnection': { en: 'Grid connection', ja: '系統接続', zh: '并网容量' },
  'capacity-basis.peak-demand': { en: 'Peak demand', ja: '最大需要', zh: '峰值需求' },
  'capacity-basis.average-demand': { en: 'Average demand', ja: '平均需要', zh: '平均需求' },
  'capacity-basis.it.meaning': {
    en: 'Capacity of the servers alone, without cooling.',
    ja: 'サーバーのみの容量で、冷却は含みません。',
    zh: '仅服务器容量，不含制冷。',
  },
  'capacity-basis.facility.meaning': {
    en: 'Capacity of whole sites, cooling included.',
    ja: '冷却を含む施設全体の容量です。',
    zh: '整座设施的容量，含制冷。',
  },
  'capacity-basis.interconnection.meaning': {
    en: 'Capacity asked of or granted by the grid; much of it is never built or used.',
    ja: '系統に申請または承認された容量です。多くは建設も使用もされません。',
    zh: '向电网申请或获批的容量；其中许多不会建成或使用。',
  },
  'capacity-basis.peak-demand.meaning': {
    en: 'The highest draw within a year.',
    ja: '年間で最も大きい消費電力です。',
    zh: '一年中的最高用电功率。',
  },
  'capacity-basis.average-demand.meaning': {
    en: 'Electricity of a year over its hours.',
    ja: '年間の電力量を時間で割った値です。',
    zh: '全年用电量除以小时数。',
  },

  'category.server-power': { en: 'Server power', ja: 'サーバーの電力', zh: '服务器功率' },
  'category.utilisation': { en: 'Utilisation', ja: '稼働率', zh: '利用率' },
  'category.pue': { en: 'PUE', ja: 'PUE', zh: 'PUE' },
  'category.inference-share': { en: 'Share of inference', ja: '推論の割合', zh: '推理占比' },
  'category.energy-per-query': { en: 'Energy per query', ja: 'クエリ当たりエネルギー', zh: '每次查询能耗' },
  'category.energy-per-token': {
    en: 'Energy per token',
    ja: 'トークン当たりエネルギー',
    zh: '每 token 能耗',
  },
  'category.electricity-price': { en: 'Price of electricity', ja: '電気料金', zh: '电价' },
  'category.grid-carbon': {
    en: 'Carbon of the grid',
    ja: '系統電力の炭素強度',
    zh: '电网碳强度',
  },
  'category.inflation': { en: 'Inflation', ja: 'インフレ率', zh: '通货膨胀率' },
  'category.accelerator-price': {
    en: 'Price of accelerators',
    ja: 'アクセラレーターの価格',
    zh: '加速器价格',
  },
  'category.token-price': { en: 'Price of tokens', ja: 'トークンの価格', zh: 'token 价格' },
  'category.efficiency-trend': { en: 'Trend of efficiency', ja: '効率の推移', zh: '能效趋势' },
  'category.data-movement': { en: 'Data movement', ja: 'データ移動', zh: '数据搬运' },
  'category.operation-energy': { en: 'Energy of an operation', ja: '演算のエネルギー', zh: '运算能耗' },
  'category.converter-energy': { en: 'Energy of converters', ja: '変換器のエネルギー', zh: '转换器能耗' },
  'category.boundary-ladder': { en: 'Boundary ladder', ja: '境界のはしご', zh: '边界阶梯' },
});
