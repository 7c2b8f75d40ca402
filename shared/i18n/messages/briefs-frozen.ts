import { defineMessages } from '../define.ts';

/** What the files inside a brief's PDF are called, as a reader of the PDF lists them. */
export const briefsFrozenMessages = defineMessages({
  frozenManifest: {
    en: 'What this brief carries: versions, recipe, and the digest of every file',
    ja: 'このブリーフに含まれるもの：版、構成、各ファイルのハッシュ値',
    zh: '本简报所含内容：版本、构成及各文件的摘要值',
  },
  frozenScenario: {
    en: 'Scenario “{{name}}”, as written',
    ja: 'シナリオ「{{name}}」（記述どおり）',
    zh: '情景“{{name}}”（原文）',
  },
  frozenResolved: {
    en: 'Scenario “{{name}}” with all its inputs',
    ja: 'シナリオ「{{name}}」の全入力',
    zh: '情景“{{name}}”的全部输入',
  },
  frozenResult: {
    en: 'Results of the scenario “{{name}}”',
    ja: 'シナリオ「{{name}}」の結果',
    zh: '情景“{{name}}”的结果',
  },
  frozenFigures: {
    en: 'The figures of this brief at full precision',
    ja: 'このブリーフの数値（全桁）',
    zh: '本简报的数字（完整精度）',
  },
  frozenRows: {
    en: 'The rows of the catalog that this brief rests on, with their sources',
    ja: 'このブリーフの根拠となるカタログの行とその出典',
    zh: '本简报所依据的目录条目及其来源',
  },
});
