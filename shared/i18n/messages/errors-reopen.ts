import { defineMessages } from '../define.ts';

/** What can be wrong with a PDF that is to be reopened. */
export const reopenErrorsMessages = defineMessages({
  'brief-attachment-altered': {
    en: '{{place}}: the file “{{name}}” inside this brief is not what the brief was exported with (its SHA-256 differs). Its figures can no longer be trusted; ask for the original PDF.',
    ja: '{{place}}：このブリーフに含まれるファイル「{{name}}」は、書き出し時の内容と一致しません（SHA-256が異なります）。数値を信頼できないため、元のPDFを入手してください。',
    zh: '{{place}}：此简报内的文件“{{name}}”与导出时的内容不一致（SHA-256 不同）。其中的数字已不可信，请索取原始 PDF。',
  },
  'brief-attachment-missing': {
    en: '{{place}}: the file “{{name}}” has been removed from this brief. Ask for the original PDF: printing a brief to a new PDF, or shrinking it, leaves its files behind.',
    ja: '{{place}}：このブリーフからファイル「{{name}}」が取り除かれています。PDFへの再印刷や圧縮を行うと添付ファイルは失われます。元のPDFを入手してください。',
    zh: '{{place}}：此简报中的文件“{{name}}”已被移除。重新打印为 PDF 或压缩都会丢失附件，请索取原始 PDF。',
  },
  'brief-damaged': {
    en: '{{place}} is a PDF that cannot be read to its end: it is damaged. Fetch the file again.',
    ja: '{{place}}は破損しており、最後まで読み取れません。ファイルを取得し直してください。',
    zh: '{{place}} 已损坏，无法完整读取。请重新获取该文件。',
  },
  'brief-format-newer': {
    en: '{{place}} was exported by a later Memwatt ({{found}}; this one reads {{known}}). Update Memwatt to reopen it.',
    ja: '{{place}}は新しい版のMemwattで書き出されています（{{found}}。この版が読み取れるのは{{known}}）。Memwattを更新してください。',
    zh: '{{place}} 由更新版本的 Memwatt 导出（{{found}}；本版本可读取 {{known}}）。请更新 Memwatt 后再打开。',
  },
  'brief-not-ours': {
    en: '{{place}} is a PDF, but carries no frozen Memwatt brief. Choose a PDF that Memwatt has exported, as it was exported.',
    ja: '{{place}}はPDFですが、Memwattのブリーフの記録が含まれていません。Memwattが書き出したPDFを、そのままの状態で選んでください。',
    zh: '{{place}} 是 PDF，但其中没有 Memwatt 简报的存档。请选择由 Memwatt 导出且未经改动的 PDF。',
  },
  'brief-not-pdf': {
    en: '{{place}} is not a PDF. Choose a PDF that Memwatt has exported.',
    ja: '{{place}}はPDFではありません。Memwattが書き出したPDFを選んでください。',
    zh: '{{place}} 不是 PDF。请选择由 Memwatt 导出的 PDF。',
  },
  'brief-password': {
    en: '{{place}} is locked with a password. Save it without the password, or ask for the original PDF.',
    ja: '{{place}}はパスワードで保護されています。パスワードを外して保存するか、元のPDFを入手してください。',
    zh: '{{place}} 有密码保护。请取消密码后另存，或索取原始 PDF。',
  },
  'brief-too-large': {
    en: '{{place}} is too large to be a brief: at most {{most}} MB are read. Choose a PDF that Memwatt has exported.',
    ja: '{{place}}は大きすぎます。読み取れるのは{{most}} MBまでです。Memwattが書き出したPDFを選んでください。',
    zh: '{{place}} 过大：最多读取 {{most}} MB。请选择由 Memwatt 导出的 PDF。',
  },
});
