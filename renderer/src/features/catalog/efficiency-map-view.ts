import { boundaries, type Boundary } from '../../../../shared/catalog/vocabularies.ts';
import { type TechnologyGroup, technologyGroups } from '../../../../shared/charts/efficiency-groups.ts';
import type { EfficiencyAxis, EfficiencyLevel } from '../../../../shared/charts/efficiency-points.ts';
import { mapSegment } from '../../state/route.ts';
import { readList, readOptions, writeList, writeOptions } from '../../charts/view-options.ts';

/** What the efficiency map shows, as its address says it. */
export interface MapView {
  readonly against: EfficiencyAxis;
  readonly level: EfficiencyLevel;
  /** The boundaries shown; all of them where none is chosen. */
  readonly boundaries: readonly Boundary[];
  readonly hidden: readonly TechnologyGroup[];
  readonly company: string | undefined;
}

/** Reads the view out of `#/catalog/map/<name>=<value>/…`. */
export function readMapView(segments: readonly string[]): MapView {
  const options = readOptions(segments);
  return {
    against: options.get('against') === 'node' ? 'node' : 'year',
    level: options.get('level') === 'sustained' ? 'sustained' : 'published',
    boundaries: readList(options.get('boundary'), boundaries),
    hidden: readList(options.get('without'), technologyGroups),
    company: options.get('company'),
  };
}

/** The segments that follow `#/catalog` for a view; what is as it is by default stays out. */
export function writeMapView(view: MapView): string[] {
  return [
    mapSegment,
    ...writeOptions({
      against: view.against === 'year' ? undefined : view.against,
      level: view.level === 'published' ? undefined : view.level,
      boundary: writeList(view.boundaries),
      without: writeList(view.hidden),
      company: view.company,
    }),
  ];
}
