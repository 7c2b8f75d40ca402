/** The scheme and origin of our own page: files of the built window and nothing else. */
export const scheme = 'app';
export const host = 'memwatt';
export const origin = `${scheme}://${host}`;

/** What of a frame tells whether it may call: its URL and whether it is a window's main frame. */
export interface CallingFrame {
  readonly url: string;
  readonly parent: unknown;
}

/** Whether a call comes from our own page in a window's main frame. A frame that is gone may not call. */
export function isOwnMainFrame(frame: CallingFrame | null): boolean {
  return frame !== null && frame.parent === null && isOwnUrl(frame.url);
}

/** Whether a URL is of our own origin, by its parts and not by how it begins. */
export function isOwnUrl(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && url.protocol === `${scheme}:` && url.host === host;
}

/** Yields the parts of a URL; null where the text is none. */
export function parseUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null;
}
