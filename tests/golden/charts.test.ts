import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chartToSvg } from '../../electron/brief/charts-to-svg.ts';
import { charts, sizes } from './cases.ts';
import { fixtureTranslate } from './fixture.ts';

const folder = join(import.meta.dirname, 'expected');
const isUpdating = process.env['UPDATE_GOLDEN'] === '1';

const languages = { energy: ['en', 'ja', 'zh'], default: ['en', 'ja'] } as const;

describe.each(Object.keys(charts))('%s', (name) => {
  const cases = (name === 'energy' ? languages.energy : languages.default).flatMap((language) =>
    (['light', 'dark'] as const).map((theme) => ({ language, theme })),
  );
  it.each(cases)('is drawn as reviewed ($language, $theme)', ({ language, theme }) => {
    const build = charts[name];
    const model = build?.({ translate: fixtureTranslate(language), language, theme, size: 'screen' });
    if (model === undefined) throw new Error(name);
    // The words around the plot are part of the picture that was reviewed.
    const words = [model.title, model.subtitle, model.source, model.description].map((text) =>
      text.replaceAll('--', '- -'),
    );
    const drawn = `${chartToSvg(model, sizes[name] ?? { width: 420, height: 260 }, language)}\n<!--\n${words.join('\n')}\n-->\n`;
    const fonts = [...drawn.matchAll(/<text\b[^>]*?(font-family:[^;]*|font:)/gu)].map(([, font]) => font);
    const cjk = language === 'zh' ? 'Noto Sans SC' : 'Noto Sans JP';
    expect(['font-family:Inter', `font-family:${cjk}`]).toEqual(expect.arrayContaining([...new Set(fonts)]));
    const file = join(folder, `${name}.${language}.${theme}.svg`);
    if (isUpdating || !existsSync(file)) {
      if (!isUpdating)
        throw new Error(`no reviewed file ${file}: draw it with UPDATE_GOLDEN=1, look at it, commit it`);
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, drawn);
    }
    expect(drawn).toBe(readFileSync(file, 'utf8'));
  });
});
