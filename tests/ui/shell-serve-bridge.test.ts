// @vitest-environment happy-dom
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeToken } from '../../renderer/src/api/launch-token.ts';
import { createServeBridge } from '../../renderer/src/api/serve-bridge.ts';

beforeEach(() => {
  sessionStorage.clear();
  window.location.hash = '';
});

describe('takeToken', () => {
  it('takes the token out of the address and keeps it for this tab', () => {
    window.location.hash = '#token=abc%2B1';
    expect(takeToken(window)).toBe('abc+1');
    expect(window.location.hash).toBe('#/');
    expect(takeToken(window)).toBe('abc+1');
  });

  it('leaves the place that follows the token', () => {
    window.location.hash = '#token=abc&/catalog/devices';
    takeToken(window);
    expect(window.location.hash).toBe('#/catalog/devices');
  });

  it('finds none where none was given', () => {
    window.location.hash = '#/catalog';
    expect(takeToken(window)).toBeNull();
    expect(window.location.hash).toBe('#/catalog');
  });
});

describe('createServeBridge', () => {
  let server: Server;
  let answer: (token: string | undefined, body: string, path: string | undefined) => string;

  beforeEach(async () => {
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const token = request.headers['x-memwatt-token'];
        response.end(answer(typeof token === 'string' ? token : undefined, body, request.url));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => {
    server.close();
  });

  /** The page is at the server's own address, as it is under `serve`. */
  function bridge() {
    const { port } = server.address() as AddressInfo;
    (window as unknown as { happyDOM: { setURL(url: string): void } }).happyDOM.setURL(
      `http://127.0.0.1:${port}/`,
    );
    sessionStorage.setItem('memwatt.token', 'secret');
    return createServeBridge(window);
  }

  it('sends channel, input and token, and yields the answer', async () => {
    answer = (token, body, path) => JSON.stringify({ ok: true, value: { token, body, path } });
    expect(await bridge().invoke('catalog.search', { text: '電力' })).toEqual({
      ok: true,
      value: { token: 'secret', body: '{"text":"電力"}', path: '/api/catalog.search' },
    });
  });

  it('yields errors of ours as they are', async () => {
    answer = () => JSON.stringify({ ok: false, error: { code: 'row-not-found', place: 'devices x' } });
    expect(await bridge().invoke('catalog.detail', {})).toEqual({
      ok: false,
      error: { code: 'row-not-found', place: 'devices x' },
    });
  });

  it('yields an error for an answer that is not ours, and for none at all', async () => {
    answer = () => '<h1>proxy</h1>';
    const asked = bridge();
    expect(await asked.invoke('catalog.status', {})).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    expect(await asked.invoke('catalog.status', {})).toMatchObject({
      ok: false,
      error: { code: 'internal' },
    });
  });
});
