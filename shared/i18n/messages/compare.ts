import { defineMessages } from '../define.ts';
import { compareWorkbookMessages } from './compare-workbook.ts';

/** Scenarios set side by side, in the window and on the command line. */
export const compareMessages = defineMessages({
  'cli-samples': {
    en: 'also draw all scenarios together so many times and say what the draws say of the differences (default: no draws)',
    ja: '全シナリオをこの回数だけ同時に抽出し、差の分布も示す（既定：抽出なし）',
    zh: '同时对所有情景抽样的次数，并给出差异的分布（默认：不抽样）',
  },
  'cli-pairs': {
    en: 'Under each result: P5–P95 of the difference to {{name}}, draw by draw ({{samples}} draws, seed {{seed}}, the same for all), and how often it lies below.',
    ja: '各結果の下：{{name}}との差のP5–P95（抽出ごとの差、{{samples}}回、シード{{seed}}、全シナリオ共通）と、下回る割合。',
    zh: '各结果下方：与 {{name}} 之差的 P5–P95（逐次抽样求差，{{samples}} 次，种子 {{seed}}，各情景相同），以及低于它的比例。',
  },
  'cli-band': { en: 'difference, P5–P95', ja: '差のP5–P95', zh: '差异 P5–P95' },
  'cli-below': { en: 'lower in', ja: '下回る割合', zh: '低于的比例' },

  // Charts
  panels: { en: 'slate: the reference', ja: '灰色の線：基準', zh: '灰线：参照' },
  panelsBand: {
    en: 'band: P5–P95 of {{count}} draws',
    ja: '帯：{{count}}回の抽出のP5–P95',
    zh: '色带：{{count}} 次抽样的 P5–P95',
  },
  costSubtitle: {
    en: '{{workload}}, {{currency}} per million {{units}} in {{year}}, against the ceiling of IMC’s share of new capacity. {{money}}. {{scenario}}',
    ja: '{{workload}}、{{year}}年の百万{{units}}あたり{{currency}}、新設容量に占めるIMCの上限に対して。{{money}}。{{scenario}}',
    zh: '{{workload}}，{{year}} 年每百万{{units}}的{{currency}}，随 IMC 占新增容量的上限变化。{{money}}。{{scenario}}',
  },
  view: { en: 'How charts are set', ja: 'グラフの並べ方', zh: '图表排列方式' },
  'view-overlay': { en: 'Overlay', ja: '重ねる', zh: '叠加' },
  'view-panels': { en: 'Small multiples', ja: '並べる', zh: '分格' },
  result: { en: 'Result in the charts', ja: 'グラフに表示する結果', zh: '图表显示的结果' },

  // The columns
  order: { en: 'Compared scenarios, in order', ja: '比較中のシナリオ（順序）', zh: '对比的情景（按顺序）' },
  orderHint: {
    en: 'Drag to reorder, or Alt with ← and →. The first is the reference.',
    ja: 'ドラッグ、またはAltと←・→で並べ替えます。先頭が基準です。',
    zh: '拖动或按 Alt 加 ← → 调整顺序；第一个为参照。',
  },
  makeReference: { en: 'Make it the reference', ja: '基準にする', zh: '设为参照' },
  moveBack: { en: 'Move left', ja: '左へ移動', zh: '左移' },
  moveOn: { en: 'Move right', ja: '右へ移動', zh: '右移' },
  takeAway: { en: 'Take out of the comparison', ja: '比較から外す', zh: '移出对比' },
  openScenario: { en: 'Open in What-if', ja: 'What-ifで開く', zh: '在假设分析中打开' },
  moved: {
    en: '“{{name}}” is now column {{place}} of {{count}}',
    ja: '「{{name}}」は{{count}}列中{{place}}列目になりました',
    zh: '“{{name}}”现为第 {{place}} 列，共 {{count}} 列',
  },
  // Steps, as undo names them
  'step-added': {
    en: 'compare “{{name}}”',
    ja: '「{{name}}」を比較に加える操作',
    zh: '将“{{name}}”加入对比',
  },
  'step-removed': {
    en: 'take “{{name}}” out of the comparison',
    ja: '「{{name}}」を比較から外す操作',
    zh: '将“{{name}}”移出对比',
  },
  'step-reference': {
    en: '“{{name}}” as the reference',
    ja: '「{{name}}」を基準にする操作',
    zh: '以“{{name}}”为参照',
  },
  'step-moved': {
    en: 'move the column “{{name}}”',
    ja: '「{{name}}」の列の移動',
    zh: '移动“{{name}}”一列',
  },
  'step-replaced': {
    en: '“{{by}}” in place of “{{name}}”',
    ja: '「{{name}}」を「{{by}}」に置き換える操作',
    zh: '以“{{by}}”替换“{{name}}”',
  },
  stepChosen: { en: 'scenarios to compare', ja: '比較するシナリオの選択', zh: '选择要对比的情景' },

  // Draws
  drawing: {
    en: 'Drawing all scenarios together',
    ja: '全シナリオを同時に抽出中',
    zh: '正在同时抽样所有情景',
  },
  cancelled: {
    en: 'Drawing was cancelled: ranges are missing or those of before.',
    ja: '抽出はキャンセルされました。範囲は表示されないか、以前のものです。',
    zh: '抽样已取消：区间缺失或为此前的结果。',
  },
  drawAgain: { en: 'Draw', ja: '抽出する', zh: '抽样' },
  drawn: {
    en: '{{count}} draws, seed {{seed}}, the same in all scenarios',
    ja: '抽出{{count}}回、シード{{seed}}（全シナリオ共通）',
    zh: '抽样 {{count}} 次，种子 {{seed}}，各情景相同',
  },
  drawnOf: {
    en: 'Those of “{{name}}”, the reference',
    ja: '基準「{{name}}」の設定による',
    zh: '取自参照“{{name}}”的设定',
  },
  certain: {
    en: 'No input of these scenarios is drawn, so that there are no ranges.',
    ja: 'これらのシナリオには抽出する入力がないため、範囲はありません。',
    zh: '这些情景没有需要抽样的输入，因此没有区间。',
  },
  drawsFailed: {
    en: 'No draws of “{{name}}”: {{error}}',
    ja: '「{{name}}」は抽出できません：{{error}}',
    zh: '无法对“{{name}}”抽样：{{error}}',
  },

  // Results
  resultsNote: {
    en: 'Under each figure: the difference to the reference; P5–P95 of that difference, draw by draw, so that shared doubts cancel; and the share of draws in which the scenario lies lower. Under the reference: P5–P95 of its own draws. Data centres and edge are never added up.',
    ja: '各数値の下：基準との差、その差のP5–P95（抽出ごとの差であり、共通の不確かさは打ち消し合う）、基準を下回る抽出の割合。基準の下：基準自身のP5–P95。データセンターとエッジは合算しません。',
    zh: '各数字下方：与参照之差；该差异逐次抽样的 P5–P95（共有的不确定性相互抵消）；以及低于参照的抽样比例。参照下方：其自身的 P5–P95。数据中心与边缘绝不相加。',
  },
  lower: { en: 'lower in {{share}}', ja: '{{share}}で下回る', zh: '{{share}} 低于参照' },
  bandHint: {
    en: 'P5–P95 of the difference to “{{name}}”, draw by draw; lower in {{share}} of the draws',
    ja: '「{{name}}」との差のP5–P95（抽出ごと）。抽出の{{share}}で下回る',
    zh: '与“{{name}}”之差逐次抽样的 P5–P95；在 {{share}} 的抽样中更低',
  },
  ownBandHint: {
    en: 'P5–P95 of the draws of “{{name}}” itself',
    ja: '「{{name}}」自身の抽出のP5–P95',
    zh: '“{{name}}”自身抽样的 P5–P95',
  },
  takeApart: {
    en: 'Which inputs make this difference: {{difference}}',
    ja: 'この差（{{difference}}）はどの入力によるか',
    zh: '哪些输入造成此差异：{{difference}}',
  },
  costs: { en: 'Cost per million units', ja: '百万単位あたりコスト', zh: '每百万单位成本' },

  // Inputs
  role: { en: 'Assumption or decision', ja: '前提か判断か', zh: '假设或决策' },
  reset: {
    en: 'Reset in “{{name}}” to {{value}}, as “{{parent}}” has it',
    ja: '「{{name}}」を「{{parent}}」の値{{value}}に戻す',
    zh: '将“{{name}}”重置为“{{parent}}”的值 {{value}}',
  },
  resetDefault: {
    en: 'Reset in “{{name}}” to {{value}}, the catalog’s default',
    ja: '「{{name}}」をカタログの既定値{{value}}に戻す',
    zh: '将“{{name}}”重置为目录默认值 {{value}}',
  },
  resetDone: {
    en: '{{input}} reset in “{{name}}”',
    ja: '「{{name}}」の{{input}}を元に戻しました',
    zh: '已重置“{{name}}”的{{input}}',
  },
  resetTitle: {
    en: '“{{name}}” cannot be changed',
    ja: '「{{name}}」は変更できません',
    zh: '“{{name}}”不可更改',
  },
  resetShipped: {
    en: 'It is shipped and stays as it is. A branch of it takes {{input}} back to {{value}} and stands here in its place.',
    ja: '付属シナリオのため変更できません。分岐を作成すると、{{input}}を{{value}}に戻し、この列に表示します。',
    zh: '它是内置情景，保持不变。可建立分支：将{{input}}重置为 {{value}}，并取代此列。',
  },
  resetLocked: {
    en: 'It is locked. A branch of it takes {{input}} back to {{value}} and stands here in its place.',
    ja: 'ロックされています。分岐を作成すると、{{input}}を{{value}}に戻し、この列に表示します。',
    zh: '它已锁定。可建立分支：将{{input}}重置为 {{value}}，并取代此列。',
  },
  branch: { en: 'Branch it', ja: '分岐を作成', zh: '建立分支' },
  branchName: {
    en: '{{name}}, {{input}} reset',
    ja: '{{name}}（{{input}}を既定に）',
    zh: '{{name}}（{{input}}已重置）',
  },
  branched: {
    en: 'Branched as “{{name}}”',
    ja: '「{{name}}」として分岐しました',
    zh: '已建立分支“{{name}}”',
  },

  // Bridge
  bridgeFrom: { en: 'From which scenario', ja: '起点のシナリオ', zh: '从哪个情景' },
  bridgeSteps: { en: 'What each step changes', ja: '各段階で変わる入力', zh: '各步骤更改的输入' },
  bridgeStep: { en: 'Step', ja: '段階', zh: '步骤' },
  bridgeTurn: { en: 'Exchange the two', ja: '入れ替える', zh: '互换' },
  bridgeTooFew: {
    en: 'Two scenarios that can be computed are needed.',
    ja: '計算できるシナリオが2件必要です。',
    zh: '需要两个可计算的情景。',
  },

  // Files
  export: { en: 'Export', ja: '書き出す', zh: '导出' },
  exportResults: { en: 'Results as CSV', ja: '結果をCSVで', zh: '结果（CSV）' },
  exportInputs: { en: 'Differing inputs as CSV', ja: '異なる入力をCSVで', zh: '不同输入（CSV）' },
  exportWhole: { en: 'Whole comparison as JSON', ja: '比較全体をJSONで', zh: '完整对比（JSON）' },
  exporting: {
    en: 'Drawing every result in every year for the file',
    ja: 'ファイル用に全結果・全年を抽出中',
    zh: '正在为文件抽样所有结果与年份',
  },
  fileResults: { en: 'Comparison {{year}}, results', ja: '比較 {{year}} 結果', zh: '对比 {{year}} 结果' },
  fileInputs: { en: 'Comparison, inputs', ja: '比較 入力', zh: '对比 输入' },
  fileWhole: { en: 'Comparison', ja: '比較', zh: '对比' },
  'column-scenario': { en: 'Scenario', ja: 'シナリオ', zh: '情景' },
  'column-name': { en: 'Name', ja: '名称', zh: '名称' },
  'column-value': { en: 'Value', ja: '値', zh: '值' },
  'column-difference': { en: 'Difference', ja: '差', zh: '差异' },
  'column-low': { en: 'Difference P5', ja: '差のP5', zh: '差异 P5' },
  'column-high': { en: 'Difference P95', ja: '差のP95', zh: '差异 P95' },
  'column-below': {
    en: 'Share of draws below the reference',
    ja: '基準を下回る抽出の割合',
    zh: '低于参照的抽样比例',
  },
  'column-grade': { en: 'Grade', ja: '等級', zh: '等级' },
  'column-set-by': { en: 'Set by', ja: '設定元', zh: '设定者' },
  ...compareWorkbookMessages,
});
