import type { Scope } from './vocabularies.ts';

/** The misquotes that are known: figures that go round under a wrong year, place, publisher or meaning. */
export const misquoteIds = [
  'us-1050-in-2026',
  'iea-290-as-total',
  'iea-415-before-2024',
  'iea-800-1050-in-2030',
  'lbnl-2028-as-2030',
  'china-6-percent',
  'china-200-in-2020',
  'iea-factor-without-edition',
  'query-2-9-wh',
  'hbm-100-pj-bit',
  'movement-62-7',
] as const;
export type MisquoteId = (typeof misquoteIds)[number];

/** By what a misquote is known. All that is given has to be there. */
export interface MisquoteRule {
  readonly id: MisquoteId;
  /** The row of the claims that says what the figure really is, and on what evidence. */
  readonly claim: string;
  /** Ranges by unit: a figure within one of them. */
  readonly figures: Readonly<Record<string, readonly (readonly [low: number, high: number])[]>>;
  /** Words of the publisher or speaker. */
  readonly who?: RegExp;
  /** Words of the subject. */
  readonly what?: RegExp;
  /** Words that make it a right quotation. */
  readonly unless?: RegExp;
  /** Words of a claim that say it without a figure. */
  readonly said?: RegExp;
  readonly region?: string;
  /** Words of the region, for rows that have no field for it. */
  readonly placed?: RegExp;
  readonly years?: readonly number[];
  /** Years for which the figure is right. */
  readonly notYears?: readonly number[];
  /** Whether words without any year are meant too: «today». */
  readonly yearMayLack?: boolean;
  readonly scopes?: readonly string[];
}

const iea = /\bIEA\b|International Energy Agency|国際エネルギー機関|国际能源署/iu;
const unitedStates = /United States|\bU\.?S\.?(?:A\.?)?(?![a-z])|America|米国|アメリカ|美国/u;
const china = /China|Chinese|中国/iu;
const totals: readonly Scope[] = [
  'all-data-centres',
  'all-data-centres-with-crypto',
  'data-centres-ai-and-crypto',
];
const electricity = 'TWh/yr';

/** A rule for each known misquote; the claim it names holds the sources. */
export const misquoteRules: readonly MisquoteRule[] = [
  {
    id: 'us-1050-in-2026',
    claim: 'us-1050-twh-2026',
    figures: { [electricity]: [[1000, 1060]] },
    region: 'United States',
    placed: unitedStates,
    years: [2026],
  },
  {
    id: 'iea-290-as-total',
    claim: 'iea-290-twh-today',
    figures: { [electricity]: [[285, 295]] },
    who: iea,
    unless: china,
    region: 'World',
    years: [2024, 2025, 2026],
    yearMayLack: true,
    scopes: totals,
  },
  {
    id: 'iea-415-before-2024',
    claim: 'iea-415-twh-2023',
    figures: { [electricity]: [[414, 416]] },
    who: iea,
    region: 'World',
    years: [2022, 2023],
    scopes: totals,
  },
  {
    id: 'iea-800-1050-in-2030',
    claim: 'iea-800-1050-twh-2030',
    figures: {
      [electricity]: [
        [799, 801],
        [1049, 1051],
      ],
    },
    who: iea,
    region: 'World',
    years: [2030],
    scopes: totals,
  },
  {
    id: 'lbnl-2028-as-2030',
    claim: 'us-580-twh-2030',
    figures: {
      [electricity]: [
        [324, 326],
        [579, 581],
      ],
      '%': [
        [6.65, 6.75],
        [11.95, 12.05],
      ],
    },
    who: /Berkeley|\bLBNL\b|バークレー|伯克利/iu,
    region: 'United States',
    placed: /^/u,
    years: [2030],
  },
  {
    id: 'china-6-percent',
    claim: 'china-6-percent-2030',
    figures: { '%': [[5.5, 6.5]] },
    region: 'China',
    placed: china,
    years: [2030],
  },
  {
    id: 'china-200-in-2020',
    claim: 'china-200-twh-2020',
    figures: { [electricity]: [[195, 205]] },
    region: 'China',
    placed: china,
    years: [2020],
  },
  {
    id: 'iea-factor-without-edition',
    claim: 'iea-ai-quadruples',
    figures: {
      '×': [
        [2.9, 3.1],
        [3.9, 4.5],
      ],
      '% growth': [
        [190, 210],
        [290, 350],
      ],
    },
    who: iea,
    what: /\bAI\b|artificial intelligence|人工知能|人工智能/iu,
    said: /quadrupl|four times|tripl|three times|4倍|3倍|四倍|三倍/iu,
    // Whoever says which edition, or both years, quotes rightly.
    unless: /edition|2025年版|2026年版/iu,
    years: [2030],
    yearMayLack: true,
  },
  {
    id: 'query-2-9-wh',
    claim: 'query-2-9-wh',
    figures: { 'Wh/query': [[2.85, 3.05]] },
    what: /ChatGPT|\bGPT|quer(?:y|ies)|prompt|問い合わせ|クエリ|查询|提问/iu,
    unless: /reasoning|agent|tokens of input|long|推論モデル|長い|推理|智能体/iu,
    notYears: [2022, 2023],
  },
  {
    id: 'hbm-100-pj-bit',
    claim: 'hbm-100-pj-bit',
    figures: { 'pJ/bit': [[40, 250]] },
    what: /\bHBM|high.bandwidth memory|広帯域メモリ|高带宽/iu,
  },
  {
    id: 'movement-62-7',
    claim: 'data-movement-62-7',
    figures: { '%': [[62.6, 62.8]], '1': [[0.626, 0.628]] },
    what: /mov(?:e|ing)|データ移動|データの移動|搬运|移动/iu,
    unless: /mobile|phone|consumer|Chromebook|携帯|スマートフォン|手机|移动端|消费/iu,
  },
];
