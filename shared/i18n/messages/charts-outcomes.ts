import { defineMessages } from '../define.ts';

/** Charts of results by year, of adoption, and of how a result is spread. */
export const chartsOutcomesMessages = defineMessages({
  withImcOf: { en: 'With IMC, {{name}}', ja: 'IMCあり（{{name}}）', zh: '采用 IMC（{{name}}）' },
  forecastsBehind: {
    en: '. Thin: published forecasts ({{scopes}})',
    ja: '。細線：公表予測（{{scopes}}）',
    zh: '。细线：已发布预测（{{scopes}}）',
  },
  savingDashed: { en: 'dashed: before rebound', ja: '破線：リバウンド前', zh: '虚线：回弹前' },
  outcomeTitle: {
    en: '{{name}}: {{value}} in {{year}}',
    ja: '{{year}}年の{{name}}：{{value}}',
    zh: '{{year}} 年{{name}}：{{value}}',
  },
  outcomeTitleSame: {
    en: '{{name}}: {{value}} in {{year}}, as in {{reference}}',
    ja: '{{year}}年の{{name}}：{{value}}（{{reference}}と同じ）',
    zh: '{{year}} 年{{name}}：{{value}}，与 {{reference}} 相同',
  },
  outcomeTitleChange: {
    en: '{{name}}: {{value}} in {{year}}, {{change}} against {{reference}}',
    ja: '{{year}}年の{{name}}：{{value}}（{{reference}}に対して{{change}}）',
    zh: '{{year}} 年{{name}}：{{value}}，较 {{reference}} {{change}}',
  },
  outcomeTitleRuns: {
    en: '{{name}} in {{year}}: from {{least}} ({{last}}) to {{most}} ({{best}})',
    ja: '{{year}}年の{{name}}：{{least}}（{{last}}）から{{most}}（{{best}}）まで',
    zh: '{{year}} 年{{name}}：从 {{least}}（{{last}}）到 {{most}}（{{best}}）',
  },
  outcomeTitleEqual: {
    en: '{{name}} is {{value}} in {{year}} in all scenarios',
    ja: '{{year}}年の{{name}}はどのシナリオも{{value}}',
    zh: '{{year}} 年各情景的{{name}}均为 {{value}}',
  },
  outcomeDescription: {
    en: '{{title}}. Lines from {{from}} to {{to}}; in {{year}}: {{figures}}.',
    ja: '{{title}}。{{from}}年から{{to}}年までの折れ線。{{year}}年：{{figures}}。',
    zh: '{{title}}。{{from}} 至 {{to}} 年的折线；{{year}} 年：{{figures}}。',
  },

  adoptionTitle: {
    en: '{{workload}} leads: IMC has {{stock}} of its fleet in {{year}}, {{sales}} of what is bought',
    ja: '先行するのは{{workload}}：{{year}}年にIMCは稼働設備の{{stock}}、新規導入の{{sales}}',
    zh: '{{workload}}领先：{{year}} 年 IMC 占其存量的 {{stock}}，占新增的 {{sales}}',
  },
  adoptionTitleNone: {
    en: 'No IMC in the fleet in {{year}}',
    ja: '{{year}}年の稼働設備にIMCはない',
    zh: '{{year}} 年存量中没有 IMC',
  },
  adoptionSubtitle: {
    en: 'IMC’s share of the installed fleet (firm) and of new capacity (dashed) · {{segment}}',
    ja: '稼働設備（実線）と新規容量（破線）に占めるIMCの割合 · {{segment}}',
    zh: 'IMC 在存量（实线）与新增容量（虚线）中的占比 · {{segment}}',
  },
  adoptionStock: { en: '{{workload}}, fleet', ja: '{{workload}}（稼働設備）', zh: '{{workload}}，存量' },
  adoptionSales: { en: '{{workload}}, new', ja: '{{workload}}（新規）', zh: '{{workload}}，新增' },

  distributionTitle: {
    en: 'Below zero in {{negative}} of the draws, more than {{threshold}} in {{reached}}',
    ja: '抽出の{{negative}}でゼロを下回り、{{reached}}で{{threshold}}を上回る',
    zh: '{{negative}} 的抽样低于零，{{reached}} 的抽样高于 {{threshold}}',
  },
  distributionSubtitle: {
    en: '{{output}} in {{year}}, share of {{count}} draws',
    ja: '{{year}}年の{{output}}、{{count}}回の抽出に占める割合',
    zh: '{{year}} 年{{output}}，占 {{count}} 次抽样的比例',
  },
  distributionSource: {
    en: 'Source: Memwatt model, Latin hypercube; the outermost columns hold what lies beyond them',
    ja: '出典：Memwattモデル（ラテン超方格抽出）。両端の柱は範囲外の値を含む',
    zh: '来源：Memwatt 模型，拉丁超立方抽样；最外侧的柱包含超出范围的值',
  },
  distributionDescription: {
    en: '{{title}}. Histogram from {{low}} to {{high}}; {{central}} with every input at its median.',
    ja: '{{title}}。{{low}}から{{high}}までのヒストグラム。すべての入力を中央値に置くと{{central}}。',
    zh: '{{title}}。直方图从 {{low}} 到 {{high}}；所有输入取中位数时为 {{central}}。',
  },
  distributionCentral: { en: '{{value}} at the medians', ja: '中央値で{{value}}', zh: '中位数处 {{value}}' },
  distributionMark: { en: 'Line', ja: '線', zh: '标线' },
  distributionShare: { en: 'Share of the draws', ja: '抽出に占める割合', zh: '抽样占比' },
  distributionUpTo: { en: 'Up to here', ja: 'ここまでの累計', zh: '累计至此' },
  distributionFrom: { en: 'From', ja: '下端', zh: '下限' },
  distributionTo: { en: 'To', ja: '上端', zh: '上限' },
});
