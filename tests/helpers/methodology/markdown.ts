/** The anchor that GitHub gives a heading: lower case, nothing but letters, digits, `_` and `-`, spaces as hyphens. */
export function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-');
}

/** A link to a heading of the page itself. */
export function linkTo(heading: string, text: string): string {
  return `[${text}](#${anchorOf(heading)})`;
}

/** A displayed formula, in the fence that GitHub typesets. */
export function formulaBlock(latex: string): string {
  return ['```math', latex, '```'].join('\n');
}

/** A table whose columns all stand flush left, but for those named as numbers. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly string[] = [],
): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', String.raw`\|`)).join(' | ')} |`;
  const rule = headings.map((heading) => (numbers.includes(heading) ? '---:' : '---'));
  return [line(headings), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Lines as a list. */
export function list(lines: readonly string[]): string {
  return lines.map((line) => `- ${line}`).join('\n');
}

/** Words joined as a sentence has them: `a, b and c`. */
export function enumerate(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`;
}
