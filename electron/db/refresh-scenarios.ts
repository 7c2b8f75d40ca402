import type { Connection } from './driver.ts';
import { foldName, freeName } from '../../shared/scenario/names.ts';

const scenarioColumns =
  'id, origin, name, name_folded, description, parent, years_from, years_to, seed, samples, inputs, sources, updated_at, removed_at';

/**
 * Takes over the presets of the catalog attached as `shipped`. Own scenarios stay as they are: one that bears a name which is
 * now shipped gets the next free one, and a preset that is no longer shipped becomes the person's own while own scenarios
 * rest on it.
 */
export function refreshScenarios(connection: Connection): void {
  // A preset that went out of the shipped set goes, unless something of the person's stands on it.
  connection.exec(`
    UPDATE main.scenarios SET origin = 'own'
      WHERE origin = 'shipped' AND id NOT IN (SELECT id FROM shipped.scenarios)
        AND EXISTS (SELECT 1 FROM main.scenarios AS child WHERE child.parent = scenarios.id AND child.origin = 'own');
    DELETE FROM main.scenarios
      WHERE origin = 'shipped' AND id NOT IN (SELECT id FROM shipped.scenarios);`);
  const clashing = connection
    .prepare(
      `SELECT id, name FROM main.scenarios
        WHERE origin = 'own' AND removed_at IS NULL AND name_folded IN (SELECT name_folded FROM shipped.scenarios)`,
    )
    .all() as { id: string; name: string }[];
  const rename = connection.prepare('UPDATE main.scenarios SET name = ?, name_folded = ? WHERE id = ?');
  const isTaken = connection
    .prepare(
      `SELECT 1 FROM main.scenarios WHERE name_folded = @name AND removed_at IS NULL
        UNION ALL SELECT 1 FROM shipped.scenarios WHERE name_folded = @name`,
    )
    .pluck();
  for (const { id, name } of clashing) {
    const next = freeName(name, (folded) => isTaken.get({ name: folded }) !== undefined);
    rename.run(next, foldName(next), id);
  }
  // Shipped names may swap among themselves: they step aside first.
  connection.exec(`
    UPDATE main.scenarios SET name_folded = id || char(0) WHERE origin = 'shipped';
    INSERT INTO main.scenarios (${scenarioColumns}) SELECT ${scenarioColumns} FROM shipped.scenarios WHERE true
      ON CONFLICT (id) DO UPDATE SET origin = excluded.origin, name = excluded.name, name_folded = excluded.name_folded,
        description = excluded.description, parent = excluded.parent, years_from = excluded.years_from,
        years_to = excluded.years_to, seed = excluded.seed, samples = excluded.samples, inputs = excluded.inputs,
        sources = excluded.sources, updated_at = excluded.updated_at, removed_at = NULL;`);
}
