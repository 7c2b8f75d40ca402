// `npm test`: the preparation of `npm start`, then every check the project has. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { installedElectron } from './electron-binary.mjs';
import { layers } from './layers.mjs';
import { root, say } from './paths.mjs';
import { environmentFor, prepareBuild, prepareCatalog, prepareTools, toolPath } from './prepare.mjs';
import { ensureSystemTools } from './system-tools.mjs';

let passed = 0;
let failed = 0;
const failures = [];

function report(name, isGood) {
  if (isGood) passed += 1;
  else {
    failed += 1;
    failures.push(name);
  }
  process.stdout.write(`${isGood ? '✓' : '✗'} ${name}\n`);
}

function check(node, name, script, args) {
  const run = spawnSync(node, [script, ...args], { cwd: root, env: environmentFor(node), stdio: 'inherit' });
  report(name, run.status === 0);
}

/** Runs a vitest suite and counts its tests one by one; a run without a report is one failure. */
function suite(node, name, args, { env = {}, wrapper = [] } = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), 'memwatt-tests-'));
  const outputFile = path.join(folder, 'report.json');
  const vitest = [toolPath('vitest', 'vitest.mjs'), 'run', ...args];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`];
  const [command, ...rest] = [...wrapper, node, ...vitest, ...reporters];
  const run = spawnSync(command, rest, {
    cwd: root,
    env: { ...environmentFor(node), NO_COLOR: '1', ...env },
    stdio: 'inherit',
  });
  try {
    const summary = JSON.parse(readFileSync(outputFile, 'utf8'));
    passed += summary.numPassedTests;
    failed += summary.numFailedTests;
    const isGood = run.status === 0 && summary.numPassedTests > 0 && summary.numPendingTests === 0;
    if (!isGood && summary.numFailedTests === 0) failed += 1;
    if (!isGood) failures.push(name);
    process.stdout.write(
      `${isGood ? '✓' : '✗'} ${name}: ${summary.numPassedTests} of ${summary.numTotalTests}\n`,
    );
  } catch {
    report(name, false);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const node = prepareTools();
  prepareBuild(node);
  prepareCatalog(node);
  const electron = installedElectron();
  const browser = ensureSystemTools({ withElectron: electron !== null });

  check(node, 'lint', toolPath('oxlint', 'bin/oxlint'), ['--type-aware']);
  check(node, 'format', toolPath('oxfmt', 'bin/oxfmt'), ['--check', '.']);
  check(node, 'unused code', toolPath('knip', 'bin/knip.js'), []);
  for (const layer of layers) {
    check(node, `types of ${layer}`, toolPath('typescript', 'bin/tsc'), ['-p', `tsconfig.${layer}.json`]);
  }
  for (const folder of ['architecture', 'unit', 'db', 'contract', 'golden', 'ui', 'cli']) {
    suite(node, folder, [`tests/${folder}/`], { env: { CHROMIUM: browser } });
  }

  const endToEnd = ['--config', 'vitest.e2e.config.ts'];
  suite(node, 'end to end in Chromium', [...endToEnd, '--project', 'chromium'], {
    env: { CHROMIUM: browser },
  });
  if (electron === null) {
    say('no Electron binary on this machine: the tests in a real Electron were not run');
  } else {
    const needsScreen = process.platform === 'linux' && !process.env.DISPLAY;
    suite(node, 'end to end in Electron', [...endToEnd, '--project', 'electron'], {
      wrapper: needsScreen ? ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24'] : [],
    });
  }
} catch (error) {
  report(`set-up: ${error instanceof Error ? error.message : String(error)}`, false);
}

if (failures.length > 0) process.stdout.write(`failed: ${failures.join('; ')}\n`);
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
