import { defineMessages } from '../define.ts';

/** The forecast charts: their findings, their words in the plot, and the choices of their page. */
export const chartsForecastsMessages = defineMessages({
  forecast: { en: 'Forecast', ja: '予測', zh: '预测' },
  low: { en: 'Low', ja: '低位', zh: '低值' },
  central: { en: 'Central', ja: '中位', zh: '中值' },
  high: { en: 'High', ja: '高位', zh: '高值' },
  'forecastUnit.TWh/yr': { en: 'TWh per year', ja: 'TWh/年', zh: 'TWh/年' },
  'forecastUnit.GW': { en: 'GW', ja: 'GW', zh: 'GW' },
  'forecastUnit.MtCO2/yr': { en: 'Mt of CO₂ per year', ja: '100万トンCO₂/年', zh: '百万吨 CO₂/年' },
  'forecastUnit.% of electricity': {
    en: 'percent of all electricity',
    ja: '全電力消費に占める%',
    zh: '占全部用电的百分比',
  },
  'forecastUnit.% of data-centre electricity': {
    en: 'percent of the electricity of data centres',
    ja: 'データセンターの電力消費に占める%',
    zh: '占数据中心用电的百分比',
  },
  'forecastUnit.% growth': {
    en: 'growth in percent from the publication’s base year',
    ja: '各発表の基準年からの増加率（%）',
    zh: '相对各发布基准年的增长百分比',
  },
  'forecastUnitShort.TWh/yr': { en: 'TWh', ja: 'TWh', zh: 'TWh' },
  'forecastUnitShort.GW': { en: 'GW', ja: 'GW', zh: 'GW' },
  'forecastUnitShort.MtCO2/yr': { en: 'Mt CO₂', ja: '100万トンCO₂', zh: '百万吨 CO₂' },
  'forecastUnitShort.% of electricity': { en: '%', ja: '%', zh: '%' },
  'forecastUnitShort.% of data-centre electricity': { en: '%', ja: '%', zh: '%' },
  'forecastUnitShort.% growth': { en: '%', ja: '%', zh: '%' },
  forecastTitleRange: {
    en: '{{count}} forecasts for {{year}} run from {{low}} to {{high}} {{unit}}',
    ja: '{{year}}年の{{count}}件の予測は{{low}}〜{{high}} {{unit}}に分かれる',
    zh: '对 {{year}} 年的 {{count}} 项预测介于 {{low}} 至 {{high}} {{unit}}',
  },
  forecastTitleCases: {
    en: '{{publisher}}: {{count}} figures for {{year}} run from {{low}} to {{high}} {{unit}}',
    ja: '{{publisher}}：{{year}}年の{{count}}件の値は{{low}}〜{{high}} {{unit}}',
    zh: '{{publisher}}：{{year}} 年的 {{count}} 项数值介于 {{low}} 至 {{high}} {{unit}}',
  },
  forecastTitleAgree: {
    en: '{{count}} forecasts for {{year}} agree on {{low}} {{unit}}',
    ja: '{{year}}年の{{count}}件の予測は{{low}} {{unit}}で一致',
    zh: '对 {{year}} 年的 {{count}} 项预测一致为 {{low}} {{unit}}',
  },
  forecastTitleOne: {
    en: '{{publisher}} gives {{low}} {{unit}} for {{year}}',
    ja: '{{publisher}}は{{year}}年を{{low}} {{unit}}とする',
    zh: '{{publisher}} 给出的 {{year}} 年数值为 {{low}} {{unit}}',
  },
  forecastTitleOneRange: {
    en: '{{publisher}} gives {{low}} to {{high}} {{unit}} for {{year}}',
    ja: '{{publisher}}は{{year}}年を{{low}}〜{{high}} {{unit}}とする',
    zh: '{{publisher}} 给出的 {{year}} 年区间为 {{low}} 至 {{high}} {{unit}}',
  },
  forecastSubtitle: {
    en: '{{scope}}, {{unit}}; {{regions}}. Ranges are the publishers’ own; paler: older publications; triangles: one end only',
    ja: '{{scope}}、{{unit}}。{{regions}}。範囲は各発表元による。淡色：旧版、三角：片側の値のみ',
    zh: '{{scope}}，{{unit}}；{{regions}}。区间为发布方自行给出；浅色：旧版；三角：仅给出一端',
  },
  sentenceSeparator: { en: '. ', ja: '。', zh: '。' },
  logScale: { en: 'Log scale', ja: '対数目盛', zh: '对数刻度' },
  forecastConverted: {
    en: 'Hollow and dotted: converted from {{unit}} with load factor {{factors}}',
    ja: '白抜き・点線：{{unit}}から負荷率{{factors}}で換算',
    zh: '空心与点线：由 {{unit}} 按负载率 {{factors}} 折算',
  },
  forecastLater: {
    en: 'Figures after {{year}}: {{count}}, in the table',
    ja: '{{year}}年より後の{{count}}件は表にのみ記載',
    zh: '{{year}} 年之后的 {{count}} 项见表格',
  },
  moreSeries: {
    en: '{{count}} more on hover and in the table',
    ja: 'ほか{{count}}件はポインターまたは表で',
    zh: '其余 {{count}} 项见悬停提示与表格',
  },
  asPublished: { en: 'As published', ja: '公表値', zh: '公布值' },
  loadFactor: { en: 'Load factor', ja: '負荷率', zh: '负载率' },
  loadFactorUsed: { en: 'Converted with load factor', ja: '換算に用いた負荷率', zh: '折算所用负载率' },
  capacityBasis: { en: 'Capacity of', ja: '容量の対象', zh: '容量口径' },
  forecastSource: {
    en: 'Sources: {{publishers}}; place and grade of each point in the catalog',
    ja: '出典：{{publishers}}。各値の掲載箇所と根拠の等級はカタログを参照',
    zh: '来源：{{publishers}}；各数据点的出处与证据等级见目录库',
  },
  forecastDescription: {
    en: '{{title}}. Chart of forecasts, {{scope}}. {{figures}}.',
    ja: '{{title}}。{{scope}}の予測のグラフ。{{figures}}。',
    zh: '{{title}}。{{scope}}预测图。{{figures}}。',
  },

  revisionTitleUp: {
    en: '{{name}} raised its figure for {{year}} from {{from}} to {{to}} {{unit}} ({{change}} more)',
    ja: '{{name}}は{{year}}年の値を{{from}}から{{to}} {{unit}}へ引き上げた（{{change}}増）',
    zh: '{{name}} 把 {{year}} 年的数值由 {{from}} 上调至 {{to}} {{unit}}（增加 {{change}}）',
  },
  revisionTitleDown: {
    en: '{{name}} lowered its figure for {{year}} from {{from}} to {{to}} {{unit}} ({{change}} less)',
    ja: '{{name}}は{{year}}年の値を{{from}}から{{to}} {{unit}}へ引き下げた（{{change}}減）',
    zh: '{{name}} 把 {{year}} 年的数值由 {{from}} 下调至 {{to}} {{unit}}（减少 {{change}}）',
  },
  revisionTitleSame: {
    en: 'No publisher changed its figure for {{year}}',
    ja: '{{year}}年の値を改めた発表元はない',
    zh: '没有发布方修改过 {{year}} 年的数值',
  },
  revisionSubtitle: {
    en: 'Figures for {{year}} by date of publication: {{scope}}, {{unit}}; {{regions}}. Dashed: other cases than the base',
    ja: '{{year}}年の値の改訂、横軸は発表日：{{scope}}、{{unit}}。{{regions}}。破線：基準以外のケース',
    zh: '{{year}} 年数值的修订，横轴为发布日期：{{scope}}，{{unit}}；{{regions}}。虚线：基准以外的情形',
  },
  revisionDescription: {
    en: '{{title}}. Chart of revisions, {{scope}}. {{figures}}.',
    ja: '{{title}}。{{scope}}の改訂のグラフ。{{figures}}。',
    zh: '{{title}}。{{scope}}修订图。{{figures}}。',
  },
  vintage: { en: 'Published', ja: '発表', zh: '发布' },

  'lattice.scope': { en: 'Scope', ja: '対象範囲', zh: '统计范围' },
  'lattice.measure': { en: 'Measure', ja: '指標', zh: '指标' },
  'lattice.publishers': { en: 'Publishers', ja: '発表元', zh: '发布方' },
  'lattice.allPublishers': { en: 'All publishers', ja: 'すべて', zh: '全部' },
  'lattice.view': { en: 'View', ja: '表示', zh: '视图' },
  'lattice.overYears': { en: 'Over the years', ja: '年次', zh: '按年份' },
  'lattice.revisions': { en: 'Revisions', ja: '改訂', zh: '修订' },
  'lattice.targetYear': { en: 'Figure for', ja: '対象年', zh: '目标年份' },
  'lattice.noRevisions': {
    en: 'No publisher of this choice has given a second figure for the same year.',
    ja: 'この条件では、同じ年の値を改めて発表した発表元はありません。',
    zh: '在此条件下，没有发布方对同一年份再次给出数值。',
  },
  'lattice.converted': {
    en: 'With converted {{unit}}',
    ja: '{{unit}}からの換算を含む',
    zh: '含 {{unit}} 折算值',
  },
  'lattice.convertedHint': {
    en: 'Adds series that were published in {{unit}}, converted with the publisher’s load factor, or the fleet’s where it gives none. They are drawn hollow and dotted.',
    ja: '{{unit}}で公表された系列を、発表元の負荷率（なければ全体の負荷率）で換算して加えます。白抜きと点線で表示します。',
    zh: '加入以 {{unit}} 公布的序列，按发布方的负载率折算；未给出时采用机群负载率。以空心和点线表示。',
  },
  'lattice.logScale': { en: 'Log scale', ja: '対数目盛', zh: '对数刻度' },
  'lattice.until': { en: 'To {{year}}', ja: '{{year}}年まで', zh: '至 {{year}} 年' },
  'lattice.showDriver': { en: 'Show it', ja: 'その系列を表示', zh: '查看该序列' },
});
