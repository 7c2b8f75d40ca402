import { app, BrowserWindow } from 'electron';
import { appError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import type { Appearance } from './appearance.ts';

/**
 * Makes sure that a profile is open once: false for the second instance, which says so and ends with exit code 1 while
 * the first brings its window to the front.
 */
export function setupSingleInstance(appearance: Appearance): boolean {
  if (!app.requestSingleInstanceLock()) {
    process.stderr.write(`memwatt: ${describeError(appError('already-running'), appearance.translate)}\n`);
    app.exit(1);
    return false;
  }
  app.on('second-instance', () => {
    const window = BrowserWindow.getAllWindows()[0];
    if (window === undefined) {
      return;
    }
    if (window.isMinimized()) {
      window.restore();
    }
    window.show();
    window.focus();
  });
  return true;
}
