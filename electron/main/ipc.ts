import { BrowserWindow, ipcMain } from 'electron';
import { type ShellChannel, shellContract } from '../../shared/contract/index.ts';
import { requestError } from '../../shared/contract/request-error.ts';
import { appError } from '../../shared/errors.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import type { Appearance } from './appearance.ts';
import type { Dialogs } from './dialogs.ts';
import type { Host } from './host-process.ts';
import { isOwnMainFrame } from './origin.ts';
import type { Settings } from './settings.ts';

interface Parts {
  readonly appearance: Appearance;
  readonly dialogs: Dialogs;
  readonly host: Host;
  readonly settings: Settings;
}

/** Opens the one door between window and program: our own page's main frame only; the shell's channels stay here. */
export function setupIpc(parts: Parts): void {
  ipcMain.handle(
    'memwatt:invoke',
    async (event, channel: unknown, input: unknown): Promise<Result<unknown>> => {
      const window = BrowserWindow.fromWebContents(event.sender);
      if (!isOwnMainFrame(event.senderFrame) || window === null || typeof channel !== 'string') {
        return fail(appError('session-expired', String(channel)));
      }
      if (isShellChannel(channel)) {
        return answerShell(parts, window, channel, input);
      }
      const path = pathIn(input);
      if (path !== null && !parts.dialogs.isChosen(path)) {
        return fail(appError('path-not-writable', path, { detail: 'not-chosen' }));
      }
      return parts.host.call(channel, input);
    },
  );
}

function isShellChannel(channel: string): channel is ShellChannel {
  return Object.hasOwn(shellContract, channel);
}

async function answerShell(
  { appearance, dialogs, settings }: Parts,
  window: BrowserWindow,
  channel: ShellChannel,
  input: unknown,
): Promise<Result<unknown>> {
  switch (channel) {
    case 'shell.about':
      return checked(channel, input, () => ({
        version: settings.version,
        shell: 'electron',
        files: 'path',
        platform: process.platform,
      }));
    case 'shell.applyAppearance':
      return checked(channel, input, (choice) => {
        appearance.apply(choice);
        return {};
      });
    case 'shell.chooseSavePath':
      return checked(channel, input, (wish) => dialogs.chooseSavePath(window, wish));
    case 'shell.revealFile':
      return checked(channel, input, ({ path }) => dialogs.revealFile(path));
    case 'shell.openSource':
      return checked(channel, input, ({ url }) => dialogs.openSource(window, url));
  }
}

type ShellContract = typeof shellContract;

async function checked<C extends ShellChannel>(
  channel: C,
  input: unknown,
  answer: (input: ReturnType<ShellContract[C]['input']['parse']>) => unknown,
): Promise<Result<unknown>> {
  const schema: ShellContract[C]['input'] = shellContract[channel].input;
  const parsed = schema.safeParse(input);
  if (!parsed.success) {
    return fail(requestError(channel, parsed.error));
  }
  return ok(await answer(parsed.data as ReturnType<ShellContract[C]['input']['parse']>));
}

/** The file that a request wants written, where it names one. */
function pathIn(input: unknown): string | null {
  return typeof input === 'object' && input !== null && 'path' in input && typeof input.path === 'string'
    ? input.path
    : null;
}
