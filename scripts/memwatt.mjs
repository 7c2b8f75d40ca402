#!/usr/bin/env node
// `memwatt …`: brings what is missing, then hands over to the command line in electron/cli.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root, say } from './paths.mjs';
import { environmentFor, prepareCatalog, prepareTools } from './prepare.mjs';

try {
  const node = prepareTools();
  prepareCatalog(node);
  const cli = path.join(root, 'electron', 'cli', 'index.ts');
  const run = spawnSync(node, [cli, ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: environmentFor(node),
  });
  if (run.error !== undefined) throw run.error;
  process.exitCode = run.status ?? 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
