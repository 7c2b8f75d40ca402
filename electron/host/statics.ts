import { randomBytes } from 'node:crypto';
import { readFile, realpath, stat } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { commonHeaders, contentSecurityPolicy, noncePlaceholder } from './policy.ts';

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

/** A file of the built window, ready to be sent. */
export interface StaticFile {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * Reads a file of the built window for a URL path (`/`, `/assets/x.js`); null where there is none or where the path,
 * decoded and with links followed, lies outside `root`. index.html gets a fresh nonce and its policy.
 */
export async function readStatic(root: string, urlPath: string): Promise<StaticFile | null> {
  const file = await locate(root, urlPath);
  const type = file === null ? undefined : contentTypes[extname(file)];
  if (file === null || type === undefined) {
    return null;
  }
  const body = await readFile(file);
  if (extname(file) !== '.html') {
    // Vite puts a hash of the content into the names under assets/.
    const isHashed = urlPath.startsWith('/assets/');
    const caching = isHashed ? 'public, max-age=31536000, immutable' : 'no-cache';
    return { headers: { ...commonHeaders, 'content-type': type, 'cache-control': caching }, body };
  }
  const nonce = randomBytes(18).toString('base64');
  return {
    headers: {
      ...commonHeaders,
      'content-type': type,
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(nonce),
    },
    body: Buffer.from(body.toString('utf8').replaceAll(noncePlaceholder, nonce), 'utf8'),
  };
}

async function locate(root: string, urlPath: string): Promise<string | null> {
  let path: string;
  try {
    path = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (path.includes('\0') || path.includes('\\')) {
    return null;
  }
  const base = resolve(root);
  const asked = resolve(base, `.${path.endsWith('/') ? `${path}index.html` : path}`);
  if (!asked.startsWith(base + sep)) {
    return null;
  }
  try {
    const [realBase, real] = await Promise.all([realpath(base), realpath(asked)]);
    return real.startsWith(realBase + sep) && (await stat(real)).isFile() ? real : null;
  } catch {
    return null;
  }
}
