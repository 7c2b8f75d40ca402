import { AlignmentType, type IStylesOptions, type INumberingOptions, LevelFormat } from 'docx';
import type { BriefDocument } from '../../../shared/brief/document.ts';
import { tokens } from '../../../shared/design/tokens.ts';
import type { Language } from '../../../shared/i18n/messages.ts';

/** Fonts that Word has on Windows and Mac: Latin first, then the one for Japanese or Chinese. */
export const latinFont = 'Arial';
const eastAsianFonts = { en: 'Yu Gothic', ja: 'Yu Gothic', zh: 'Microsoft YaHei' } as const;

/** What Word takes where a machine has not the font: names in its table of fonts, best first. */
export const fontFallbacks: Readonly<Record<string, string>> = {
  Arial: 'Helvetica,Liberation Sans',
  'Yu Gothic': 'Hiragino Sans,Noto Sans JP,Noto Sans CJK JP,MS PGothic',
  'Microsoft YaHei': 'PingFang SC,Noto Sans SC,Noto Sans CJK SC,SimHei',
};

/** The language of the text as Word names it, for spelling, line breaking and reading aloud. */
const wordLanguages = {
  en: { value: 'en-GB', eastAsia: 'ja-JP' },
  ja: { value: 'en-GB', eastAsia: 'ja-JP' },
  zh: { value: 'en-GB', eastAsia: 'zh-CN' },
} as const;

/** The fonts of a language as a run takes them. */
export function fontsOf(language: Language): { ascii: string; hAnsi: string; cs: string; eastAsia: string } {
  return { ascii: latinFont, hAnsi: latinFont, cs: latinFont, eastAsia: eastAsianFonts[language] };
}

const colourOf = (colour: string): string => colour.replace('#', '');

/** The inks of a document as Word writes them, without the sign. */
export function inksOf({
  house,
}: BriefDocument): Record<'accent' | 'ink' | 'muted' | 'line' | 'sunken', string> {
  return {
    accent: colourOf(house.accent),
    ink: colourOf(house.ink),
    muted: colourOf(tokens.light.textMuted),
    line: colourOf(tokens.light.border),
    sunken: colourOf(tokens.light.surfaceSunken),
  };
}

/** Word's own styles in the firm's look, so that its outline, contents and style pane work as with any document. */
export function stylesOf(document: BriefDocument): IStylesOptions {
  const { language } = document;
  const { accent, ink, muted } = inksOf(document);
  const font = fontsOf(language);
  const heading = (size: number, before: number, color: string): object => ({
    run: { font, size, bold: true, color },
    paragraph: { spacing: { before, after: 100 }, keepNext: true, keepLines: true },
  });
  return {
    default: {
      document: {
        run: { font, size: 20, color: ink, language: wordLanguages[language] },
        paragraph: {
          spacing: { after: 120, line: language === 'en' ? 276 : 300, lineRule: 'auto' as const },
        },
      },
      title: {
        run: { font, size: 40, bold: true, color: ink },
        paragraph: { spacing: { before: 60, after: 120, line: 260, lineRule: 'auto' as const } },
      },
      heading1: heading(28, 360, accent),
      heading2: heading(23, 280, ink),
      heading3: heading(20, 220, ink),
      hyperlink: { run: { color: accent } },
      footnoteText: {
        run: { font, size: 16, color: muted },
        paragraph: { spacing: { after: 40, line: 220, lineRule: 'auto' as const } },
      },
      footnoteReference: { run: { superScript: true, color: accent } },
      caption: {
        run: { font, size: 16, color: muted, italics: false },
        paragraph: { spacing: { before: 40, after: 160 } },
      },
    },
    paragraphStyles: [
      {
        id: 'Kicker',
        name: 'Kicker',
        basedOn: 'Normal',
        next: 'Title',
        run: { size: 18, color: accent, bold: true },
        paragraph: { spacing: { after: 40 } },
      },
      {
        id: 'Muted',
        name: 'Muted',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 17, color: muted },
      },
      {
        id: 'Cell',
        name: 'Cell',
        basedOn: 'Normal',
        run: { size: 17 },
        paragraph: { spacing: { before: 20, after: 20, line: 240, lineRule: 'auto' as const } },
      },
      {
        id: 'Quotation',
        name: 'Quotation',
        basedOn: 'Normal',
        run: { color: muted },
        paragraph: {
          indent: { left: 340 },
          border: { left: { style: 'single', size: 12, space: 10, color: accent } },
        },
      },
      {
        id: 'Code',
        name: 'Code',
        basedOn: 'Normal',
        run: { font: { ascii: 'Courier New', hAnsi: 'Courier New', cs: 'Courier New' }, size: 17 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: 'auto' as const } },
      },
      ...[1, 2, 3].map((level) => ({
        id: `TOC${level}`,
        name: `toc ${level}`,
        basedOn: 'Normal',
        run: { size: level === 1 ? 20 : 18 },
        paragraph: { spacing: { after: 50 }, indent: { left: (level - 1) * 280 } },
      })),
    ],
  };
}

/** Lists with dots and with numbers, four levels deep. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: 'dots',
      levels: [0, 1, 2, 3].map((level) => ({
        level,
        format: LevelFormat.BULLET,
        text: level % 2 === 0 ? '•' : '–',
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 340 * (level + 1), hanging: 240 } } },
      })),
    },
    {
      reference: 'numbers',
      levels: [0, 1, 2, 3].map((level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text: `%${level + 1}.`,
        alignment: AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 340 } } },
      })),
    },
  ],
};
