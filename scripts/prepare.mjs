// Everything between a fresh clone and a program that runs: Node, packages, the build, the shipped catalog.
// Each step is done only when what it was made from has changed.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { fingerprint, whenStale } from './fingerprint.mjs';
import { ensureNode, findNpm } from './node-version.mjs';
import { root, say } from './paths.mjs';

/**
 * Environment in which `node` means the Node that Memwatt needs, and what it compiled (types stripped) is kept: a command
 * starts in about half the time.
 */
export function environmentFor(node) {
  return {
    NODE_COMPILE_CACHE: path.join(root, '.runtime', 'compile-cache'),
    ...process.env,
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH ?? ''}`,
  };
}

/** The entry script of an installed package's command, run as `node <script>`. */
export function toolPath(packageName, script) {
  return path.join(root, 'node_modules', packageName, script);
}

/** Node and the packages of the lock file; yields the path of that Node. */
export function prepareTools() {
  const node = ensureNode();
  // The stamp lies inside node_modules, so that deleting the folder asks for a new installation.
  whenStale('node_modules/.memwatt-installed', fingerprint(['package.json', 'package-lock.json']), () => {
    say('installing the packages of the lock file');
    execFileSync(node, [findNpm(), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env: environmentFor(node),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
  return node;
}

/** Window, main process and preload in `out/`. */
export function prepareBuild(node) {
  const sources = [
    'electron',
    'renderer',
    'shared',
    'data/licences',
    'scripts/program-notices.ts',
    'electron.vite.config.ts',
    'package.json',
    'package-lock.json',
  ];
  whenStale('out/.built', fingerprint(sources), () => {
    say('building the window');
    execFileSync(node, [toolPath('electron-vite', 'bin/electron-vite.js'), 'build', '--logLevel', 'error'], {
      cwd: root,
      env: environmentFor(node),
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
}

/** The shipped catalog in `out/catalog.sqlite`, made from the reviewed text in `data/`. */
export function prepareCatalog(node) {
  const sources = ['data', 'electron/db', 'shared', 'scripts/build-catalog.ts'];
  whenStale('out/.catalog-built', fingerprint(sources), () => {
    execFileSync(node, [path.join(root, 'scripts', 'build-catalog.ts')], {
      cwd: root,
      env: environmentFor(node),
      stdio: ['ignore', 2, 'inherit'],
    });
  });
}
