import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is turned away, as an HTTP status. */
export type Refusal = 400 | 403 | 405 | 415 | 421;

/**
 * Judges a request by its head alone; null lets it in. Only our own address may be named as host (a foreign name that
 * resolves to this machine is refused), only our own page may be the origin, and calls need the launch token.
 */
export function refusalFor(request: IncomingMessage, port: number, token: string): Refusal | null {
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  const { host, origin } = request.headers;
  if (host === undefined || !hosts.includes(host)) {
    return 421;
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return 403;
  }
  const isCall = pathOf(request).startsWith('/api/');
  const site = request.headers['sec-fetch-site'];
  // A person who follows a link from elsewhere only gets the page, which has no token then.
  const isOwnSite = site === undefined || site === 'same-origin' || site === 'none';
  if (!isOwnSite && (isCall || request.headers['sec-fetch-mode'] !== 'navigate')) {
    return 403;
  }
  if (!isCall) {
    return request.method === 'GET' ? null : 405;
  }
  if (request.method !== 'POST') {
    return 405;
  }
  if (request.headers['content-type']?.split(';')[0]?.trim() !== 'application/json') {
    return 415;
  }
  return isSame(request.headers['x-memwatt-token'], token) ? null : 403;
}

/** The path of a request as it was sent, without its query. */
export function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?')[0] ?? '/';
}

function isSame(given: string | string[] | undefined, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return typeof given === 'string' && timingSafeEqual(digest(given), digest(token));
}
