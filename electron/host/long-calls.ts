import { appError } from '../../shared/errors.ts';
import { type Result, fail } from '../../shared/result.ts';
import { removeLeftovers } from '../exchange/write-whole.ts';
import type { Progress } from '../services/handlers.ts';
import { HostCalls, type HostSettings, type Order, pathIn } from './calls.ts';

/** What computes for seconds without a pause: it has a host of its own, so that everything else is answered meanwhile. */
const longChannels: ReadonlySet<string> = new Set([
  'briefs.export',
  'briefs.preview',
  'briefs.reopen',
  'model.compareWorkbook',
  'catalog.archivedPages',
]);

/** Whether a channel belongs to the host for long work. */
export function isLongChannel(channel: string): boolean {
  return longChannels.has(channel);
}

/** A second host, as a shell can start it: a process or a thread. */
export interface LongHost {
  readonly post: (order: Order) => void;
  /** Ends it at once, whatever it is at; it reads only, so that nothing is lost. */
  readonly kill: () => void;
}

/** Starts a second host; `receive` is given what it says, `exited` is called when it ends by itself or is killed. */
export type StartLongHost = (receive: (message: unknown) => void, exited: () => void) => LongHost;

interface Running {
  readonly process: LongHost;
  readonly calls: HostCalls;
  /** The file that it was writing, perhaps, when it was ended. */
  unfinished: string | null;
}

interface Waiting {
  readonly channel: string;
  readonly input: unknown;
  readonly answer: (result: Result<unknown>) => void;
}

/**
 * The calls of the host for long work, one at a time. It is started at the first of them, once the catalog stands (`opened`),
 * and opens the catalog for reading only. A preview that is overtaken while it waits is never made.
 */
export class LongCalls {
  readonly #start: StartLongHost;
  readonly #settings: HostSettings;
  readonly #opened: () => Promise<unknown>;
  #host: Running | null = null;
  #waiting: Waiting[] = [];
  #running: Waiting | null = null;
  #progress: Progress | null = null;

  constructor(start: StartLongHost, settings: HostSettings, opened: () => Promise<unknown>) {
    this.#start = start;
    this.#settings = { ...settings, readOnly: true };
    this.#opened = opened;
  }

  /** Sends a call and yields its answer; `cancelled` where it was taken back or overtaken. */
  call(channel: string, input: unknown): Promise<Result<unknown>> {
    return new Promise((answer) => {
      if (channel === 'briefs.preview') this.#drop(channel);
      this.#waiting.push({ channel, input, answer });
      this.#next();
    });
  }

  /** How far the call of a channel that is under way is; null where none is, or where it does not say. */
  progress(channel: string): Progress | null {
    return this.#running?.channel === channel ? this.#progress : null;
  }

  /** Takes back every call of a channel, the one under way too, and yields how many there were. */
  cancel(channel: string): number {
    const dropped = this.#drop(channel);
    const running = this.#running;
    if (running?.channel !== channel) return dropped;
    this.#running = null;
    this.#end(running);
    running.answer(fail(appError('cancelled', channel)));
    this.#next();
    return dropped + 1;
  }

  /** Ends the host; what is under way is answered as `cancelled`. */
  close(): void {
    for (const channel of longChannels) this.#drop(channel);
    const running = this.#running;
    this.#running = null;
    this.#end(running);
    running?.answer(fail(appError('cancelled', running.channel)));
  }

  #drop(channel: string): number {
    const dropped = this.#waiting.filter((waiting) => waiting.channel === channel);
    this.#waiting = this.#waiting.filter((waiting) => waiting.channel !== channel);
    for (const { answer } of dropped) answer(fail(appError('cancelled', channel)));
    return dropped.length;
  }

  #next(): void {
    if (this.#running !== null) return;
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#running = next;
    this.#progress = null;
    void this.#run(next);
  }

  async #run(task: Waiting): Promise<void> {
    await this.#opened();
    if (this.#running !== task) return;
    const result = await this.#ready().call(task.channel, task.input, (progress) => {
      if (this.#running === task) this.#progress = progress;
    });
    // A call that was taken back has had its answer.
    if (this.#running !== task) return;
    this.#running = null;
    task.answer(result);
    this.#next();
  }

  #ready(): HostCalls {
    if (this.#host !== null) return this.#host.calls;
    const calls = new HostCalls(
      (order) => process.post(order),
      (opened) => {
        if (!opened.ok && this.#host?.calls === calls) this.#end();
      },
    );
    const process = this.#start(
      (message) => calls.receive(message),
      () => {
        calls.end();
        if (host.unfinished !== null) removeLeftovers(host.unfinished);
        if (this.#host === host) this.#host = null;
      },
    );
    const host: Running = { process, calls, unfinished: null };
    this.#host = host;
    process.post({ kind: 'open', ...this.#settings });
    return calls;
  }

  #end(task: Waiting | null = null): void {
    const host = this.#host;
    this.#host = null;
    if (host === null) return;
    host.unfinished = pathIn(task?.input);
    host.process.kill();
  }
}
