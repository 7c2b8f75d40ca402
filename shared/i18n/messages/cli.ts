import { defineMessages } from '../define.ts';

export const cliMessages = defineMessages({
  serving: {
    en: 'Memwatt is open at {{address}} (this machine only; Ctrl-C ends it)',
    ja: 'Memwatt は次のアドレスで利用できます（このコンピューターのみ、Ctrl-C で終了）：{{address}}',
    zh: 'Memwatt 已在以下地址打开（仅限本机，按 Ctrl-C 结束）：{{address}}',
  },
});
