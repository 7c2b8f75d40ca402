// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { hrefOf, navigate, pages, parseRoute } from '../../renderer/src/state/route.ts';

beforeEach(() => {
  window.location.hash = '';
});

describe('parseRoute', () => {
  it('reads back what hrefOf writes, for every page and for parts that need escaping', () => {
    for (const page of pages) expect(parseRoute(hrefOf(page))).toEqual({ page, segments: [] });
    const segments = ['devices', 'a/b c', '台積電', '100%'];
    expect(parseRoute(hrefOf('catalog', ...segments))).toEqual({ page: 'catalog', segments });
  });

  it('opens What-if where the address names no page', () => {
    for (const hash of ['', '#', '#/', '#/nonsense', '#token=x']) expect(parseRoute(hash).page).toBe('model');
  });

  it('takes a part that is not properly escaped as it stands', () => {
    expect(parseRoute('#/catalog/devices/100%').segments).toEqual(['devices', '100%']);
  });
});

describe('navigate', () => {
  it('goes to a place, and replaces without an entry in the history when asked', () => {
    navigate('catalog', ['devices', 'axelera-metis']);
    expect(window.location.hash).toBe('#/catalog/devices/axelera-metis');
    const { length } = window.history;
    navigate('model', [], { replace: true });
    expect(window.location.hash).toBe('#/what-if');
    expect(window.history).toHaveLength(length);
  });
});
