/** One published figure beside ours. */
export interface Target {
  readonly what: string;
  readonly published: number;
  readonly ours: number;
  /** Largest deviation, as a share, at which the figure counts as met; null where it is shown but not judged. */
  readonly tolerance: number | null;
  /** Why it is missed; needed where it is. */
  readonly why?: string | undefined;
  /** More cells, in the order of the table's own columns. */
  readonly more?: readonly string[] | undefined;
}

/** A group of targets with one source. */
export interface TargetTable {
  readonly title: string;
  /** Paragraphs before the table. */
  readonly text: readonly string[];
  /** The unit of the published figure and ours. */
  readonly unit: string;
  /** Headings of `more`, after what was measured. */
  readonly columns?: readonly string[] | undefined;
  readonly targets: readonly Target[];
}

type Verdict = 'met' | 'missed' | 'not judged';

/** Ours ÷ published − 1. */
export function deviationOf({ published, ours }: Target): number {
  return ours / published - 1;
}

export function verdictOf(target: Target): Verdict {
  if (target.tolerance === null) {
    return 'not judged';
  }
  return Math.abs(deviationOf(target)) <= target.tolerance ? 'met' : 'missed';
}

/** How many targets of some tables have each verdict. */
export function countVerdicts(tables: readonly TargetTable[]): Readonly<Record<Verdict, number>> {
  const counts = { met: 0, missed: 0, 'not judged': 0 };
  for (const target of tables.flatMap(({ targets }) => targets)) counts[verdictOf(target)] += 1;
  return counts;
}

/** A group as Markdown: heading, text, table, and the reason of every miss below it. */
export function writeTable({ title, text, unit, columns = [], targets }: TargetTable): string {
  const figures = [`Published (${unit})`, `Ours (${unit})`, 'Deviation', 'Tolerance'];
  const rows = targets.map((target) => [
    target.what,
    ...(target.more ?? []),
    figure(target.published),
    figure(target.ours),
    percent(deviationOf(target)),
    target.tolerance === null ? '–' : `±${percent(target.tolerance, false)}`,
    verdictOf(target) === 'missed' ? '**missed**' : verdictOf(target),
  ]);
  return [
    `### ${title}`,
    ...text,
    markdownTable(['Target', ...columns, ...figures, 'Verdict'], rows, 1 + columns.length),
    ...missesOf(targets),
  ].join('\n\n');
}

/** The reasons of the misses, each once, with what it explains. */
function missesOf(targets: readonly Target[]): string[] {
  const reasons = new Map<string, string[]>();
  for (const target of targets) {
    if (verdictOf(target) === 'missed') {
      const why = target.why ?? '';
      reasons.set(why, [...(reasons.get(why) ?? []), target.what]);
    }
  }
  return reasons.size === 0
    ? []
    : [[...reasons].map(([why, missed]) => `- **Missed**: ${missed.join('; ')}. ${why}`).join('\n')];
}

/** Sets cells as a Markdown table; all but the first `texts` columns stand flush right, the last one flush left. */
export function markdownTable(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  texts: number,
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = headings.map((_, index) => (index < texts || index === headings.length - 1 ? '---' : '---:'));
  return [line(headings), line(rule), ...rows.map(line)].join('\n');
}

/** Four digits: a reader can recompute the deviation. */
export function figure(value: number): string {
  return value >= 1e9 || value < 1e-3
    ? value.toExponential(3)
    : new Intl.NumberFormat('en', { maximumSignificantDigits: 4 }).format(value);
}

/** A share in per cent, with its sign. */
export function percent(share: number, isSigned = true): string {
  const rounded = Math.round(share * 1000) / 10;
  const text = new Intl.NumberFormat('en', { maximumFractionDigits: Math.abs(rounded) >= 20 ? 0 : 1 }).format(
    Math.abs(rounded),
  );
  const sign = rounded < 0 ? '−' : isSigned && rounded > 0 ? '+' : '';
  return `${sign}${text} %`;
}
