import { defineMessages } from '../define.ts';
import { termsMessages } from './terms.ts';
import { companyWords } from './vocabulary-companies.ts';
import { forecastWords } from './vocabulary-forecasts.ts';
import { hardwareWords } from './vocabulary-hardware.ts';

/**
 * A label for every word of the catalog's vocabularies: `<kind>.<word>`. Words that need one also have a one-line
 * `<kind>.<word>.meaning`, shown on hover. Those of one subject stand in a file of their own.
 */
export const vocabularyMessages = {
  ...companyWords,
  ...forecastWords,
  ...hardwareWords,
  ...termsMessages,
  ...defineMessages({
    'table.companies': { en: 'Companies', ja: '企業', zh: '公司' },
    'table.events': { en: 'Events', ja: '出来事', zh: '事件' },
    'table.technologies': { en: 'Technologies', ja: '技術', zh: '技术' },
    'table.devices': { en: 'Devices', ja: 'デバイス', zh: '器件' },
    'table.macros': { en: 'Macros', ja: 'マクロ', zh: '宏单元' },
    'table.measurements': { en: 'Measurements', ja: '測定値', zh: '测量值' },
    'table.forecasts': { en: 'Forecasts', ja: '予測', zh: '预测' },
    'table.parameters': { en: 'Parameters', ja: 'パラメーター', zh: '参数' },
    'table.inputs': { en: 'Inputs', ja: '入力', zh: '输入' },
    'table.claims': { en: 'Claims', ja: '主張', zh: '主张' },
    'table.rates': { en: 'Exchange rates', ja: '為替レート', zh: '汇率' },
    'table.sources': { en: 'Sources', ja: '出典', zh: '来源' },
    'grade.measured': { en: 'Measured', ja: '実測', zh: '实测' },
    'grade.measured.meaning': {
      en: 'Measured by a party that neither makes nor sells it.',
      ja: '製造・販売元ではない第三者による測定値です。',
      zh: '由既不制造也不销售的第三方测得。',
    },
    'grade.peer-reviewed': { en: 'Peer-reviewed', ja: '査読済み', zh: '同行评审' },
    'grade.peer-reviewed.meaning': {
      en: 'Published after peer review; the authors may be the makers.',
      ja: '査読を経て公表された値です。著者が製造元の場合もあります。',
      zh: '经同行评审后发表；作者可能就是制造商。',
    },
    'grade.primary': { en: 'Primary', ja: '一次情報', zh: '一手' },
    'grade.primary.meaning': {
      en: 'The publisher’s or maker’s own figure, in a document that was opened.',
      ja: '発行元または製造元自身の値で、原典を確認しています。',
      zh: '发布方或制造商自己的数字，且已打开原文。',
    },
    'grade.secondary': { en: 'Secondary', ja: '二次情報', zh: '二手' },
    'grade.secondary.meaning': {
      en: 'Read in someone else’s text; the original was not opened.',
      ja: '他者の文章を通じて確認した値で、原典は確認していません。',
      zh: '从他人文章中读到；未打开原文。',
    },
    'grade.derived': { en: 'Derived', ja: '算出', zh: '推算' },
    'grade.derived.meaning': {
      en: 'Computed here from cited figures; the note shows how.',
      ja: '引用した値からここで算出しました。方法は注記に示しています。',
      zh: '由引用的数字在此计算得出；方法见备注。',
    },
    'grade.assumption': { en: 'Assumption', ja: '仮定', zh: '假设' },
    'grade.assumption.meaning': {
      en: 'No document gives it; the note argues for it.',
      ja: '根拠となる文書はなく、理由を注記に示しています。',
      zh: '没有文献给出；理由见备注。',
    },
    'verdict.confirmed': { en: 'Confirmed', ja: '裏付けあり', zh: '已证实' },
    'verdict.contradicted': { en: 'Contradicted', ja: '矛盾あり', zh: '相矛盾' },
    'verdict.partly': { en: 'Partly', ja: '一部裏付けあり', zh: '部分成立' },
    'verdict.open': { en: 'Open', ja: '未確定', zh: '未定' },
    'check.error': { en: 'Error', ja: 'エラー', zh: '错误' },
    'check.notice': { en: 'Notice', ja: '注意', zh: '提示' },
    'check.integrity': { en: 'The file is damaged', ja: 'ファイルの破損', zh: '文件损坏' },
    'check.foreign-key': { en: 'A row points nowhere', ja: '参照先のない行', zh: '行引用无效' },
    'check.source-missing': { en: 'Its source is missing', ja: '出典なし', zh: '缺少来源' },
    'check.locator-missing': { en: 'No place in its source', ja: '出典内の位置なし', zh: '缺少来源位置' },
    'check.grade-above-evidence': {
      en: 'Graded above what was seen',
      ja: '確認した範囲を超える等級',
      zh: '等级高于所见证据',
    },
    'check.link-dangling': { en: 'A link leads nowhere', ja: 'リンク先なし', zh: '链接失效' },
    'check.input-coverage': {
      en: 'Does not match the model’s inputs',
      ja: 'モデルの入力と不一致',
      zh: '与模型输入不一致',
    },
    'check.claim-contradicts-itself': {
      en: 'The claim and the row’s own figures differ',
      ja: '公称値と同じ行の数値が不一致',
      zh: '宣称值与本行数据不一致',
    },
    'check.claim-contradicted': {
      en: 'The evidence contradicts the claim',
      ja: '根拠と矛盾する主張',
      zh: '证据与主张相矛盾',
    },
    'check.duplicate-id': { en: 'The same id twice', ja: '識別子の重複', zh: '标识符重复' },
    'check.grade-missing': { en: 'No grade', ja: '等級なし', zh: '缺少等级' },
    'check.unit-unknown': { en: 'Unknown unit', ja: '未知の単位', zh: '未知单位' },
    'check.scope-unknown': { en: 'Unknown scope', ja: '未知の対象範囲', zh: '未知范围' },
    'check.word-unknown': { en: 'A word of no vocabulary', ja: '語彙にない語', zh: '词表外的词' },
    'check.text-missing': {
      en: 'A text is missing or in another language',
      ja: '文章の欠落、または言語の誤り',
      zh: '文本缺失或语言有误',
    },
    'check.address-invalid': { en: 'No address to follow', ja: '無効なアドレス', zh: '网址无效' },
    'check.argument-missing': {
      en: 'An assumption without an argument',
      ja: '理由の記載がない仮定',
      zh: '假设未说明理由',
    },
    'check.points-missing': { en: 'A series without points', ja: '点のない系列', zh: '序列没有数据点' },
    'check.source-unused': { en: 'Nothing cites it', ja: '引用されていない出典', zh: '未被引用' },
    'check.figures-out-of-order': {
      en: 'Figures out of order or out of bounds',
      ja: '数値の順序または範囲が不正',
      zh: '数值顺序或范围有误',
    },
    'check.amount-incomplete': {
      en: 'Amount and currency belong together',
      ja: '金額と通貨の片方が不足',
      zh: '金额与币种须同时给出',
    },
    'check.date-impossible': { en: 'An impossible date', ja: 'あり得ない日付', zh: '日期不可能' },
    'check.capacity-basis': {
      en: 'Capacity in GW and what it measures belong together',
      ja: 'GWの系列と容量の定義の対応が不正',
      zh: 'GW 序列与容量口径须同时给出',
    },
    'check.rate-missing': { en: 'No exchange rate', ja: '為替レートなし', zh: '缺少汇率' },
    'check.derived-wrong': {
      en: 'A derived figure does not follow from its row',
      ja: '算出値がその行の値から導かれない',
      zh: '推算值与本行数据不符',
    },
    'check.layer-wrong': {
      en: 'Not what the release and your changes come to',
      ja: '付属カタログと変更内容から導かれる行と一致しません',
      zh: '与随附目录加上您的更改不一致',
    },
    'check.conflict-open': {
      en: 'You and the newer release disagree; not decided yet',
      ja: '新しい付属カタログとの不一致が未解決',
      zh: '与新版随附目录不一致，尚未决定',
    },
    'check.misquote': {
      en: 'Known misquote',
      ja: '誤引用として知られる値',
      zh: '已知的误引',
    },
    'check.own-assumption': {
      en: 'Your own figures that rest on an assumption',
      ja: '仮定に基づく自分の数値',
      zh: '您自己的、以假设为依据的数字',
    },
    'check.vintage-missing': { en: 'No vintage', ja: '発表時期なし', zh: '缺少发布时间' },
    'check.ladder-incomplete': {
      en: 'A rung of the boundary ladder is missing',
      ja: '境界のはしごの段が不足',
      zh: '边界阶梯缺级',
    },
    'check.claim-unflagged': {
      en: 'The claim differs from TOPS ÷ W without a reason',
      ja: '公称値とTOPS ÷ Wの差に理由の記載なし',
      zh: '宣称值与 TOPS ÷ W 不符且未注明原因',
    },

    'source-kind.paper': { en: 'Paper', ja: '論文', zh: '论文' },
    'source-kind.preprint': { en: 'Preprint', ja: 'プレプリント', zh: '预印本' },
    'source-kind.report': { en: 'Report', ja: '報告書', zh: '报告' },
    'source-kind.dataset': { en: 'Data set', ja: 'データセット', zh: '数据集' },
    'source-kind.statistics': { en: 'Statistics', ja: '統計', zh: '统计' },
    'source-kind.filing': { en: 'Filing', ja: '開示書類', zh: '披露文件' },
    'source-kind.press-release': { en: 'Press release', ja: 'プレスリリース', zh: '新闻稿' },
    'source-kind.vendor-page': { en: 'Maker’s page', ja: '製造元のページ', zh: '厂商网页' },
    'source-kind.analyst': { en: 'Analyst', ja: 'アナリスト', zh: '分析机构' },
    'source-kind.press': { en: 'Press', ja: '報道', zh: '媒体报道' },
    'source-kind.web-page': { en: 'Web page', ja: 'ウェブページ', zh: '网页' },
    'source-kind.own': { en: 'Own reasoning', ja: '独自の考察', zh: '自行推断' },
  }),
} as const;
