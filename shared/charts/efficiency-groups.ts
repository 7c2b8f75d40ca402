import type { Technology } from '../catalog/rows.ts';
import { tokens, type Theme } from '../design/tokens.ts';

/** The families of technology that the efficiency map tells apart, in the order of its legend. */
export const technologyGroups = [
  'sram-digital',
  'sram-analog',
  'nonvolatile-analog',
  'edram-analog',
  'near-memory',
  'other',
  'conventional',
] as const;
export type TechnologyGroup = (typeof technologyGroups)[number];

/** The mark of each family: a shape of its own, so that colour is never alone. */
export type MarkShape = 'circle' | 'triangle' | 'diamond' | 'pentagon' | 'square' | 'cross' | 'plus';

export const groupShapes = {
  'sram-digital': 'circle',
  'sram-analog': 'triangle',
  'nonvolatile-analog': 'diamond',
  'edram-analog': 'pentagon',
  'near-memory': 'square',
  other: 'cross',
  conventional: 'plus',
} as const satisfies Readonly<Record<TechnologyGroup, MarkShape>>;

const groupOfTechnology: Readonly<Record<string, TechnologyGroup>> = {
  'sram-digital-cim': 'sram-digital',
  'sram-associative': 'sram-digital',
  'sram-analog-cim': 'sram-analog',
  'nor-flash-analog': 'nonvolatile-analog',
  'pcm-analog': 'nonvolatile-analog',
  'reram-analog': 'nonvolatile-analog',
  'mram-analog': 'nonvolatile-analog',
  'fefet-analog': 'nonvolatile-analog',
  'edram-analog': 'edram-analog',
  'near-memory-sram': 'near-memory',
  'dram-pim': 'near-memory',
  'dram-3d': 'near-memory',
  'digital-baseline': 'conventional',
};

/** The family of a technology; one that is not the shipped catalog's is `other`, or conventional where nothing computes in its memory. */
export function technologyGroup(
  id: string,
  technology: Pick<Technology, 'domain'> | undefined,
): TechnologyGroup {
  return groupOfTechnology[id] ?? (technology?.domain === 'none' ? 'conventional' : 'other');
}

/** The colour of a family, the same in chart, legend and table of a theme. */
export function groupColour(group: TechnologyGroup, theme: Theme): string {
  const { categories, baselineText, text } = tokens[theme];
  const [digital, analog, nonvolatile, edram, near] = categories;
  return {
    'sram-digital': digital,
    'sram-analog': analog,
    'nonvolatile-analog': nonvolatile,
    'edram-analog': edram,
    'near-memory': near,
    other: text,
    conventional: baselineText,
  }[group];
}

/** The corners of a shape around the origin with about the area of a circle of radius 1; null for the circle itself. */
export function shapeCorners(shape: MarkShape): readonly (readonly [number, number])[] | null {
  const regular = (count: number, radius: number): (readonly [number, number])[] =>
    Array.from({ length: count }, (_, index) => {
      const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    });
  const bar = 0.42;
  const arm = 1.2;
  const plus: readonly (readonly [number, number])[] = [
    [-bar, -arm],
    [bar, -arm],
    [bar, -bar],
    [arm, -bar],
    [arm, bar],
    [bar, bar],
    [bar, arm],
    [-bar, arm],
    [-bar, bar],
    [-arm, bar],
    [-arm, -bar],
    [-bar, -bar],
  ];
  const turn = Math.SQRT1_2;
  switch (shape) {
    case 'circle':
      return null;
    case 'triangle':
      return regular(3, 1.4);
    case 'diamond':
      return regular(4, 1.32);
    case 'pentagon':
      return regular(5, 1.15);
    case 'square':
      return [
        [-0.9, -0.9],
        [0.9, -0.9],
        [0.9, 0.9],
        [-0.9, 0.9],
      ];
    case 'plus':
      return plus;
    case 'cross':
      return plus.map(([x, y]) => [(x - y) * turn, (x + y) * turn] as const);
  }
}
