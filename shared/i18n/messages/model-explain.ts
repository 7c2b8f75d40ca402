import { defineMessages } from '../define.ts';

/** Where a number comes from: the tree of the drawer and of `memwatt explain`. */
export const explainMessages = defineMessages({
  explainTerm: { en: 'Term of the sum', ja: '和の項', zh: '求和项' },
  explainTextHeading: {
    en: '{{target}} in {{scenario}} (model {{model}}, catalog {{catalog}})',
    ja: '{{scenario}}の{{target}}（モデル{{model}}、カタログ{{catalog}}）',
    zh: '{{scenario}} 中的 {{target}}（模型 {{model}}，目录库 {{catalog}}）',
  },
  explainTextShown: { en: 'as above', ja: '上と同じ', zh: '同上' },
  explainTextEarlier: {
    en: 'the year before: memwatt explain {{scenario}} {{key}}',
    ja: '前年の値：memwatt explain {{scenario}} {{key}}',
    zh: '上一年：memwatt explain {{scenario}} {{key}}',
  },
  explainTextDeeper: {
    en: 'deeper with a larger --depth',
    ja: '--depthを大きくすると下位も表示',
    zh: '增大 --depth 可继续展开',
  },
  explainTextSources: { en: 'Sources', ja: '出典', zh: '来源' },
  explainTextCheck: {
    en: '{{nodes}} nodes; each recomputes from its parts to within {{deviation}} of its value',
    ja: 'ノード{{nodes}}件。各値は構成要素から相対差{{deviation}}以内で再計算できます',
    zh: '{{nodes}} 个节点；每个节点由其组成部分重新计算，相对偏差不超过 {{deviation}}',
  },
  explainMedianOf: { en: 'median of {{text}}', ja: '{{text}}の中央値', zh: '{{text}} 的中位数' },
  explainCut: {
    en: '{{share}} of it in range',
    ja: '許容範囲内は{{share}}',
    zh: '其中 {{share}} 在允许范围内',
  },
  explainTiedTo: { en: 'tied: {{text}}', ja: '連動：{{text}}', zh: '关联：{{text}}' },
  explainSetBy: {
    en: 'set by “{{name}}”, default {{value}}',
    ja: '「{{name}}」が設定、既定値は{{value}}',
    zh: '由“{{name}}”设定，默认值为 {{value}}',
  },
  explainWhen: { en: 'if', ja: '条件', zh: '若' },
  explainOtherwise: { en: 'otherwise', ja: 'それ以外', zh: '否则' },
  explainMethod: { en: 'Method', ja: '手法', zh: '方法' },
  explainAuthors: { en: 'Authors', ja: '著者', zh: '作者' },
  'explainRow.companies': { en: 'Company', ja: '企業', zh: '公司' },
  'explainRow.events': { en: 'Event', ja: '出来事', zh: '事件' },
  'explainRow.technologies': { en: 'Technology', ja: '技術', zh: '技术' },
  'explainRow.devices': { en: 'Device', ja: 'デバイス', zh: '器件' },
  'explainRow.macros': { en: 'Macro', ja: 'マクロ', zh: '宏单元' },
  'explainRow.measurements': { en: 'Measurement', ja: '測定値', zh: '测量值' },
  'explainRow.forecasts': { en: 'Forecast', ja: '予測', zh: '预测' },
  'explainRow.parameters': { en: 'Parameter', ja: 'パラメーター', zh: '参数' },
  'explainRow.inputs': { en: 'Catalog default', ja: 'カタログの既定値', zh: '目录默认值' },
  'explainRow.claims': { en: 'Claim', ja: '主張', zh: '主张' },
  'explainRow.rates': { en: 'Exchange rate', ja: '為替レート', zh: '汇率' },
  'explainRow.sources': { en: 'Source', ja: '出典', zh: '来源' },
  explainRestsOn: { en: 'rests on {{rows}}', ja: '根拠：{{rows}}', zh: '依据：{{rows}}' },
});
