import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where a person's own files live. */
export interface Home {
  readonly directory: string;
  readonly catalog: string;
  readonly log: string;
  /** The firm's own brief templates, a folder each. */
  readonly templates: string;
}

/** Yields the places below a person's folder, with another catalog file or folder of templates where one was asked for. */
export function homeAt(
  directory: string,
  catalog?: string,
  templates = process.env['MEMWATT_TEMPLATES'],
): Home {
  return {
    directory,
    catalog: catalog === undefined ? join(directory, 'catalog.sqlite') : resolve(catalog),
    log: join(directory, 'logs', 'memwatt.log'),
    templates:
      templates === undefined || templates === '' ? join(directory, 'templates') : resolve(templates),
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
