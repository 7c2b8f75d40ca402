import { protocol } from 'electron';
import { readStatic } from '../host/statics.ts';
import { commonHeaders } from '../host/policy.ts';
import { host, scheme } from './origin.ts';
import type { Settings } from './settings.ts';

/** Makes `app:` a standard, secure scheme with an origin of its own. Must run before the program is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers `app://memwatt/…` with files of the built window: GET only, nothing outside its folder. */
export function setupProtocol(settings: Settings): void {
  protocol.handle(scheme, async (request) => {
    const url = new URL(request.url);
    if (url.host !== host) {
      return refuse(404);
    }
    if (request.method !== 'GET') {
      return refuse(405);
    }
    const file = await readStatic(settings.statics, url.pathname);
    return file === null ? refuse(404) : new Response(file.body, { headers: file.headers });
  });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: commonHeaders });
}
