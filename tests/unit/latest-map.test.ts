import { describe, expect, it } from 'vitest';
import { LatestMap } from '../../shared/latest-map.ts';

describe('LatestMap', () => {
  it('lets go of what was asked for longest ago', () => {
    const map = new LatestMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    expect(map.get('a')).toBe(1);
    map.set('c', 3);
    expect(map.get('b')).toBeUndefined();
    expect(map.get('a')).toBe(1);
    expect(map.get('c')).toBe(3);
  });

  it('keeps the latest value of a key once', () => {
    const map = new LatestMap<string, number>(2);
    map.set('a', 1);
    map.set('b', 2);
    map.set('b', 3);
    expect(map.get('a')).toBe(1);
    expect(map.get('b')).toBe(3);
  });
});
