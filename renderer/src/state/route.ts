import { useSyncExternalStore } from 'react';

/** The pages of the rail, in its order. `model` is What-if, `scenarios` is Compare. */
export const pages = ['model', 'scenarios', 'catalog', 'forecasts', 'briefs', 'settings'] as const;
export type Page = (typeof pages)[number];

/** Where the window is: the page and what follows it, e.g. `#/catalog/devices/axelera-metis` → ['devices', 'axelera-metis']. */
export interface Route {
  readonly page: Page;
  readonly segments: readonly string[];
}

/** What stands in place of a table in the catalog's address for the efficiency map: `#/catalog/map`. */
export const mapSegment = 'map';
/** The same for the claims that the catalog's own figures speak against: `#/catalog/contradictions`. */
export const contradictionsSegment = 'contradictions';
/** And for a company on a page of its own: `#/catalog/company/<id>`. */
export const companySegment = 'company';

const paths: Readonly<Record<Page, string>> = {
  model: 'what-if',
  scenarios: 'compare',
  catalog: 'catalog',
  forecasts: 'forecasts',
  briefs: 'briefs',
  settings: 'settings',
};

/** Yields the hash of a place, to be used as a link's href; every part is escaped. */
export function hrefOf(page: Page, ...segments: readonly string[]): string {
  return `#/${[paths[page], ...segments.map((segment) => encodeURIComponent(segment))].join('/')}`;
}

/** Yields the place that a hash names; What-if where it names none. */
export function parseRoute(hash: string): Route {
  const [path = '', ...rest] = hash.replace(/^#\/?/u, '').split('/');
  const page = pages.find((candidate) => paths[candidate] === path) ?? 'model';
  return { page, segments: rest.filter((segment) => segment !== '').map(decodeSegment) };
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Goes to a place. It becomes an entry of the window's history, so that back and forward work; `replace` does not. */
export function navigate(
  page: Page,
  segments: readonly string[] = [],
  options?: { readonly replace?: boolean },
): void {
  const href = hrefOf(page, ...segments);
  if (href === window.location.hash) return;
  if (options?.replace === true) {
    window.history.replaceState(null, '', href);
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  } else {
    window.location.hash = href;
  }
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  window.addEventListener('popstate', listener);
  return () => {
    window.removeEventListener('hashchange', listener);
    window.removeEventListener('popstate', listener);
  };
}

let last: { hash: string; route: Route } | undefined;

function currentRoute(): Route {
  const { hash } = window.location;
  if (last?.hash !== hash) last = { hash, route: parseRoute(hash) };
  return last.route;
}

/** Yields where the window is, and draws anew when it goes elsewhere. */
export function useRoute(): Route {
  return useSyncExternalStore(subscribe, currentRoute);
}
