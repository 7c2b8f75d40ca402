import type { OpenRecipe } from '../../shared/contract/briefs.ts';

/** How many rows one note takes, so that it stays below the longest that there may be. */
const perNote = 200;

const sentence =
  'The saving rests on how much of the work moves, how fast servers are replaced, and what a cheaper service is used for; none of these is a property of a chip. ';

/** Notes with so many rows of tables, no two alike, and two pages of prose before every 200 of them: 2,000 rows make sixty pages. */
export function longNotes(rows: number): OpenRecipe['blocks'] {
  const blocks: OpenRecipe['blocks'] = [];
  for (let from = 0; from < rows; from += perNote) {
    const part = from / perNote + 1;
    const lines = Array.from({ length: Math.min(perNote, rows - from) }, (_, index) => {
      const row = from + index + 1;
      return `| Row ${row} | ${(row * 1.618).toFixed(3)} | site ${row % 97} | checked |`;
    });
    const prose = Array.from(
      { length: 13 },
      (_, index) => `**${part}.${index + 1}** ${sentence.repeat(4).trim()}`,
    );
    const table = ['| Name | Value | Place | State |', '| :-- | --: | :-- | :-- |', ...lines].join('\n');
    blocks.push({ kind: 'notes', markdown: [`## Part ${part}`, ...prose, table].join('\n\n') });
  }
  return blocks;
}
