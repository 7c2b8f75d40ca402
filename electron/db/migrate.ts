import type { Connection } from './driver.ts';
import { applicationId } from './identity.ts';

/** One step of the schema: from `version - 1` to `version`. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly sql: string;
}

/** The schema number of a connection's file. */
export function schemaVersion(connection: Connection): number {
  return Number(connection.pragma('user_version', { simple: true }));
}

/** The schema number that a list of migrations leads to. */
export function latestVersion(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.version ?? 0;
}

/**
 * Brings the file up to the last migration, each step with its `user_version` in one transaction; yields the versions
 * applied. The caller has refused future files and made a copy of one that holds data.
 */
export function migrate(connection: Connection, migrations: readonly Migration[]): number[] {
  const applied: number[] = [];
  for (const migration of migrations) {
    if (migration.version <= schemaVersion(connection)) {
      continue;
    }
    connection.transaction(() => {
      connection.exec(migration.sql);
      connection.pragma(`application_id = ${applicationId}`);
      connection.pragma(`user_version = ${migration.version}`);
    })();
    applied.push(migration.version);
  }
  return applied;
}
