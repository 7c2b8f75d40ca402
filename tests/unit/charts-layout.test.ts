import { describe, expect, it } from 'vitest';
import { chartToSvg } from '../../electron/brief/charts-to-svg.ts';
import { textWidth } from '../../shared/charts/text.ts';
import { charts, sizes as ownSizes } from '../golden/cases.ts';
import { fixtureTranslate } from '../golden/fixture.ts';

interface Box {
  readonly words: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where each text of an SVG of ECharts stands; a little tight, because the builders' own measure is a little wide. */
function textBoxes(svg: string): Box[] {
  return [...svg.matchAll(/<text\b([^>]*)>(.*?)<\/text>/gu)].map(([, attributes = '', content = '']) => {
    const attribute = (name: string): string | undefined =>
      new RegExp(` ${name}="([^"]*)"`, 'u').exec(attributes)?.[1];
    const words = content
      .replaceAll(/<[^>]*>/gu, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
    const size = Number(/font-size:([\d.]+)px/u.exec(attributes)?.[1] ?? 12);
    const [x = 0, y = 0] = (/translate\(([^)]*)\)/u.exec(attributes)?.[1] ?? '0 0')
      .split(/[ ,]/u)
      .map(Number);
    const width = textWidth(words, size) * 0.85;
    // The name of an upright axis reads from bottom to top: what is its width stands on end.
    const upright = /matrix\(0,-1,1,0,([^,]*),([^)]*)\)/u.exec(attributes);
    if (upright !== null) {
      const centre = Number(upright[1]) + Number(attribute('y') ?? 0);
      const middle = Number(upright[2]);
      return {
        words,
        left: centre - size * 0.4,
        right: centre + size * 0.4,
        top: middle - width / 2,
        bottom: middle + width / 2,
      };
    }
    const centreX = x + Number(attribute('x') ?? 0);
    const anchor = attribute('text-anchor') ?? 'start';
    const left = anchor === 'end' ? centreX - width : anchor === 'middle' ? centreX - width / 2 : centreX;
    const centreY = y + Number(attribute('y') ?? 0);
    return { words, left, right: left + width, top: centreY - size * 0.4, bottom: centreY + size * 0.4 };
  });
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

it('sees an overlap where there is one', () => {
  const text = (x: number): string =>
    `<text text-anchor="start" style="font-size:11px" transform="translate(${x} 20)">Backfire</text>`;
  const [a, b, c] = textBoxes(text(10) + text(20) + text(90));
  expect(a !== undefined && b !== undefined && overlaps(a, b)).toBe(true);
  expect(a !== undefined && c !== undefined && overlaps(a, c)).toBe(false);
});

/** Those of a card; a chart that is given its size by the page is drawn on that. */
const sizes = [
  { width: 420, height: 260 },
  { width: 900, height: 500 },
];

describe.each(Object.keys(charts))('%s', (name) => {
  const own = ownSizes[name];
  it.each(
    (own === undefined ? sizes : [own]).flatMap((size) =>
      (['en', 'ja', 'zh'] as const).map((language) => ({ ...size, language })),
    ),
  )('keeps every label apart and whole at $width × $height ($language)', ({ width, height, language }) => {
    const model = charts[name]?.({
      translate: fixtureTranslate(language),
      language,
      theme: 'light',
      size: 'screen',
    });
    if (model === undefined) throw new Error(name);
    const boxes = textBoxes(chartToSvg(model, { width, height }, language));
    expect(boxes.length).toBeGreaterThan(5);
    const outside = boxes.filter(
      (box) => box.left < -1 || box.top < -1 || box.right > width + 1 || box.bottom > height + 1,
    );
    expect(outside.map((box) => box.words)).toEqual([]);
    const colliding = boxes.flatMap((one, index) =>
      boxes
        .slice(index + 1)
        .filter((other) => overlaps(one, other))
        .map((other) => `“${one.words}” and “${other.words}”`),
    );
    expect(colliding).toEqual([]);
  });
});
