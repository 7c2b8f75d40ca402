import { createRequire } from 'node:module';
import type * as Resvg from '@resvg/resvg-js';
import type { DocumentChart } from '../../../shared/brief/document.ts';
import { breakLines } from '../../../shared/charts/text.ts';
import { tokens } from '../../../shared/design/tokens.ts';
import type { Language } from '../../../shared/i18n/messages.ts';
import { fontPaths } from '../typst-world.ts';

const nodeRequire = createRequire(import.meta.url);

/** What stands in for our fonts on machines that do not have them, sans serif in each language. */
const fallbacks = {
  Inter: "Inter,'Helvetica Neue',Arial,sans-serif",
  'Noto Sans JP': "'Noto Sans JP','Hiragino Sans','Yu Gothic',Meiryo,sans-serif",
  'Noto Sans SC': "'Noto Sans SC','PingFang SC','Microsoft YaHei',sans-serif",
} as const;

const cjk = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;
const margin = 20;
const lines = {
  title: { size: 15, height: 21, weight: 600, ink: tokens.light.text },
  subtitle: { size: 12, height: 17, weight: 400, ink: tokens.light.textMuted },
  source: { size: 10.5, height: 15, weight: 400, ink: tokens.light.textMuted },
} as const;

/**
 * A chart as a drawing that speaks for itself wherever it is put: white ground, title, subtitle, the plot, and its source
 * line, with the alternative text inside. The same chart yields the same SVG.
 */
export function chartPicture(chart: DocumentChart, language: Language): string {
  const width = chart.width + 2 * margin;
  const parts: string[] = [];
  let y = margin;
  const write = (text: string, kind: keyof typeof lines): void => {
    const { size, height, weight, ink } = lines[kind];
    for (const line of breakLines(text, chart.width, size)) {
      y += height;
      parts.push(
        `<text x="${margin}" y="${y - height * 0.25}" font-size="${size}" font-weight="${weight}" fill="${ink}" font-family="${fontOf(line, language)}">${escapeXml(line)}</text>`,
      );
    }
  };
  write(chart.title, 'title');
  write(chart.subtitle, 'subtitle');
  y += 10;
  const plot = chart.svg.replace(/^<\?xml[^>]*\?>\s*/u, '').replace(/<svg\b[^>]*>/u, (head) => {
    const box = /viewBox="[^"]*"/u.exec(head)?.[0] ?? `viewBox="0 0 ${chart.width} ${chart.height}"`;
    return `<svg x="${margin}" y="${y}" width="${chart.width}" height="${chart.height}" ${box} xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">`;
  });
  parts.push(plot);
  y += chart.height + 8;
  write(chart.source, 'source');
  const height = Math.ceil(y + margin * 0.75);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${language}">`,
    `<title>${escapeXml(chart.title)}</title><desc>${escapeXml(chart.description)}</desc>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...parts,
    '</svg>',
  ].join('');
}

/** The drawing with, behind our fonts, what other machines have instead: for files that are opened in a browser. */
export function withFallbackFonts(svg: string): string {
  return svg.replaceAll(
    /font-family(:|=")(?:'|&quot;)?(Inter|Noto Sans JP|Noto Sans SC)(?:'|&quot;)?(?=[;"])/gu,
    (_, open: string, family: keyof typeof fallbacks) => `font-family${open}${fallbacks[family]}`,
  );
}

/** A drawing as PNG at twice its size, in our own fonts whatever the machine has. */
export async function toPng(svg: string): Promise<Uint8Array> {
  // Loaded when the first picture is asked for: it is native code of some megabytes.
  const { renderAsync } = nodeRequire('@resvg/resvg-js') as typeof Resvg;
  const picture = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    background: '#ffffff',
    font: { loadSystemFonts: false, fontDirs: fontPaths(), defaultFontFamily: 'Inter' },
  });
  return picture.asPng();
}

function fontOf(text: string, language: Language): string {
  if (!cjk.test(text)) return 'Inter';
  return language === 'zh' ? 'Noto Sans SC' : 'Noto Sans JP';
}

function escapeXml(text: string): string {
  return text
    .replaceAll(/[\p{Cc}]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
