import { type Table, tables } from '../../../shared/catalog/vocabularies.ts';
import type { Edited } from '../../../shared/contract/catalog-edit.ts';
import { forgetTables } from '../grid/rows/catalog-tables.ts';
import { reportError } from '../ui/notify.tsx';
import { refreshModel, refreshStatus, useCatalog } from './catalog.ts';
import { refreshHistorySteps } from './history-steps.ts';
import { loadMoney } from './money.ts';
import { forgetRowDetails } from './row-details.ts';

const secondsBetweenLooks = 4;

/** The revision that the window's rows are of. */
let followed: number | null = null;
/** How many changes of its own the window has followed. */
let ownChanges = 0;

async function readAgain(changed: readonly Table[]): Promise<void> {
  forgetRowDetails();
  const [, model, , money] = await Promise.all([
    forgetTables(changed),
    refreshModel(changed.includes('inputs')),
    refreshHistorySteps(),
    changed.includes('rates') || changed.includes('parameters') ? loadMoney() : null,
  ]);
  if (!model.ok) reportError(model.error);
  if (money?.ok === false) reportError(money.error);
}

/**
 * Brings the window to what the catalog says after a change of its own: the changed tables, details, default inputs and
 * status are read again. Where others have changed it too meanwhile, everything is.
 */
export async function followEdit({ revision, tables: changed }: Edited): Promise<void> {
  const before = followed ?? useCatalog.getState().status?.revision ?? revision;
  followed = revision;
  ownChanges += 1;
  await Promise.all([readAgain(revision - before > 1 ? tables : changed), refreshStatus()]);
}

/** Looks whether another window or the command line has changed the catalog; if so, everything is read again. */
export async function followOthers(): Promise<void> {
  const before = followed ?? useCatalog.getState().status?.revision ?? null;
  const changesBefore = ownChanges;
  const status = await refreshStatus();
  // A catalog that cannot be reached now is asked again at the next look; what the person does next will say it. And an
  // answer that a change of this window overtook knows less than the window does.
  if (!status.ok || ownChanges !== changesBefore) return;
  const { revision } = status.value;
  followed = revision;
  // Another revision, not a higher one: the file may have been put back from a copy.
  if (before !== null && revision !== before) await readAgain(tables);
}

/** Follows changes by others for as long as the window is looked at, and when it is turned to; yields what ends it. */
export function watchCatalog(): () => void {
  const look = (): void => void followOthers();
  void refreshHistorySteps();
  const timer = setInterval(() => {
    if (document.visibilityState === 'visible' && document.hasFocus()) look();
  }, secondsBetweenLooks * 1000);
  window.addEventListener('focus', look);
  return () => {
    clearInterval(timer);
    window.removeEventListener('focus', look);
  };
}
