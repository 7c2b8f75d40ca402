import { Buffer } from 'node:buffer';
import type { BriefDocument } from '../../../shared/brief/document.ts';
import type { BriefFormat } from '../../../shared/contract/briefs.ts';
import { resultFileSchema } from '../../../shared/contract/model.ts';
import type { BriefSubject } from '../subject.ts';
import type { ImageFile } from './image-file.ts';
import type { WorkbookSubject } from './xlsx-subject.ts';

/** What an output is made of: the document with its attachments, what it was made of, and the files of its template. */
export interface OutputTask {
  readonly document: BriefDocument;
  readonly subject: BriefSubject;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/**
 * A brief in every format but pages: the same task yields the same bytes. The libraries of a format are loaded when it is
 * first asked for.
 */
export async function makeOutput(format: Exclude<BriefFormat, 'pdf'>, task: OutputTask): Promise<Uint8Array> {
  const { document, subject, files } = task;
  switch (format) {
    case 'docx': {
      const [{ writeWord }, { readImages }] = await Promise.all([
        import('./docx.ts'),
        import('./image-files.ts'),
      ]);
      const images = await readImages(document, files);
      return writeWord(document, (file): ImageFile | null => images.get(file) ?? null);
    }
    case 'markdown': {
      const { writeMarkdown } = await import('./markdown.ts');
      return Buffer.from(writeMarkdown(document, { picture: null }), 'utf8');
    }
    case 'xlsx': {
      const { writeWorkbook } = await import('./xlsx.ts');
      return writeWorkbook(workbookSubject(task));
    }
    case 'zip': {
      const [{ writeArchive }, { writeWorkbook }] = await Promise.all([
        import('./zip.ts'),
        import('./xlsx.ts'),
      ]);
      return writeArchive({
        document,
        sources: subject.rows.rowsOf('sources'),
        workbook: writeWorkbook(workbookSubject(task)),
        translate: subject.translate,
      });
    }
  }
}

/** The runs with their bands, which the frozen results hold. */
function workbookSubject({ document, subject }: OutputTask): WorkbookSubject {
  return {
    document,
    runs: subject.runs.map(({ name, run }, index) => ({
      name,
      scenario: run.scenario,
      result: run.result,
      bands: bandsOf(document, index + 1),
    })),
    money: subject.money,
    horizonYear: subject.recipe.horizonYear,
    inputs: subject.rows.rowsOf('inputs'),
    sources: subject.rows.rowsOf('sources'),
    language: subject.language,
    translate: subject.translate,
  };
}

/** The bands of a scenario by its number from 1; undefined where nothing was drawn. */
function bandsOf({ attachments }: BriefDocument, number: number): WorkbookSubject['runs'][number]['bands'] {
  const frozen = attachments.find(({ name }) => name === `result-${number}.json`);
  return frozen === undefined ? undefined : resultFileSchema.parse(JSON.parse(frozen.content)).uncertain;
}
