import { defineMessages } from '../define.ts';

/** What can go wrong with locked, remembered and imported scenarios. */
export const scenarioErrorsMessages = defineMessages({
  'scenario-bundle-empty': {
    en: '{{place}}: the file holds no scenario. Export the scenarios again, at least one.',
    ja: '{{place}}：ファイルにシナリオが含まれていません。1件以上を選んで書き出し直してください。',
    zh: '{{place}}：文件中没有情景。请至少选择一个情景重新导出。',
  },
  'scenario-bundle-several': {
    en: '{{place}} holds {{count}} scenarios, and one is asked for here. Name it behind a “#”, such as {{place}}#{{value}}. It holds: {{known}}.',
    ja: '{{place}}には{{count}}件のシナリオがありますが、ここで使えるのは1件です。「{{place}}#{{value}}」のように、「#」の後に名前を付けてください。含まれるシナリオ：{{known}}。',
    zh: '{{place}} 中有 {{count}} 个情景，此处只需要一个。请在“#”后写明名称，例如 {{place}}#{{value}}。文件包含：{{known}}。',
  },
  'scenario-changed-since': {
    en: '“{{place}}” has been changed again since ({{detail}}), so that this step cannot be taken back by itself. Restore an earlier version from its history.',
    ja: '「{{place}}」はその後さらに変更されているため（{{detail}}）、この操作だけを元に戻すことはできません。履歴から以前の版を復元してください。',
    zh: '“{{place}}”此后又有更改（{{detail}}），无法单独撤销这一步。请从其历史记录中恢复早先的版本。',
  },
  'scenario-file-too-large': {
    en: '{{place}} is too large ({{size}} MB) to be a file of scenarios, which has at most {{most}} MB and {{count}} scenarios. Choose another file, or export fewer scenarios at a time.',
    ja: '{{place}}は大きすぎます（{{size}} MB）。シナリオのファイルは{{most}} MB、{{count}}件までです。別のファイルを選ぶか、少しずつ書き出してください。',
    zh: '{{place}} 过大（{{size}} MB）。情景文件最多 {{most}} MB、{{count}} 个情景。请选择其他文件，或分批导出。',
  },
  'scenario-locked': {
    en: 'The scenario “{{place}}” is locked. Unlock it first, or branch it and change the branch.',
    ja: 'シナリオ「{{place}}」はロックされています。先にロックを解除するか、分岐を作成してそちらを変更してください。',
    zh: '情景“{{place}}”已锁定。请先解锁，或创建分支后更改该分支。',
  },
  'scenario-name-twice': {
    en: '{{place}}: the name “{{value}}” stands twice in what is to come in. Give one of them another name, or skip it.',
    ja: '{{place}}：取り込む内容に「{{value}}」という名前が2件あります。一方の名前を変えるか、取り込みから外してください。',
    zh: '{{place}}：名称“{{value}}”在待导入内容中出现了两次。请为其中一个改名，或跳过它。',
  },
});
