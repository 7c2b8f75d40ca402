import type { Explanation, ExplanationNode, Part } from './explanation.ts';

/** Why the parts of a node are not shown: they stand above, belong to the year before, or lie deeper than asked for. */
export type Fold = 'shown' | 'earlier' | 'depth';

/** A node with what it is made of, and that in turn. */
export interface ExplanationTree {
  readonly node: ExplanationNode;
  /** How the parent's formula writes it; null for the root. */
  readonly written: string | null;
  readonly fold: Fold | null;
  readonly children: readonly ExplanationTree[];
}

/**
 * Unfolds the node at an address down to `depth` levels, within its year: what belongs to the year before stands there
 * with its value and its address. A node that comes again is shown once; without that the tree would double with each
 * step. Undefined where the run has no such node.
 */
export function unfold(
  explanation: Explanation,
  key: string,
  depth = Number.POSITIVE_INFINITY,
): ExplanationTree | undefined {
  const shown = new Set<string>();
  const grow = (node: ExplanationNode, part: Part | null, left: number): ExplanationTree => {
    const fold = foldOf(node, part, left, shown);
    if (fold === null) shown.add(node.key);
    const children = fold === null ? node.parts : [];
    return {
      node,
      written: part?.written ?? null,
      fold,
      children: children.flatMap((each) => {
        const child = explanation.nodeAt(each.key);
        return child === undefined ? [] : [grow(child, each, left - 1)];
      }),
    };
  };
  const root = explanation.nodeAt(key);
  return root === undefined ? undefined : grow(root, null, depth);
}

function foldOf(
  { key, parts }: ExplanationNode,
  part: Part | null,
  left: number,
  shown: ReadonlySet<string>,
): Fold | null {
  if (part?.isEarlier === true && parts.length > 0) return 'earlier';
  if (shown.has(key)) return 'shown';
  return left <= 0 && parts.length > 0 ? 'depth' : null;
}
