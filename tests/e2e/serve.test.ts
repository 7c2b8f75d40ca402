import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../electron/serve/server.ts';
import { fingerprintOf, makeFolder, removeFolder, temporaryFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = makeFolder();
  const statics = path.join(folder, 'statics');
  mkdirSync(path.join(statics, 'assets'), { recursive: true });
  writeFileSync(path.join(statics, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">');
  writeFileSync(path.join(statics, 'assets', 'a.js'), 'export {}');
  writeFileSync(path.join(folder, 'secret.json'), '{"secret":true}');
  mkdirSync(path.join(folder, 'statics-beside'));
  writeFileSync(path.join(folder, 'statics-beside', 'secret.js'), 'secret');
  const started = await startServer({
    port: 0,
    statics,
    catalog: path.join(folder, 'home', 'catalog.sqlite'),
    shipped: path.join(projectRoot, 'out', 'catalog.sqlite'),
    log: path.join(folder, 'memwatt.log'),
    version: '9.9.9',
    checkOutput: true,
  });
  if (!started.ok) throw new Error(JSON.stringify(started.error));
  server = started.value;
});

afterAll(async () => {
  await server.close();
  removeFolder(folder);
});

/** Sends a request exactly as written: fetch would tidy paths and refuse to forge heads. */
function ask(
  method: string,
  target: string,
  headers: Record<string, string> = {},
  body: string | Buffer = '',
): Promise<Answer> {
  return new Promise((settle, reject) => {
    const sent = request(
      { host: '127.0.0.1', port: server.port, method, path: target, headers, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          settle({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

const callHeaders = (): Record<string, string> => ({
  'content-type': 'application/json',
  'x-memwatt-token': server.token,
});

describe('a call', () => {
  it('is answered to our own page', async () => {
    const answer = await ask(
      'POST',
      '/api/shell.about',
      { ...callHeaders(), origin: `http://127.0.0.1:${server.port}` },
      '{}',
    );
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({
      ok: true,
      value: {
        version: '9.9.9',
        shell: 'serve',
        files: 'download',
        platform: process.platform,
        templates: null,
      },
    });
  });

  it('reaches the catalog', async () => {
    const answer = await ask('POST', '/api/catalog.list', callHeaders(), '{"table":"companies"}');
    const { value } = JSON.parse(answer.text) as { value: { rows: { name: string }[] } };
    expect(value.rows.map((row) => row.name)).toContain('Axelera AI');
  });

  it.each([
    ['no token', { 'content-type': 'application/json' }],
    ['a wrong token', { 'content-type': 'application/json', 'x-memwatt-token': 'x'.repeat(43) }],
    ['an empty token', { 'content-type': 'application/json', 'x-memwatt-token': '' }],
  ])('is refused with %s', async (_name, headers) => {
    const answer = await ask('POST', '/api/catalog.status', headers, '{}');
    expect(answer.status).toBe(403);
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'session-expired' } });
  });

  it.each([
    ['a foreign host', { host: 'attacker.example' }, 421],
    ['a foreign host on our port', { host: 'attacker.example:PORT' }, 421],
    ['another port', { host: '127.0.0.1:1' }, 421],
    ['a foreign origin', { origin: 'https://attacker.example' }, 403],
    ['an origin that begins like ours', { origin: 'http://127.0.0.1:PORT.attacker.example' }, 403],
    ['the origin of a file', { origin: 'null' }, 403],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
  ])('is refused with %s', async (_name, forged, status) => {
    const filled = Object.entries(forged).map(([name, value]) => [
      name,
      value.replace('PORT', String(server.port)),
    ]);
    const headers = { ...callHeaders(), ...Object.fromEntries(filled) };
    expect((await ask('POST', '/api/catalog.status', headers, '{}')).status).toBe(status);
  });

  it.each(['GET', 'PUT', 'DELETE', 'OPTIONS'])('is refused by %s', async (method) => {
    expect((await ask(method, '/api/catalog.status', callHeaders())).status).toBe(405);
  });

  it('is refused when it is too large, whether or not it says so', async () => {
    const large = Buffer.alloc(3_000_000, ' ');
    expect((await ask('POST', '/api/shell.about', callHeaders(), large)).status).toBe(413);
    const chunked = await ask(
      'POST',
      '/api/shell.about',
      { ...callHeaders(), 'transfer-encoding': 'chunked' },
      large,
    );
    expect(chunked.status).toBe(413);
  });

  it.each([
    ['no JSON', Buffer.from('{')],
    ['no UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22])],
  ])('is refused with %s', async (_name, body) => {
    const answer = await ask('POST', '/api/shell.about', callHeaders(), body);
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.text)).toMatchObject({ error: { code: 'request-invalid' } });
  });

  it.each(['no.such', '__proto__', 'constructor', 'toString', 'shell.', '%00'])(
    'knows no channel %s',
    async (channel) => {
      const answer = await ask('POST', `/api/${channel}`, callHeaders(), '{}');
      expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'channel-unknown' } });
    },
  );

  it('never lets the page name a file of this machine', async () => {
    const target = path.join(folder, 'planted.pdf');
    const brief = {
      recipe: {
        format: 'memwatt-brief/1' as const,
        template: 'scenario',
        scenarios: [{ kind: 'named' as const, name: 'baseline' }],
        language: 'en' as const,
        horizonYear: 2030,
        paper: 'a4' as const,
        blocks: [{ kind: 'chart' as const, chart: 'energy' as const }],
      },
      format: 'pdf' as const,
      standard: 'ua-1' as const,
      path: target,
    };
    const before = fingerprintOf(folder);
    const answer = await ask('POST', '/api/briefs.export', callHeaders(), JSON.stringify(brief));
    expect(JSON.parse(answer.text)).toMatchObject({ ok: false, error: { code: 'request-invalid' } });
    expect(Object.keys(fingerprintOf(folder))).toEqual(Object.keys(before));
  });
});

describe('a file of the window', () => {
  it('comes with the policy and a fresh nonce at every load', async () => {
    const loads = [await ask('GET', '/'), await ask('GET', '/index.html')];
    const nonces = loads.map(({ text }) => /content="([^"]+)"/u.exec(text)?.[1] ?? '');
    expect(new Set(nonces).size).toBe(2);
    for (const [index, load] of loads.entries()) {
      expect(nonces[index]).toMatch(/^[A-Za-z0-9+/]{24}$/u);
      expect(load.headers['content-security-policy']).toBe(
        `default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src-elem 'self' 'nonce-${nonces[index]}'; ` +
          `style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; ` +
          `worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
      );
      expect(load.headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'no-store',
      });
    }
  });

  it('needs no token, has its type, and is refused to foreign hosts', async () => {
    const script = await ask('GET', '/assets/a.js');
    expect(script).toMatchObject({ status: 200, text: 'export {}' });
    expect(script.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect((await ask('GET', '/assets/a.js', { host: 'attacker.example' })).status).toBe(421);
    expect((await ask('POST', '/assets/a.js')).status).toBe(405);
  });

  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/../statics-beside/secret.js',
    '/%00',
    '/%',
    '//etc/passwd',
    '/assets/',
    '/assets',
    '/nothing.js',
  ])('is not found outside its folder: %s', async (target) => {
    const answer = await ask('GET', target);
    expect(answer.status).toBe(404);
    expect(answer.text).not.toContain('"secret"');
  });
});

describe('the server', () => {
  it('listens on the loopback address only', async () => {
    const outside = await new Promise<string>((settle) => {
      const socket = connect({ host: '127.0.0.2', port: server.port });
      socket.on('connect', () => settle('connected'));
      socket.on('error', (fault: NodeJS.ErrnoException) => settle(fault.code ?? 'error'));
    });
    expect(outside).toBe('ECONNREFUSED');
  });

  it('keeps the token where no request carries it', () => {
    expect(server.address).toBe(`http://127.0.0.1:${server.port}/#token=${server.token}`);
    expect(server.token).toMatch(/^[\w-]{43}$/u);
  });

  it('says so when its port is taken', async () => {
    const home = temporaryFolder();
    const second = await startServer({
      port: server.port,
      statics: home,
      catalog: path.join(home, 'catalog.sqlite'),
      shipped: path.join(projectRoot, 'out', 'catalog.sqlite'),
      log: path.join(home, 'log'),
      version: '0',
      checkOutput: true,
    });
    expect(second).toMatchObject({
      ok: false,
      error: { code: 'port-unavailable', place: String(server.port) },
    });
  });
});

describe('the program', () => {
  const script = path.join(projectRoot, 'electron', 'serve', 'index.ts');

  function start(home: string, args: string[] = []): ReturnType<typeof spawn> {
    const env = { ...process.env, MEMWATT_HOME: home, LC_ALL: 'C.UTF-8' };
    return spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  }

  function read(stream: NodeJS.ReadableStream | null): () => string {
    let text = '';
    stream?.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
    return () => text;
  }

  it.each(['SIGINT', 'SIGTERM'] as const)('prints its address and ends cleanly on %s', async (signal) => {
    const home = temporaryFolder();
    const child = start(home);
    const [printed, complained] = [read(child.stdout), read(child.stderr)];
    const ended = new Promise<number | null>((settle) => child.on('exit', settle));
    await expect.poll(printed, { timeout: 15_000 }).toMatch(/http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{43}/u);
    child.kill(signal);
    expect(await ended).toBe(0);
    expect(complained()).toBe('');
    // The write-ahead log has been folded in: the file alone is the catalog.
    expect(Object.keys(fingerprintOf(home))).toEqual(['catalog.sqlite']);
  });

  it.each([
    ['a catalog that is no database', ['--catalog'], 1, 'not a Memwatt catalog'],
    ['a port that is none', ['--port', 'x'], 2, '--port'],
    ['an unknown option', ['--nonsense'], 2, 'nonsense'],
  ])('refuses %s', async (_name, args, code, words) => {
    const home = temporaryFolder();
    const text = path.join(home, 'notes.txt');
    writeFileSync(text, 'no database');
    const before = fingerprintOf(home);
    const child = start(home, args[0] === '--catalog' ? ['--catalog', text] : args);
    const complained = read(child.stderr);
    expect(await new Promise((settle) => child.on('exit', settle))).toBe(code);
    expect(complained()).toContain(words);
    expect(fingerprintOf(home)).toEqual(before);
  });
});
