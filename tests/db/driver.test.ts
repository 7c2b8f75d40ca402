import { describe, expect, it } from 'vitest';
import { canLoadSqlite, connect } from '../../electron/db/driver.ts';

const versions = (node: string, electron?: string): NodeJS.ProcessVersions => ({
  ...process.versions,
  node,
  ...(electron === undefined ? {} : { electron }),
});

describe('the SQLite driver', () => {
  it.each(['18.20.4', '20.20.2', '22.11.0'])(
    'is kept away from Node %s, under which it ends the process',
    (node) => {
      expect(canLoadSqlite(versions(node))).toBe(false);
    },
  );

  it.each(['22.12.0', '22.20.1', '24.21.0', '26.0.0'])('may run under Node %s', (node) => {
    expect(canLoadSqlite(versions(node))).toBe(true);
  });

  it('may run inside Electron, whatever Node that carries', () => {
    expect(canLoadSqlite(versions('20.18.3', '33.4.0'))).toBe(true);
  });

  it('runs here', () => {
    const connection = connect(':memory:');
    expect(connection.prepare('SELECT 1 + 1').pluck().get()).toBe(2);
    connection.close();
  });
});
