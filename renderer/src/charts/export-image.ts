import type { EChartsType } from 'echarts/core';
import type { ChartModel } from '../../../shared/charts/chart-model.ts';
import { fontFamily, fontWeights, type Theme, tokens } from '../../../shared/design/tokens.ts';
import type { Language } from '../../../shared/i18n/messages.ts';
import { init } from './echarts.ts';

const edge = 16;
/** Canvas pixels per CSS pixel of a PNG: sharp in a slide. */
const pixelRatio = 2;

/** One line of the text around the plot: where its baseline is, and how it is set. */
interface Line {
  readonly text: string;
  /** As measured in our font, px: an SVG is held to it where that font is missing. */
  readonly width: number;
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly colour: string;
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly plotTop: number;
  readonly lines: readonly Line[];
}

export interface ImageContext {
  readonly language: Language;
  readonly theme: Theme;
}

/** Breaks a text into lines no wider than `width` px: between words, or within them where the script has no spaces. */
function wrap(text: string, width: number, measure: (part: string) => number, language: Language): string[] {
  const lines: string[] = [];
  let line = '';
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const isTooWide = line !== '' && measure(line + segment.trimEnd()) > width;
    // A closing mark never starts a line.
    if (isTooWide && !/^[\p{Pe}\p{Pf}\p{Po}]/u.test(segment)) {
      lines.push(line.trimEnd());
      line = segment.trimStart();
    } else {
      line += segment;
    }
  }
  if (line.trim() !== '') lines.push(line.trimEnd());
  return lines;
}

/** Sets title, subtitle and source line around a plot, as the card on the screen does. */
function layOut(model: ChartModel, plot: { width: number; height: number }, context: ImageContext): Layout {
  const colours = tokens[context.theme];
  const pen = document.createElement('canvas').getContext('2d');
  const lines: Line[] = [];
  let y = edge;
  const set = (text: string, size: number, lineHeight: number, weight: number, colour: string): void => {
    if (pen !== null) pen.font = `${weight} ${size}px ${fontFamily(context.language)}`;
    const measure = (part: string): number => pen?.measureText(part).width ?? 0;
    for (const line of wrap(text, plot.width, measure, context.language)) {
      lines.push({
        text: line,
        width: measure(line),
        y: y + (lineHeight + size) / 2 - size * 0.12,
        size,
        weight,
        colour,
      });
      y += lineHeight;
    }
  };
  set(model.title, 14, 20, fontWeights.semibold, colours.text);
  set(model.subtitle, 12, 16, fontWeights.regular, colours.textMuted);
  y += 8;
  const plotTop = y;
  y += plot.height + 8;
  set(model.source, 12, 16, fontWeights.regular, colours.textMuted);
  return { width: plot.width + 2 * edge, height: y + edge, plotTop, lines };
}

/** Yields the chart as a PNG at twice the size on the screen, with its title, subtitle and source line. */
export async function drawPng(
  chart: EChartsType,
  model: ChartModel,
  context: ImageContext,
): Promise<Blob | null> {
  const plot = { width: chart.getWidth(), height: chart.getHeight() };
  const { width, height, plotTop, lines } = layOut(model, plot, context);
  const canvas = document.createElement('canvas');
  canvas.width = width * pixelRatio;
  canvas.height = height * pixelRatio;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  pen.scale(pixelRatio, pixelRatio);
  pen.fillStyle = tokens[context.theme].surface;
  pen.fillRect(0, 0, width, height);
  for (const line of lines) {
    pen.font = `${line.weight} ${line.size}px ${fontFamily(context.language)}`;
    pen.fillStyle = line.colour;
    pen.fillText(line.text, edge, line.y);
  }
  const plotted = chart.renderToCanvas({ pixelRatio });
  pen.drawImage(plotted, edge, plotTop, plot.width, plot.height);
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
}

/** Yields the chart as an SVG of the size on the screen, with its title, subtitle and source line; text stays text. */
export function drawSvg(chart: EChartsType, model: ChartModel, context: ImageContext): string {
  const plot = { width: chart.getWidth(), height: chart.getHeight() };
  const { width, height, plotTop, lines } = layOut(model, plot, context);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...plot });
  try {
    drawing.setOption({ ...model.option, animation: false });
    const inner = drawing
      .renderToSVGString()
      .replace(/^<svg /u, `<svg x="${edge}" y="${plotTop}" `)
      .replace(/^<\?xml[^>]*>\s*/u, '')
      // What only shows under a pointer has no place in a picture, nor in the layers of whoever edits it.
      .replaceAll(/<path\b[^>]* stroke-opacity="0"[^>]*><\/path>\n?/gu, '');
    const texts = lines.map(
      (line) =>
        `<text x="${edge}" y="${line.y.toFixed(1)}" font-family="${escape(fontFamily(context.language))}" ` +
        `textLength="${line.width.toFixed(1)}" lengthAdjust="spacingAndGlyphs" font-size="${line.size}" font-weight="${line.weight}" fill="${line.colour}">${escape(line.text)}</text>`,
    );
    return (
      `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${context.language}" ` +
      `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">` +
      `<title>${escape(model.title)}</title><desc>${escape(model.description)}</desc>` +
      `<rect width="${width}" height="${height}" fill="${tokens[context.theme].surface}"/>${texts.join('')}${inner}</svg>\n`
    );
  } finally {
    drawing.dispose();
  }
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
