import { defineMessages } from '../define.ts';

/**
 * A label for every word of the catalog's vocabularies: `<kind>.<word>`. Grades, boundaries and scopes also have a one-line
 * `<kind>.<word>.meaning`, shown on hover.
 */
export const vocabularyMessages = defineMessages({
  'table.companies': { en: 'Companies', ja: '企業', zh: '公司' },
  'table.technologies': { en: 'Technologies', ja: '技術', zh: '技术' },
  'table.devices': { en: 'Devices', ja: 'デバイス', zh: '器件' },
  'table.forecasts': { en: 'Forecasts', ja: '予測', zh: '预测' },
  'table.inputs': { en: 'Inputs', ja: '入力', zh: '输入' },
  'table.claims': { en: 'Claims', ja: '主張', zh: '主张' },
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

  'relation.research': { en: 'Research', ja: '研究', zh: '研究' },
  'relation.product': { en: 'Product', ja: '製品', zh: '产品' },
  'relation.manufacturer': { en: 'Manufacturer', ja: '製造受託', zh: '代工制造' },
  'relation.investor': { en: 'Investor', ja: '出資', zh: '投资' },
  'relation.customer': { en: 'Customer', ja: '顧客', zh: '客户' },
  'relation.licensee': { en: 'Licensee', ja: 'ライセンス取得', zh: '被许可方' },
  'relation.incumbent': { en: 'Incumbent', ja: '既存勢力', zh: '现有主导者' },
  'relation.none-found': { en: 'No link found', ja: '関連なし（未確認）', zh: '未发现关联' },

  'listing.listed': { en: 'Listed', ja: '上場', zh: '上市' },
  'listing.private': { en: 'Private', ja: '非上場', zh: '未上市' },
  'listing.subsidiary': { en: 'Subsidiary', ja: '子会社', zh: '子公司' },
  'listing.closed': { en: 'Closed', ja: '廃業', zh: '已关闭' },

  'boundary.macro': { en: 'Macro', ja: 'マクロ', zh: '宏单元' },
  'boundary.core': { en: 'Core', ja: 'コア', zh: '内核' },
  'boundary.chip': { en: 'Chip', ja: 'チップ', zh: '芯片' },
  'boundary.card': { en: 'Card', ja: 'カード', zh: '板卡' },
  'boundary.system': { en: 'System', ja: 'システム', zh: '系统' },
  'boundary.macro.meaning': {
    en: 'The array with its converters; no buffers, network, memory or host.',
    ja: 'アレイと変換器のみ。バッファー、配線網、メモリー、ホストは含みません。',
    zh: '仅阵列及其转换器；不含缓冲、片上网络、存储器和主机。',
  },
  'boundary.core.meaning': {
    en: 'A compute core with its buffers; no other part of the chip.',
    ja: 'バッファーを含む演算コア。チップの他の部分は含みません。',
    zh: '含缓冲的计算内核；不含芯片其他部分。',
  },
  'boundary.chip.meaning': {
    en: 'The whole chip; no external memory, board or host.',
    ja: 'チップ全体。外部メモリー、基板、ホストは含みません。',
    zh: '整个芯片；不含外部存储器、板卡和主机。',
  },
  'boundary.card.meaning': {
    en: 'The card or module with its memory; no host.',
    ja: 'メモリーを含むカードまたはモジュール。ホストは含みません。',
    zh: '含存储器的板卡或模组；不含主机。',
  },
  'boundary.system.meaning': {
    en: 'A server or rack with all that it needs to run.',
    ja: '動作に必要なすべてを含むサーバーまたはラック。',
    zh: '含运行所需全部部件的服务器或机架。',
  },

  'scope.ai-accelerators': { en: 'AI chips', ja: 'AI チップ', zh: 'AI 芯片' },
  'scope.ai-servers': { en: 'AI servers', ja: 'AI サーバー', zh: 'AI 服务器' },
  'scope.ai-focused-data-centres': {
    en: 'AI-focused data centres',
    ja: 'AI 特化データセンター',
    zh: 'AI 数据中心',
  },
  'scope.ai-only': { en: 'AI use only', ja: 'AI 利用分のみ', zh: '仅 AI 用途' },
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
    ja: '主に AI を担う施設全体。冷却を含みます。',
    zh: '主要服务于 AI 的整座设施，含制冷。',
  },
  'scope.ai-only.meaning': {
    en: 'The part of the use that is due to AI, wherever it runs.',
    ja: '場所を問わず、AI による利用分です。',
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

  'domain.analog': { en: 'Analog', ja: 'アナログ', zh: '模拟' },
  'domain.digital': { en: 'Digital', ja: 'デジタル', zh: '数字' },
  'domain.mixed': { en: 'Mixed', ja: '混在', zh: '混合' },
  'domain.none': { en: 'No computing in memory', ja: 'メモリー内演算なし', zh: '非存内计算' },

  'maturity.research': { en: 'Research', ja: '研究段階', zh: '研究' },
  'maturity.prototype': { en: 'Prototype', ja: '試作段階', zh: '原型' },
  'maturity.product': { en: 'Product', ja: '製品化', zh: '产品' },
  'maturity.volume': { en: 'Volume', ja: '量産', zh: '量产' },

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
});
