// `npm run <task>`: the developer's tasks, each under the Node that Memwatt needs.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root, say } from './paths.mjs';
import { environmentFor, prepareBuild, prepareCatalog, prepareTools, toolPath } from './prepare.mjs';
import { layers } from './layers.mjs';

const [task, ...rest] = process.argv.slice(2);

const tasks = {
  install: () => {},
  build: (node) => {
    prepareBuild(node);
    prepareCatalog(node);
  },
  dev: (node) => {
    prepareCatalog(node);
    run(node, toolPath('electron-vite', 'bin/electron-vite.js'), ['dev', ...rest]);
  },
  lint: (node) => {
    run(node, toolPath('oxlint', 'bin/oxlint'), ['--type-aware', ...rest]);
    run(node, toolPath('oxfmt', 'bin/oxfmt'), ['--check', '.']);
    run(node, toolPath('knip', 'bin/knip.js'), []);
  },
  format: (node) => run(node, toolPath('oxfmt', 'bin/oxfmt'), ['.']),
  types: (node) => {
    for (const layer of layers)
      run(node, toolPath('typescript', 'bin/tsc'), ['-p', `tsconfig.${layer}.json`]);
  },
  unit: (node) =>
    run(node, toolPath('vitest', 'vitest.mjs'), ['run', ...(rest.length > 0 ? rest : ['tests/unit'])]),
  golden: (node) => {
    process.env.UPDATE_GOLDEN = '1';
    run(node, toolPath('vitest', 'vitest.mjs'), ['run', 'tests/golden', ...rest]);
  },
  bench: (node) => {
    prepareBuild(node);
    prepareCatalog(node);
    const wanted = (name) =>
      name.endsWith('.bench.ts') && (rest.length === 0 || rest.some((part) => name.includes(part)));
    for (const name of readdirSync(path.join(root, 'tests', 'bench'))
      .filter(wanted)
      .sort()) {
      run(node, path.join(root, 'tests', 'bench', name), []);
    }
  },
  screenshots: (node) => {
    prepareBuild(node);
    prepareCatalog(node);
    run(node, path.join(root, 'scripts', 'screenshots.ts'), rest);
  },
};

function run(node, script, args) {
  const result = spawnSync(node, [script, ...args], {
    cwd: root,
    env: environmentFor(node),
    stdio: 'inherit',
  });
  if (result.error !== undefined) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

try {
  const work = Object.hasOwn(tasks, task ?? '') ? tasks[task] : undefined;
  if (work === undefined)
    throw new Error(`there is no task «${task ?? ''}»; one of: ${Object.keys(tasks).join(', ')}`);
  work(prepareTools());
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
