import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { RunningServer } from '../../electron/serve/server.ts';
import { launchApp, type LaunchedApp } from './electron-app.ts';
import { makeFolder, removeFolder } from './folders.ts';
import { launchChromium, launchServe, openServed } from './serve-app.ts';

type Look = Parameters<typeof openServed>[2];

/** What the tests of a file are given: a person's folder, which is gone after them. */
interface Place {
  readonly home: string;
}

/** Starts `serve` and Chromium before the tests of a file and ends both after them; `open` opens a window of its own. */
export function inChromium(): Place & { readonly open: (look?: Look) => ReturnType<typeof openServed> } {
  let home = '';
  let server: RunningServer;
  let browser: Browser;
  beforeAll(async () => {
    home = makeFolder();
    server = await launchServe(home);
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    removeFolder(home);
  });
  return {
    get home() {
      return home;
    },
    open: (look) => openServed(browser, server.address, look),
  };
}

/** Starts the program in a real Electron before the tests of a file and ends it after them. */
export function inElectron(): Place & { readonly running: LaunchedApp } {
  let home = '';
  let running: LaunchedApp;
  beforeAll(async () => {
    home = makeFolder();
    running = await launchApp({ home });
  });
  afterAll(async () => {
    await running.app.close();
    removeFolder(home);
  });
  return {
    get home() {
      return home;
    },
    get running() {
      return running;
    },
  };
}
