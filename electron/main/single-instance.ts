import { app, BrowserWindow } from 'electron';
import { z } from 'zod';
import { appError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import type { Appearance } from './appearance.ts';
import { filesIn, type OpenedFiles } from './opened-files.ts';

/** What a second start hands to the first. */
const handedOver = z.object({ files: z.array(z.string()) });

/**
 * Makes sure that a profile is open once, and gathers the files that the program is started with. False for the second
 * instance: the first brings its window to the front and opens the second's files; without files the second says that
 * the program runs already, and ends with exit code 1.
 */
export function setupSingleInstance(appearance: Appearance, opened: OpenedFiles): boolean {
  const files = filesIn(process.argv, process.cwd(), app.getAppPath());
  if (!app.requestSingleInstanceLock({ files })) {
    if (files.length === 0) {
      process.stderr.write(`memwatt: ${describeError(appError('already-running'), appearance.translate)}\n`);
    }
    app.exit(files.length === 0 ? 1 : 0);
    return false;
  }
  opened.add(files);
  app.on('second-instance', (_event, _commandLine, _folder, data) => {
    const handed = handedOver.safeParse(data);
    if (handed.success) {
      opened.add(handed.data.files);
    }
    showWindow();
  });
  // On macOS a double click is an event of its own, and the window may have been closed.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    opened.add([path]);
    if (app.isReady()) {
      app.emit('activate');
      showWindow();
    }
  });
  return true;
}

function showWindow(): void {
  const window = BrowserWindow.getAllWindows()[0];
  if (window === undefined) {
    return;
  }
  if (window.isMinimized()) {
    window.restore();
  }
  window.show();
  window.focus();
}
