import { defineMessages } from '../define.ts';

/** Labels of the words that devices, macros and measurements use. */
export const hardwareWords = defineMessages({
  'boundary.macro': { en: 'Macro', ja: 'マクロ', zh: '宏单元' },
  'boundary.core': { en: 'Core', ja: 'コア', zh: '内核' },
  'boundary.chip': { en: 'Chip', ja: 'チップ', zh: '芯片' },
  'boundary.card': { en: 'Card', ja: 'カード', zh: '板卡' },
  'boundary.system': { en: 'System', ja: 'システム', zh: '系统' },
  'boundary.macro.meaning': {
    en: 'The array with its converters; no buffers, network, memory or host.',
    ja: 'アレイと変換器のみ。バッファー、配線網、メモリ、ホストは含みません。',
    zh: '仅阵列及其转换器；不含缓冲、片上网络、存储器和主机。',
  },
  'boundary.core.meaning': {
    en: 'A compute core with its buffers; no other part of the chip.',
    ja: 'バッファーを含む演算コア。チップの他の部分は含みません。',
    zh: '含缓冲的计算内核；不含芯片其他部分。',
  },
  'boundary.chip.meaning': {
    en: 'The whole chip; no external memory, board or host.',
    ja: 'チップ全体。外部メモリ、基板、ホストは含みません。',
    zh: '整个芯片；不含外部存储器、板卡和主机。',
  },
  'boundary.card.meaning': {
    en: 'The card or module with its memory; no host.',
    ja: 'メモリを含むカードまたはモジュール。ホストは含みません。',
    zh: '含存储器的板卡或模组；不含主机。',
  },
  'boundary.system.meaning': {
    en: 'A server or rack with all that it needs to run.',
    ja: '動作に必要なすべてを含むサーバーまたはラック。',
    zh: '含运行所需全部部件的服务器或机架。',
  },
  'domain.analog': { en: 'Analog', ja: 'アナログ', zh: '模拟' },
  'domain.digital': { en: 'Digital', ja: 'デジタル', zh: '数字' },
  'domain.mixed': { en: 'Mixed', ja: '混在', zh: '混合' },
  'domain.none': { en: 'No computing in memory', ja: 'メモリ内演算なし', zh: '非存内计算' },
  'maturity.research': { en: 'Research', ja: '研究段階', zh: '研究' },
  'maturity.prototype': { en: 'Prototype', ja: '試作段階', zh: '原型' },
  'maturity.product': { en: 'Product', ja: '製品化', zh: '产品' },
  'maturity.volume': { en: 'Volume', ja: '量産', zh: '量产' },

  'claim-flag.other-precision': { en: 'Other precision', ja: '精度が異なる', zh: '精度不同' },
  'claim-flag.other-precision.meaning': {
    en: 'The claim holds at fewer bits than the row’s own TOPS.',
    ja: '公称値は、この行のTOPSより少ないビット数でのものです。',
    zh: '宣称值对应的位宽低于本行 TOPS 的位宽。',
  },
  'claim-flag.other-boundary': { en: 'Other boundary', ja: '境界が異なる', zh: '边界不同' },
  'claim-flag.other-boundary.meaning': {
    en: 'The claim encloses less than the power of this row does.',
    ja: '公称値の対象範囲は、この行の電力が含む範囲より狭いものです。',
    zh: '宣称值的范围小于本行功耗所含的范围。',
  },
  'claim-flag.other-mode': { en: 'Other mode', ja: '動作モードが異なる', zh: '工作模式不同' },
  'claim-flag.other-mode.meaning': {
    en: 'The claim holds in another mode: sparse, at low supply, or at less than full load.',
    ja: '公称値は、スパース演算、低電圧、部分負荷など別の動作モードでのものです。',
    zh: '宣称值对应其他工作模式，如稀疏、低电压或非满载。',
  },
  'claim-flag.not-credible': { en: 'Not credible', ja: '信頼できない', zh: '不可信' },
  'claim-flag.not-credible.meaning': {
    en: 'Nothing known of the device makes the claim possible.',
    ja: 'このデバイスについて分かっていることからは、公称値は成り立ちません。',
    zh: '就该器件的已知信息而言，宣称值无法成立。',
  },
  'claim-flag.unexplained': { en: 'Unexplained', ja: '説明なし', zh: '未说明' },
  'claim-flag.unexplained.meaning': {
    en: 'The maker does not say how the two go together.',
    ja: '両者の関係について、製造元の説明はありません。',
    zh: '制造商未说明两者如何一致。',
  },

  'device-status.research': { en: 'Research', ja: '研究', zh: '研究' },
  'device-status.prototype': { en: 'Prototype', ja: '試作品', zh: '原型' },
  'device-status.announced': { en: 'Announced', ja: '発表済み', zh: '已发布' },
  'device-status.sampling': { en: 'Sampling', ja: 'サンプル出荷', zh: '送样' },
  'device-status.production': { en: 'In production', ja: '量産中', zh: '量产中' },
  'device-status.in-service': { en: 'In service', ja: '稼働中', zh: '已投入使用' },
  'device-status.end-of-life': { en: 'End of life', ja: '販売終了', zh: '已停售' },
  'device-status.discontinued': { en: 'Discontinued', ja: '開発中止', zh: '已中止' },

  'compute-model.QS': { en: 'Charge summing', ja: '電荷加算', zh: '电荷求和' },
  'compute-model.QR': { en: 'Charge redistribution', ja: '電荷再分配', zh: '电荷重分配' },
  'compute-model.QS-QR': {
    en: 'Charge summing and redistribution',
    ja: '電荷加算・再分配',
    zh: '电荷求和与重分配',
  },
  'compute-model.IS': { en: 'Current summing', ja: '電流加算', zh: '电流求和' },
  'compute-model.DIMC': { en: 'Digital', ja: 'デジタル', zh: '数字' },

  'quantity.energy-per-token': {
    en: 'Energy per token',
    ja: 'トークン当たりエネルギー',
    zh: '每 token 能耗',
  },
  'quantity.energy-per-query': { en: 'Energy per query', ja: 'クエリ当たりエネルギー', zh: '每次查询能耗' },
  'quantity.energy-per-mac': { en: 'Energy per MAC', ja: 'MAC当たりエネルギー', zh: '每次乘加能耗' },
  'quantity.energy-per-inference': {
    en: 'Energy per inference',
    ja: '推論1回当たりエネルギー',
    zh: '每次推理能耗',
  },
  'quantity.throughput': { en: 'Throughput', ja: 'スループット', zh: '吞吐量' },
  'quantity.efficiency': { en: 'Efficiency', ja: '効率', zh: '能效' },
  'quantity.power': { en: 'Power', ja: '電力', zh: '功率' },
});
