import { app, dialog, type UtilityProcess, utilityProcess } from 'electron';
import { type AppError, appError } from '../../shared/errors.ts';
import { describeError } from '../../shared/i18n/describe-error.ts';
import type { Result } from '../../shared/result.ts';
import { createLogFile } from '../exchange/log-file.ts';
import { HostCalls, type HostSettings } from '../host/calls.ts';
import { isLongChannel, LongCalls, type LongHost } from '../host/long-calls.ts';
import type { Progress } from '../services/handlers.ts';
import type { Appearance } from './appearance.ts';
import type { Settings } from './settings.ts';

/** The process in which the work is done. */
export interface Host {
  call(channel: string, input: unknown): Promise<Result<unknown>>;
  /** Takes back the calls of a channel for long work, the one under way too, and yields how many there were. */
  cancel(channel: string): number;
  /** How far the call of such a channel that is under way is; null where it does not say. */
  progress(channel: string): Progress | null;
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
  let announceOpened: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    announceOpened = resolve;
  });
  let current = start();
  const long = new LongCalls(startLongHost, openingOf(settings), () => opened);

  function start(): { child: UtilityProcess; calls: HostCalls } {
    const child = utilityProcess.fork(settings.hostScript, [], {
      serviceName: 'Memwatt host',
      stdio: 'inherit',
    });
    let hasExited = false;
    const calls = new HostCalls(
      (order) => child.postMessage(order),
      (isOpen) => {
        if (isOpen.ok) {
          hasOpened = true;
          announceOpened();
        } else if (!hasExited) {
          giveUp(isOpen.error);
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
    child.postMessage({ kind: 'open', ...openingOf(settings) });
    return { child, calls };
  }

  /** The process for long work: without a window's notice it may be ended in the middle of it, and started anew. */
  function startLongHost(receive: (message: unknown) => void, exited: () => void): LongHost {
    const child = utilityProcess.fork(settings.hostScript, [], {
      serviceName: 'Memwatt briefs',
      stdio: 'inherit',
    });
    child.on('message', receive);
    child.once('exit', exited);
    return { post: (order) => child.postMessage(order), kill: () => child.kill() };
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
    long.close();
    const ended = (): void => app.exit(0);
    setTimeout(ended, closeTimeoutMilliseconds);
    current.child.once('exit', ended);
    current.child.postMessage({ kind: 'close' });
  });

  return {
    call: (channel, input) =>
      isLongChannel(channel) ? long.call(channel, input) : current.calls.call(channel, input),
    cancel: (channel) => long.cancel(channel),
    progress: (channel) => long.progress(channel),
  };
}

/** What a host is told to open. */
function openingOf({ home, shipped, version, checkOutput }: Settings): HostSettings {
  const { catalog, directory, log } = home;
  return { catalog, shipped, log, home: directory, version, checkOutput };
}
