import { BrowserWindow, ipcMain } from 'electron';
import { appError } from '../../shared/errors.ts';
import { type Result, fail } from '../../shared/result.ts';
import { pathIn } from '../host/calls.ts';
import { answerShell, isShellChannel, type ShellHandlers } from '../host/shell-door.ts';
import { templatesAt } from '../host/templates-place.ts';
import type { Appearance } from './appearance.ts';
import type { Dialogs } from './dialogs.ts';
import type { Host } from './host-process.ts';
import type { OpenedFiles } from './opened-files.ts';
import { isOwnMainFrame } from './origin.ts';
import type { Settings } from './settings.ts';

interface Parts {
  readonly appearance: Appearance;
  readonly dialogs: Dialogs;
  readonly host: Host;
  readonly opened: OpenedFiles;
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
        return answerShell(shellHandlers(parts, window), channel, input);
      }
      const path = pathIn(input);
      if (path !== null && !parts.dialogs.isChosen(path)) {
        return fail(appError('path-not-writable', path, { detail: 'not-chosen' }));
      }
      return parts.host.call(channel, input);
    },
  );
}

function shellHandlers(
  { appearance, dialogs, host, opened, settings }: Parts,
  window: BrowserWindow,
): ShellHandlers {
  return {
    'shell.about': () => ({
      version: settings.version,
      shell: 'electron',
      files: 'path',
      platform: process.platform,
      templates: templatesAt(settings.home.directory),
    }),
    'shell.applyAppearance': (choice) => {
      appearance.apply(choice);
      return {};
    },
    'shell.chooseSavePath': (wish) => dialogs.chooseSavePath(window, wish),
    'shell.revealFile': ({ path }) => dialogs.revealFile(path),
    'shell.chooseTemplates': (choice) => dialogs.chooseTemplates(window, choice),
    'shell.openTemplates': () => dialogs.openTemplates(),
    'shell.nextOpened': () => opened.next(window.webContents),
    'shell.openSource': ({ url }) => dialogs.openSource(window, url),
    'shell.cancelBriefs': ({ what }) => ({ cancelled: host.cancel(what) }),
    'shell.briefProgress': ({ what }) => host.progress(what),
  };
}
