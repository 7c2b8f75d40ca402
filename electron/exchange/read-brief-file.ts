import { readFileSync, statSync } from 'node:fs';
import { longestPdf } from '../../shared/contract/briefs-reopen.ts';
import { appError } from '../../shared/errors.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { faultCode } from './write-whole.ts';

/** What base64 makes of three bytes are four letters. */
const mostBytes = Math.floor(longestPdf / 4) * 3;

/** Reads a PDF whole. Fails with `file-not-found`, `file-unreadable`, and `brief-too-large` before it is read. */
export function readBriefFile(path: string): Result<Buffer> {
  try {
    if (statSync(path).size > mostBytes) {
      return fail(appError('brief-too-large', path, { most: Math.floor(mostBytes / 1e6) }));
    }
    return ok(readFileSync(path));
  } catch (fault) {
    const code = faultCode(fault);
    return fail(
      code === 'ENOENT'
        ? appError('file-not-found', path)
        : appError('file-unreadable', path, { detail: code }),
    );
  }
}
