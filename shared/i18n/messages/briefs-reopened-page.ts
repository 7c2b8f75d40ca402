import { defineMessages } from '../define.ts';

/** What the page of a reopened brief says besides: its buttons, and what they have done. */
export const briefsReopenedPageMessages = defineMessages({
  reopenedBack: { en: 'Briefs', ja: 'ブリーフ', zh: '简报' },
  reopenedCompose: { en: 'Open in the composer', ja: '編集画面で開く', zh: '在编辑器中打开' },
  reopenedStepCompose: {
    en: 'Opened the brief of {{date}} in the composer',
    ja: '{{date}}付のブリーフを編集画面で開く',
    zh: '在编辑器中打开 {{date}} 的简报',
  },
  reopenedClose: { en: 'Close the brief', ja: 'ブリーフを閉じる', zh: '关闭简报' },
  reopenedBranch: { en: 'Branch into the catalog', ja: 'カタログに分岐を作成', zh: '在目录中创建分支' },
  reopenedBranchName: {
    en: '{{name}} (brief of {{date}})',
    ja: '{{name}}（{{date}}付ブリーフ）',
    zh: '{{name}}（{{date}} 简报）',
  },
  reopenedBranched: {
    en: '“{{name}}” is in the catalog, with the inputs of the brief.',
    ja: 'ブリーフの入力をもつ「{{name}}」をカタログに保存しました。',
    zh: '“{{name}}”已存入目录，采用简报的输入。',
  },
  reopenedAsWritten: { en: 'As written', ja: '記述内容', zh: '原文' },
  reopenedWritten: {
    en: 'Inputs set: {{count}}; builds on {{parents}}.',
    ja: '{{count}}件の入力を設定。継承元：{{parents}}。',
    zh: '设定了 {{count}} 个输入；基于 {{parents}}。',
  },
  reopenedWrittenAlone: {
    en: 'Inputs set: {{count}}; builds on the catalog’s defaults.',
    ja: '{{count}}件の入力を設定。継承元：カタログの既定値。',
    zh: '设定了 {{count}} 个输入；基于目录默认值。',
  },
  reopenedValue: { en: 'Value', ja: '値', zh: '值' },
  reopenedSource: { en: 'Source', ja: '出典', zh: '来源' },
  reopenedBehind: {
    en: 'Inputs behind it ({{count}})',
    ja: '影響した入力（{{count}}件）',
    zh: '起作用的输入（{{count}} 个）',
  },
  reopenedOne: {
    en: 'One PDF is reopened at a time: {{name}}.',
    ja: '一度に開けるPDFは1件です：{{name}}。',
    zh: '一次只能打开一个 PDF：{{name}}。',
  },
  reopenedDrop: {
    en: 'Drop the PDF to reopen it',
    ja: 'PDFをドロップして開き直す',
    zh: '放下 PDF 以重新打开',
  },
});
