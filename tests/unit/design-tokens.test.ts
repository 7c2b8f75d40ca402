import { describe, expect, it } from 'vitest';
import { grades } from '../../shared/catalog/vocabularies.ts';
import {
  accentShadeIndex,
  accentShades,
  fontFamily,
  gradeShapes,
  space,
  tokens,
  workloadColour,
} from '../../shared/design/tokens.ts';
import { workloads } from '../../shared/model/vocabulary.ts';
import { contrast, distance, type Sight, sights } from './design-colour-science.ts';

const everySight = Object.keys(sights) as Sight[];

describe('the colour science itself', () => {
  it('knows the two ends of the WCAG scale', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('sees red and green drift together without red or green cones', () => {
    const [red, green] = ['#c05040', '#7a8a30'];
    expect(distance(red, green, 'deuteranopia')).toBeLessThan(distance(red, green, 'none') / 2);
  });
});

/** What falls short of a bound, by name, so that a failure says which colour it is. */
function below(bound: number, measured: readonly (readonly [string, number])[]): string[] {
  return measured
    .filter(([, value]) => value < bound)
    .map(([name, value]) => `${name}: ${value.toFixed(3)} < ${bound}`);
}

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colours = tokens[theme];
  const grounds = [colours.page, colours.surface, colours.surfaceSunken, colours.surfaceRaised];

  it.each(['text', 'textMuted', 'baselineText', 'accent', 'amber', 'red', 'assumption', 'decision'] as const)(
    '%s reads at 4.5:1 on every ground',
    (role) => {
      expect(
        below(
          4.5,
          grounds.map((ground) => [ground, contrast(colours[role], ground)]),
        ),
      ).toEqual([]);
    },
  );

  it.each(everySight)('keeps assumptions and decisions apart with %s sight', (sight) => {
    expect(distance(colours.assumption, colours.decision, sight)).toBeGreaterThanOrEqual(0.12);
  });

  it('reads on its fills', () => {
    const pairs = [
      ['onAccent', 'accent'],
      ['onAccent', 'accentHover'],
      ['text', 'accentSoft'],
      ['amber', 'amberSoft'],
      ['red', 'redSoft'],
    ] as const;
    expect(
      below(
        4.5,
        pairs.map(([ink, fill]) => [`${ink} on ${fill}`, contrast(colours[ink], colours[fill])]),
      ),
    ).toEqual([]);
  });

  it('draws lines and controls at 3:1 on the surface', () => {
    const lines = [
      colours.baseline,
      colours.borderControl,
      colours.focus,
      ...Object.values(colours.workloads),
      ...colours.overlay,
    ];
    expect(
      below(
        3,
        lines.map((line) => [line, contrast(line, colours.surface)]),
      ),
    ).toEqual([]);
  });

  it.each(everySight)('keeps the seven workloads apart (%s)', (sight) => {
    const pairs = workloads.flatMap((one, index) =>
      workloads
        .slice(index + 1)
        .map((other): [string, number] => [
          `${one} and ${other}`,
          distance(workloadColour(one, theme), workloadColour(other, theme), sight),
        ]),
    );
    expect(pairs.length).toBe(21);
    expect(below(0.1, pairs)).toEqual([]);
  });

  it.each(everySight)('keeps accent, baseline and workloads apart (%s)', (sight) => {
    const to = (colour: string): [string, number][] =>
      workloads.map((workload) => [workload, distance(workloadColour(workload, theme), colour, sight)]);
    expect(distance(colours.accent, colours.baseline, sight)).toBeGreaterThanOrEqual(0.14);
    expect(below(0.085, to(colours.accent))).toEqual([]);
    expect(below(0.06, to(colours.baseline))).toEqual([]);
  });

  it.each(everySight)('keeps overlaid runs apart (%s)', (sight) => {
    const pairs = colours.overlay.flatMap((one, index) =>
      [...colours.overlay.slice(index + 1), colours.baseline].map((other): [string, number] => [
        `${one} and ${other}`,
        distance(one, other, sight),
      ]),
    );
    expect(pairs.length).toBe(36);
    expect(below(sight === 'none' ? 0.13 : 0.084, pairs)).toEqual([]);
  });

  it('writes the names of overlaid runs at 4.5:1, and none in the red of errors', () => {
    expect(
      below(
        4.5,
        colours.overlay.flatMap((run) =>
          [colours.page, colours.surface, colours.surfaceRaised].map((ground): [string, number] => [
            `${run} on ${ground}`,
            contrast(run, ground),
          ]),
        ),
      ),
    ).toEqual([]);
    expect(
      below(
        0.09,
        colours.overlay.map((run) => [run, distance(run, colours.red, 'none')]),
      ),
    ).toEqual([]);
  });

  it.each(everySight)('keeps the kinds of a chart apart, and from accent and baseline (%s)', (sight) => {
    const { categories, accent, baseline } = colours;
    const pairs = categories.flatMap((one, index) =>
      categories
        .slice(index + 1)
        .map((other): [string, number] => [`${one} and ${other}`, distance(one, other, sight)]),
    );
    const to = (colour: string): [string, number][] =>
      categories.map((one) => [`${one} and ${colour}`, distance(one, colour, sight)]);
    expect(pairs.length).toBe(10);
    expect(below(sight === 'none' ? 0.15 : 0.085, pairs)).toEqual([]);
    expect(below(0.075, to(accent))).toEqual([]);
    expect(below(0.055, to(baseline))).toEqual([]);
  });

  it('writes the kinds of a chart at 4.5:1', () =>
    expect(
      below(
        4.5,
        colours.categories.flatMap((kind) =>
          [colours.page, colours.surface, colours.surfaceRaised].map((ground): [string, number] => [
            `${kind} on ${ground}`,
            contrast(kind, ground),
          ]),
        ),
      ),
    ).toEqual([]));

  it('takes its accent from the shades that Mantine is given', () => {
    expect(accentShades[accentShadeIndex[theme]]).toBe(colours.accent);
  });
});

it('has one shape per grade', () => {
  expect(Object.keys(gradeShapes)).toEqual([...grades]);
  expect(new Set(Object.values(gradeShapes)).size).toBe(grades.length);
});

it('stays on the 4 px grid', () => {
  for (const pixels of Object.values(space)) expect(pixels % 4).toBe(0);
});

it('puts no double quote into a font stack, and the CJK of the language first', () => {
  for (const language of ['en', 'ja', 'zh'] as const) expect(fontFamily(language)).not.toContain('"');
  expect(fontFamily('ja').indexOf('Noto Sans JP')).toBeLessThan(fontFamily('ja').indexOf('Noto Sans SC'));
  expect(fontFamily('zh').indexOf('Noto Sans SC')).toBeLessThan(fontFamily('zh').indexOf('Noto Sans JP'));
});
