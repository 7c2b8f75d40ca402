import { expect, it } from 'vitest';
import { breakEvenly, breakLines, textWidth } from '../../shared/charts/text.ts';

const size = 11;
const lines = (text: string, characters: number): readonly string[] =>
  breakLines(text, characters * 1.02 * size, size);

it('keeps a foreign word in katakana on one line', () => {
  expect(lines('省エネ向上率 · デジタル · LLMデコード', 8)).toEqual([
    '省エネ向上率 ·',
    'デジタル ·',
    'LLMデコード',
  ]);
  expect(lines('リバウンド弾力性 · データセンター', 13)).toEqual(['リバウンド弾力性 ·', 'データセンター']);
});

it('breaks a word that no line holds, rather than run over', () => {
  expect(lines('データセンター', 4)).toEqual(['データセ', 'ンター']);
});

it('begins no line with a stop, a closing bracket or the dot between parts, and ends none with an opening one', () => {
  expect(lines('画像認識（車載）、音声', 8)).toEqual(['画像認識（車', '載）、音声']);
  expect(lines('价格与电网（全国）', 6)).toEqual(['价格与电网', '（全国）']);
  expect(breakLines('Server price · IMC', textOf('Server price '), size)).toEqual(['Server', 'price · IMC']);
});

it('leaves no last word alone where the lines can be alike, and takes no line more for it', () => {
  const name = 'Rebound elasticity · Data centres';
  const width = textWidth(name, size) - 1;
  expect(breakLines(name, width, size)).toEqual(['Rebound elasticity · Data', 'centres']);
  expect(breakEvenly(name, width, size)).toEqual(['Rebound elasticity ·', 'Data centres']);
  expect(breakEvenly('能效提升率 · 数字 · LLM 解码', 13 * size, size)).toEqual([
    '能效提升率 · 数字 ·',
    'LLM 解码',
  ]);
  expect(breakEvenly('リバウンド弾力性 · データセンター', 14 * size, size)).toEqual([
    'リバウンド弾力性 ·',
    'データセンター',
  ]);
  expect(breakEvenly(name, 1000, size)).toEqual([name]);
});

/** A width that just holds this text, px. */
function textOf(text: string): number {
  return text.length * 0.56 * size;
}
