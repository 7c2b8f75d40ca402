import * as fc from 'fast-check';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import { briefDate, type BriefDesk, flat, openBriefDesk, recipeWith, textIn } from '../helpers/brief-desk.ts';

let desk: BriefDesk;
beforeAll(() => {
  desk = openBriefDesk();
});
afterAll(() => desk.close());

const notes = (markdown: string): OpenRecipe['blocks'] => [{ kind: 'notes', markdown }];
const exportError = (changes: Partial<OpenRecipe>) =>
  desk.errorOf('briefs.export', {
    recipe: recipeWith(changes),
    format: 'pdf',
    standard: 'ua-1',
    path: null,
  });

describe('texts of people', () => {
  const letters = '#$*_@<>`"\'/\\[]{}()=-+~^&|;:!?%., abcXYZ0189電力节约—“”';
  const hostile = fc
    .oneof(
      fc.string({ unit: fc.constantFrom(...letters.split('')), minLength: 1, maxLength: 40 }),
      fc.constantFrom(
        '#read("/etc/passwd")',
        '#eval("1+1") $x^2$ @ref <label>',
        '#include "/etc/passwd"',
        '*[ #panic() ]* // no /* comment */',
        '{{name}} $t(briefs.title) <script>alert(1)</script>',
        '= heading - list + enum / term: x',
        '\\u{23}read \\ \\# ~ -- --- ...',
      ),
    )
    .map((text) => text.trim())
    .filter((text) => text !== '');
  const escaped = (text: string): string => text.replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`);

  it('come out as they went in, as title, author, heading, scenario and note, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (first, second, third) => {
        const content = {
          name: second,
          description: third,
          parent: 'baseline',
          samples: 0,
          inputs: {},
          sources: {},
        };
        const { path } = await desk.make(
          recipeWith({
            title: first,
            author: third,
            scenarios: [{ kind: 'content', content }],
            blocks: [
              { kind: 'heading', text: third },
              ...notes(
                `${escaped(first)}\n\n> ${escaped(second)}\n\n\`\`\`\n${third.replaceAll('`', "'")}\n\`\`\``,
              ),
              { kind: 'method' },
            ],
          }),
        );
        const text = flat(textIn(path));
        for (const each of [first, second, third]) expect(text).toContain(flat(each));
        expect(text).not.toContain('root:x:0');
      }),
      { numRuns: 60, seed: 7 },
    );
  }, 240_000);

  it('as raw HTML, foreign links and unknown marks stand as they were written', async () => {
    const { path } = await desk.make(
      recipeWith({
        blocks: notes(
          '<b onclick="x">bold</b>\n\n<script>alert(1)</script>\n\n[a](javascript:alert(1)) [b](file:///etc/passwd) [c](https://ok.example/x)\n\n[[ [not closed]',
        ),
      }),
    );
    const text = flat(textIn(path));
    for (const each of [
      '<bonclick="x">bold</b>',
      '<script>alert(1)</script>',
      'a(javascript:alert(1))',
      'b(file:///etc/passwd)',
      '[[[notclosed]',
    ]) {
      expect(text).toContain(each);
    }
    const links = await linksOf(path);
    expect(links.map(({ url }) => url).filter((url) => url !== undefined)).toEqual(['https://ok.example/x']);
  });
});

describe('figures in notes', () => {
  it('follow the scenario that they name', async () => {
    const saved = async (name: string): Promise<number> => {
      const run = await desk.ask('model.run', { scenario: { kind: 'named', name } });
      return (
        (run.deterministic['energy.saved.datacentre'] as number[])[run.years.indexOf(2035)] ?? Number.NaN
      );
    };
    const { path } = await desk.make(
      recipeWith({
        scenarios: ['baseline', 'high-adoption'].map((name) => ({ kind: 'named', name })),
        blocks: [
          ...notes(
            'A [[energy.saved.datacentre@2035]] B [[energy.saved.datacentre@2035|2]] C [[price.electricity]] D',
          ),
          { kind: 'appendix' },
        ],
      }),
    );
    const text = flat(textIn(path));
    const [base, high] = [await saved('baseline'), await saved('high-adoption')];
    expect(text).toContain(`A${base.toPrecision(3)}TWh/yrB${high.toPrecision(3)}TWh/yrC$0.0801/kWh`);
    expect(text).toContain(`${base}TWh/yr`);
    expect(text).toContain(`${high}TWh/yr`);
  });

  it.each([
    ['[[energy.savd.datacentre@2030]]', 'brief-figure-unknown', 'energy.saved.datacentre@2030'],
    ['[[energy.saved.datacentre]]', 'brief-figure-unknown', undefined],
    ['[[energy.saved.datacentre@2130]]', 'brief-figure-unknown', undefined],
    ['[[energy.saved.datacentre@2030|2]]', 'brief-scenario-index', undefined],
  ])('%s is refused: %s', async (mark, code, nearest) => {
    const error = await exportError({ blocks: notes(`Text ${mark}.`) });
    expect(error).toMatchObject({ code, place: 'Notes' });
    expect(error.values?.['nearest']).toBe(nearest);
  });
});

it('links every figure to its entry, and every entry back to where its figure stands', async () => {
  const { path, pages } = await desk.make(
    recipeWith({
      blocks: [
        { kind: 'key-figures' },
        { kind: 'key-messages' },
        { kind: 'page-break' },
        { kind: 'appendix' },
      ],
    }),
  );
  const links = await linksOf(path);
  const there = links.filter(({ page, to }) => page === 1 && to !== undefined);
  const back = links.filter(({ page, to }) => page > 1 && to === 1);
  expect(pages).toBeGreaterThan(1);
  // Ten figures in the band and at least twelve in the messages.
  expect(there.length).toBeGreaterThanOrEqual(22);
  for (const { to } of there) expect(to).toBeGreaterThan(1);
  expect(back.length).toBeGreaterThanOrEqual(14);
});

it('keeps every row of a table of 2,000, its head on every page', async () => {
  const rows = Array.from({ length: 2000 }, (_, index) => `|r${index}|`).join('\n');
  const { path, pages } = await desk.make(recipeWith({ blocks: notes(`|Head|\n|-|\n${rows}`) }));
  const text = textIn(path);
  const found = new Set([...text.matchAll(/\br(\d+)\b/gu)].map(([, number]) => Number(number)));
  expect(found.size).toBe(2000);
  expect(text.split(/[\n\f]/u).filter((line) => line.trim() === 'Head')).toHaveLength(pages);
});

describe('pages to look at', () => {
  it('are those of the PDF, an image each without scripts or links, and say where each block stands', async () => {
    const blocks: OpenRecipe['blocks'] = [
      { kind: 'key-figures' },
      { kind: 'chart', chart: 'energy' },
      { kind: 'page-break' },
      { kind: 'notes', markdown: '[x](https://x.example)' },
    ];
    for (const language of ['en', 'ja', 'zh'] as const) {
      const recipe = recipeWith({ language, blocks });
      const { pages, blockPages } = await desk.ask('briefs.preview', { recipe, date: briefDate });
      expect(pages).toHaveLength((await desk.make(recipe)).pages);
      expect(blockPages).toEqual([0, 0, 0, 1]);
      for (const { svg, width, height } of pages) {
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
        expect(svg).not.toMatch(/<script|<a[ >]|<foreignObject|javascript:|\bon\w+=/u);
        const ids = new Set([...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
        const referred = [...svg.matchAll(/(?:xlink:href="#|url\(#)([^")]+)/gu)].map(([, id]) => id);
        expect(referred.filter((id) => !ids.has(id))).toEqual([]);
        expect(referred.length).toBeGreaterThan(10);
        for (const [, drawing = ''] of svg.matchAll(/svg\+xml;base64,([^"]+)"/gu)) {
          expect(Buffer.from(drawing, 'base64').toString('utf8')).not.toContain('<text');
        }
      }
    }
  });
});

interface FoundLink {
  readonly page: number;
  readonly url: string | undefined;
  /** The page that it leads to. */
  readonly to: number | undefined;
}

async function linksOf(path: string): Promise<FoundLink[]> {
  const task = getDocument({ url: path, verbosity: 0 });
  const document = await task.promise;
  const links: FoundLink[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const annotations: { subtype?: string; url?: string; dest?: unknown }[] = await (
      await document.getPage(page)
    ).getAnnotations();
    for (const { subtype, url, dest } of annotations) {
      if (subtype !== 'Link') continue;
      const explicit: unknown = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const [target] = Array.isArray(explicit) ? (explicit as { num: number; gen: number }[]) : [];
      const to = target === undefined ? undefined : (await document.getPageIndex(target)) + 1;
      links.push({ page, url, to });
    }
  }
  await task.destroy();
  return links;
}
