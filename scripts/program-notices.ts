import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A piece of somebody else's work that the program carries, with its licence in full where the package brings it. */
interface Notice {
  readonly name: string;
  readonly version: string;
  readonly identifier: string;
  readonly text: string;
}

interface LockedPackage {
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly link?: boolean;
}

/** What ships beside the bundles although nothing depends on it at run time: the runtime itself. */
const runtimes: ReadonlySet<string> = new Set(['node_modules/electron']);

/**
 * A Vite plugin that writes `notices/program.json` (packages that ship unbundled, and the runtime) and `notices/data.json`
 * (licences that data sets of the catalog come under, by the id of their source) beside the window. The packages bundled
 * into the window are listed by Vite itself. Throws when a package that ships is not installed.
 */
export function programNotices(root: string): {
  readonly name: string;
  generateBundle(this: { emitFile(file: { type: 'asset'; fileName: string; source: string }): void }): void;
} {
  return {
    name: 'memwatt:program-notices',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'notices/program.json',
        source: JSON.stringify(listProgramNotices(root)),
      });
      this.emitFile({
        type: 'asset',
        fileName: 'notices/data.json',
        source: JSON.stringify(listDataNotices(root)),
      });
    },
  };
}

function listProgramNotices(root: string): Notice[] {
  const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  return Object.entries(lock.packages)
    .filter(
      ([folder, { dev, devOptional, optional, link }]) =>
        runtimes.has(folder) ||
        (folder !== '' && dev !== true && devOptional !== true && optional !== true && link !== true),
    )
    .map(([folder]) => readNotice(path.join(root, folder)))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function readNotice(folder: string): Notice {
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
  };
  const texts = licenceFiles(folder).map((file) => readFileSync(file, 'utf8').trim());
  return {
    name: manifest.name,
    version: manifest.version,
    identifier: manifest.license ?? '',
    text: texts.join('\n\n'),
  };
}

/** A package's own licence first, then those of works inside it, which some keep in a folder `licenses`. */
function licenceFiles(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => /^(?:licen[cs]e|copying|notice)/iu.test(name))
    .toSorted(
      (a, b) => Number(a.isDirectory()) - Number(b.isDirectory()) || a.name.localeCompare(b.name, 'en'),
    );
  return entries.flatMap((entry) => {
    const place = path.join(folder, entry.name);
    return entry.isDirectory()
      ? readdirSync(place)
          .toSorted()
          .map((name) => path.join(place, name))
      : [place];
  });
}

function listDataNotices(root: string): { readonly source: string; readonly text: string }[] {
  const folder = path.join(root, 'data', 'licences');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .toSorted()
    .map((file) => ({
      source: file.slice(0, -'.txt'.length),
      text: readFileSync(path.join(folder, file), 'utf8').trim(),
    }));
}
