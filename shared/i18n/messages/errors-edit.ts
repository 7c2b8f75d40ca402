import { defineMessages } from '../define.ts';

/**
 * What a field of the catalog takes, where a text was given that it does not: the `detail` of `edit-value`. Gaps: `known`
 * (words, fields or rows), `first` and `second` (two readings), `range`, `unit`, `found`, `to` (a table).
 */
export const editErrorsMessages = defineMessages({
  'edit-value': {
    en: '{{label}} ({{place}}): “{{value}}” cannot stand there. Expected: {{detail}}.',
    ja: '{{label}}（{{place}}）：「{{value}}」は入力できません。入力できるもの：{{detail}}。',
    zh: '{{label}}（{{place}}）：“{{value}}”不能填入此字段。应为：{{detail}}。',
  },
  'detail-edit-required': {
    en: 'a value; this field may not be empty',
    ja: '何らかの値（空欄にはできません）',
    zh: '一个值（此字段不能为空）',
  },
  'detail-edit-text': { en: 'a text', ja: 'テキスト', zh: '文本' },
  'detail-edit-number': {
    en: 'a number, such as 12.5, 1200 or 3e6',
    ja: '12.5、1200、3e6のような数値',
    zh: '数字，例如 12.5、1200 或 3e6',
  },
  'detail-edit-integer': {
    en: 'a whole number, such as 2024',
    ja: '2024のような整数',
    zh: '整数，例如 2024',
  },
  'detail-edit-range': {
    en: 'a number {{range}}',
    ja: '{{range}}の数値',
    zh: '{{range}} 的数字',
  },
  'detail-edit-ambiguous': {
    en: 'one reading of two. Write {{first}} or {{second}}, whichever is meant',
    ja: '二通りに読めない数値。{{first}}と{{second}}のどちらかを、そのとおりに書いてください',
    zh: '只有一种读法的数字。请写成 {{first}} 或 {{second}}',
  },
  'detail-edit-unit': {
    en: 'a figure in {{unit}}; “{{found}}” does not convert to it',
    ja: '{{unit}}の数値（「{{found}}」からは換算できません）',
    zh: '以 {{unit}} 为单位的数字（“{{found}}”无法换算）',
  },
  'detail-edit-words': {
    en: 'one of {{known}}',
    ja: '次のいずれか：{{known}}',
    zh: '以下之一：{{known}}',
  },
  'detail-edit-list': {
    en: 'names with “|” between them, none of them empty',
    ja: '「|」で区切った名前（空の項目は不可）',
    zh: '以“|”分隔的名称，且不能有空项',
  },
  'detail-edit-reference': {
    en: 'the id or the name of a row of “{{to}}”',
    ja: '「{{to}}」の行のIDまたは名前',
    zh: '“{{to}}”中某一行的 ID 或名称',
  },
  'detail-edit-reference-many': {
    en: 'one row of “{{to}}”; several answer to this name: write the id ({{known}})',
    ja: '「{{to}}」の1行。この名前の行が複数あるため、IDで指定してください（{{known}}）',
    zh: '“{{to}}”中的一行；有多行同名，请写 ID（{{known}}）',
  },
  'detail-edit-references': {
    en: 'rows as table:id with “|” between them, such as devices:ID',
    ja: 'devices:IDのような「表:ID」（複数の場合は「|」で区切ります）',
    zh: '形如 devices:ID 的“表:ID”，多项以“|”分隔',
  },
  'detail-edit-localised': {
    en: 'a text in at least one language',
    ja: '少なくとも1つの言語のテキスト',
    zh: '至少一种语言的文本',
  },
  'detail-edit-date': {
    en: 'a date as YYYY, YYYY-MM or YYYY-MM-DD',
    ja: 'YYYY、YYYY-MM、YYYY-MM-DDのいずれかの形の日付',
    zh: '日期，写作 YYYY、YYYY-MM 或 YYYY-MM-DD',
  },
  'detail-edit-boolean': { en: 'yes or no', ja: 'はい（yes）またはいいえ（no）', zh: '是（yes）或否（no）' },
  'detail-edit-input-value': {
    en: 'a number, a word or distribution of the model, or points such as [[2025,100],[2030,400]]',
    ja: '数値、モデルの語または分布、あるいは[[2025,100],[2030,400]]のような点の並び',
    zh: '数字、模型的词或分布，或形如 [[2025,100],[2030,400]] 的数据点',
  },
  'detail-edit-points': {
    en: 'a point a line as year | low | central | high | grade | place in the source, such as 2030 | 700 | 945 | 1200',
    ja: '1行に1点、「年 | 下限 | 中央 | 上限 | 根拠の等級 | 出典内の位置」の順（例：2030 | 700 | 945 | 1200）',
    zh: '每行一个点：年份 | 下限 | 中值 | 上限 | 证据等级 | 来源内位置，例如 2030 | 700 | 945 | 1200',
  },
  'detail-edit-computed': {
    en: 'nothing: Memwatt computes this field, or it names the row. Change the fields that it follows from',
    ja: '入力は不要です。この項目はMemwattが算出するか、行を識別するものです。もとになる項目を変更してください',
    zh: '无需填写：此字段由 Memwatt 计算，或用于标识该行。请更改它所依据的字段',
  },
  'detail-edit-field-unknown': {
    en: 'a field of this table; it has {{known}}',
    ja: 'この表の項目（{{known}}）',
    zh: '此表的字段（{{known}}）',
  },
});
