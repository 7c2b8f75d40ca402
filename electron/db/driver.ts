import Database from 'better-sqlite3';
import { foldName } from '../../shared/scenario/names.ts';

/** The raw connection. Only this folder sees it; everything else holds a branded handle. */
export type Connection = Database.Database;

/** The oldest Node whose ABI better-sqlite3's binary bears: older ones end without a word inside the addon. */
export const oldestNode = '22.12.0';

/** Says whether this process may load SQLite: inside Electron always, in plain Node from `oldestNode` on. */
export function canLoadSqlite(versions: NodeJS.ProcessVersions): boolean {
  if (versions.electron !== undefined) {
    return true;
  }
  const [major = 0, minor = 0] = versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode.split('.').map(Number);
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

/**
 * Opens a SQLite file, or `:memory:`, with the functions that its indices rest on. Throws SQLite's own error, and a plain one under a Node that is too old (the
 * entry points check that before; this guards what is run by hand).
 */
export function connect(path: string, options: Database.Options = {}): Connection {
  if (!canLoadSqlite(process.versions)) {
    throw new Error(
      `Memwatt's catalog needs Node ${oldestNode} or newer; this is ${process.versions.node}. Start it with "npm start", which brings a fitting Node.`,
    );
  }
  const connection = new Database(path, options);
  // In KiB: the indices of a large table's few sorted columns stay in memory.
  connection.pragma('cache_size = -65536');
  connection.function('folded', { deterministic: true }, foldedOrNull);
  return connection;
}

/** What a text is sorted and sought by in SQL (`folded(column)`, which indices hold): its normal form, NULL where it is empty. */
function foldedOrNull(text: unknown): string | null {
  return typeof text !== 'string' || text === '' ? null : foldName(text);
}
