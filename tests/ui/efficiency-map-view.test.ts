import { describe, expect, it } from 'vitest';
import { readMapView, writeMapView } from '../../renderer/src/features/catalog/efficiency-map-view.ts';

describe('the address of the efficiency map', () => {
  it('opens as published against the year, with everything shown', () =>
    expect(readMapView(['map'])).toEqual({
      against: 'year',
      level: 'published',
      boundaries: [],
      hidden: [],
      company: undefined,
    }));

  it('says all that was chosen, so that it can be read back', () => {
    const view = {
      against: 'node',
      level: 'sustained',
      boundaries: ['chip', 'card'],
      hidden: ['edram-analog'],
      company: 'axelera',
    } as const;
    expect(readMapView(writeMapView(view))).toEqual(view);
  });

  it('leaves out what is as it is by default', () =>
    expect(writeMapView(readMapView(['map']))).toEqual(['map']));

  it('passes over what it does not know', () =>
    expect(readMapView(['map', 'boundary=chip|planet', 'against=moon', 'level'])).toMatchObject({
      against: 'year',
      level: 'published',
      boundaries: ['chip'],
    }));
});
