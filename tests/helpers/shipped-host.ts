import path from 'node:path';
import { type Catalog, openCatalog } from '../../electron/db/open.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch, type Dispatch } from '../../electron/services/dispatch.ts';
import { projectRoot } from './project.ts';

/** Dispatch over the shipped catalog, opened read-only, with every answer checked. Whoever opens it closes the catalog. */
export function openShippedHost(): { readonly catalog: Catalog; readonly dispatch: Dispatch } {
  const opened = openCatalog(path.join(projectRoot, 'out', 'catalog.sqlite'), { readOnly: true });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const catalog = opened.value;
  const dispatch = createDispatch(
    {
      catalog,
      who: 'tester',
      clock: () => new Date('2026-11-22T12:00:00Z'),
      log: () => undefined,
      version: '0.0.0-test',
      translate: translateIn,
    },
    { checkOutput: true },
  );
  return { catalog, dispatch };
}
