import { writeSync } from 'node:fs';
import { openCatalog } from '../../electron/db/open.ts';
import { applyChanges } from '../../electron/db/write-door/apply-changes.ts';

/**
 * Begins a large edit of the catalog in the first argument, says «half» in the middle of its transaction, and stands still
 * there until somebody ends the process.
 */
const opened = openCatalog(process.argv[2] ?? '');
if (!opened.ok) throw new Error(JSON.stringify(opened.error));
const { connection } = opened.value;
connection.function('stand_still', () => {
  writeSync(1, 'half\n');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  return null;
});
connection.exec(`
  CREATE TEMP TRIGGER in_the_middle AFTER INSERT ON main.history_rows WHEN new.position = 1000
    BEGIN SELECT stand_still(); END`);
applyChanges(
  opened.value,
  Array.from({ length: 2000 }, (_, index) => ({
    kind: 'add' as const,
    table: 'rates' as const,
    row: {
      id: `rate-${index}`,
      currency: 'EUR',
      date: new Date(Date.UTC(1990, 0, 1 + index)).toISOString().slice(0, 10),
      basis: 'day',
      usdPerUnit: 1 + index / 1000,
      source: 'assumption',
      grade: 'assumption',
      note: 'n',
    },
  })),
  { now: new Date('2026-11-22T12:00:00Z'), who: 'tester', kind: 'edit' },
);
