import { defineMessages } from '../define.ts';

/**
 * What stands around a grid, and what the grid itself says: there a key is `grid.` and the name that AG Grid asks for.
 */
export const catalogGridMessages = defineMessages({
  filterRows: { en: 'Filter rows', ja: '行を絞り込む', zh: '筛选行' },
  rowCount: {
    en: '{{shown}} of {{total}} rows',
    ja: '全{{total}}行中{{shown}}行',
    zh: '{{total}} 行中的 {{shown}} 行',
  },
  rowCountAll: { en: '{{total}} rows', ja: '{{total}}行', zh: '{{total}} 行' },
  clearFilters: { en: 'Clear filters', ja: '絞り込みを解除', zh: '清除筛选' },
  columns: { en: 'Columns', ja: '表示する列', zh: '显示的列' },
  headerWithUnit: { en: '{{name}}, {{unit}}', ja: '{{name}}（{{unit}}）', zh: '{{name}}（{{unit}}）' },
  resetLayout: {
    en: 'Reset columns, sort and filters',
    ja: '列・並び順・絞り込みを初期状態に戻す',
    zh: '恢复默认的列、排序和筛选',
  },
  exportCsv: {
    en: 'Export these rows as CSV',
    ja: '表示中の行をCSVで書き出す',
    zh: '将当前行导出为 CSV',
  },
  noMatch: { en: 'No row matches', ja: '該当する行がありません', zh: '没有匹配的行' },
  noMatchHint: {
    en: 'The filters hide all {{total}} rows of this table.',
    ja: '絞り込みにより、この表の全{{total}}行が非表示になっています。',
    zh: '筛选条件隐藏了该表的全部 {{total}} 行。',
  },
  noRows: { en: 'This table is empty', ja: 'この表は空です', zh: '该表为空' },
  noRowsHint: {
    en: 'The open catalog has no rows of this kind.',
    ja: '開いているカタログに、この種類の行はありません。',
    zh: '当前打开的目录中没有此类条目。',
  },
  copied: { en: 'Copied: {{value}}', ja: 'コピーしました: {{value}}', zh: '已复制：{{value}}' },
  keyboard: { en: 'Keys', ja: 'キー操作', zh: '键盘操作' },
  keyboardHint: {
    en: '/ filters the rows. Arrow keys, Home and End move; Enter opens the row, Alt ↑ ↓ goes to the next, Esc returns. Enter on a header sorts, with Shift as well as the others; Ctrl Enter there opens its filter. Ctrl C copies the cell.',
    ja: '/ で行を絞り込み。矢印キー・Home・Endで移動、Enterで行を開く、Alt ↑ ↓ で前後の行へ、Escで戻る。見出しではEnterで並べ替え（Shiftを押すと複数列）、Ctrl Enterで絞り込み。Ctrl Cでセルをコピー。',
    zh: '/ 筛选行。方向键、Home、End 移动；Enter 打开该行，Alt ↑ ↓ 前后切换，Esc 返回。在表头按 Enter 排序（按住 Shift 可多列），Ctrl Enter 打开筛选。Ctrl C 复制单元格。',
  },

  'filter.active': { en: 'Filters at work', ja: '適用中の絞り込み', zh: '生效的筛选' },
  'filter.remove': {
    en: 'Remove filter: {{filter}}',
    ja: '絞り込みを外す: {{filter}}',
    zh: '移除筛选：{{filter}}',
  },
  'filter.reset': { en: 'Reset', ja: '解除', zh: '重置' },
  'filter.contains': { en: 'Contains', ja: '含まれる語', zh: '包含' },
  'filter.atLeast': { en: 'At least', ja: '下限', zh: '不小于' },
  'filter.atMost': { en: 'At most', ja: '上限', zh: '不大于' },
  'filter.findChoice': { en: 'Find in the list', ja: '一覧から探す', zh: '在列表中查找' },
  'filter.noValue': { en: 'No value', ja: '値なし', zh: '无数值' },
  'filter.chipText': { en: '{{name}}: “{{text}}”', ja: '{{name}}:「{{text}}」', zh: '{{name}}：“{{text}}”' },
  'filter.chipPicks': { en: '{{name}}: {{picks}}', ja: '{{name}}: {{picks}}', zh: '{{name}}：{{picks}}' },

  'grid.noRowsToShow': { en: 'No rows', ja: '行がありません', zh: '没有数据行' },
  'grid.loadingOoo': { en: 'Loading…', ja: '読み込み中…', zh: '加载中…' },
  'grid.ariaColumnFiltered': { en: 'Column filtered', ja: '列は絞り込み中', zh: '列已筛选' },
  'grid.ariaFilterMenuOpen': { en: 'Open filter', ja: '絞り込みを開く', zh: '打开筛选' },
  'grid.ariaLabelColumnFilter': { en: 'Column filter', ja: '列の絞り込み', zh: '列筛选' },
  'grid.ariaSortableColumn': {
    en: 'Press Enter to sort',
    ja: 'Enterキーで並べ替え',
    zh: '按 Enter 键排序',
  },
  'grid.ariaFilterColumn': {
    en: 'Press Ctrl Enter to open the filter',
    ja: 'Ctrl Enterで絞り込みを開く',
    zh: '按 Ctrl Enter 打开筛选',
  },
});
