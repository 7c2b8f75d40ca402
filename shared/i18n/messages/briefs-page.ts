import { defineMessages } from '../define.ts';

/** The page on which a brief is put together and exported; what the brief itself says has keys that begin with `pdf`. */
export const briefsPageMessages = defineMessages({
  title: { en: 'Briefs', ja: 'ブリーフ', zh: '简报' },
  lead: {
    en: 'A typeset PDF of one to four scenarios, for a reader who does not have Memwatt.',
    ja: 'Memwattを使わない読み手のために、1〜4件のシナリオを組版済みPDFにまとめます。',
    zh: '将一至四个情景排版为 PDF，供不使用 Memwatt 的读者阅读。',
  },
  scenarios: { en: 'Scenarios', ja: 'シナリオ', zh: '情景' },
  scenariosHint: {
    en: 'One to four, printed in this order; the first is the reference.',
    ja: '1〜4件。この順に掲載し、最初の1件を基準とします。',
    zh: '一至四个，按此顺序列出；第一个为参照。',
  },
  scenariosNone: {
    en: 'Choose at least one scenario.',
    ja: 'シナリオを1件以上選択してください。',
    zh: '请至少选择一个情景。',
  },
  scenariosFull: {
    en: 'A brief holds at most four scenarios.',
    ja: 'ブリーフに掲載できるのは4件までです。',
    zh: '一份简报最多包含四个情景。',
  },
  unsaved: {
    en: '{{name}}, with unsaved changes ({{count}})',
    ja: '{{name}}（未保存の変更{{count}}件を含む）',
    zh: '{{name}}（含 {{count}} 处未保存更改）',
  },
  language: { en: 'Language of the brief', ja: 'ブリーフの言語', zh: '简报语言' },
  paper: { en: 'Paper', ja: '用紙', zh: '纸张' },
  paperA4: { en: 'A4', ja: 'A4', zh: 'A4' },
  paperLetter: { en: 'US Letter', ja: 'USレター', zh: 'US Letter' },
  year: { en: 'Horizon year', ja: '対象年', zh: '目标年份' },
  yearHint: {
    en: 'Follows the year in the header.',
    ja: '画面上部の対象年に従います。',
    zh: '与页眉中的目标年份一致。',
  },
  charts: { en: 'Charts', ja: 'グラフ', zh: '图表' },
  chartsNone: {
    en: 'Choose at least one chart.',
    ja: 'グラフを1つ以上選択してください。',
    zh: '请至少选择一个图表。',
  },
  notes: { en: 'Notes', ja: 'メモ', zh: '备注' },
  notesHint: {
    en: 'Printed as the analyst’s notes. Plain text; blank lines part paragraphs.',
    ja: '「分析者の注記」として掲載します。書式なしの文章で、空行が段落の区切りになります。',
    zh: '以“分析者备注”刊出。纯文本，空行分段。',
  },
  export: { en: 'Export brief', ja: 'ブリーフを書き出す', zh: '导出简报' },
  exporting: { en: 'Typesetting the brief', ja: 'ブリーフを組版中', zh: '正在排版简报' },
  exported: {
    en: 'Exported: {{pages}} pages in {{seconds}} s',
    ja: '書き出しました：{{pages}}ページ、{{seconds}}秒',
    zh: '已导出：{{pages}} 页，用时 {{seconds}} 秒',
  },
  exportedTitle: { en: 'Brief exported', ja: 'ブリーフを書き出しました', zh: '简报已导出' },
  downloaded: {
    en: 'It is among your downloads.',
    ja: 'ダウンロードフォルダーに保存しました。',
    zh: '文件已保存到下载文件夹。',
  },
  reveal: { en: 'Show in folder', ja: 'フォルダーで表示', zh: '在文件夹中显示' },
  failedTitle: { en: 'The brief was not exported', ja: 'ブリーフを書き出せませんでした', zh: '简报未能导出' },
  lastExport: {
    en: 'Last export {{time}}: {{pages}} pages, {{size}} kB',
    ja: '前回の書き出し {{time}}：{{pages}}ページ、{{size}} kB',
    zh: '上次导出 {{time}}：{{pages}} 页，{{size}} kB',
  },
  fileName: {
    en: 'Memwatt brief {{name}} {{year}}',
    ja: 'Memwattブリーフ {{name}} {{year}}年',
    zh: 'Memwatt 简报 {{name}} {{year}}',
  },
  contents: { en: 'What the brief contains', ja: 'ブリーフの内容', zh: '简报内容' },
  'contents.figures': {
    en: 'Key figures for the horizon year, data centres and edge apart, and the finding in a paragraph',
    ja: '対象年の主要数値（データセンターとエッジを分けて記載）と、要点をまとめた一段落',
    zh: '目标年份的关键数字（数据中心与边缘分列）及一段结论',
  },
  'contents.charts': {
    en: 'The chosen charts as vector drawings, each with its finding, measure, unit and source',
    ja: '選択したグラフ（ベクター形式）。それぞれに要点・指標・単位・出典を付記',
    zh: '所选图表（矢量），各附结论、指标、单位与来源',
  },
  'contents.comparison': {
    en: 'With two scenarios or more: results with differences to the first, and the inputs that differ',
    ja: 'シナリオが2件以上の場合：最初の1件との差を添えた結果と、異なる入力項目',
    zh: '有两个或以上情景时：各项结果及与第一个情景之差，以及不同的输入项',
  },
  'contents.assumptions': {
    en: 'The main assumptions of the first scenario with range and grade of evidence, sources as footnotes',
    ja: '最初のシナリオの主な前提（範囲と根拠の等級つき）。出典は脚注に記載',
    zh: '第一个情景的主要假设，附取值范围与证据等级，来源见脚注',
  },
  'contents.versions': {
    en: 'Method, grades of evidence, disclaimer; catalog and model version on every page',
    ja: '手法、根拠の等級、免責事項。カタログとモデルの版は各ページに記載',
    zh: '方法、证据等级与免责声明；每页注明目录与模型版本',
  },
  'contents.attachments': {
    en: 'Attached inside the PDF: the scenarios and every input, to be computed again',
    ja: 'PDFへの添付：再計算に使えるシナリオと全入力項目',
    zh: 'PDF 附件：可供重新计算的情景与全部输入项',
  },
});
