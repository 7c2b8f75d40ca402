import { defineMessages } from '../define.ts';
import { chartsCompaniesMessages } from './charts-companies.ts';
import { chartsEfficiencyMessages } from './charts-efficiency.ts';
import { chartsForecastsMessages } from './charts-forecasts.ts';
import { chartsMoneyMessages } from './charts-money.ts';
import { chartsOutcomesMessages } from './charts-outcomes.ts';
import { chartsSensitivityMessages } from './charts-sensitivity.ts';

/** Charts: titles are findings, subtitles measure, unit, segment and scenario. Figures come with their unit and sign. */
export const chartsMessages = defineMessages({
  ...chartsCompaniesMessages,
  ...chartsEfficiencyMessages,
  ...chartsForecastsMessages,
  ...chartsMoneyMessages,
  ...chartsOutcomesMessages,
  ...chartsSensitivityMessages,

  allDigital: { en: 'All digital', ja: 'すべてデジタル', zh: '全数字方案' },
  allDigitalOf: {
    en: 'All digital, {{name}}',
    ja: 'すべてデジタル（{{name}}）',
    zh: '全数字方案（{{name}}）',
  },
  withImc: { en: 'With IMC', ja: 'IMCあり', zh: '采用 IMC' },
  imc: { en: 'IMC', ja: 'IMC', zh: 'IMC' },
  kindOf: { en: '{{kind}}, {{name}}', ja: '{{kind}}（{{name}}）', zh: '{{kind}}（{{name}}）' },
  difference: { en: 'Difference', ja: '差', zh: '差额' },
  differenceOf: { en: 'Difference, {{name}}', ja: '差（{{name}}）', zh: '差额（{{name}}）' },
  year: { en: 'Year', ja: '年', zh: '年份' },
  scenarioOne: { en: 'Scenario: {{names}}', ja: 'シナリオ：{{names}}', zh: '情景：{{names}}' },
  scenarioMany: { en: 'Scenarios: {{names}}', ja: 'シナリオ：{{names}}', zh: '情景：{{names}}' },
  nameSeparator: { en: ', ', ja: '、', zh: '、' },
  listSeparator: { en: '; ', ja: '、', zh: '；' },
  nameFigure: { en: '{{name}}: {{figure}}', ja: '{{name}}：{{figure}}', zh: '{{name}}：{{figure}}' },
  source: {
    en: 'Source: Memwatt model, deterministic run',
    ja: '出典：Memwattモデル（決定論的計算）',
    zh: '来源：Memwatt 模型（确定性计算）',
  },
  sourceInBrief: {
    en: 'Source: Memwatt model, deterministic; inputs and their sources in the assumptions',
    ja: '出典：Memwattモデル（決定論的計算）。入力値とその出典は前提条件を参照',
    zh: '来源：Memwatt 模型（确定性计算），输入值及其来源见假设表',
  },

  energyTitleSaves: {
    en: 'IMC saves {{saved}} of {{of}} in {{year}} ({{share}})',
    ja: '{{year}}年、IMCの節約量は{{of}}のうち{{saved}}（{{share}}）',
    zh: '{{year}} 年 IMC 在 {{of}} 用电中节省 {{saved}}（{{share}}）',
  },
  energyTitleAdds: {
    en: 'IMC adds {{saved}} to {{of}} in {{year}} ({{share}} more)',
    ja: '{{year}}年、IMCは{{of}}に対して{{saved}}（{{share}}）の増加をもたらす',
    zh: '{{year}} 年 IMC 使 {{of}} 用电增加 {{saved}}（{{share}}）',
  },
  energyTitleNone: {
    en: 'IMC changes nothing in {{year}}: {{of}} either way',
    ja: '{{year}}年、IMCによる変化はなし：いずれも{{of}}',
    zh: '{{year}} 年 IMC 未带来变化：两种情形均为 {{of}}',
  },
  energyTitleBest: {
    en: '{{name}} saves most in {{year}}: {{saved}} of {{of}} ({{share}})',
    ja: '{{year}}年の節約が最大なのは「{{name}}」：{{of}}のうち{{saved}}（{{share}}）',
    zh: '{{year}} 年“{{name}}”节省最多：{{of}} 中的 {{saved}}（{{share}}）',
  },
  energyTitleEqual: {
    en: 'All scenarios save the same in {{year}}: {{saved}} of {{of}} ({{share}})',
    ja: '{{year}}年の節約量はどのシナリオも{{of}}のうち{{saved}}（{{share}}）',
    zh: '{{year}} 年各情景节省相同：{{of}} 中的 {{saved}}（{{share}}）',
  },
  energyTitleAllAdd: {
    en: 'No scenario saves electricity in {{year}}',
    ja: '{{year}}年に電力を節約するシナリオはない',
    zh: '{{year}} 年没有任何情景节省电力',
  },
  energyTitleAllNone: {
    en: 'IMC changes nothing in {{year}} in any of the scenarios',
    ja: '{{year}}年、いずれのシナリオでもIMCによる変化はなし',
    zh: '{{year}} 年 IMC 在各情景中均未带来变化',
  },
  energySubtitle: {
    en: 'AI electricity, {{segment}}, TWh per year. {{scenario}}',
    ja: 'AIの電力量（{{segment}}）、TWh/年。{{scenario}}',
    zh: 'AI 用电量（{{segment}}），TWh/年。{{scenario}}',
  },
  energySubtitleRuns: {
    en: 'AI electricity, {{segment}}, TWh per year; dashed: all digital. {{scenario}}',
    ja: 'AIの電力量（{{segment}}）、TWh/年。破線：すべてデジタル。{{scenario}}',
    zh: 'AI 用电量（{{segment}}），TWh/年；虚线：全数字方案。{{scenario}}',
  },
  energyDescription: {
    en: '{{title}}. Line chart of AI electricity ({{segment}}), {{from}} to {{to}}. In {{year}}: {{figures}}.',
    ja: '{{title}}。AIの電力量（{{segment}}）の折れ線グラフ、{{from}}〜{{to}}年。{{year}}年：{{figures}}。',
    zh: '{{title}}。AI 用电量（{{segment}}）折线图，{{from}}–{{to}} 年。{{year}} 年：{{figures}}。',
  },

  net: { en: 'Net saving', ja: '正味の節約量', zh: '净节省' },
  gross: { en: 'Before rebound', ja: 'リバウンド前', zh: '回弹前' },
  netOf: { en: 'Net saving, {{name}}', ja: '正味の節約量（{{name}}）', zh: '净节省（{{name}}）' },
  grossOf: { en: 'Before rebound, {{name}}', ja: 'リバウンド前（{{name}}）', zh: '回弹前（{{name}}）' },
  savingTitleRebound: {
    en: 'IMC saves {{net}} net in {{year}}; rebound takes {{rebound}} of {{gross}}',
    ja: '{{year}}年の正味の節約量は{{net}}。{{gross}}のうち{{rebound}}はリバウンドで失われる',
    zh: '{{year}} 年净节省 {{net}}，{{gross}} 中有 {{rebound}} 被回弹抵消',
  },
  savingTitleNoRebound: {
    en: 'IMC saves {{net}} in {{year}}; rebound takes next to nothing',
    ja: '{{year}}年の節約量は{{net}}。リバウンドの影響はほぼなし',
    zh: '{{year}} 年节省 {{net}}，回弹几乎没有影响',
  },
  savingTitleDamped: {
    en: 'IMC saves {{net}} net in {{year}}, more than the {{gross}} before rebound: dearer service is used less',
    ja: '{{year}}年の正味の節約量は{{net}}で、リバウンド前の{{gross}}を上回る：コストの上昇が利用を抑えるため',
    zh: '{{year}} 年净节省 {{net}}，高于回弹前的 {{gross}}：成本上升抑制了使用',
  },
  savingTitleBackfire: {
    en: 'Rebound turns a saving of {{gross}} into {{net}} more use in {{year}}',
    ja: '{{year}}年、リバウンドにより{{gross}}の節約が{{net}}の増加に転じる',
    zh: '{{year}} 年回弹使 {{gross}} 的节省变为多用 {{net}}',
  },
  savingTitleAdds: {
    en: 'IMC uses {{net}} more electricity in {{year}}',
    ja: '{{year}}年、IMCは電力消費を{{net}}増やす',
    zh: '{{year}} 年 IMC 多用电 {{net}}',
  },
  savingTitleNone: {
    en: 'IMC saves nothing in {{year}}',
    ja: '{{year}}年、IMCによる節約はなし',
    zh: '{{year}} 年 IMC 没有节省电力',
  },
  savingTitleRuns: {
    en: 'Net saving in {{year}} runs from {{least}} ({{last}}) to {{most}} ({{best}})',
    ja: '{{year}}年の正味の節約量は{{least}}（{{last}}）から{{most}}（{{best}}）まで',
    zh: '{{year}} 年净节省从 {{least}}（{{last}}）到 {{most}}（{{best}}）',
  },
  savingTitleEqual: {
    en: 'All scenarios save the same in {{year}}: {{most}} net',
    ja: '{{year}}年の正味の節約量はどのシナリオも{{most}}',
    zh: '{{year}} 年各情景净节省相同：{{most}}',
  },
  band: {
    en: '; band: P5–P95 of {{count}} draws',
    ja: '。帯：{{count}}回抽出のP5–P95',
    zh: '；色带：{{count}} 次抽样的 P5–P95',
  },
  bandLeft: {
    en: ', which the line at the medians leaves in {{from}}–{{to}}',
    ja: '（中央値の線は{{from}}〜{{to}}年に帯を外れる）',
    zh: '（中位数线在 {{from}}–{{to}} 年越出色带）',
  },
  savingSubtitle: {
    en: 'Electricity saved, {{segment}}, TWh per year. {{scenario}}',
    ja: '電力節約量（{{segment}}）、TWh/年。{{scenario}}',
    zh: '节电量（{{segment}}），TWh/年。{{scenario}}',
  },
  savingSubtitleRuns: {
    en: 'Electricity saved, {{segment}}, TWh per year; dashed: before rebound. {{scenario}}',
    ja: '電力節約量（{{segment}}）、TWh/年。破線：リバウンド前。{{scenario}}',
    zh: '节电量（{{segment}}），TWh/年；虚线：回弹前。{{scenario}}',
  },
  savingDescription: {
    en: '{{title}}. Line chart of electricity saved ({{segment}}), {{from}} to {{to}}. In {{year}}: {{figures}}.',
    ja: '{{title}}。電力節約量（{{segment}}）の折れ線グラフ、{{from}}〜{{to}}年。{{year}}年：{{figures}}。',
    zh: '{{title}}。节电量（{{segment}}）折线图，{{from}}–{{to}} 年。{{year}} 年：{{figures}}。',
  },

  cost: { en: 'Cost', ja: 'コスト', zh: '成本' },
  costOf: { en: 'Cost, {{name}}', ja: 'コスト（{{name}}）', zh: '成本（{{name}}）' },
  electricity: { en: 'Of which electricity', ja: 'うち電力', zh: '其中电力' },
  ofWhichElectricity: { en: 'of which electricity', ja: 'うち電力', zh: '其中电力' },
  electricityOf: {
    en: 'Of which electricity, {{name}}',
    ja: 'うち電力（{{name}}）',
    zh: '其中电力（{{name}}）',
  },
  ceiling: { en: 'Adoption ceiling', ja: '導入上限', zh: '采用上限' },
  ceilingNow: { en: 'this scenario: {{ceiling}}', ja: '本シナリオ：{{ceiling}}', zh: '本情景：{{ceiling}}' },
  ceilingAt: { en: 'Adoption ceiling {{ceiling}}', ja: '導入上限{{ceiling}}', zh: '采用上限 {{ceiling}}' },
  costTitleLower: {
    en: '{{workload}}: a ceiling of {{ceiling}} lowers the cost by {{change}}, to {{cost}} per million',
    ja: '{{workload}}：導入上限{{ceiling}}でコストは{{change}}下がり、100万単位あたり{{cost}}',
    zh: '{{workload}}：采用上限为 {{ceiling}} 时成本下降 {{change}}，为每百万单位 {{cost}}',
  },
  costTitleHigher: {
    en: '{{workload}}: a ceiling of {{ceiling}} raises the cost by {{change}}, to {{cost}} per million',
    ja: '{{workload}}：導入上限{{ceiling}}でコストは{{change}}上がり、100万単位あたり{{cost}}',
    zh: '{{workload}}：采用上限为 {{ceiling}} 时成本上升 {{change}}，为每百万单位 {{cost}}',
  },
  costTitleNone: {
    en: '{{workload}}: the adoption of IMC does not move the cost',
    ja: '{{workload}}：IMCの導入はコストを変えない',
    zh: '{{workload}}：采用 IMC 不改变成本',
  },
  costTitleBest: {
    en: '{{workload}}: {{name}} lowers the cost most, by {{change}} to {{cost}} per million',
    ja: '{{workload}}：コストの低下が最大なのは「{{name}}」で{{change}}、100万単位あたり{{cost}}',
    zh: '{{workload}}：“{{name}}”成本降幅最大，下降 {{change}} 至每百万单位 {{cost}}',
  },
  costTitleEqual: {
    en: '{{workload}}: all scenarios lower the cost alike, by {{change}} to {{cost}} per million',
    ja: '{{workload}}：どのシナリオもコストは{{change}}下がり、100万単位あたり{{cost}}',
    zh: '{{workload}}：各情景成本降幅相同，下降 {{change}} 至每百万单位 {{cost}}',
  },
  costTitleNoneCheaper: {
    en: '{{workload}}: no scenario lowers the cost',
    ja: '{{workload}}：コストを下げるシナリオはない',
    zh: '{{workload}}：没有任何情景降低成本',
  },
  costSubtitle: {
    en: '{{workload}}, {{currency}} per million {{units}} in {{year}}, against the ceiling of IMC’s share of new capacity. {{money}}. {{scenario}}',
    ja: '{{workload}}、{{year}}年、100万{{units}}あたり{{currency}}。{{money}}。横軸：新規容量に占めるIMCの導入上限。{{scenario}}',
    zh: '{{workload}}，{{year}} 年，{{currency}}/百万{{units}}。横轴：IMC 占新增容量的采用上限。{{money}}。{{scenario}}',
  },
  costSubtitleRuns: {
    en: '{{workload}}, {{currency}} per million {{units}} in {{year}}, against the ceiling of IMC’s share of new capacity; dashed: the electricity in it. {{money}}. {{scenario}}',
    ja: '{{workload}}、{{year}}年、100万{{units}}あたり{{currency}}。横軸：新規容量に占めるIMCの導入上限。破線：うち電力。{{money}}。{{scenario}}',
    zh: '{{workload}}，{{year}} 年，{{currency}}/百万{{units}}。横轴：IMC 占新增容量的采用上限；虚线：其中电力。{{money}}。{{scenario}}',
  },
  costDescription: {
    en: '{{title}}. Line chart of the cost per million {{units}} against the adoption ceiling, 0 to 100 percent. {{figures}}.',
    ja: '{{title}}。導入上限0〜100%に対する100万{{units}}あたりコストの折れ線グラフ。{{figures}}。',
    zh: '{{title}}。每百万{{units}}成本随采用上限（0–100%）变化的折线图。{{figures}}。',
  },
  costDescriptionRun: {
    en: '{{name}}: {{none}} without IMC, {{full}} at a ceiling of 100 percent',
    ja: '{{name}}：IMCなしで{{none}}、上限100%で{{full}}',
    zh: '{{name}}：无 IMC 时 {{none}}，上限 100% 时 {{full}}',
  },

  part: { en: 'Part', ja: '内訳', zh: '组成部分' },
  'joule-mac': { en: 'Arithmetic', ja: '演算', zh: '运算' },
  'joule-weights': { en: 'Weights, off chip', ja: '重み（チップ外）', zh: '权重（片外）' },
  'joule-dynamic': { en: 'KV cache, activations', ja: 'KVキャッシュ・活性値', zh: 'KV 缓存与激活值' },
  'joule-host': { en: 'Host', ja: 'ホスト', zh: '主机' },
  'joule-overhead': { en: 'Facility, retries', ja: '施設・再実行', zh: '设施与重算' },
  'joule-facility': { en: 'Whole', ja: '合計', zh: '合计' },
  'jouleIn-mac': { en: 'the arithmetic', ja: '演算', zh: '运算' },
  'jouleIn-weights': {
    en: 'reading weights from off chip',
    ja: 'チップ外からの重みの読み出し',
    zh: '片外读取权重',
  },
  'jouleIn-dynamic': {
    en: 'moving KV cache and activations',
    ja: 'KVキャッシュと活性値の移動',
    zh: '搬运 KV 缓存与激活值',
  },
  'jouleIn-host': { en: 'the host', ja: 'ホスト', zh: '主机' },
  'jouleIn-overhead': { en: 'facility and redone work', ja: '施設と再実行', zh: '设施与重算' },
  jouleTitleLess: {
    en: 'IMC takes {{imc}} per {{unit}} instead of {{base}} ({{change}} less); {{share}} of it is {{part}}',
    ja: 'IMCでは{{unit}}あたり{{base}}が{{imc}}に（{{change}}減）。うち{{share}}は{{part}}',
    zh: 'IMC 使能耗由每{{unit}} {{base}} 降至 {{imc}}（减少\u00a0{{change}}），其中 {{share}} 为{{part}}',
  },
  jouleTitleMore: {
    en: 'IMC takes {{imc}} per {{unit}} instead of {{base}} ({{change}} more); {{share}} of it is {{part}}',
    ja: 'IMCでは{{unit}}あたり{{base}}が{{imc}}に（{{change}}増）。うち{{share}}は{{part}}',
    zh: 'IMC 使能耗由每{{unit}} {{base}} 升至 {{imc}}（增加\u00a0{{change}}），其中 {{share}} 为{{part}}',
  },
  jouleTitleSame: {
    en: 'IMC takes as much as digital: {{imc}} per {{unit}}',
    ja: 'IMCとデジタルは同じ：{{unit}}あたり{{imc}}',
    zh: 'IMC 与数字方案相同：每{{unit}} {{imc}}',
  },
  jouleSubtitle: {
    en: 'Where a joule goes, {{workload}}: {{symbol}} per {{unit}} at the meter, today’s hardware. {{scenario}}',
    ja: '1ジュールの行き先（{{workload}}）：{{unit}}あたり{{symbol}}、受電端、現行ハードウェア。{{scenario}}',
    zh: '能量去向（{{workload}}）：每{{unit}} {{symbol}}，以电表计，当前硬件。{{scenario}}',
  },
  jouleDescription: {
    en: '{{title}}. Bar chart of the energy per {{unit}} by part. {{figures}}',
    ja: '{{title}}。{{unit}}あたりエネルギーの内訳の棒グラフ。{{figures}}',
    zh: '{{title}}。能量构成的条形图（每{{unit}}）。{{figures}}',
  },
  jouleDescriptionBar: {
    en: '{{name}} – {{parts}}.',
    ja: '{{name}}：{{parts}}。',
    zh: '{{name}}：{{parts}}。',
  },
});
