import { defineMessages } from '../define.ts';

/** The charts of What-if: which are shown, how they are refined, what can be done with one. */
export const modelChartsMessages = defineMessages({
  chartsChoose: { en: 'Charts ({{count}})', ja: 'グラフ（{{count}}）', zh: '图表（{{count}}）' },
  chartsShown: { en: 'Shown, in this order', ja: '表示中（この順）', zh: '已显示（按此顺序）' },
  chartsHidden: { en: 'Not shown', ja: '非表示', zh: '未显示' },
  chartsUp: { en: 'Move “{{name}}” forward', ja: '「{{name}}」を前へ', zh: '将“{{name}}”前移' },
  chartsDown: { en: 'Move “{{name}}” back', ja: '「{{name}}」を後ろへ', zh: '将“{{name}}”后移' },
  chartsOrderHint: { en: 'Alt ↑ ↓ moves a chart', ja: 'Alt＋↑↓で並べ替え', zh: 'Alt + ↑ ↓ 调整顺序' },
  chartsUsual: { en: 'Usual charts', ja: '標準に戻す', zh: '恢复默认' },
  chartsNone: { en: 'No chart is shown', ja: '表示中のグラフはありません', zh: '未显示任何图表' },
  chartsNoneHint: {
    en: 'Choose charts above; the figures of the headline stay.',
    ja: '上の「グラフ」から選んでください。見出しの数値はそのまま表示されます。',
    zh: '请在上方选择图表；顶部的数字仍会显示。',
  },
  chartsRefining: {
    en: 'Refining P5–P95: {{share}}',
    ja: 'P5–P95を計算中：{{share}}',
    zh: '正在细化 P5–P95：{{share}}',
  },
  chartsRefine: { en: 'Refine the bands', ja: '帯の計算を再開', zh: '继续细化色带' },
  chartsComputeAgain: { en: 'Compute again', ja: '再計算', zh: '重新计算' },
  chartsShowForecasts: {
    en: 'Published forecasts of the same scope',
    ja: '同じ対象範囲の公表予測を表示',
    zh: '显示相同范围的已发布预测',
  },
  chartsHideForecasts: {
    en: 'Leave out the published forecasts',
    ja: '公表予測を表示しない',
    zh: '不显示已发布预测',
  },
  'chartsKind.energy': {
    en: 'AI electricity by year, with forecasts',
    ja: 'AIの電力量の推移（公表予測つき）',
    zh: 'AI 用电量逐年变化（含预测）',
  },
  'chartsKind.energy.saved': {
    en: 'Electricity saved, gross and net',
    ja: '節電量（リバウンド前・正味）',
    zh: '节电量（回弹前与净值）',
  },
  'chartsKind.power.saved': {
    en: 'Power saved, gross and net',
    ja: '削減電力（リバウンド前・正味）',
    zh: '节省功率（回弹前与净值）',
  },
  'chartsKind.carbon.saved': {
    en: 'CO₂ saved, gross and net',
    ja: 'CO₂削減量（リバウンド前・正味）',
    zh: 'CO₂ 减排（回弹前与净值）',
  },
  'chartsKind.bill.saved': {
    en: 'Electricity bill saved, gross and net',
    ja: '電気料金の削減（リバウンド前・正味）',
    zh: '电费节省（回弹前与净值）',
  },
  'chartsKind.cost-curve': {
    en: 'Cost against adoption',
    ja: '普及率とコスト',
    zh: '成本与采用率',
  },
  'chartsKind.joule': { en: 'Where a joule goes', ja: 'エネルギーの内訳', zh: '能量去向' },
  'chartsKind.adoption': {
    en: 'Adoption in sales and fleet',
    ja: '普及（新規導入と稼働設備）',
    zh: '采用率（新增与存量）',
  },
  'chartsKind.spend': { en: 'Spend on inference', ja: '推論への支出', zh: '推理支出' },
  'chartsKind.spend.saved': { en: 'Spend saved', ja: '支出の削減', zh: '支出节省' },
  'chartsKind.cost.index': { en: 'Cost index', ja: 'コスト指数', zh: '成本指数' },
  'chartsKind.market': { en: 'Market for IMC servers', ja: 'IMCサーバー市場', zh: 'IMC 服务器市场' },
  'chartsKind.netherlands': {
    en: 'Saved, against the Netherlands',
    ja: '節約量とオランダの電力消費の比較',
    zh: '节电量与荷兰用电量之比',
  },
  'chartsKind.tornado': {
    en: 'What moves the answer (tornado)',
    ja: '結果を動かす入力（トルネード）',
    zh: '影响结果的因素（龙卷风图）',
  },
  'chartsKind.distribution': {
    en: 'How sure it is (distribution)',
    ja: '結果の分布',
    zh: '结果分布',
  },
  'chartsKind.sobol': {
    en: 'Shares of the doubt (Sobol’)',
    ja: '不確実性の内訳（Sobol’）',
    zh: '不确定性构成（Sobol’）',
  },
  'chartsKind.map': { en: 'Break-even map', ja: '損益分岐マップ', zh: '盈亏平衡图' },
});
