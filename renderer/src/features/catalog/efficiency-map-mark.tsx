import type { Boundary } from '../../../../shared/catalog/vocabularies.ts';
import {
  groupColour,
  groupShapes,
  shapeCorners,
  type TechnologyGroup,
} from '../../../../shared/charts/efficiency-groups.ts';
import { boundaryFill } from '../../../../shared/charts/efficiency-marks.ts';
import { useTheme } from '../../ui/use-theme.ts';

/** The mark of a family as the map draws it, beside its name in a list. */
export function GroupMark({
  group,
  boundary = 'chip',
}: {
  readonly group: TechnologyGroup;
  readonly boundary?: Boundary;
}) {
  const colour = groupColour(group, useTheme());
  const corners = shapeCorners(groupShapes[group]);
  const look = { fill: colour, fillOpacity: boundaryFill[boundary], stroke: colour, strokeWidth: 1.4 };
  return (
    <svg className="map-mark" viewBox="-7 -7 14 14" width={14} height={14} aria-hidden>
      {corners === null ? (
        <circle r={4.4} {...look} />
      ) : (
        <polygon points={corners.map(([x, y]) => `${x * 4.4},${y * 4.4}`).join(' ')} {...look} />
      )}
    </svg>
  );
}
