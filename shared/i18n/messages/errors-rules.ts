import { defineMessages } from '../define.ts';

/**
 * Why a row may not stand in the catalog as it is, each a clause: the `detail` of `edit-refused`. The build of the shipped
 * catalog says the same in English.
 */
export const ruleErrorsMessages = defineMessages({
  'detail-fault-source-missing': {
    en: 'there is no source "{{id}}"',
    ja: '出典「{{id}}」はありません',
    zh: '没有来源“{{id}}”',
  },
  'detail-fault-grade-seen': {
    en: '"{{id}}": the document was not itself opened: at most secondary',
    ja: '出典「{{id}}」は原典を確認していないため、等級は「二次情報（secondary）」までです',
    zh: '来源“{{id}}”的原文未曾打开：等级最高为“二手（secondary）”',
  },
  'detail-fault-grade-best': {
    en: '"{{id}}": its source gives {{best}} at best',
    ja: '出典「{{id}}」で付けられる等級は{{best}}までです',
    zh: '来源“{{id}}”最高只能给出 {{best}}',
  },
  'detail-fault-locator': {
    en: 'name the place in the source',
    ja: '出典内の位置を書いてください',
    zh: '请写明在来源中的位置',
  },
  'detail-fault-reference': {
    en: 'there is no "{{id}}" among the {{to}}',
    ja: '{{to}}に「{{id}}」はありません',
    zh: '{{to}} 中没有“{{id}}”',
  },
  'detail-fault-link': {
    en: '"{{id}}" is no table:id of this catalog',
    ja: '「{{id}}」は、このカタログの「表:ID」ではありません',
    zh: '“{{id}}”不是此目录中的“表:ID”',
  },
  'detail-fault-self': {
    en: 'a row is no evidence of itself',
    ja: '行をその行自身の根拠にすることはできません',
    zh: '一行不能作为其自身的依据',
  },
  'detail-fault-span-empty': {
    en: 'a row has at least one of low, value and high',
    ja: '下限・値・上限のうち、少なくとも1つが必要です',
    zh: '下限、数值、上限至少要有一个',
  },
  'detail-fault-span-order': {
    en: 'low ≤ value ≤ high does not hold',
    ja: '下限 ≤ 値 ≤ 上限になっていません',
    zh: '不满足 下限 ≤ 数值 ≤ 上限',
  },
  'detail-fault-claim-unflagged': {
    en: '{{claimed}} TOPS/W is claimed, TOPS ÷ W is {{derived}}: say why',
    ja: '公称は{{claimed}} TOPS/W、TOPS ÷ Wは{{derived}}です。不一致の理由を選んでください',
    zh: '宣称 {{claimed}} TOPS/W，而 TOPS ÷ W 为 {{derived}}：请说明原因',
  },
  'detail-fault-claim-flagged': {
    en: 'no claim differs from TOPS ÷ W by more than 5 %: leave it empty',
    ja: '公称値とTOPS ÷ Wの差は5%以内です。不一致の理由は空欄にしてください',
    zh: '宣称值与 TOPS ÷ W 相差不超过 5%：请留空',
  },
  'detail-fault-unit': {
    en: '{{what}} is in {{units}}',
    ja: '{{what}}の単位は{{units}}です',
    zh: '{{what}} 的单位是 {{units}}',
  },
  'detail-fault-bounds': {
    en: '{{what}} lies between {{low}} and {{high}}',
    ja: '{{what}}は{{low}}以上{{high}}以下です',
    zh: '{{what}} 介于 {{low}} 与 {{high}} 之间',
  },
  'detail-fault-future': {
    en: '{{date}} lies in the future (after {{day}})',
    ja: '{{date}}は未来の日付です（{{day}}より後）',
    zh: '{{date}} 是未来的日期（晚于 {{day}}）',
  },
  'detail-fault-rung': {
    en: '"{{id}}" with a value is needed to derive figures',
    ja: '「{{id}}」とその値は、数値の算出に必要です',
    zh: '推算数字需要有数值的“{{id}}”',
  },
  'detail-fault-input-needed': {
    en: 'the model needs its input "{{id}}"',
    ja: '入力「{{id}}」はモデルに必要です',
    zh: '模型需要输入“{{id}}”',
  },
  'detail-fault-currency': {
    en: 'an amount has a currency',
    ja: '金額には通貨が必要です',
    zh: '金额须注明货币',
  },
  'detail-fault-amount': {
    en: 'a currency without an amount',
    ja: '通貨だけがあり、金額がありません',
    zh: '有货币而没有金额',
  },
  'detail-fault-founded': {
    en: '{{company}} was founded in {{year}}',
    ja: '{{company}}の設立は{{year}}年です',
    zh: '{{company}} 成立于 {{year}} 年',
  },
  'detail-fault-rate-twice': {
    en: 'there is a rate of this currency, date and span already: “{{id}}”',
    ja: 'この通貨・日付・期間の為替レートはすでにあります（「{{id}}」）',
    zh: '该货币、日期和期间的汇率已存在（“{{id}}”）',
  },
  'detail-fault-rate-usd': {
    en: 'USD is what everything is converted to',
    ja: '換算先がUSDのため、USDのレートは不要です',
    zh: '一切金额都折算为 USD，无需 USD 的汇率',
  },
  'detail-fault-rate-span': {
    en: 'a {{basis}} bears the last day of its span, {{day}}',
    ja: '平均レート（{{basis}}）の日付は、期間の最終日{{day}}にしてください',
    zh: '{{basis}} 的日期须为其区间的最后一天 {{day}}',
  },
  'detail-fault-capacity': {
    en: 'a series in GW says what the capacity measures',
    ja: 'GWの系列では、容量の基準が必要です',
    zh: '以 GW 为单位的序列须注明容量口径',
  },
  'detail-fault-no-capacity': {
    en: 'a series in {{unit}} is no capacity',
    ja: '{{unit}}の系列は容量ではありません',
    zh: '以 {{unit}} 为单位的序列并非容量',
  },
  'detail-fault-load-factor': {
    en: 'a series in {{unit}} has no load factor',
    ja: '{{unit}}の系列に負荷率はありません',
    zh: '以 {{unit}} 为单位的序列没有负载率',
  },
  'detail-fault-vintage': {
    en: 'its source was published {{published}}',
    ja: '出典の公表日は{{published}}です',
    zh: '其来源发布于 {{published}}',
  },
  'detail-fault-vintage-unknown': {
    en: 'its source was published at an unknown date',
    ja: '出典の公表日が分かりません',
    zh: '其来源的发布日期不详',
  },
  'detail-fault-point-empty': {
    en: 'a point has at least one of low, central and high',
    ja: '各点には、下限・中央・上限のうち少なくとも1つが必要です',
    zh: '每个点至少要有下限、中值、上限之一',
  },
  'detail-fault-point-order': {
    en: 'low ≤ central ≤ high does not hold',
    ja: '下限 ≤ 中央 ≤ 上限になっていません',
    zh: '不满足 下限 ≤ 中值 ≤ 上限',
  },
  'detail-fault-point-twice': {
    en: '{{year}} stands twice',
    ja: '{{year}}年の点が2つあります',
    zh: '{{year}} 年出现了两次',
  },
  'detail-fault-input-unknown': {
    en: 'the model has no input "{{id}}"',
    ja: 'モデルに入力「{{id}}」はありません',
    zh: '模型没有输入“{{id}}”',
  },
  'detail-fault-input-unit': {
    en: '"{{unit}}" where the model takes {{expected}}',
    ja: '単位が「{{unit}}」ですが、モデルの単位は{{expected}}です',
    zh: '单位写作“{{unit}}”，而模型采用 {{expected}}',
  },
  'detail-fault-input-range': {
    en: '{{value}} is outside its own range {{low}} … {{high}}',
    ja: '{{value}}は、この行の範囲{{low}} … {{high}}の外です',
    zh: '{{value}} 超出本行自己的区间 {{low}} … {{high}}',
  },
  'detail-fault-address': {
    en: '"{{address}}" is no https: or http: address of a publisher',
    ja: '「{{address}}」は、発行者のhttps:またはhttp:のアドレスではありません',
    zh: '“{{address}}”不是发布方的 https: 或 http: 网址',
  },
  'detail-fault-own-reasoning': {
    en: 'our own reasoning is an assumption',
    ja: '自らの推論の等級は「仮定（assumption）」です',
    zh: '自己的推理属于“假设（assumption）”',
  },
  'detail-fault-unseen': {
    en: 'the cited document was not opened: at most secondary',
    ja: '原典を確認していないため、等級は「二次情報（secondary）」までです',
    zh: '原文未曾打开：等级最高为“二手（secondary）”',
  },
});
