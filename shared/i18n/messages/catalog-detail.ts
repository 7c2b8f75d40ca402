import { defineMessages } from '../define.ts';

/** What a row's card says: its parts, what stands between them, and what can be done with it. */
export const catalogDetailMessages = defineMessages({
  'card.gives': { en: 'says: {{value}}', ja: '「{{value}}」と記載', zh: '称：{{value}}' },
  // Before what follows in the same line: the word with its colon, the sentence with its full stop.
  'card.before': { en: '{{name}}: ', ja: '{{name}}：', zh: '{{name}}：' },
  'card.sentence': { en: '{{words}}. ', ja: '{{words}}。', zh: '{{words}}。' },
  'card.unknown': { en: 'Not known: {{fields}}', ja: '不明：{{fields}}', zh: '未知：{{fields}}' },
  'card.listSeparator': { en: ', ', ja: '、', zh: '、' },
  'card.showAll': { en: 'Show all {{count}}', ja: '全{{count}}件を表示', zh: '显示全部 {{count}} 项' },
  'card.efficiencyAt8b': {
    en: '{{value}} TOPS/W at 8 b',
    ja: '{{value}} TOPS/W（8 b）',
    zh: '{{value}} TOPS/W（8 b）',
  },
  'card.hidden': {
    en: 'The filters of the table hide this row.',
    ja: 'この行は、表の絞り込みにより非表示になっています。',
    zh: '该条目被表格的筛选条件隐藏。',
  },
  'card.place': { en: '{{place}} of {{total}}', ja: '{{place}} / {{total}}', zh: '{{place}} / {{total}}' },
  'card.previous': { en: 'Previous row', ja: '前の行', zh: '上一条' },
  'card.next': { en: 'Next row', ja: '次の行', zh: '下一条' },
  'card.copy': { en: 'Copy', ja: 'コピー', zh: '复制' },
  'card.copyCitation': { en: 'Copy with sources', ja: '出典つきでコピー', zh: '连同来源复制' },
  'card.copyLink': { en: 'Copy link', ja: 'リンクをコピー', zh: '复制链接' },
  'card.copied': { en: 'Copied', ja: 'コピーしました', zh: '已复制' },
  'card.citedFrom': {
    en: 'Memwatt catalog, {{table}}: {{id}}',
    ja: 'Memwattカタログ、{{table}}：{{id}}',
    zh: 'Memwatt 目录，{{table}}：{{id}}',
  },

  'card.roundsSummed': {
    en: 'Sum over {{count}} events',
    ja: '{{count}}件の合計',
    zh: '{{count}} 项事件之和',
  },
  'card.timeline': { en: 'Timeline', ja: '年表', zh: '时间线' },
  'card.otherEvents': {
    en: 'Other events of this company',
    ja: 'この企業のその他の出来事',
    zh: '该公司的其他事件',
  },
  'card.deviceTableNote': {
    en: 'TOPS/W, and pJ/MAC of a card in service. A claim in amber contradicts its own row.',
    ja: 'TOPS/W、および稼働中のカードのpJ/MAC。琥珀色の公称値は同じ行の数値と矛盾しています。',
    zh: 'TOPS/W，以及运行中板卡的 pJ/MAC。琥珀色的宣称值与本行数据相矛盾。',
  },
  'card.claimsAbout': {
    en: 'Claims by and about it',
    ja: '本人の主張と関連する主張',
    zh: '其自身及相关主张',
  },
  'card.atRate': {
    en: 'at {{rate}} USD per {{currency}},',
    ja: '1 {{currency}} = {{rate}} USD、',
    zh: '1 {{currency}} = {{rate}} USD，',
  },

  'card.boundaryOf': { en: 'Boundary: {{boundary}}', ja: '境界：{{boundary}}', zh: '边界：{{boundary}}' },
  'card.efficiencyFacts': { en: 'What the figures rest on', ja: '数値の前提', zh: '数值的依据' },
  'card.hardwareFacts': { en: 'Hardware', ja: 'ハードウェア', zh: '硬件' },
  'card.measuredOnIt': { en: 'Measured on it', ja: 'このデバイスでの測定', zh: '在该器件上的测量' },
  'card.arrayFacts': { en: 'Array', ja: 'アレイ', zh: '阵列' },
  'card.publicationFacts': { en: 'Publication', ja: '論文', zh: '论文' },
  'card.operatingPoints': {
    en: 'Operating points of this paper',
    ja: 'この論文の動作点',
    zh: '该论文的工作点',
  },
  'card.bits': { en: 'Bits', ja: 'ビット', zh: '位宽' },

  'card.ladder': { en: 'From macro to card', ja: 'マクロからカードまで', zh: '从宏单元到板卡' },
  'card.factor': { en: 'Factor', ja: '係数', zh: '系数' },
  'card.at8b': { en: 'at 8 b × 8 b', ja: '8 b × 8 b', zh: '8 b × 8 b' },
  'card.sustained': { en: 'Card in service', ja: '稼働中のカード', zh: '运行中的板卡' },
  'card.energyDecode': {
    en: 'Energy per MAC, decoding',
    ja: '積和1回の電力量（デコード）',
    zh: '每次乘加能量（解码）',
  },
  'card.energyPrefill': {
    en: 'In prefill: {{value}} pJ/MAC ({{range}}).',
    ja: 'プリフィルでは{{value}} pJ/MAC（{{range}}）。',
    zh: '预填充时：{{value}} pJ/MAC（{{range}}）。',
  },
  'card.ladderNote': {
    en: 'Each factor is the TOPS/W of the level over that of the level before it, as devices with both figures show it; pJ/MAC = 2 ÷ TOPS/W.',
    ja: '係数は、両方の値が公表されたデバイスから得た、前の段に対するTOPS/Wの比です。pJ/MAC = 2 ÷ TOPS/W。',
    zh: '系数为本级 TOPS/W 与上一级之比，取自两级数值均有公布的器件；pJ/MAC = 2 ÷ TOPS/W。',
  },

  'card.operatingPoint': { en: 'Operating point', ja: '動作点', zh: '工作点' },
  'card.measurementFacts': { en: 'Who measured it', ja: '測定者', zh: '测量方' },
  'card.measuredAlike': {
    en: 'The same quantity, same model or hardware',
    ja: '同じ測定量（同じモデルまたはハードウェア）',
    zh: '相同测量项（同模型或同硬件）',
  },

  'card.loadFactorUsed': {
    en: 'ƒ Converted at a load factor of {{factor}}:',
    ja: 'ƒ 負荷率{{factor}}で換算:',
    zh: 'ƒ 按负载率 {{factor}} 折算：',
  },
  'card.loadFactorOwn': {
    en: 'the publisher’s own.',
    ja: '発行者自身の値です。',
    zh: '为发布方自己的数值。',
  },
  'card.openForecastChart': {
    en: 'See it among the forecasts of its scope',
    ja: '同じ範囲の予測と並べて見る',
    zh: '与同范围的预测一起查看',
  },
  'card.vintages': {
    en: 'Other vintages of this publisher',
    ja: '同じ発行者の別の時点の予測',
    zh: '同一发布方的其他期次',
  },
  'card.sameCategory': {
    en: 'Others of this category',
    ja: '同じ分類のその他の値',
    zh: '同类别的其他数值',
  },

  'card.default': { en: 'Default', ja: '既定値', zh: '默认值' },
  'card.usedIn': { en: 'Where it is used', ja: '使われる場所', zh: '用于何处' },
  'card.whyThisValue': { en: 'Why this value', ja: 'この値の理由', zh: '取值理由' },

  'card.claimAndEvidence': {
    en: 'The claim beside the evidence',
    ja: '主張と根拠の対比',
    zh: '主张与证据对照',
  },
  'card.claimed': { en: 'Claimed', ja: '主張された値', zh: '所称数值' },

  'card.citedAndSeen': { en: 'Cited and seen', ja: '引用元と確認した文書', zh: '所引与所见' },
  'card.cited': { en: 'Cited', ja: '引用元', zh: '所引' },
  'card.seen': { en: 'Opened', ja: '開いたページ', zh: '所见' },
});
