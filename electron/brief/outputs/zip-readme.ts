import type { PhrasingContent, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { BriefDocument } from '../../../shared/brief/document.ts';
import type { Source } from '../../../shared/catalog/rows.ts';
import type { Translate } from '../../../shared/i18n/messages.ts';
import { chartsOf, tablesOf } from './plain-text.ts';
import { chartName, tableName } from './zip-names.ts';
import { carriedPath } from './zip-recipe.ts';

const text = (value: string): PhrasingContent => ({ type: 'text', value });
const code = (value: string): PhrasingContent => ({ type: 'inlineCode', value });

/** What an archive says of itself: its files, versions, licences of the sources, and the command that makes it again. */
export function writeReadme({
  document,
  sources,
  translate,
}: {
  readonly document: BriefDocument;
  readonly sources: readonly Source[];
  readonly translate: Translate;
}): string {
  const heading = (depth: 1 | 2, words: string): RootContent => ({
    type: 'heading',
    depth,
    children: [text(words)],
  });
  const paragraph = (...children: PhrasingContent[]): RootContent => ({ type: 'paragraph', children });
  const table = (head: readonly string[], rows: readonly PhrasingContent[][][]): RootContent => ({
    type: 'table',
    align: head.map(() => 'left'),
    children: [head.map((words) => [text(words)]), ...rows].map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  });
  const root: Root = {
    type: 'root',
    children: [
      heading(1, document.title),
      paragraph(text([document.subject, document.author, document.dateText].filter(Boolean).join(' · '))),
      paragraph(text(document.versions)),
      heading(2, translate('briefs.outFiles')),
      table(
        [translate('briefs.outFile'), translate('briefs.outContent')],
        filesOf(document, translate).map(([path, says]) => [[code(path)], [text(says)]]),
      ),
      heading(2, translate('briefs.outRunAgain')),
      paragraph(text(translate('briefs.outRunAgainText'))),
      { type: 'code', lang: 'sh', value: command(document) },
      heading(2, translate('briefs.outSheetSources')),
      paragraph(text(translate('briefs.outLicenceNote'))),
      table(
        [
          translate('briefs.outPublisher'),
          translate('briefs.outTitle'),
          translate('briefs.outLicence'),
          translate('briefs.outAddress'),
        ],
        citedSources(document, sources).map((source) => [
          [text(source.publisher)],
          [text(source.title)],
          [text(source.licence ?? translate('briefs.outLicenceUnknown'))],
          address(source.url ?? source.seenUrl ?? ''),
        ]),
      ),
      heading(2, translate('briefs.pdfDisclaimerHeading')),
      paragraph(text(translate('briefs.pdfDisclaimer'))),
    ],
  };
  return toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' });
}

function filesOf(document: BriefDocument, translate: Translate): [path: string, says: string][] {
  const charts = chartsOf(document).flatMap((chart, index): [string, string][] => {
    const name = chartName(chart, index + 1);
    return [
      [`charts/${name}.svg`, chart.title],
      [`charts/${name}.png`, translate('briefs.outSaysPicture')],
      [`data/${name}.csv`, translate('briefs.outSaysChartData')],
    ];
  });
  return [
    ['brief.md', translate('briefs.outSaysMarkdown')],
    ['workbook.xlsx', translate('briefs.outSaysWorkbook')],
    ['recipe.json', translate('briefs.outSaysRecipe')],
    ...charts,
    ...tablesOf(document).map((table, index): [string, string] => [
      `data/${tableName(table, index + 1)}.csv`,
      table.caption,
    ]),
    ...document.attachments.map(({ name, description }): [string, string] => [
      carriedPath(name),
      description,
    ]),
  ];
}

/** The recipe says everything but the date that is printed. */
function command({ date }: BriefDocument): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.year}-${two(date.month)}-${two(date.day)}`;
  return `memwatt brief --recipe recipe.json --date ${day} --out brief.pdf`;
}

function citedSources(document: BriefDocument, sources: readonly Source[]): Source[] {
  const addresses = new Set(document.sources.map(({ url }) => url));
  return sources.filter(({ url, seenUrl }) => addresses.has(url ?? seenUrl ?? '\0'));
}

function address(url: string): PhrasingContent[] {
  return /^https?:/iu.test(url) ? [{ type: 'link', url, children: [text(url)] }] : [text(url)];
}
