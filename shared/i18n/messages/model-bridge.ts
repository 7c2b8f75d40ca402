import { defineMessages } from '../define.ts';

/** The way from one scenario's result to another's. */
export const bridgeMessages = defineMessages({
  'bridge.method': {
    en: 'Each step is the mean of what the change does in every order in which the changes can be made (Shapley); doubts at their medians.',
    ja: '各項目の寄与は、変更を行うあらゆる順序についての効果の平均です（シャープレイ値）。不確実な入力は中央値に固定しています。',
    zh: '每一步为该变化在所有可能的先后顺序下效果的平均值（Shapley 值）；不确定的输入取中位数。',
  },
  'bridge.same': {
    en: 'The two scenarios do not differ in any input.',
    ja: '2つのシナリオの入力に違いはありません。',
    zh: '两个情景的所有输入都相同。',
  },
  'bridge.others': {
    en: '{{group}}: {{count}} other inputs',
    ja: '{{group}}：その他の入力{{count}}件',
    zh: '{{group}}：其他 {{count}} 个输入',
  },
  'bridge.followers': {
    en: '{{key}} takes in {{ids}}',
    ja: '{{key}}に含まれる入力：{{ids}}',
    zh: '{{key}} 包含 {{ids}}',
  },
  'bridge.idle': {
    en: 'Inputs that differ too and have no part in this result: {{count}}.',
    ja: 'ほかに{{count}}件の入力が異なりますが、この結果には関わりません。',
    zh: '另有 {{count}} 个输入不同，但与此结果无关。',
  },
  'bridge.residual': {
    en: 'Rounding leaves {{value}}.',
    ja: '丸めによる残差：{{value}}',
    zh: '舍入余差：{{value}}。',
  },
});
