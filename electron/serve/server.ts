import { randomBytes } from 'node:crypto';
import { type IncomingMessage, type Server, type ServerResponse, createServer } from 'node:http';
import { Worker } from 'node:worker_threads';
import { longestPdf } from '../../shared/contract/briefs-reopen.ts';
import { mostArchiveBytes } from '../../shared/contract/catalog-archives.ts';
import { type AppError, appError } from '../../shared/errors.ts';
import { type Result, fail, ok } from '../../shared/result.ts';
import { logToStderr } from '../exchange/log-file.ts';
import { HostCalls, type HostSettings } from '../host/calls.ts';
import { isLongChannel, LongCalls } from '../host/long-calls.ts';
import { commonHeaders } from '../host/policy.ts';
import { answerShell, isShellChannel, type ShellHandlers } from '../host/shell-door.ts';
import { readStatic } from '../host/statics.ts';
import { chooseTemplates, templatesAt } from '../host/templates-place.ts';
import { pathOf, refusalFor } from './gate.ts';
import { startLongHost } from './start-long-host.ts';

/** Scenario files, notes and edits are small; documents and briefs come in base64, with their names. */
const bodyLimitBytes = 2_000_000;
const largeLimitBytes: ReadonlyMap<string, number> = new Map([
  ['/api/catalog.archive', Math.ceil(mostArchiveBytes / 3) * 4 + 10_000],
  ['/api/briefs.reopen', longestPdf + 10_000],
  // The draws of eight scenarios in forty years, every digit of them.
  ['/api/model.compareWorkbook', 16_000_000],
]);
const idleTimeoutMilliseconds = 10_000;

export interface ServeOptions extends HostSettings {
  /** 0 takes a free one. */
  readonly port: number;
  /** The folder of the built window. */
  readonly statics: string;
}

export interface RunningServer {
  /** The page's address with the launch token in its fragment, which no request and no log ever carries. */
  readonly address: string;
  readonly port: number;
  readonly token: string;
  /** Stops listening, closes the catalog and ends the worker. */
  readonly close: () => Promise<void>;
}

/**
 * Serves the workbench on 127.0.0.1 for as long as the program runs. Fails as the catalog fails to open, or with
 * `port-unavailable`.
 */
export async function startServer(options: ServeOptions): Promise<Result<RunningServer>> {
  const host = await startHost(options);
  if (!host.ok) {
    return host;
  }
  const long = new LongCalls(startLongHost, settingsOf(options), () => Promise.resolve());
  const shell = shellHandlers(options, long);
  const token = randomBytes(32).toString('base64url');
  const server = createServer((request, response) => {
    answer(request, response).catch((fault: unknown) => {
      logToStderr('serve: a request failed', fault);
      if (!response.headersSent) {
        refuse(response, 500, appError('internal', 'serve', { id: 'serve' }));
      }
    });
  });
  server.requestTimeout = idleTimeoutMilliseconds;
  const listening = await listen(server, options.port);
  if (!listening.ok) {
    await host.value.close();
    return listening;
  }
  const port = listening.value;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refusal = refusalFor(request, port, token);
    if (refusal !== null) {
      request.resume();
      refuse(response, refusal, appError('session-expired', pathOf(request)));
      return;
    }
    const path = pathOf(request);
    if (!path.startsWith('/api/')) {
      const file = await readStatic(options.statics, path);
      if (file === null) {
        refuse(response, 404, appError('file-not-found', path));
      } else {
        response.writeHead(200, file.headers).end(file.body);
      }
      return;
    }
    const body = await readBody(request);
    if (!body.ok) {
      response.shouldKeepAlive = false;
      refuse(response, body.error.values?.['detail'] === 'too-large' ? 413 : 400, body.error);
      return;
    }
    sendJson(response, 200, await call(decodeChannel(path), body.value));
  }

  async function call(channel: string, input: unknown): Promise<Result<unknown>> {
    if (isShellChannel(channel)) {
      return answerShell(shell, channel, input);
    }
    if (channel === 'briefs.export' && hasPath(input)) {
      // The page downloads; it has no business naming files of this machine.
      return fail(appError('request-invalid', `${channel}: path`, { detail: 'null' }));
    }
    if (isLongChannel(channel)) {
      return long.call(channel, input);
    }
    return host.ok ? host.value.calls.call(channel, input) : host;
  }

  return ok({
    address: `http://127.0.0.1:${port}/#token=${token}`,
    port,
    token,
    async close() {
      await new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      });
      long.close();
      await host.value.close();
    },
  });
}

/** A browser downloads, and the desktop is out of its reach. */
function shellHandlers({ version, home }: ServeOptions, long: LongCalls): ShellHandlers {
  return {
    'shell.about': () => ({
      version,
      shell: 'serve',
      files: 'download',
      platform: process.platform,
      templates: home === undefined ? null : templatesAt(home),
    }),
    'shell.applyAppearance': () => ({}),
    'shell.chooseSavePath': () => ({ path: null }),
    'shell.revealFile': () => ({ revealed: false }),
    'shell.openSource': () => ({ opened: false }),
    'shell.chooseTemplates': (choice) => {
      // There is no dialog here, and without a person's folder nothing to remember the choice in.
      if (home === undefined || choice.by === 'dialog') return { isChanged: false, problem: null };
      const problem = chooseTemplates(home, choice.by === 'path' ? choice.folder : null);
      return { isChanged: problem === null, problem };
    },
    'shell.openTemplates': () => ({ opened: false }),
    'shell.nextOpened': () => null,
    'shell.cancelBriefs': ({ what }) => ({ cancelled: long.cancel(what) }),
    'shell.briefProgress': ({ what }) => long.progress(what),
  };
}

interface WorkerHost {
  readonly calls: HostCalls;
  readonly close: () => Promise<void>;
}

async function startHost(options: ServeOptions): Promise<Result<WorkerHost>> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url));
  const exited = new Promise<void>((ended) => worker.once('exit', () => ended()));
  const opened = await new Promise<{ calls: HostCalls; result: Result<null> }>((settle) => {
    const calls = new HostCalls(
      (order) => worker.postMessage(order),
      (result) => settle({ calls, result }),
    );
    worker.on('message', (message) => calls.receive(message));
    worker.on('error', (fault) => {
      logToStderr('serve: the host failed', fault);
      calls.end();
    });
    worker.on('exit', () => calls.end());
    worker.postMessage({ kind: 'open', ...settingsOf(options) });
  });
  async function close(): Promise<void> {
    worker.postMessage({ kind: 'close' });
    await exited;
  }
  if (!opened.result.ok) {
    await close();
    return opened.result;
  }
  return ok({ calls: opened.calls, close });
}

/** What a host is told of the options. */
function settingsOf({ catalog, shipped, log, home, version, checkOutput }: ServeOptions): HostSettings {
  return { catalog, shipped, log, version, checkOutput, ...(home === undefined ? {} : { home }) };
}

function listen(server: Server, port: number): Promise<Result<number>> {
  return new Promise((settle) => {
    server.once('error', (fault) =>
      settle(fail(appError('port-unavailable', String(port), { detail: fault.message }))),
    );
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      settle(ok(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}

async function readBody(request: IncomingMessage): Promise<Result<unknown>> {
  const tooLarge = fail(appError('request-invalid', pathOf(request), { detail: 'too-large' }));
  const limit = largeLimitBytes.get(pathOf(request)) ?? bodyLimitBytes;
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    request.resume();
    return tooLarge;
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    // A request without an encoding yields buffers.
    const part = chunk as Buffer;
    bytes += part.byteLength;
    if (bytes > limit) {
      return tooLarge;
    }
    chunks.push(part);
  }
  try {
    return ok(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks))));
  } catch {
    return fail(appError('request-invalid', pathOf(request), { detail: 'JSON' }));
  }
}

function decodeChannel(path: string): string {
  try {
    return decodeURIComponent(path.slice('/api/'.length));
  } catch {
    return path;
  }
}

function hasPath(input: unknown): boolean {
  return typeof input === 'object' && input !== null && 'path' in input && input.path !== null;
}

function refuse(response: ServerResponse, status: number, error: AppError): void {
  sendJson(response, status, fail(error));
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value), 'utf8');
  response
    .writeHead(status, {
      ...commonHeaders,
      'content-type': 'application/json; charset=utf-8',
      'content-length': body.byteLength,
      'cache-control': 'no-store',
    })
    .end(body);
}
