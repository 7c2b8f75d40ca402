// Run after `npm install` changed the lock file on a registry that holds only some platforms' packages: adds the
// optional per-platform packages that npm left out, at the exact version their parent asks for, so that `npm ci`
// finds the lock file whole on every platform. Such an entry has no integrity; npm checks it against the registry's own.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, say } from './paths.mjs';

const file = path.join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));

const systems = {
  darwin: 'darwin',
  linux: 'linux',
  win32: 'win32',
  android: 'android',
  freebsd: 'freebsd',
  openharmony: 'openharmony',
};
const processors = ['arm64', 'x64', 'ia32', 'riscv64', 'ppc64', 's390x', 'arm'];

/** The platform that a package's name speaks of, in the fields that npm filters by. */
function platformOf(name) {
  const os = Object.keys(systems).find((system) => name.includes(system));
  const cpu = processors.find((processor) => name.includes(processor));
  const libc = /musl/u.test(name) ? 'musl' : /gnu/u.test(name) ? 'glibc' : undefined;
  return {
    ...(cpu === undefined ? {} : { cpu: [cpu] }),
    ...(os === 'linux' && libc !== undefined ? { libc: [libc] } : {}),
    ...(os === undefined ? {} : { os: [systems[os]] }),
  };
}

let added = 0;
for (const [key, entry] of Object.entries(lock.packages)) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (`node_modules/${name}` in lock.packages || `${key}/node_modules/${name}` in lock.packages) continue;
    if (!/^\d/u.test(version))
      throw new Error(`${name} is asked for as «${version}», not as an exact version`);
    lock.packages[`node_modules/${name}`] = {
      version,
      ...(entry.dev === true ? { dev: true } : {}),
      optional: true,
      ...platformOf(name),
    };
    added += 1;
  }
}

const [project, ...packages] = Object.entries(lock.packages);
lock.packages = Object.fromEntries([project, ...packages.sort(([a], [b]) => a.localeCompare(b, 'en'))]);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
say(`${added} packages of other platforms added to the lock file`);
