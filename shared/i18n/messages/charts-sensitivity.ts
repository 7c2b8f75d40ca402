import { defineMessages } from '../define.ts';

/** Charts of what moves a result: the tornado, and the bridge between two scenarios. */
export const chartsSensitivityMessages = defineMessages({
  more: { en: '{{count}} more', ja: 'ほか{{count}}件', zh: '另有 {{count}} 项' },
  moreHint: {
    en: 'All of them, enlarged',
    ja: '拡大してすべて表示',
    zh: '放大以显示全部',
  },
  tornadoTitle: {
    en: '{{input}} moves it most: from {{from}} to {{to}}',
    ja: '最も影響するのは「{{input}}」：{{from}}から{{to}}まで',
    zh: '影响最大的是“{{input}}”：从 {{from}} 到 {{to}}',
  },
  tornadoTitleNone: {
    en: 'No doubt moves {{output}} in {{year}}',
    ja: '{{year}}年の「{{output}}」を動かす不確かさはない',
    zh: '没有任何不确定性影响 {{year}} 年的“{{output}}”',
  },
  tornadoSubtitle: {
    en: '{{output}} in {{year}}, each input alone from its P10 to its P90 (pale half: P10)',
    ja: '{{year}}年の{{output}}。各入力を単独でP10からP90まで動かした幅（淡い側がP10）',
    zh: '{{year}} 年{{output}}：每个输入单独从 P10 变到 P90（浅色一侧为 P10）',
  },
  tornadoSource: {
    en: 'Source: Memwatt model. Teal: first-hand evidence; slate: second-hand or derived; amber: assumed',
    ja: '出典：Memwattモデル。青緑：一次の根拠、灰：二次情報・算出、琥珀：仮定',
    zh: '来源：Memwatt 模型。青绿：一手依据；灰：二手或推算；琥珀：假设',
  },
  tornadoDescription: {
    en: '{{title}}. The output at the P10 and the P90 of each input: {{figures}}.',
    ja: '{{title}}。各入力のP10とP90における値：{{figures}}。',
    zh: '{{title}}。各输入取 P10 与 P90 时的结果：{{figures}}。',
  },
  tornadoInput: { en: 'Input', ja: '入力', zh: '输入' },
  tornadoGrade: { en: 'Evidence', ja: '根拠', zh: '依据' },
  tornadoUnit: { en: 'Unit', ja: '単位', zh: '单位' },
  tornadoCentral: { en: 'At the medians', ja: '中央値での結果', zh: '中位数处的结果' },
  tornadoAt: { en: 'Result at {{end}}', ja: '{{end}}での結果', zh: '{{end}} 时的结果' },

  sobolTitle: {
    en: '{{input}} makes {{share}} of the doubt, {{alone}} of it alone',
    ja: '不確かさの{{share}}は「{{input}}」による（単独では{{alone}}）',
    zh: '“{{input}}”造成 {{share}} 的不确定性，其中单独作用占 {{alone}}',
  },
  sobolSubtitle: {
    en: '{{output}} in {{year}}, shares of its variance: alone (firm), with others (pale), 95% interval',
    ja: '{{year}}年の{{output}}の分散に占める割合：単独（濃）、相互作用を含む（淡）、95%区間',
    zh: '{{year}} 年{{output}}的方差占比：单独（深）、含共同作用（浅）、95% 区间',
  },
  sobolSource: {
    en: 'Source: Memwatt model, Sobol’ indices (Jansen), bootstrap intervals',
    ja: '出典：Memwattモデル、ソボル指数（Jansen）、ブートストラップ区間',
    zh: '来源：Memwatt 模型，Sobol’ 指数（Jansen），自助法区间',
  },
  sobolRest: {
    en: 'The other {{count}} together',
    ja: 'ほかの{{count}}件の合計',
    zh: '其余 {{count}} 个合计',
  },
  sobolAlone: { en: 'Alone', ja: '単独', zh: '单独' },
  sobolTotal: { en: 'With others', ja: '相互作用を含む', zh: '含共同作用' },

  mapTitle: {
    en: '{{x}} breaks even at {{at}}; it stands at {{here}}',
    ja: '{{x}}の損益分岐点は{{at}}（現在は{{here}}）',
    zh: '{{x}}的盈亏平衡点为 {{at}}，当前为 {{here}}',
  },
  mapTitlePositive: {
    en: 'Above zero everywhere on this map',
    ja: 'この範囲ではどこでもゼロを上回る',
    zh: '在此范围内处处高于零',
  },
  mapTitleNegative: {
    en: 'Below zero everywhere on this map',
    ja: 'この範囲ではどこでもゼロを下回る',
    zh: '在此范围内处处低于零',
  },
  mapTitleMixed: {
    en: 'The line divides what is above zero from what is below',
    ja: '線の両側でゼロを上回るか下回るかが分かれる',
    zh: '线的两侧分别为高于零与低于零',
  },
  mapSubtitle: {
    en: '{{output}} in {{year}}: {{y}} against {{x}}; amber is below zero, the dot is the scenario',
    ja: '{{year}}年の{{output}}：横軸{{x}}、縦軸{{y}}。琥珀はゼロ未満、点は現在のシナリオ',
    zh: '{{year}} 年{{output}}：横轴{{x}}，纵轴{{y}}；琥珀色为低于零，圆点为当前情景',
  },
  mapDescription: {
    en: '{{title}}. A map of {{count}} runs; the scenario stands at {{x}} and {{y}} with {{value}}.',
    ja: '{{title}}。{{count}}回の計算による地図。シナリオの位置は{{x}}、{{y}}で、値は{{value}}。',
    zh: '{{title}}。共 {{count}} 次计算；情景位于 {{x}}、{{y}}，值为 {{value}}。',
  },

  bridgeTitle: {
    en: '{{step}} moves it most: {{change}}',
    ja: '最も動かすのは「{{step}}」：{{change}}',
    zh: '变动最大的是“{{step}}”：{{change}}',
  },
  bridgeTitleNone: {
    en: 'No input moves {{output}} from “{{from}}” to “{{to}}”',
    ja: '「{{from}}」と「{{to}}」の間で{{output}}を動かす入力はない',
    zh: '从“{{from}}”到“{{to}}”，没有输入使{{output}}变动',
  },
  bridgeSubtitle: {
    en: '{{output}} in {{year}}, from “{{from}}” to “{{to}}”',
    ja: '{{year}}年の{{output}}、「{{from}}」から「{{to}}」へ',
    zh: '{{year}} 年{{output}}，从“{{from}}”到“{{to}}”',
  },
  bridgeSource: {
    en: 'Source: Memwatt model at the medians; each step is the mean over every order of the changes (Shapley)',
    ja: '出典：Memwattモデル（中央値）。各項目はあらゆる変更順序にわたる平均（シャープレイ値）',
    zh: '来源：Memwatt 模型（中位数）；每一步为所有变更次序的平均（Shapley 值）',
  },
  bridgeDescription: {
    en: '{{title}}. {{from}}: {{start}}. Steps: {{figures}}. {{to}}: {{end}}.',
    ja: '{{title}}。{{from}}：{{start}}。内訳：{{figures}}。{{to}}：{{end}}。',
    zh: '{{title}}。{{from}}：{{start}}。各步：{{figures}}。{{to}}：{{end}}。',
  },
  bridgeStep: { en: 'Step', ja: '項目', zh: '步骤' },
  bridgeRounding: { en: 'Rounding', ja: '丸め', zh: '舍入' },
});
