import { create } from 'zustand';
import { longestPdf, type Reopened } from '../../../shared/contract/briefs-reopen.ts';
import { type AppError, appError } from '../../../shared/errors.ts';
import { call } from '../api/client.ts';
import { navigate } from './route.ts';

/** The address of a reopened brief's page below that of briefs: `#/briefs/reopened`. */
export const reopenedSegment = 'reopened';

/** How many of a brief's figures are done. */
interface Progress {
  readonly done: number;
  readonly total: number;
}

/** The brief that is open again; `name` is its file's. */
export type ReopenedBrief =
  | { readonly status: 'none' }
  | { readonly status: 'reading'; readonly name: string; readonly progress: Progress | null }
  | { readonly status: 'failed'; readonly name: string; readonly error: AppError }
  | { readonly status: 'ready'; readonly name: string; readonly brief: Reopened };

/** The reopened brief outlives its page, not the window: nothing of it is in the catalog. */
export const useReopened = create<ReopenedBrief>()(() => ({ status: 'none' }));

let latest = 0;

/** Whether a file goes by the name of a PDF. */
export function isPdf({ name }: File): boolean {
  return name.toLowerCase().endsWith('.pdf');
}

/** Reads a PDF and shows on the page of briefs what it carries and what has moved since. A later file takes its place. */
export async function reopenFile(file: File): Promise<void> {
  const turn = ++latest;
  const { name } = file;
  if (useReopened.getState().status === 'reading') void takeBack();
  useReopened.setState({ status: 'reading', name, progress: null }, true);
  navigate('briefs', [reopenedSegment]);
  void follow(turn);
  const next = await readBrief(file);
  if (turn === latest) useReopened.setState(next, true);
}

async function readBrief(file: File): Promise<ReopenedBrief> {
  const { name } = file;
  const most = Math.floor(longestPdf / 4) * 3;
  if (file.size > most) {
    const error = appError('brief-too-large', name, { most: Math.floor(most / 1e6) });
    return { status: 'failed', name, error };
  }
  try {
    const pdf = toBase64(new Uint8Array(await file.arrayBuffer()));
    const result = await call('briefs.reopen', { pdf, name });
    return result.ok
      ? { status: 'ready', name, brief: result.value }
      : { status: 'failed', name, error: result.error };
  } catch {
    // The file went away, or may not be read, between the choice and now.
    return { status: 'failed', name, error: appError('file-unreadable', name, { detail: '' }) };
  }
}

function takeBack(): ReturnType<typeof call<'shell.cancelBriefs'>> {
  return call('shell.cancelBriefs', { what: 'briefs.reopen' });
}

const askEvery = 250;

/** Shows how far the reading is until it ends. */
async function follow(turn: number): Promise<void> {
  for (;;) {
    await new Promise((settle) => {
      setTimeout(settle, askEvery);
    });
    if (turn !== latest) return;
    const answer = await call('shell.briefProgress', { what: 'briefs.reopen' });
    const state = useReopened.getState();
    if (turn !== latest || state.status !== 'reading') return;
    if (answer.ok && answer.value !== null) useReopened.setState({ ...state, progress: answer.value }, true);
  }
}

/** Puts the brief away; one that is still being read is read no further. */
export function closeReopened(): void {
  if (useReopened.getState().status === 'reading') void takeBack();
  latest += 1;
  useReopened.setState({ status: 'none' }, true);
}

const chunk = 0x80_00;

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += chunk) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + chunk)));
  }
  return btoa(parts.join(''));
}
