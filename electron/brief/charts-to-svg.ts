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

/** ECharts numbers its instances: the first one's ids are everyone's ids. */
function stableIds(svg: string): string {
  return svg.replaceAll(/\bzr\d+-/gu, 'zr0-');
}

function nameFonts(svg: string, language: Language): string {
  return svg.replaceAll(
    /(<text\b[^>]*font-family:)[^;"]+([^>]*>)([^<]*)/gu,
    (_, open: string, rest: string, words: string) => {
      return `${open}${cjk.test(words) ? cjkFamily[language] : 'Inter'}${rest}${words}`;
    },
  );
}
