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

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colours = tokens[theme];
  const grounds = [colours.page, colours.surface, colours.surfaceSunken, colours.surfaceRaised];

  it.each(['text', 'textMuted', 'baselineText', 'accent', 'amber', 'red'] as const)(
    '%s reads at 4.5:1 on every ground',
    (role) => {
      for (const ground of grounds)
        expect(contrast(colours[role], ground), ground).toBeGreaterThanOrEqual(4.5);
    },
  );

  it('reads on its fills', () => {
    expect(contrast(colours.onAccent, colours.accent)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.onAccent, colours.accentHover)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.text, colours.accentSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.amber, colours.amberSoft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(colours.red, colours.redSoft)).toBeGreaterThanOrEqual(4.5);
  });

  it('draws lines and controls at 3:1 on the surface', () => {
    const lines = [
      colours.baseline,
      colours.borderControl,
      colours.focus,
      ...Object.values(colours.workloads),
      ...colours.overlay,
    ];
    for (const line of lines) expect(contrast(line, colours.surface), line).toBeGreaterThanOrEqual(3);
  });

  it.each(everySight)('keeps the seven workloads apart (%s)', (sight) => {
    for (const [index, one] of workloads.entries()) {
      for (const other of workloads.slice(index + 1)) {
        const apart = distance(workloadColour(one, theme), workloadColour(other, theme), sight);
        expect(apart, `${one} and ${other}`).toBeGreaterThanOrEqual(0.1);
      }
    }
  });

  it.each(everySight)('keeps accent, baseline and workloads apart (%s)', (sight) => {
    expect(distance(colours.accent, colours.baseline, sight)).toBeGreaterThanOrEqual(0.14);
    for (const workload of workloads) {
      expect(
        distance(workloadColour(workload, theme), colours.accent, sight),
        workload,
      ).toBeGreaterThanOrEqual(0.085);
      expect(
        distance(workloadColour(workload, theme), colours.baseline, sight),
        workload,
      ).toBeGreaterThanOrEqual(0.06);
    }
  });

  it.each(everySight)('keeps overlaid runs apart (%s)', (sight) => {
    for (const [index, one] of colours.overlay.entries()) {
      for (const other of [...colours.overlay.slice(index + 1), colours.baseline]) {
        expect(distance(one, other, sight), `${one} and ${other}`).toBeGreaterThanOrEqual(0.08);
      }
    }
  });

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
