/** A rectangle of the canvas, px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A straight stroke of the canvas, px: what a label should rather not cover. */
export interface Stroke {
  readonly fromX: number;
  readonly fromY: number;
  readonly toX: number;
  readonly toY: number;
}

/** A label that wants to stand by a mark at `x`, `y` of radius `reach`, all px. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly width: number;
  readonly height: number;
  /** The side of a rising line that the mark is on, which the label keeps to where it can: above and left of it, or below and right. */
  readonly side?: 'upper' | 'lower';
  /** How far the mark's whisker goes up and down, where it has one: labels above and below stand clear of it. */
  readonly whisker?: { readonly top: number; readonly bottom: number };
}

/** Where a label stands; `isLed` when it is so far from its mark that a line must lead to it. */
export interface PlacedLabel extends Box {
  readonly isLed: boolean;
}

export interface LabelGround {
  /** What labels must stay inside. */
  readonly bounds: Box;
  /** What no label may cover: the marks that are labelled, words already set. */
  readonly taken: readonly Box[];
  /** What a label should rather not cover: other marks. */
  readonly avoided: readonly Box[];
  readonly strokes: readonly Stroke[];
  /** How far from its mark a label may go, px. */
  readonly farthest: number;
}

const gap = 5;
const ledFrom = 9;
/** A label that hides more marks than this is worth less than they are. */
const mostCovered = 2;
/** Nor may it cut through more lines than this. */
const mostCrossed = 2;
/** What covering something costs, in px of distance from the label's mark. */
const cost = { mark: 14, stroke: 12, led: 6, left: 5, above: 4, side: 60 } as const;

/** Whether two rectangles share any area. */
export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** Whether a stroke passes through a rectangle (Liang and Barsky's clipping). */
export function crosses({ fromX, fromY, toX, toY }: Stroke, box: Box): boolean {
  let [enter, leave] = [0, 1];
  const edges = [
    [fromX - toX, fromX - box.left],
    [toX - fromX, box.right - fromX],
    [fromY - toY, fromY - box.top],
    [toY - fromY, box.bottom - fromY],
  ] as const;
  for (const [direction, room] of edges) {
    if (direction === 0) {
      if (room < 0) return false;
      continue;
    }
    const at = room / direction;
    if (direction < 0) enter = Math.max(enter, at);
    else leave = Math.min(leave, at);
    if (enter > leave) return false;
  }
  return true;
}

interface Candidate extends Box {
  readonly price: number;
  readonly isLed: boolean;
}

function candidatesOf(wish: LabelWish, farthest: number): Candidate[] {
  const { x, y, reach, width, height, side, whisker } = wish;
  const boxAt = (left: number, top: number, price: number, isLed: boolean): Candidate => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
    price,
    isLed,
  });
  const middle = y - height / 2;
  const right = x + reach + gap;
  const left = x - reach - gap - width;
  const above = Math.min(y - reach, whisker?.top ?? y) - 3 - height;
  const below = Math.max(y + reach, whisker?.bottom ?? y) + 3;
  const found = [
    boxAt(right, middle, 0, false),
    boxAt(left, middle, cost.left, false),
    boxAt(x - width / 2, above, cost.above, false),
    boxAt(x - width / 2, below, cost.above, false),
  ];
  for (let away = 6; away <= farthest; away += 6) {
    for (const direction of [-1, 1]) {
      const shift = direction * away;
      const isLed = Math.abs(shift) > ledFrom;
      const price = Math.abs(shift) + (isLed ? cost.led : 0);
      found.push(boxAt(right + (isLed ? 8 : 0), middle + shift, price, isLed));
      found.push(boxAt(left - (isLed ? 8 : 0), middle + shift, price + cost.left, isLed));
    }
  }
  if (side === undefined) return found;
  const isUpper = side === 'upper';
  return found.map((box) => {
    const isOwn = isUpper ? box.left < x && box.top <= middle : box.right > x && box.top >= middle;
    return isOwn ? box : { ...box, price: box.price + cost.side };
  });
}

/** The line that leads from a mark to a label that stands apart from it: to the nearer of its ends. */
export function leaderOf(wish: LabelWish, label: Box): Stroke {
  const isRight = label.left >= wish.x;
  return {
    fromX: wish.x + (isRight ? wish.reach : -wish.reach),
    fromY: wish.y,
    toX: isRight ? label.left - 2 : label.right + 2,
    toY: (label.top + label.bottom) / 2,
  };
}

/**
 * Places labels beside their marks, the first wish first: beside, above or below, else further away with a line that
 * leads there. Yields one entry per wish, null where no place is free: no label ever covers another or leaves the bounds.
 */
export function placeLabels(wishes: readonly LabelWish[], ground: LabelGround): (PlacedLabel | null)[] {
  const taken: Box[] = [...ground.taken];
  const leaders: Stroke[] = [];
  const { bounds } = ground;
  return wishes.map((wish) => {
    const own: Box = {
      left: wish.x - wish.reach,
      top: wish.y - wish.reach,
      right: wish.x + wish.reach,
      bottom: wish.y + wish.reach,
    };
    let best: Candidate | null = null;
    let least = Infinity;
    for (const candidate of candidatesOf(wish, ground.farthest)) {
      if (candidate.price >= least) continue;
      const isOutside =
        candidate.left < bounds.left ||
        candidate.top < bounds.top ||
        candidate.right > bounds.right ||
        candidate.bottom > bounds.bottom;
      if (isOutside || taken.some((box) => overlaps(box, candidate))) continue;
      if (leaders.some((leader) => crosses(leader, candidate))) continue;
      const leader = leaderOf(wish, candidate);
      if (candidate.isLed && taken.some((box) => !overlaps(box, own) && crosses(leader, box))) continue;
      const covered = ground.avoided.filter((box) => overlaps(box, candidate)).length;
      if (covered > mostCovered) continue;
      const crossed = ground.strokes.filter((stroke) => crosses(stroke, candidate)).length;
      if (crossed > mostCrossed) continue;
      const price = candidate.price + covered * cost.mark + crossed * cost.stroke;
      if (price < least) [best, least] = [candidate, price];
    }
    if (best === null) return null;
    taken.push(best);
    if (best.isLed) leaders.push(leaderOf(wish, best));
    const { left, top, right, bottom, isLed } = best;
    return { left, top, right, bottom, isLed };
  });
}

/**
 * Moves labels of one column apart, each as near to its wish as the others let it: `at` are the wished middles, `heights`
 * the labels' heights, all px. Yields the middles in the order given; null for those that the column has no room for,
 * which are the last ones given.
 */
export function spreadLabels(
  at: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): (number | null)[] {
  let room = bottom - top;
  const kept: number[] = [];
  for (const [index, height] of heights.entries()) {
    if (height > room) break;
    room -= height;
    kept.push(index);
  }
  const order = kept.toSorted((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  const middles: (number | null)[] = at.map(() => null);
  // Down from the top, then up from the bottom: what is pushed out below is taken back from above.
  let edge = top;
  for (const index of order) {
    const half = (heights[index] ?? 0) / 2;
    const middle = Math.max(at[index] ?? 0, edge + half);
    middles[index] = middle;
    edge = middle + half;
  }
  edge = bottom;
  for (const index of order.toReversed()) {
    const half = (heights[index] ?? 0) / 2;
    const middle = Math.min(middles[index] ?? 0, edge - half);
    middles[index] = middle;
    edge = middle - half;
  }
  return middles;
}
