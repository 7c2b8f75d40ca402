import type { BriefFormat } from '../../../../shared/contract/briefs.ts';
import type { Input, Output } from '../../../../shared/contract/index.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { call } from '../../api/client.ts';
import { decodeBase64, download, fileName } from '../../ui/download.ts';

/** How the files of each way out are called, and what the browser is told they are. */
export const formatFiles = {
  pdf: { extension: 'pdf', type: 'application/pdf' },
  docx: {
    extension: 'docx',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  },
  xlsx: { extension: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  markdown: { extension: 'md', type: 'text/markdown' },
  zip: { extension: 'zip', type: 'application/zip' },
} as const satisfies Readonly<Record<BriefFormat, { readonly extension: string; readonly type: string }>>;

/** What is asked of a brief, but for where it lands. */
export type BriefRequest = Omit<Input<'briefs.export'>, 'path'>;

/** How an export ended; `path` is null where the browser has taken the file among its downloads. */
export type ExportOutcome =
  | { readonly status: 'done'; readonly path: string | null; readonly answer: Output<'briefs.export'> }
  | { readonly status: 'cancelled' }
  | { readonly status: 'failed'; readonly error: AppError };

/**
 * Exports a brief to where the person chooses, or into the browser's downloads where the shell has no paths to give.
 * `onStart` is called when typesetting begins, after the person has chosen.
 */
export async function exportBrief(
  request: BriefRequest,
  name: string,
  onStart: () => void,
): Promise<ExportOutcome> {
  const about = await call('shell.about', {});
  if (!about.ok) return { status: 'failed', error: about.error };
  const { extension, type } = formatFiles[request.format];
  let path: string | null = null;
  if (about.value.files === 'path') {
    const chosen = await call('shell.chooseSavePath', {
      suggestedName: `${fileName(name)}.${extension}`,
      extension,
    });
    if (!chosen.ok) return { status: 'failed', error: chosen.error };
    if (chosen.value.path === null) return { status: 'cancelled' };
    path = chosen.value.path;
  }
  onStart();
  const result = await call('briefs.export', { ...request, path });
  if (!result.ok) {
    return result.error.code === 'cancelled'
      ? { status: 'cancelled' }
      : { status: 'failed', error: result.error };
  }
  const { base64 } = result.value;
  if (base64 !== null) download(`${name}.${extension}`, new Blob([decodeBase64(base64)], { type }));
  return { status: 'done', path: result.value.path, answer: result.value };
}
