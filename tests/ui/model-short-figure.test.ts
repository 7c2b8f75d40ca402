import { describe, expect, it } from 'vitest';
import { bandText, shortFigure } from '../../renderer/src/features/model/short-figure.ts';

/** The text with every kind of space as the plain one. */
const plain = (text: string): string => text.replaceAll(/\s/gu, ' ');

describe('a band below a headline figure', () => {
  it('stands in the unit of its greater end, which is written once', () => {
    expect(plain(bandText('energy.saved.datacentre', [-1.08, 1.17], { language: 'en' }))).toBe(
      '\u22121.08–1.17 TWh',
    );
    expect(plain(bandText('spend.saved.datacentre', [80_300e-9, 10.2], { language: 'en' }))).toBe(
      '$0–$10.2 bn',
    );
    expect(plain(bandText('spend.saved.datacentre', [-0.0859, 0.0971], { language: 'en' }))).toBe(
      '\u2212$85.9–$97.1 m',
    );
    expect(plain(bandText('spend.saved.datacentre', [0.0154, 0.175], { language: 'ja' }))).toBe(
      '0.15–1.75億ドル',
    );
  });

  it('keeps an index and a range of nothing readable', () => {
    expect(plain(bandText('cost.index.datacentre', [0.986, 1], { language: 'en' }))).toBe('0.986–1');
    expect(plain(bandText('cost.index.datacentre', [0.98644, 0.99713], { language: 'en' }))).toBe(
      '0.9864–0.9971',
    );
    expect(plain(bandText('energy.saved.edge', [0, 0], { language: 'en' }))).toMatch(/^0–0/u);
  });

  it('leaves «per year» to the year above', () => {
    expect(shortFigure('energy.saved.datacentre', 0.327, { language: 'en' })).not.toContain('/');
  });
});
