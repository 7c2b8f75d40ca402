import { createRequire } from 'node:module';
import type * as Drawing from '@resvg/resvg-js';
import type { Language } from '../../shared/i18n/messages.ts';
import { LatestMap } from '../../shared/latest-map.ts';
import { fontPaths } from './typst-world.ts';

const nodeRequire = createRequire(import.meta.url);

/** So many drawings are kept: those of a long brief, before and after a change. */
const kept = new LatestMap<string, string>(60);

/** The families that a drawing's text may be in, by what their folders are called. */
const families = {
  en: /inter/u,
  ja: /inter|noto-sans-jp/u,
  zh: /inter|noto-sans-sc/u,
} as const satisfies Record<Language, RegExp>;
const cjk = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/**
 * A drawing with its text as shapes: it looks the same where none of our fonts can be had, such as in an image of a
 * browser. The same drawing is worked out once.
 */
export function outlineText(svg: string, language: Language): string {
  const known = kept.get(svg);
  if (known !== undefined) return known;
  const { Resvg } = nodeRequire('@resvg/resvg-js') as typeof Drawing;
  // Reading the CJK fonts takes most of the time: only where there are such letters.
  const wanted = cjk.test(svg) ? families[language === 'en' ? 'ja' : language] : families.en;
  const fontDirs = fontPaths().filter((path) => wanted.test(path));
  const outlined = new Resvg(svg, {
    font: { loadSystemFonts: false, fontDirs, defaultFontFamily: 'Inter' },
  }).toString();
  kept.set(svg, outlined);
  return outlined;
}
