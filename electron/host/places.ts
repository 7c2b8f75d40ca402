import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where a person's own files live. */
export interface Home {
  readonly directory: string;
  readonly catalog: string;
  readonly log: string;
}

/** Yields the places below a person's folder, with another catalog file where one was asked for. */
export function homeAt(directory: string, catalog?: string): Home {
  return {
    directory,
    catalog: catalog === undefined ? join(directory, 'catalog.sqlite') : resolve(catalog),
    log: join(directory, 'logs', 'memwatt.log'),
  };
}

/** The folder that the desktop program and `serve` share: `MEMWATT_HOME`, else the system's place for program data. */
export function defaultHomeDirectory(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): string {
  const asked = environment['MEMWATT_HOME'];
  if (asked !== undefined && asked !== '') {
    return resolve(asked);
  }
  if (platform === 'win32') {
    return join(environment['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Memwatt');
  }
  if (platform === 'darwin') {
    return join(homedir(), 'Library', 'Application Support', 'Memwatt');
  }
  const config = environment['XDG_CONFIG_HOME'];
  return join(config === undefined || config === '' ? join(homedir(), '.config') : config, 'Memwatt');
}
