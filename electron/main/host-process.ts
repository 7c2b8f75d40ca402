import { app, dialog, type UtilityProcess, utilityProcess } from 'electron';
import { type AppError, appError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import type { Result } from '../../shared/result.ts';
import { createLogFile } from '../exchange/log-file.ts';
import { HostCalls } from '../host/calls.ts';
import type { Appearance } from './appearance.ts';
import type { Settings } from './settings.ts';

/** The process in which the work is done. */
export interface Host {
  call(channel: string, input: unknown): Promise<Result<unknown>>;
}

/** A host that keeps dying is not started for ever: this many times, then calls are answered with the error. */
const restartLimit = 3;
const closeTimeoutMilliseconds = 3000;

/**
 * Starts the host process and starts it again when it dies; calls that it leaves unanswered come back as `internal`.
 * A catalog that cannot be opened at the start, or a host that never comes up, is told to the person, and the program
 * ends with exit code 1.
 */
export function setupHost(settings: Settings, appearance: Appearance): Host {
  const log = createLogFile(settings.home.log);
  let restarts = 0;
  let isQuitting = false;
  let hasOpened = false;
  let current = start();

  function start(): { child: UtilityProcess; calls: HostCalls } {
    const child = utilityProcess.fork(settings.hostScript, [], {
      serviceName: 'Memwatt host',
      stdio: 'inherit',
    });
    let hasExited = false;
    const calls = new HostCalls(
      (order) => child.postMessage(order),
      (opened) => {
        if (opened.ok) {
          hasOpened = true;
        } else if (!hasExited) {
          giveUp(opened.error);
        }
      },
    );
    child.on('message', (message: unknown) => calls.receive(message));
    child.once('exit', (code) => {
      if (isQuitting) {
        return;
      }
      log(`the host process ended by itself with code ${code}`);
      hasExited = true;
      calls.end();
      if (restarts < restartLimit) {
        restarts += 1;
        current = start();
      } else {
        giveUp(appError('internal', 'host', { id: 'host' }));
      }
    });
    const { home, shipped, version, checkOutput } = settings;
    const { catalog, templates } = home;
    const opening = { catalog, shipped, log: home.log, templates, version, checkOutput };
    child.postMessage({ kind: 'open', ...opening });
    return { child, calls };
  }

  /** Without a catalog there is nothing to show: says why and ends. Once it stood, the window says what fails instead. */
  function giveUp(error: AppError): void {
    if (hasOpened) {
      return;
    }
    isQuitting = true;
    const sentence = describeError(error, appearance.translate);
    process.stderr.write(`memwatt: ${sentence}\n`);
    if (settings.hasDialogs) {
      dialog.showErrorBox(appearance.translate('desktop.refused-title'), sentence);
    }
    app.exit(1);
  }

  app.on('will-quit', (event) => {
    if (isQuitting) {
      return;
    }
    // The catalog is closed before the program ends, so that the file alone is whole.
    event.preventDefault();
    isQuitting = true;
    const ended = (): void => app.exit(0);
    setTimeout(ended, closeTimeoutMilliseconds);
    current.child.once('exit', ended);
    current.child.postMessage({ kind: 'close' });
  });

  return { call: (channel, input) => current.calls.call(channel, input) };
}
