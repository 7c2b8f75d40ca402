import { defineMessages } from '../define.ts';

/** Scenarios set side by side, in the window and on the command line. */
export const compareMessages = defineMessages({
  'cli-samples': {
    en: 'also draw all scenarios together so many times and say what the draws say of the differences (default: no draws)',
    ja: '全シナリオをこの回数だけ同時に抽出し、差の分布も示す（既定：抽出なし）',
    zh: '同时对所有情景抽样的次数，并给出差异的分布（默认：不抽样）',
  },
  'cli-pairs': {
    en: 'Under each result: P5–P95 of the difference to {{name}}, draw by draw ({{samples}} draws, seed {{seed}}, the same for all), and how often it lies below.',
    ja: '各結果の下：{{name}}との差のP5–P95（抽出ごとの差、{{samples}}回、シード{{seed}}、全シナリオ共通）と、下回る割合。',
    zh: '各结果下方：与 {{name}} 之差的 P5–P95（逐次抽样求差，{{samples}} 次，种子 {{seed}}，各情景相同），以及低于它的比例。',
  },
  'cli-band': { en: 'difference, P5–P95', ja: '差のP5–P95', zh: '差异 P5–P95' },
  'cli-below': { en: 'lower in', ja: '下回る割合', zh: '低于的比例' },
});
