import { join } from 'node:path';
import { app } from 'electron';
import { homeAt, type Home } from '../host/places.ts';

/** Where things are and how this start was asked for. */
export interface Settings {
  readonly home: Home;
  readonly shipped: string;
  /** The folder of the built window. */
  readonly statics: string;
  readonly preload: string;
  readonly hostScript: string;
  readonly version: string;
  /** Whether someone sits in front: without, native dialogs would wait for ever. */
  readonly hasDialogs: boolean;
  readonly checkOutput: boolean;
}

/** Reads the command line and environment, and settles where the person's files live, before anything touches them. */
export function readSettings(): Settings {
  const home = process.env['MEMWATT_HOME'];
  if (home !== undefined && home !== '') {
    app.setPath('userData', home);
  }
  const out = join(app.getAppPath(), 'out');
  const catalog = app.commandLine.getSwitchValue('catalog') || optionAfter('--catalog', process.argv);
  return {
    home: homeAt(app.getPath('userData'), catalog),
    shipped: join(out, 'catalog.sqlite'),
    statics: join(out, 'renderer'),
    preload: join(out, 'preload', 'index.cjs'),
    hostScript: join(out, 'main', 'host.js'),
    version: app.getVersion(),
    hasDialogs: process.env['MEMWATT_NO_DIALOGS'] !== '1',
    checkOutput: process.env['MEMWATT_CHECK_OUTPUT'] === '1',
  };
}

/** Chromium only understands `--catalog=FILE`; people also write `--catalog FILE`. */
function optionAfter(name: string, args: readonly string[]): string | undefined {
  const index = args.indexOf(name);
  return index === -1 ? undefined : args[index + 1];
}
