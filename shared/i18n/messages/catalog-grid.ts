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
  exportCancel: {
    en: 'Cancel export ({{percent}} %)',
    ja: '書き出しを中止（{{percent}}%）',
    zh: '取消导出（{{percent}}%）',
  },
  copiedRows: {
    en: 'Rows copied: {{count}}',
    ja: '{{count}}行をコピーしました',
    zh: '已复制 {{count}} 行',
  },
  copied: { en: 'Copied: {{value}}', ja: 'コピーしました：{{value}}', zh: '已复制：{{value}}' },
  keyboard: { en: 'Keys', ja: 'キー操作', zh: '键盘操作' },
  keyboardHint: {
    en: '/ filters the rows. Arrow keys, Home and End move; Enter opens the row, Alt ↑ ↓ goes to the next, Esc returns. Enter on a header sorts, with Shift as well as the others; Ctrl Enter there opens its filter. Typing or F2 edits the cell, Esc leaves it as it was. Space, Shift ↑ ↓ and Ctrl A choose rows; Ctrl Enter in a cell sets all of them, Delete takes them away. Alt N adds a row, Ctrl D duplicates. Ctrl C copies, Ctrl V pastes a block.',
    ja: '/ で行を絞り込み。矢印キー・Home・Endで移動、Enterで行を開く、Alt ↑ ↓ で前後の行へ、Escで戻る。見出しではEnterで並べ替え（Shiftを押すと複数列）、Ctrl Enterで絞り込み。文字を入力するかF2でセルを編集、Escで元のまま。スペース・Shift ↑ ↓・Ctrl Aで行を選択し、セル内のCtrl Enterで選択行すべてに設定、Deleteで削除。Alt Nで行を追加、Ctrl Dで複製。Ctrl Cでコピー、Ctrl Vで貼り付け。',
    zh: '/ 筛选行。方向键、Home、End 移动；Enter 打开该行，Alt ↑ ↓ 前后切换，Esc 返回。在表头按 Enter 排序（按住 Shift 可多列），Ctrl Enter 打开筛选。直接输入或按 F2 编辑单元格，Esc 恢复原值。空格、Shift ↑ ↓、Ctrl A 选择行；在单元格中按 Ctrl Enter 写入所有选中行，Delete 删除。Alt N 新增行，Ctrl D 复制行。Ctrl C 复制，Ctrl V 粘贴。',
  },

  'filter.active': { en: 'Filters at work', ja: '適用中の絞り込み', zh: '生效的筛选' },
  'filter.remove': {
    en: 'Remove filter: {{filter}}',
    ja: '絞り込みを外す：{{filter}}',
    zh: '移除筛选：{{filter}}',
  },
  'filter.reset': { en: 'Reset', ja: '解除', zh: '重置' },
  'filter.contains': { en: 'Contains', ja: '含まれる語', zh: '包含' },
  'filter.atLeast': { en: 'At least', ja: '下限', zh: '不小于' },
  'filter.atMost': { en: 'At most', ja: '上限', zh: '不大于' },
  'filter.findChoice': { en: 'Find in the list', ja: '一覧から探す', zh: '在列表中查找' },
  'filter.noValue': { en: 'No value', ja: '値なし', zh: '无数值' },
  'filter.chipText': { en: '{{name}}: “{{text}}”', ja: '{{name}}：「{{text}}」', zh: '{{name}}：“{{text}}”' },
  'filter.chipPicks': { en: '{{name}}: {{picks}}', ja: '{{name}}：{{picks}}', zh: '{{name}}：{{picks}}' },
  'filter.more': {
    en: 'There are more: the first 500 stand here. Other filters narrow them down.',
    ja: 'ほかにもあります。ここには最初の500件を表示しています。他の絞り込みで減らせます。',
    zh: '还有更多：此处仅列出前 500 项，可用其他筛选缩小范围。',
  },

  'cell.newLine': { en: 'Alt Enter: new line', ja: 'Alt Enter: 改行', zh: 'Alt Enter：换行' },
  'cell.many': {
    en: 'Space takes or lets go, Enter is done',
    ja: 'スペースで選択・解除、Enterで確定',
    zh: '空格键选取或取消，Enter 确定',
  },
  'cell.everywhere': {
    en: 'Ctrl Enter: in all {{count}} rows chosen',
    ja: 'Ctrl Enter: 選択した{{count}}行すべてに設定',
    zh: 'Ctrl Enter：写入选中的 {{count}} 行',
  },
  'cell.noOption': {
    en: 'Nothing here is called “{{text}}”. Type another word, or Esc to leave the cell as it was.',
    ja: '「{{text}}」に当てはまるものはありません。別の語を入力するか、Escで元のままにします。',
    zh: '没有名为“{{text}}”的项。请输入其他词，或按 Esc 恢复原值。',
  },

  'mark.own': { en: 'A row of your own', ja: '自分で追加した行', zh: '自己添加的行' },
  'mark.changed': {
    en: 'Your own value; the row’s card says what was shipped',
    ja: '自分で変更した値です。元の値は行の詳細にあります',
    zh: '自己修改的值；原值见该行详情',
  },
  'mark.changedFrom': {
    en: 'Your own value; shipped was: {{value}}',
    ja: '自分で変更した値です。元の値：{{value}}',
    zh: '自己修改的值；原值：{{value}}',
  },
  'mark.note': { en: 'Note: {{note}}', ja: 'メモ：{{note}}', zh: '备注：{{note}}' },

  layer: { en: 'Layer', ja: '変更の有無', zh: '层' },
  'layer.hint': {
    en: 'Cannot be typed: follows from what you have changed.',
    ja: '入力できません。自分の変更から決まります。',
    zh: '不可输入：由您的更改决定。',
  },
  'layer.shipped': { en: 'As shipped', ja: '付属のまま', zh: '随附原样' },
  'layer.changed': { en: 'Changed', ja: '変更あり', zh: '已修改' },
  'layer.own': { en: 'Own row', ja: '自分の行', zh: '自有条目' },
  'layer.tags': { en: 'Tags', ja: 'タグ', zh: '标签' },
  'layer.noTags': { en: 'No tags', ja: 'タグなし', zh: '无标签' },
  'layer.tagsHint': {
    en: 'Choose rows (Space, Shift or Ctrl click), then Tag in the bar below.',
    ja: '行を選択し（スペース、Shift・Ctrlクリック）、下のバーの「タグを付ける」で変更します。',
    zh: '选择行（空格、Shift 或 Ctrl 点击），再用下方工具条的“添加标签”。',
  },

  'rows.chosen': { en: 'Rows chosen: {{count}}', ja: '{{count}}行を選択中', zh: '已选 {{count}} 行' },
  'rows.add': { en: 'Add a row', ja: '行を追加', zh: '新增一行' },
  'rows.set': { en: 'Set a field', ja: '項目を設定', zh: '设置字段' },
  'rows.duplicate': { en: 'Duplicate', ja: '複製', zh: '复制为新行' },
  'rows.tag': { en: 'Tag', ja: 'タグを付ける', zh: '添加标签' },
  'rows.copy': { en: 'Copy as a table', ja: '表としてコピー', zh: '复制为表格' },
  'rows.remove': { en: 'Remove (Delete)', ja: '削除（Delete）', zh: '删除（Delete）' },
  'rows.clear': { en: 'Choose none', ja: '選択を解除', zh: '取消选择' },
  'rows.removed': {
    en: 'Rows removed: {{count}}',
    ja: '{{count}}行を削除しました',
    zh: '已删除 {{count}} 行',
  },
  'rows.duplicated': {
    en: 'Rows duplicated: {{count}}',
    ja: '{{count}}行を複製しました',
    zh: '已复制 {{count}} 行',
  },
  'rows.setTitle': {
    en: 'Set one field (rows: {{count}})',
    ja: '{{count}}行の項目を設定',
    zh: '设置 {{count}} 行的字段',
  },
  'rows.field': { en: 'Field', ja: '項目', zh: '字段' },
  'rows.value': { en: 'Value', ja: '値', zh: '值' },
  'rows.differing': {
    en: '{{count}} of {{total}} rows say something else now.',
    ja: '全{{total}}行中{{count}}行の値が変わります。',
    zh: '{{total}} 行中有 {{count}} 行会改变。',
  },
  'rows.setDo': { en: 'Set in {{count}}', ja: '{{count}}行に設定', zh: '写入 {{count}} 行' },
  'rows.tagTitle': { en: 'Tags (rows: {{count}})', ja: '{{count}}行のタグ', zh: '{{count}} 行的标签' },
  'rows.tags': { en: 'Tags that all of them bear', ja: 'すべての行に付けるタグ', zh: '所有行共有的标签' },
  'rows.tagsHint': {
    en: 'Enter ends a tag. Tags of single rows stay.',
    ja: 'Enterで区切ります。行ごとのタグはそのまま残ります。',
    zh: '按 Enter 结束一个标签。各行自己的标签保留不变。',
  },
  'rows.tagDo': { en: 'Set tags', ja: 'タグを設定', zh: '设置标签' },

  'paste.title': { en: 'Paste a block', ja: '貼り付けの確認', zh: '粘贴内容' },
  'paste.summary': {
    en: 'Cells that change: {{cells}}, in {{rows}} rows.',
    ja: '{{rows}}行の{{cells}}セルが変わります。',
    zh: '{{rows}} 行中的 {{cells}} 个单元格将改变。',
  },
  'paste.problems': {
    en: 'Cells that cannot be taken: {{count}}; they are left out.',
    ja: '取り込めない{{count}}セルは除きます。',
    zh: '{{count}} 个单元格无法写入，将跳过。',
  },
  'paste.beside': {
    en: 'Cells beside the last column: {{count}}; show more columns to take them.',
    ja: '最後の列からはみ出した{{count}}セルは除きます。列を表示すると取り込めます。',
    zh: '{{count}} 个单元格超出最后一列；显示更多列后可写入。',
  },
  'paste.addRows': {
    en: 'Add the lines below the last row as new rows ({{count}})',
    ja: '最終行より下の{{count}}行を新しい行として追加する',
    zh: '将最后一行之后的 {{count}} 行作为新行添加',
  },
  'paste.lacking': {
    en: 'Lines that lack what a row must have: {{count}} ({{fields}}). Paste them with these columns.',
    ja: '必須の項目がない行が{{count}}行あります（{{fields}}）。これらの列を含めて貼り付けてください。',
    zh: '{{count}} 行缺少必填字段（{{fields}}）。请连同这些列一起粘贴。',
  },
  'paste.same': {
    en: 'Everything in the block stands there already.',
    ja: '貼り付けた内容はすべて現在の値と同じです。',
    zh: '粘贴的内容与现有值完全相同。',
  },
  'paste.take': { en: 'Take', ja: '取り込む', zh: '写入' },
  'paste.row': { en: 'Row', ja: '行', zh: '行' },
  'paste.newRow': {
    en: 'New row, line {{line}}',
    ja: '新しい行（{{line}}行目）',
    zh: '新行（第 {{line}} 行）',
  },
  'paste.column': { en: 'Column', ja: '列', zh: '列' },
  'paste.before': { en: 'Before', ja: '変更前', zh: '原值' },
  'paste.after': { en: 'After', ja: '変更後', zh: '新值' },
  'paste.more': {
    en: 'Further changes that are not listed: {{count}}',
    ja: 'このほかに{{count}}件の変更があります',
    zh: '另有 {{count}} 处更改未列出',
  },
  'paste.do': { en: 'Change {{count}} cells', ja: '{{count}}セルを変更', zh: '更改 {{count}} 个单元格' },
  'paste.done': {
    en: 'Pasted into {{count}} rows',
    ja: '{{count}}行に貼り付けました',
    zh: '已粘贴到 {{count}} 行',
  },
  'paste.tooLong': {
    en: 'The block has {{count}} lines; at most {{most}} can be pasted at once. Paste it in parts, or import it as a file.',
    ja: '{{count}}行は一度に貼り付けられません（上限{{most}}行）。分けて貼り付けるか、ファイルとして取り込んでください。',
    zh: '内容共 {{count}} 行，一次最多粘贴 {{most}} 行。请分次粘贴，或以文件导入。',
  },

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
