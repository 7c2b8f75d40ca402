import { defineMessages } from '../define.ts';

/** What is said around the editing of the catalog: steps of the history, evidence, conflicts, notes. */
export const catalogEditMessages = defineMessages({
  'edit.nothing': { en: 'empty', ja: '空', zh: '空' },
  'edit.note': { en: 'own note', ja: '自分のメモ', zh: '个人备注' },
  'edit.tags': { en: 'tags', ja: 'タグ', zh: '标签' },

  'edit.stepField': {
    en: '{{field}} of {{name}} {{before}} → {{after}}',
    ja: '{{name}}の{{field}} {{before}} → {{after}}',
    zh: '{{name}} 的{{field}} {{before}} → {{after}}',
  },
  'edit.stepFields': {
    en: '{{count}} fields of {{name}}',
    ja: '{{name}}の{{count}}項目',
    zh: '{{name}} 的 {{count}} 个字段',
  },
  'edit.stepRow': { en: 'change {{name}}', ja: '{{name}}の変更', zh: '更改 {{name}}' },
  'edit.stepAdd': { en: 'add {{name}}', ja: '{{name}}の追加', zh: '添加 {{name}}' },
  'edit.stepRemove': { en: 'delete {{name}}', ja: '{{name}}の削除', zh: '删除 {{name}}' },
  'edit.stepAnnotate': {
    en: 'note and tags of {{name}}',
    ja: '{{name}}のメモとタグ',
    zh: '{{name}} 的备注与标签',
  },
  'edit.stepRows': { en: '{{count}} rows', ja: '{{count}}行', zh: '{{count}} 条' },
  'edit.stepTableRows': {
    en: '{{count}} rows of {{table}}',
    ja: '{{table}}の{{count}}行',
    zh: '{{table}}的 {{count}} 条',
  },
  'edit.stepAddRows': {
    en: 'add {{count}} rows to {{table}}',
    ja: '{{table}}への{{count}}行の追加',
    zh: '向{{table}}添加 {{count}} 条',
  },
  'edit.stepRemoveRows': {
    en: 'delete {{count}} rows of {{table}}',
    ja: '{{table}}の{{count}}行の削除',
    zh: '删除{{table}}的 {{count}} 条',
  },
  'edit.stepImport': { en: 'import of {{count}} rows', ja: '{{count}}行の取り込み', zh: '导入 {{count}} 条' },
  'edit.stepUpdate': {
    en: 'newer shipped catalog, {{count}} rows',
    ja: '新しい付属カタログ（{{count}}行）',
    zh: '更新内置目录（{{count}} 条）',
  },
  'edit.stepDecide': {
    en: 'decide {{count}} conflicts',
    ja: '{{count}}件の相違の決定',
    zh: '裁定 {{count}} 处分歧',
  },
});
