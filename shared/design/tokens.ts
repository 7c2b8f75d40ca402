import type { Grade } from '../catalog/vocabularies.ts';
import type { Language } from '../i18n/define.ts';
import type { Workload } from '../model/vocabulary.ts';

export type Theme = 'light' | 'dark';

type Eight = readonly [string, string, string, string, string, string, string, string];

/** Every colour of one theme, as `#rrggbb`. Text and line contrasts are held by tests/unit/design-tokens.test.ts. */
export interface ThemeColours {
  /** Behind everything. */
  readonly page: string;
  /** Cards, charts, grids, the drawer: what content stands on. */
  readonly surface: string;
  /** One step off the surface: table headers, hovered rows, wells. */
  readonly surfaceSunken: string;
  /** What floats: menus, tooltips, dialogs. */
  readonly surfaceRaised: string;
  /** The one border weight. */
  readonly border: string;
  /** Borders of controls: ≥ 3:1 on the surface. */
  readonly borderControl: string;
  /** Grid lines and axes of charts. */
  readonly gridLine: string;
  readonly text: string;
  /** Subtitles, units, notes: ≥ 4.5:1 on page and surface. */
  readonly textMuted: string;
  /** What IMC does, and action: the line, the button. ≥ 4.5:1 on page and surface, so that it can be text too. */
  readonly accent: string;
  readonly accentHover: string;
  /** Text on an accent fill. */
  readonly onAccent: string;
  /** A chosen row, the track of a changed slider. */
  readonly accentSoft: string;
  /** The digital baseline's line and bar: ≥ 3:1 on the surface. */
  readonly baseline: string;
  /** The digital baseline's name and figures, where they are text. */
  readonly baselineText: string;
  readonly baselineSoft: string;
  /** Warnings, as text and as a fill behind it. */
  readonly amber: string;
  readonly amberSoft: string;
  /** Errors only. */
  readonly red: string;
  readonly redSoft: string;
  /** What an input speaks of, as text and mark: the world (blue), or what somebody decides (magenta). ≥ 4.5:1. */
  readonly assumption: string;
  readonly decision: string;
  /** Keyboard focus: ≥ 3:1 on every surface. */
  readonly focus: string;
  /** The seven workloads: distinct from one another and from the accent, also for the colour-blind. */
  readonly workloads: Readonly<Record<Workload, string>>;
  /** Scenarios laid over one another, the first in the accent; ≥ 4.5:1, so that they can be text. */
  readonly overlay: Eight;
  /** Kinds in one chart (technologies, publishers): blue, magenta, earth, green, violet; ≥ 4.5:1, so that they can be text. */
  readonly categories: readonly [string, string, string, string, string];
}

const light = {
  page: '#f5f7f9',
  surface: '#ffffff',
  surfaceSunken: '#eef2f6',
  surfaceRaised: '#ffffff',
  border: '#dbe2ea',
  borderControl: '#8492a6',
  gridLine: '#e6ebf1',
  text: '#16202c',
  textMuted: '#546375',
  accent: '#0b6e68',
  accentHover: '#085a55',
  onAccent: '#ffffff',
  accentSoft: '#dcf1ee',
  baseline: '#8492a6',
  baselineText: '#546375',
  baselineSoft: '#dde3ea',
  amber: '#8a5a00',
  amberSoft: '#fdf0d5',
  red: '#b42318',
  redSoft: '#fde8e6',
  assumption: '#2257d6',
  decision: '#9c2a6e',
  focus: '#0b6e68',
  workloads: {
    llm_decode: '#05378b',
    llm_prefill: '#4c92ed',
    recommendation: '#8f4eaa',
    vision_datacentre: '#e16b7a',
    vision_camera: '#927310',
    vision_automotive: '#1e5c08',
    speech: '#6c0a4e',
  },
  overlay: ['#0b6e68', '#aa5500', '#1111bb', '#aa44bb', '#5555ff', '#663311', '#003344', '#554488'],
  categories: ['#2c67ef', '#bd2ba5', '#751613', '#0e811f', '#250084'],
} as const satisfies ThemeColours;

const dark = {
  page: '#0d1218',
  surface: '#151c25',
  surfaceSunken: '#1b2430',
  surfaceRaised: '#202b38',
  border: '#2a3644',
  borderControl: '#6b7b8f',
  gridLine: '#232e3b',
  text: '#e7edf3',
  textMuted: '#a0aebd',
  accent: '#4fd6c3',
  accentHover: '#7be3d4',
  onAccent: '#06231f',
  accentSoft: '#123a37',
  baseline: '#7f8ea3',
  baselineText: '#a0aebd',
  baselineSoft: '#303c4b',
  amber: '#f0b54a',
  amberSoft: '#3a2c10',
  red: '#ff8f84',
  redSoft: '#43201d',
  assumption: '#4f9bff',
  decision: '#ffa0c0',
  focus: '#4fd6c3',
  workloads: {
    llm_decode: '#1a779e',
    llm_prefill: '#16c0fe',
    recommendation: '#9379e2',
    vision_datacentre: '#fb8364',
    vision_camera: '#f7cb48',
    vision_automotive: '#a3750a',
    speech: '#b24062',
  },
  overlay: ['#4fd6c3', '#d266ee', '#e1ee99', '#1eaa22', '#c3aaff', '#b4aa77', '#87dd55', '#b4eeff'],
  categories: ['#3ca5fc', '#de71ce', '#df8e23', '#85ef68', '#e3c5fe'],
} as const satisfies ThemeColours;

/** The colours of both themes. */
export const tokens = { light, dark } as const satisfies Readonly<Record<Theme, ThemeColours>>;

/** Ten shades of the accent, palest first, as Mantine wants them: 7 is light's accent, 3 is dark's. */
export const accentShades = [
  '#e9f8f5',
  '#cdeee8',
  '#98e2d6',
  '#4fd6c3',
  '#2bb5a4',
  '#179588',
  '#0f8178',
  '#0b6e68',
  '#085a55',
  '#054541',
] as const;

/** Where the accent of each theme stands in `accentShades`. */
export const accentShadeIndex = { light: 7, dark: 3 } as const satisfies Readonly<Record<Theme, number>>;

/** The 4 px grid, in px: within a group 8, between groups 16, around a page 24. */
export const space = { hair: 4, within: 8, snug: 12, between: 16, around: 24, wide: 32 } as const;

/** Corner radius of cards and controls, in px. */
export const radius = 6;

/** Height of a control, in px. */
export const controlHeight = 28;

/** Type sizes in px: [size, line height]. */
export const typeSizes = {
  note: [12, 16],
  grid: [13, 20],
  body: [14, 20],
  subtitle: [12, 16],
  chartTitle: [14, 20],
  title: [20, 28],
  headline: [20, 28],
} as const satisfies Readonly<Record<string, readonly [number, number]>>;

export const fontWeights = { regular: 400, medium: 500, semibold: 600 } as const;

const systemLatin = ['system-ui', 'Segoe UI', 'Roboto', 'Helvetica Neue', 'Arial'];
const systemJapanese = ['Hiragino Sans', 'Yu Gothic UI', 'Meiryo', 'Noto Sans CJK JP'];
const systemChinese = ['PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC'];

/** Font families by language, first choice first: Latin in Inter, then the CJK of the language, then the other. */
export const fontStacks = {
  en: ['Inter Variable', 'Inter', ...systemLatin, 'Noto Sans JP', 'Noto Sans SC', 'sans-serif'],
  ja: [
    'Inter Variable',
    'Inter',
    'Noto Sans JP',
    ...systemJapanese,
    ...systemLatin,
    'Noto Sans SC',
    'sans-serif',
  ],
  zh: [
    'Inter Variable',
    'Inter',
    'Noto Sans SC',
    ...systemChinese,
    ...systemLatin,
    'Noto Sans JP',
    'sans-serif',
  ],
} as const satisfies Readonly<Record<Language, readonly string[]>>;

/** A stack as CSS and SVG take it. Single quotes: double ones break the XML of an SVG attribute. */
export function fontFamily(language: Language): string {
  return fontStacks[language].map((name) => (/^[a-z-]+$/u.test(name) ? name : `'${name}'`)).join(', ');
}

/** The shape of each grade of evidence: never colour alone. */
export const gradeShapes = {
  measured: '●',
  'peer-reviewed': '◆',
  primary: '■',
  secondary: '◇',
  derived: 'ƒ',
  assumption: '?',
} as const satisfies Readonly<Record<Grade, string>>;

/** The colour of a workload, the same in every chart, chip and brief of a theme. */
export function workloadColour(workload: Workload, theme: Theme): string {
  return tokens[theme].workloads[workload];
}

/** Opacity of the band around a line, over the line's own colour. */
export const bandOpacity = 0.18;
