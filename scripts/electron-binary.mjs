// Whether a window of the desktop can be opened here, and with which binary.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, say } from './paths.mjs';
import { environmentFor } from './prepare.mjs';

const electronPackage = path.join(root, 'node_modules', 'electron');
const downloadSeconds = 300;

/** The Electron binary that is already here (the official override first); null where there is none. */
export function installedElectron() {
  const pathFile = path.join(electronPackage, 'path.txt');
  const name = existsSync(pathFile) ? readFileSync(pathFile, 'utf8') : null;
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const binary = path.join(override, name ?? (process.platform === 'win32' ? 'electron.exe' : 'electron'));
    return existsSync(binary) ? binary : null;
  }
  if (name === null) return null;
  const binary = path.join(electronPackage, 'dist', name);
  return existsSync(binary) ? binary : null;
}

/** The Electron binary, downloaded by Electron's own installer on first use; null where that cannot be done. */
export function findElectron(node) {
  const installed = installedElectron();
  if (installed !== null || process.env.ELECTRON_OVERRIDE_DIST_PATH) return installed;
  say("fetching Electron's binary (once)");
  const run = spawnSync(node, [path.join(electronPackage, 'install.js')], {
    cwd: root,
    env: environmentFor(node),
    stdio: 'ignore',
    timeout: downloadSeconds * 1000,
  });
  return run.status === 0 ? installedElectron() : null;
}

/** Whether this session has a screen to open a window on. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
