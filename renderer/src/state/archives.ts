import { useEffect } from 'react';
import { create } from 'zustand';
import type { Source } from '../../../shared/catalog/rows.ts';
import { type Archive, mostArchiveBytes } from '../../../shared/contract/catalog-archives.ts';
import type { Output } from '../../../shared/contract/index.ts';
import { appError } from '../../../shared/errors.ts';
import type { Result } from '../../../shared/result.ts';
import { call } from '../api/client.ts';
import { fromBase64 } from '../ui/archive/kind.ts';
import { download } from '../ui/download.ts';
import { notify, reportError } from '../ui/notify.tsx';
import { mayEdit } from './catalog-edits.ts';

type Unarchived = Output<'catalog.unarchived'>;

/** A document on its way into the catalog. */
export interface ArchiveWork {
  readonly source: string;
  readonly name: string;
  /** How much of it has been read, 0 to 1; null once it is with the host, who packs it. */
  readonly share: number | null;
  readonly cancel: () => void;
}

/** What is kept beside sources, as far as it has been asked for, and which sources have nothing. */
export const useArchives = create<{
  readonly bySource: ReadonlyMap<string, Result<readonly Archive[]>>;
  readonly unarchived: Result<Unarchived> | null;
  readonly work: ArchiveWork | null;
}>()(() => ({ bySource: new Map(), unarchived: null, work: null }));

/** Asks what is kept beside a source; what was known stays on the screen meanwhile. */
export async function loadArchives(source: string): Promise<void> {
  const answer = await call('catalog.archives', { source });
  useArchives.setState(({ bySource }) => ({ bySource: new Map(bySource).set(source, answer) }));
}

/** Asks which sources have no document. */
export async function loadUnarchived(): Promise<void> {
  useArchives.setState({ unarchived: await call('catalog.unarchived', {}) });
}

/** Keeps files beside a source, one after the other; each can be called off while it is read. */
export async function keepFiles(source: string, files: readonly File[]): Promise<void> {
  if (!mayEdit()) return;
  let kept: Kept[] = [];
  for (const file of files) {
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that each is in the memory alone
    const one = await keepFile(source, file);
    if (one !== null) kept = [...kept, one];
  }
  tell(kept);
}

/** A document that is in the catalog now, or was before. */
interface Kept {
  readonly name: string;
  readonly wasThere: boolean;
}

/** Says of one document what became of it, of several how many are there. */
function tell(kept: readonly Kept[]): void {
  const [first] = kept;
  if (first === undefined) return;
  notify((words) =>
    kept.length > 1
      ? words('catalog.archive.keptMany', { count: kept.length })
      : words(first.wasThere ? 'catalog.archive.alreadyKept' : 'catalog.archive.kept', { name: first.name }),
  );
}

/** Null where it was refused, which has been told then, or called off. */
async function keepFile(source: string, file: File): Promise<Kept | null> {
  const { name, size } = file;
  if (size === 0) {
    reportError(appError('archive-empty', name));
    return null;
  }
  if (size > mostArchiveBytes) {
    const mebibytes = (bytes: number): number => Math.ceil((bytes / 1024 / 1024) * 10) / 10;
    reportError(
      appError('archive-too-large', name, { size: mebibytes(size), most: mebibytes(mostArchiveBytes) }),
    );
    return null;
  }
  const reader = new FileReader();
  const show = (share: number | null): void =>
    useArchives.setState({ work: { source, name, share, cancel: () => reader.abort() } });
  show(0);
  try {
    const content = await readBase64(file, reader, show);
    if (content === null) return null;
    show(null);
    return await keep({ source, name: name.slice(0, 260), mediaType: mediaTypeOf(file), content });
  } finally {
    useArchives.setState({ work: null });
  }
}

/** Keeps a pasted text beside a source; whether it is there now. */
export async function keepText(source: string, title: string, text: string): Promise<boolean> {
  if (!mayEdit()) return false;
  const kept = await keepFile(source, new File([text], `${title}.txt`, { type: 'text/plain' }));
  if (kept !== null) tell([kept]);
  return kept !== null;
}

async function keep(document: {
  readonly source: string;
  readonly name: string;
  readonly mediaType: string;
  readonly content: string;
}): Promise<Kept | null> {
  const known = useArchives.getState().bySource.get(document.source);
  const answer = await call('catalog.archive', document);
  if (!answer.ok) {
    reportError(answer.error);
    return null;
  }
  const { id, name } = answer.value;
  await follow(document.source);
  return { name, wasThere: known?.ok === true && known.value.some((each) => each.id === id) };
}

/** Takes a document away, with a way back. */
export async function removeDocument({ id, source, name }: Archive): Promise<void> {
  if (!mayEdit()) return;
  const answer = await call('catalog.removeArchive', { id });
  if (!answer.ok) return reportError(answer.error);
  await follow(source);
  notify((words) => words('catalog.archive.removed', { name }), {
    undo: async () => {
      const back = await call('catalog.restoreArchive', { id });
      if (!back.ok) return reportError(back.error);
      await follow(source);
    },
  });
}

/** Hands a document out as it came. */
export async function saveDocument({ id, name }: Archive): Promise<void> {
  const answer = await call('catalog.archived', { id });
  if (!answer.ok) return reportError(answer.error);
  // Whatever it is, the browser is not to open it.
  download(name, new Blob([fromBase64(answer.value.content)], { type: 'application/octet-stream' }));
}

/** Whether a document is kept beside a source; null until that is known. */
export function useIsArchived({ id, kind }: Pick<Source, 'id' | 'kind'>): boolean | null {
  const unarchived = useArchives((state) => state.unarchived);
  const kept = useArchives((state) => state.bySource.get(id));
  useEffect(() => {
    if (useArchives.getState().unarchived === null) void loadUnarchived();
  }, []);
  if (kept?.ok === true) return kept.value.length > 0;
  // Our own reasoning has no document, and is not asked for one.
  if (kind === 'own') return false;
  return unarchived?.ok === true ? !unarchived.value.some(({ source }) => source === id) : null;
}

async function follow(source: string): Promise<void> {
  await Promise.all([loadArchives(source), loadUnarchived()]);
}

/** A file's bytes in base64; null when it was called off, with what went wrong told. */
function readBase64(
  file: File,
  reader: FileReader,
  onShare: (share: number) => void,
): Promise<string | null> {
  return new Promise((settle) => {
    reader.addEventListener('progress', ({ loaded, total }) => onShare(total === 0 ? 0 : loaded / total));
    reader.addEventListener('abort', () => settle(null));
    reader.addEventListener('error', () => {
      reportError(appError('file-unreadable', file.name, { detail: reader.error?.name ?? '' }));
      settle(null);
    });
    reader.addEventListener('load', () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      settle(address.slice(address.indexOf(',') + 1));
    });
    reader.readAsDataURL(file);
  });
}

/** What a name's end says where the system has no type for it. */
const typeOfEnding: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  htm: 'text/html',
  html: 'text/html',
  json: 'application/json',
  md: 'text/markdown',
  pdf: 'application/pdf',
  txt: 'text/plain',
  xml: 'application/xml',
};

function mediaTypeOf({ name, type }: File): string {
  const ending = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? '';
  const known = type === '' ? typeOfEnding[ending] : type.split(';')[0];
  return (known ?? 'application/octet-stream').trim().toLowerCase().slice(0, 120);
}
