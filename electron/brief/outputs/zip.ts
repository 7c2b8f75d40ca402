import type { BriefDocument, DocumentChart, DocumentTable } from '../../../shared/brief/document.ts';
import type { Source } from '../../../shared/catalog/rows.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { toCsv } from '../../exchange/csv.ts';
import { packArchive } from './archive.ts';
import { chartPicture, toPng, withFallbackFonts } from './chart-files.ts';
import { writeMarkdown } from './markdown.ts';
import { chartsOf, plainText, tablesOf } from './plain-text.ts';
import { chartName, tableName } from './zip-names.ts';
import { writeReadme } from './zip-readme.ts';
import { carriedPath, recipeOfArchive } from './zip-recipe.ts';

/** What an archive is made of: the document, the catalog's sources with their licences, the workbook's bytes. */
export interface ArchiveSubject {
  readonly document: BriefDocument;
  readonly sources: readonly Source[];
  readonly workbook: Uint8Array;
  readonly translate: Translate;
}

/**
 * Everything behind a brief as a zip, the same bytes for the same subject: the text as Markdown, each chart as SVG and PNG
 * with its figures as CSV, each table as CSV, the workbook, the scenarios, recipe and all else that the PDF carries, and a
 * README that says what is what, under which licence, and how to run it again.
 */
export async function writeArchive(subject: ArchiveSubject): Promise<Uint8Array> {
  const { document, workbook } = subject;
  const charts = chartsOf(document);
  const files: Record<string, Uint8Array | string> = {
    'README.md': writeReadme(subject),
    'brief.md': writeMarkdown(document, {
      picture: (chart, number) => `charts/${chartName(chart, number)}.png`,
    }),
    'workbook.xlsx': workbook,
  };
  for (const [index, chart] of charts.entries()) {
    const name = chartName(chart, index + 1);
    const picture = chartPicture(chart, document.language);
    files[`charts/${name}.svg`] = `${withFallbackFonts(picture)}\n`;
    files[`charts/${name}.png`] = await toPng(picture);
    files[`data/${name}.csv`] = chartToCsv(chart);
  }
  for (const [index, table] of tablesOf(document).entries()) {
    files[`data/${tableName(table, index + 1)}.csv`] = tableToCsv(table);
  }
  const recipe = recipeOfArchive(document);
  if (recipe !== null) files['recipe.json'] = recipe;
  for (const { name, content } of document.attachments) files[carriedPath(name)] = content;
  return packArchive(files, document.date);
}

function chartToCsv({ table }: DocumentChart): string {
  return withMark(
    toCsv(
      table.columns.map(({ label, unit }) => (unit === '' ? label : `${label} (${unit})`)),
      table.rows,
    ),
  );
}

function tableToCsv({ columns, rows }: DocumentTable): string {
  return withMark(
    toCsv(
      columns.map(({ label }) => label),
      rows.map(({ cells }) => columns.map((_, column) => plainText(cells[column] ?? []))),
    ),
  );
}

/** Excel takes a file for UTF-8 only where its mark stands first. */
function withMark(csv: string): string {
  return `\u{feff}${csv}`;
}
