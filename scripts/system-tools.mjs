// Programs of the machine that the tests look through: a browser, PDF readers, and a virtual screen for Electron.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './paths.mjs';

const browsers = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The path of a program on this machine; null where there is none. */
function locate(name) {
  const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], { encoding: 'utf8' });
  return found.status === 0 ? (found.stdout.split(/\r?\n/u)[0]?.trim() ?? null) : null;
}

function findBrowser() {
  if (process.env.CHROMIUM && existsSync(process.env.CHROMIUM)) return process.env.CHROMIUM;
  return browsers.map(locate).find((found) => found !== null) ?? null;
}

/** What the tests need, how to see that it is there, and the Debian packages that bring it. */
function needs(withElectron) {
  return [
    {
      what: 'a Chromium browser',
      isThere: () => findBrowser() !== null,
      packages: ['chromium', 'fonts-noto-cjk'],
    },
    {
      what: 'pdftotext, pdffonts and pdfinfo',
      isThere: () => locate('pdftotext') !== null,
      packages: ['poppler-utils'],
    },
    ...(withElectron && !process.env.DISPLAY && process.platform === 'linux'
      ? [
          {
            what: 'a virtual screen',
            isThere: () => locate('xvfb-run') !== null,
            packages: ['xvfb', 'xauth'],
          },
        ]
      : []),
  ];
}

/**
 * Makes sure that the tests' programs are here, installing Debian's where this is Debian and we may.
 * Yields the browser's path; throws with what to install where something is missing.
 */
export function ensureSystemTools({ withElectron }) {
  const missing = needs(withElectron).filter(({ isThere }) => !isThere());
  const packages = missing.flatMap((need) => need.packages);
  if (missing.length > 0 && process.getuid?.() === 0 && locate('apt-get') !== null) {
    say(`installing ${packages.join(', ')} from Debian for the tests`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    spawnSync('apt-get', ['update'], { stdio: 'ignore', env });
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 2],
      env,
    });
  }
  const still = missing.filter(({ isThere }) => !isThere());
  if (still.length > 0) {
    throw new Error(
      `the tests need ${still.map(({ what }) => what).join(' and ')}: install ${packages.join(', ')} ` +
        '(or point CHROMIUM at a browser), then try again.',
    );
  }
  return findBrowser();
}
