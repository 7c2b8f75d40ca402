const tokenKey = 'memwatt.token';

/**
 * Yields the launch token: from `#token=…` (which is then taken out of the address, so that it is neither seen nor
 * copied with a link), else the one this tab was given before; null where there is none.
 */
export function takeToken(view: Pick<Window, 'location' | 'history' | 'sessionStorage'>): string | null {
  const match = /^#token=([^&]+)(?:&(.*))?$/u.exec(view.location.hash);
  if (match?.[1] === undefined) return view.sessionStorage.getItem(tokenKey);
  const token = decodeURIComponent(match[1]);
  view.sessionStorage.setItem(tokenKey, token);
  view.history.replaceState(null, '', `${view.location.pathname}${view.location.search}#${match[2] ?? '/'}`);
  return token;
}
