import { z } from 'zod';
import type { BriefDocument } from '../../shared/brief/document.ts';
import type { PdfStandard } from '../../shared/contract/briefs.ts';
import { type AppError, appError } from '../../shared/errors.ts';
import type { Translate } from '../../shared/i18n/messages.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { outlineText } from './outline-text.ts';
import { attachmentFile, chartFile, printedDocument } from './printed-document.ts';
import { rareLetters, refusedPdf } from './refused-pdf.ts';
import { type PageDrawing, splitPages } from './split-pages.ts';
import { readLibrary, type Template } from './template-folder.ts';
import { type Diagnosis, forgetOldWork, type SetDocument, setPages } from './typst-world.ts';

/** A brief as bytes. */
export interface TypesetBrief {
  readonly pdf: Uint8Array;
  readonly pages: number;
}

/** A brief's pages to look at, and the page from 0 on which each block of the recipe begins. */
export interface BriefPages {
  readonly pages: readonly PageDrawing[];
  readonly blockPages: readonly (number | null)[];
  /** Why no PDF can be made of them, and what to change: `brief-too-long`, `brief-letters-missing` or `typesetting-failed`. */
  readonly refusal: AppError | null;
}

/** What is set: a document in a template. `translate` is for what a page that is too full says. */
export interface TypesetTask {
  readonly document: BriefDocument;
  readonly template: Template;
  readonly translate: Translate;
}

/**
 * Typesets a brief as a tagged PDF of a standard, its attachments inside: the same document yields the same bytes. Fails
 * with `template-broken` (file and line), `template-file-missing`, `brief-too-long`, `brief-letters-missing`, or
 * `typesetting-failed` where the document breaks another rule of the standard.
 */
export function typesetPdf(task: TypesetTask, standard: PdfStandard): Result<TypesetBrief> {
  const set = setBrief(task);
  if (!set.ok) return set;
  const tooLong = overflowOf(set.value, task);
  const written = tooLong === null ? writePdf(set.value, task, standard) : fail(tooLong);
  forgetOldWork();
  return written;
}

function writePdf(
  { compiler, document }: SetDocument,
  task: TypesetTask,
  standard: PdfStandard,
): Result<TypesetBrief> {
  const { year, month, day } = task.document.date;
  try {
    const pdf = compiler.pdf(document, {
      pdfStandard: standard,
      creationTimestamp: Math.round(Date.UTC(year, month - 1, day) / 1000),
    });
    for (const letter of rareLetters(task.document)) printed.add(letter);
    return ok({ pdf, pages: document.numOfPages });
  } catch (fault) {
    return fail(refusedPdf(String(fault), task));
  }
}

/**
 * The real pages of a brief as drawings, also where no PDF can be made of them (`refusal`). Fails as `typesetPdf` with what
 * leaves no page to draw.
 */
export function typesetPages(task: TypesetTask): Result<BriefPages> {
  const set = setBrief(task);
  if (!set.ok) return set;
  const { compiler, document } = set.value;
  const pages = splitPages(compiler.plainSvg(document), outlinedCharts(task.document));
  const blockPages = pagesOfBlocks(set.value);
  const refusal = overflowOf(set.value, task) ?? refusalOf(set.value, task);
  forgetOldWork();
  return ok({
    pages,
    refusal,
    blockPages: task.document.parts.map(({ from, count }) =>
      count === 0 ? null : (blockPages.get(from) ?? null),
    ),
  });
}

/** Letters beyond those that all fonts of a brief share which a PDF of this process has been made with. */
const printed = new Set<string>();

/**
 * What a drawing does not tell, such as a letter without a shape, which is an empty box in it: only the attempt to write a PDF
 * does, and is made where a letter is new or the template somebody's own.
 */
function refusalOf(set: SetDocument, task: TypesetTask): AppError | null {
  const isSafe = task.template.origin === 'shipped';
  if (isSafe && rareLetters(task.document).every((letter) => printed.has(letter))) return null;
  const written = writePdf(set, task, 'ua-1');
  return written.ok ? null : written.error;
}

/** What stands in a drawing of pages for each chart, with what is to stand there: letters as shapes, since an image has no fonts. */
function outlinedCharts({ blocks, language }: BriefDocument): ReadonlyMap<string, string> {
  const inBase64 = (svg: string): string => Buffer.from(svg, 'utf8').toString('base64');
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'chart'
        ? [[inBase64(block.svg), inBase64(outlineText(block.svg, language))] as const]
        : [],
    ),
  );
}

function setBrief({ document, template }: TypesetTask): Result<SetDocument> {
  const files = new Map<string, Uint8Array>();
  const give = (path: string, content: string): void => {
    files.set(path, Buffer.from(content, 'utf8'));
  };
  for (const [path, content] of readLibrary()) files.set(`/lib/${path}`, content);
  for (const [path, content] of template.files) files.set(`/template/${path}`, content);
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'chart') give(chartFile(index), block.svg);
  }
  for (const { name, content } of document.attachments) give(attachmentFile(name), content);
  give('/brief.json', JSON.stringify(printedDocument(document)));
  const set = setPages('/template/template.typ', files);
  return 'wrong' in set ? fail(errorOf(set.wrong, template)) : ok(set.done);
}

/** Which parts of a brief stand beyond the last page that its template has room for; null where all find room. */
function overflowOf(set: SetDocument, { document, template, translate }: TypesetTask): AppError | null {
  const most = template.settings.pages;
  const count = set.document.numOfPages;
  if (most === undefined || count <= most) return null;
  const places = pagesOfBlocks(set);
  const beyond = document.parts.filter(
    ({ from, count: blockCount }) => blockCount > 0 && (places.get(from + blockCount - 1) ?? 0) >= most,
  );
  const separator = translate('charts.nameSeparator');
  const named = beyond.length > 0 ? beyond : document.parts.slice(-1);
  // In the language of the parts' own names.
  return appError('brief-too-long', template.settings.name[document.language], {
    value: count,
    known: most,
    detail: named.map(({ name }) => name).join(separator),
  });
}

const missingFile = /^file not found \(searched at (?<path>[^)]*)\)/u;

/** Typst's complaint as one that a person can act on, with the file as they know it. */
function errorOf({ message, path, line }: Diagnosis, template: Template): AppError {
  const isOwn = path.startsWith('/template/');
  const file = isOwn ? path.replace('/template', template.folder) : path;
  const place = line === null ? file : `${file}:${line}`;
  const missing = missingFile.exec(message)?.groups?.['path'];
  const isOutside = message.startsWith('failed to load file (access denied)');
  if (missing !== undefined || isOutside) {
    const value = (missing ?? '..').replace(/^template\//u, '');
    return appError('template-file-missing', place, { value });
  }
  return appError('template-broken', place, { detail: message });
}

const placesSchema = z.array(z.object({ block: z.int(), page: z.int() }));

/** The page, from 0, on which each block of the document ends up. */
function pagesOfBlocks({ compiler, document }: SetDocument): ReadonlyMap<number, number> {
  const found = placesSchema.parse(compiler.query(document, { selector: '<memwatt-block>', field: 'value' }));
  return new Map(found.map(({ block, page }) => [block, page - 1]));
}
