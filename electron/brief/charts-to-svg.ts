import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import type { ChartModel } from '../../shared/charts/chart-model.ts';
import type { Language } from '../../shared/i18n/messages.ts';

use([
  BarChart,
  CustomChart,
  LineChart,
  ScatterChart,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  LabelLayout,
  SVGRenderer,
]);

/** The family that sets Latin text, and the one for the language's CJK text, as the shipped font files name themselves. */
const cjkFamily = { en: 'Noto Sans JP', ja: 'Noto Sans JP', zh: 'Noto Sans SC' } as const satisfies Record<
  Language,
  string
>;

const cjk = /[\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u3000-\u303f]/u;

/**
 * Draws a chart as a standalone SVG of `width` × `height` px, the same text for the same model. A text with CJK letters
 * names one font that has them all: typesetting would otherwise choose one by itself, the Japanese for a Chinese letter.
 */
export function chartToSvg(
  model: ChartModel,
  size: { readonly width: number; readonly height: number },
  language: Language,
): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    chart.setOption({ ...model.option, animation: false });
    return nameFonts(stableIds(chart.renderToSVGString()), language);
  } finally {
    chart.dispose();
  }
}

/** ECharts numbers its instances, and its classes over all of them: in a file each kind counts from 0 in the order of use. */
function stableIds(svg: string): string {
  const numbers = new Map<string, number>();
  const counts = new Map<string, number>();
  return svg.replaceAll(/\bzr\d+-([a-z]+-?)(\d+)/gu, (id, kind: string) => {
    const number = numbers.get(id) ?? counts.get(kind) ?? 0;
    if (!numbers.has(id)) counts.set(kind, number + 1);
    numbers.set(id, number);
    return `zr0-${kind}${number}`;
  });
}

function nameFonts(svg: string, language: Language): string {
  return svg.replaceAll(
    /(<text\b[^>]*font-family:)[^;"]+([^>]*>)([^<]*)/gu,
    (_, open: string, rest: string, words: string) => {
      return `${open}${cjk.test(words) ? cjkFamily[language] : 'Inter'}${rest}${words}`;
    },
  );
}
