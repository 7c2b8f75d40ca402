import type { BriefDocument, FigureEntry } from '../../shared/brief/document.ts';

/** Where a template finds the drawing of the chart at a place among the blocks. */
export function chartFile(index: number): string {
  return `/charts/${index + 1}.svg`;
}

/** Where a template finds an attachment. */
export function attachmentFile(name: string): string {
  return `/attachments/${name}`;
}

/**
 * A document as templates find it in `/brief.json`: drawings and attachments are files that it names, the entries of the
 * figures stand in the appendix, and the first mark of each source is the one that carries its footnote (`first`). A source
 * that the appendix names first stands at its end instead (`end`). An entry names the first one that rests on the same
 * inputs (`twin`), and a row that may be longer than a page says so (`long`).
 */
export function printedDocument(document: BriefDocument): unknown {
  const { figures, attachments, ...rest } = document;
  const seen = new Set<number>();
  const endnotes = new Set<number>();
  const mark = (source: number, isInAppendix = false): unknown => {
    const first = !seen.has(source);
    seen.add(source);
    if (first && isInAppendix) endnotes.add(source);
    return { kind: 'source', source, first, end: endnotes.has(source) };
  };
  const marked = (value: unknown, isInAppendix = false): unknown => {
    if (Array.isArray(value)) return value.map((each) => marked(each, isInAppendix));
    if (!isRecord(value)) return value;
    const { kind, source } = value;
    if (kind === 'source' && typeof source === 'number') return mark(source, isInAppendix);
    const shown = Object.entries(value).map(([key, each]) => [key, marked(each, isInAppendix)]);
    if ('cells' in value) shown.push(['long', JSON.stringify(value).length > mostInRow]);
    return Object.fromEntries(shown);
  };
  const entries = (): unknown =>
    figures.map((figure, index) => ({
      ...figure,
      twin: twinOf(figure, figures.slice(0, index)),
      conversion:
        figure.conversion === null
          ? null
          : {
              text: figure.conversion.text,
              marks: figure.conversion.sources.map((source) => mark(source, true)),
            },
      inputs: figure.inputs.map(({ source, ...input }) => ({
        ...input,
        mark: source === null ? null : mark(source, true),
      })),
    }));
  return {
    ...rest,
    blocks: document.blocks.map((block, index) => {
      if (block.kind === 'appendix')
        return { ...block, entries: entries(), tables: marked(block.tables, true) };
      if (block.kind !== 'chart') return marked(block);
      // The typesetter needs the drawing and its words; the table behind it is for other outputs.
      const { svg: _svg, table: _table, ...words } = block;
      return { ...words, file: chartFile(index) };
    }),
    attachments: attachments.map(({ name, description, mime }) => ({
      name,
      description,
      mime,
      file: attachmentFile(name),
    })),
  };
}

/** A row of less than this, as JSON, finds room on a page: it is kept whole. */
const mostInRow = 4000;

/** The place of the first figure before it that rests on the same inputs of the same scenario; null where there is none. */
function twinOf(figure: FigureEntry, before: readonly FigureEntry[]): number | null {
  const place = before.findIndex(
    ({ scenario, more, inputs }) =>
      scenario === figure.scenario &&
      more === figure.more &&
      inputs.length === figure.inputs.length &&
      inputs.every(
        ({ name, value }, at) => name === figure.inputs[at]?.name && value === figure.inputs[at].value,
      ),
  );
  return place === -1 ? null : place;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
