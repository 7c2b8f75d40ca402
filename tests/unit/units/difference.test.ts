import { expect, it } from 'vitest';
import { differenceRange, figureRange, signed } from '../../../shared/units/difference.ts';

const say = (value: number): string => String(Number(value.toPrecision(6))).replace('-', '−');

it('says a plus, and leaves a minus as it is written', () => {
  expect(signed(2, '2')).toBe('+2');
  expect(signed(-2, '−2')).toBe('−2');
  expect(signed(0, '0')).toBe('0');
});

it.each([
  [-0.4812, 4.4321, '−0.48 – +4.43'],
  [-16.7, 0.000671, '−16.7 – 0'],
  [0.00398, 0.0293, '+0.004 – +0.0293'],
  [-14_900, -1030, '−14900 – −1000'],
  [0, 0, '0'],
  [2, 2, '+2'],
  [-1e-9, 2, '0 – +2'],
])('writes %d to %d as %s', (low, high, text) =>
  expect(differenceRange(low, high, say)).toBe(text.replaceAll(' – ', '\u00a0–\u00a0')),
);

it.each([
  [0.1234, 4.4321, '0.12–4.43'],
  [-1.0812, 1.17, '−1.08\u00a0–\u00a01.17'],
  [378.2, 551.7, '378–552'],
  [5, 5, '5'],
])('writes figures from %d to %d as %s', (low, high, text) => expect(figureRange(low, high, say)).toBe(text));
