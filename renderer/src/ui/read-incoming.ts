import { type AppError, appError } from '../../../shared/errors.ts';
import { largestFile, tooLarge } from '../../../shared/scenario/bundle.ts';

/** A text that came in as a file; the name of the file is its place in errors. */
export interface IncomingText {
  readonly place: string;
  readonly text: string;
}

/**
 * Reads files that a person chose or dropped, as UTF-8. One that is far too large is refused before it is read, and one in
 * another encoding is refused too; the others are read all the same.
 */
export async function readIncoming(
  files: readonly File[],
): Promise<{ readonly files: readonly IncomingText[]; readonly refused: readonly AppError[] }> {
  const read: IncomingText[] = [];
  const refused: AppError[] = [];
  for (const file of files) {
    // A character of UTF-8 has at most four bytes.
    if (file.size > 4 * largestFile) {
      refused.push(tooLarge(file.name, file.size));
      continue;
    }
    try {
      const bytes = await file.arrayBuffer();
      read.push({ place: file.name, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) });
    } catch (fault) {
      const detail = fault instanceof TypeError ? 'encoding' : '';
      refused.push(appError('file-unreadable', file.name, { detail }));
    }
  }
  return { files: read, refused };
}
