import { defineMessages } from '../define.ts';

/** What stands in the workbook of a comparison beside the words that it shares with a brief's. */
export const compareWorkbookMessages = defineMessages({
  bookTitle: {
    en: 'Comparison with “{{name}}”',
    ja: '「{{name}}」との比較',
    zh: '与“{{name}}”的对比',
  },
  bookReadReference: {
    en: 'Differences are to “{{name}}”, the reference; ranges come from the same draws in all scenarios, subtracted draw by draw.',
    ja: '差はすべて基準「{{name}}」に対するものです。範囲は全シナリオに共通の抽出から、抽出ごとに差を取ったものです。',
    zh: '差异均相对于参照“{{name}}”；区间取自各情景共用的抽样，逐次求差。',
  },
  bookReadMoney: {
    en: 'Money in what is compared: {{currency}}, {{money}}. The scenarios’ own sheets are in US dollars, {{model}}, as the model computes.',
    ja: '比較表の通貨：{{currency}}（{{money}}）。各シナリオのシートはモデルの計算どおり米ドル（{{model}}）です。',
    zh: '对比表中的货币：{{currency}}（{{money}}）。各情景自身的工作表按模型以美元计（{{model}}）。',
  },
  bookSheetPaired: { en: 'Paired bands', ja: '対の差の幅', zh: '配对差异区间' },
  bookSheetDiffering: { en: 'Differing inputs', ja: '異なる入力', zh: '不同的输入' },
  bookSheetBridge: { en: 'Bridge', ja: '差の内訳', zh: '差异分解' },
  bookSheetMoney: { en: 'Money', ja: '通貨', zh: '货币' },
  bookSaysPaired: {
    en: 'Percentiles, mean and share below zero of each difference to the first scenario, draw by draw',
    ja: '最初のシナリオとの差（抽出ごと）のパーセンタイル、平均、ゼロ未満の割合',
    zh: '各项与第一个情景之差（逐次抽样）的百分位数、均值与低于零的比例',
  },
  bookSaysDiffering: {
    en: 'The inputs in which the scenarios differ, with differences to the first',
    ja: 'シナリオ間で異なる入力と、最初のシナリオとの差',
    zh: '各情景之间不同的输入，以及与第一个情景之差',
  },
  bookSaysBridge: {
    en: 'Which inputs move one result from one scenario to another, and by how much',
    ja: 'どの入力が結果をあるシナリオから別のシナリオへどれだけ動かすか',
    zh: '哪些输入使某一结果由一个情景变为另一个，各变动多少',
  },
  bookSaysMoney: {
    en: 'Rate, inflation and the factor of each year that sums are converted with',
    ja: '金額を換算する為替レート、物価上昇率、各年の係数',
    zh: '金额换算所用的汇率、通胀率与逐年系数',
  },
  bookPairedTitle: {
    en: 'Differences to “{{name}}”, draw by draw: {{count}} draws, seed {{seed}}',
    ja: '「{{name}}」との差（抽出ごと）：抽出{{count}}回、シード{{seed}}',
    zh: '与“{{name}}”之差，逐次抽样：{{count}} 次，种子 {{seed}}',
  },
  bookPairedNote: {
    en: 'In the model’s units. P5 to P95 are percentiles over the draws; SE is the standard error of the mean; NEGATIVE is the share of draws in which the scenario lies below the reference.',
    ja: 'モデルの単位です。P5～P95は抽出結果のパーセンタイル、SEは平均の標準誤差、NEGATIVEは基準を下回る抽出の割合です。',
    zh: '以模型单位计。P5 至 P95 为抽样的百分位数，SE 为均值的标准误差，NEGATIVE 为低于参照的抽样比例。',
  },
  bookInputsTitle: {
    en: 'Inputs that differ, and their differences to “{{name}}”',
    ja: '異なる入力と「{{name}}」との差',
    zh: '不同的输入及其与“{{name}}”之差',
  },
  bookBridgeTitle: {
    en: '{{output}} in {{year}}: from “{{from}}” to “{{to}}”',
    ja: '{{year}}年の{{output}}：「{{from}}」から「{{to}}」へ',
    zh: '{{year}} 年{{output}}：由“{{from}}”到“{{to}}”',
  },
  bookBridgeNote: {
    en: 'Each step is its inputs’ effect averaged over all orders in which they can change (Shapley), every doubt at its median; the ends are formulas over the scenarios’ sheets.',
    ja: '各段は、入力が変わりうる全順序にわたる効果の平均（シャープレイ値）で、不確実な入力は中央値です。両端は各シナリオのシートを参照する式です。',
    zh: '每一步为其输入在所有变动顺序下效果的平均（沙普利值），不确定输入取中位数；两端为引用各情景工作表的公式。',
  },
  bookBridgeShare: { en: 'Share of the difference', ja: '差に占める割合', zh: '占差异的比例' },
  bookResidual: { en: 'Left over', ja: '残差', zh: '余项' },
  bookMoneyTitle: {
    en: 'From the model’s dollars to {{currency}}',
    ja: 'モデルの米ドルから{{currency}}へ',
    zh: '由模型的美元换算为 {{currency}}',
  },
  bookMoneyNote: {
    en: 'The model computes in US dollars of {{year}}. Changing the rate or the inflation here changes every sum that is converted.',
    ja: 'モデルは{{year}}年の米ドルで計算します。ここでレートや物価上昇率を変えると、換算した金額がすべて変わります。',
    zh: '模型以 {{year}} 年美元计算。在此更改汇率或通胀率，所有换算的金额随之变化。',
  },
  bookRate: {
    en: 'US dollars per {{currency}}',
    ja: '1 {{currency}}あたり米ドル',
    zh: '每 1 {{currency}} 折合美元',
  },
  bookInflation: { en: 'Inflation per year', ja: '年間物価上昇率', zh: '年通胀率' },
  bookFactor: {
    en: '{{currency}} shown per US dollar of the model',
    ja: 'モデルの1米ドルあたりの{{currency}}',
    zh: '模型每 1 美元对应的 {{currency}}',
  },
  bookWriting: { en: 'Writing the workbook', ja: 'ブックを作成中', zh: '正在生成工作簿' },
  fileBook: { en: 'Comparison {{year}}', ja: '比較 {{year}}', zh: '对比 {{year}}' },
  exportWorkbook: {
    en: 'Workbook with formulas (XLSX)',
    ja: '数式つきブック（XLSX）',
    zh: '带公式的工作簿（XLSX）',
  },
  'cli-workbook-written': {
    en: '{{path}}: {{bytes}} bytes',
    ja: '{{path}}：{{bytes}}バイト',
    zh: '{{path}}：{{bytes}} 字节',
  },
  'cli-format': {
    en: 'json, csv, table, or xlsx with --out: a workbook with formulas (default: table)',
    ja: 'json、csv、table、または--out付きのxlsx（数式つきブック）（既定：table）',
    zh: 'json、csv、table，或配合 --out 的 xlsx：带公式的工作簿（默认：table）',
  },
});
