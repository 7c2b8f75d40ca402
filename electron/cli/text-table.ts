/** A column: its heading and whether its cells are figures, which stand flush right. */
export interface TextColumn {
  readonly heading: string;
  readonly isFigure: boolean;
}

/** Sentences in a last column may be longer than the terminal; a rule under their heading that wraps would look broken. */
const longestLastRule = 40;

/** Sets rows as an aligned table for a terminal; wide (CJK) characters count as two columns. Ends with a line break. */
export function toTextTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  const widths = columns.map((column, index) =>
    Math.max(displayWidth(column.heading), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  );
  const line = (cells: readonly string[]): string =>
    columns
      .map((column, index) => pad(cells[index] ?? '', widths[index] ?? 0, column.isFigure))
      .join('  ')
      .trimEnd();
  const rule = columns
    .map(({ isFigure }, index) => {
      const width = widths[index] ?? 0;
      const isLastText = index === columns.length - 1 && !isFigure;
      return '─'.repeat(isLastText ? Math.min(width, longestLastRule) : width);
    })
    .join('  ');
  return `${[line(columns.map((column) => column.heading)), rule, ...rows.map(line)].join('\n')}\n`;
}

/** The number of terminal columns that a text takes. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    width += widthOf(character);
  }
  return width;
}

function widthOf(character: string): number {
  if (/\p{Mark}/u.test(character)) {
    return 0;
  }
  // Full-width forms, CJK punctuation and ideographs, kana, hangul.
  return /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(
    character,
  )
    ? 2
    : 1;
}

function pad(text: string, width: number, isFigure: boolean): string {
  const space = ' '.repeat(Math.max(0, width - displayWidth(text)));
  return isFigure ? space + text : text + space;
}
