// `npm start`: from a fresh clone to the workbench, in a desktop window or, where none can be had, in the browser.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { findElectron, hasDisplay } from './electron-binary.mjs';
import { root, say } from './paths.mjs';
import { environmentFor, prepareBuild, prepareCatalog, prepareTools } from './prepare.mjs';

/** Runs a program in the foreground, passes the signals on, and yields its exit code. */
function runForeground(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' });
    let isAskedToEnd = false;
    const pass = (signal) => {
      isAskedToEnd = true;
      child.kill(signal);
    };
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, pass);
    child.on('error', reject);
    child.on('close', (code) => resolve(isAskedToEnd ? 0 : (code ?? 1)));
  });
}

/** Why the desktop window cannot be opened, in words; null when it can. */
function obstacle(electron) {
  if (!hasDisplay()) return 'there is no display here';
  if (electron === null) return "Electron's binary cannot be downloaded here";
  return null;
}

try {
  const node = prepareTools();
  prepareBuild(node);
  prepareCatalog(node);
  const args = process.argv.slice(2);
  const electron = hasDisplay() ? findElectron(node) : null;
  const why = obstacle(electron);
  if (why === null) {
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0;
    if (isRoot) say("running as root: Chromium's sandbox needs an ordinary user and is off");
    process.exitCode = await runForeground(
      electron,
      [...(isRoot ? ['--no-sandbox'] : []), root, ...args],
      process.env,
    );
  } else {
    say(`${why}; serving the same workbench to a browser on this machine`);
    const serve = path.join(root, 'electron', 'serve', 'index.ts');
    process.exitCode = await runForeground(node, [serve, ...args], environmentFor(node));
  }
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
