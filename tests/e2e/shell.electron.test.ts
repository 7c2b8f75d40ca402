import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Result } from '../../shared/result.ts';
import {
  electronArguments,
  electronBinary,
  electronEnvironment,
  launchApp,
  type LaunchOptions,
} from '../helpers/electron-app.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';
import { makeBrief } from '../helpers/reopenable-briefs.ts';
import { inElectron } from '../helpers/windows.ts';

interface Door {
  invoke(channel: string, input: unknown): Promise<Result<unknown>>;
}
declare const memwatt: Door;

const here = inElectron();

/** Asks through the page's own door. */
function ask(channel: string, input: unknown): Promise<Result<unknown>> {
  return here.running.page.evaluate(([name, value]) => memwatt.invoke(name, value), [
    channel,
    input,
  ] as const);
}

/** Starts a second program beside the first and yields how it ended. */
async function startBeside(options: LaunchOptions): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(electronBinary(), electronArguments(options), {
    cwd: projectRoot,
    env: electronEnvironment(options),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString('utf8')));
  const code = await new Promise<number | null>((settle) => child.on('exit', settle));
  return {
    code,
    stderr: stderr
      .split('\n')
      .filter((line) => line.startsWith('memwatt: '))
      .join('\n'),
  };
}

describe('the page', () => {
  it('is our own file, knows one function and nothing of Node', async () => {
    expect(here.running.page.url()).toMatch(/^app:\/\/memwatt\//u);
    const world = await here.running.page.evaluate(() => ({
      door: Object.keys(memwatt),
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
      nonce: document.querySelector('meta[name="csp-nonce"]')?.getAttribute('content'),
    }));
    expect(world).toMatchObject({ door: ['invoke'], node: [] });
    expect(world.nonce).toMatch(/^[A-Za-z0-9+/]{24}$/u);
  });

  it('is answered from the catalog in the person’s folder', async () => {
    expect(await ask('catalog.status', {})).toMatchObject({
      ok: true,
      value: { path: path.join(here.home, 'catalog.sqlite') },
    });
    expect(await ask('shell.about', {})).toMatchObject({
      ok: true,
      value: { shell: 'electron', files: 'path' },
    });
    expect(await ask('__proto__', {})).toMatchObject({ ok: false, error: { code: 'channel-unknown' } });
    expect(await ask('shell.openSource', { url: 'file:///etc/passwd' })).toMatchObject({
      ok: false,
      error: { code: 'request-invalid' },
    });
  });

  it('was loaded without a refusal of the policy or an error', () => {
    expect(here.running.problems).toEqual([]);
  });

  it('gets nothing but files of the window over app:', async () => {
    const answers = await here.running.page.evaluate(async () => {
      const status = async (url: string, method = 'GET'): Promise<number> =>
        (await fetch(url, { method })).status;
      return {
        page: await status('app://memwatt/index.html'),
        outside: await status('app://memwatt/..%2f..%2fpackage.json'),
        deeper: await status('app://memwatt/assets/..%2f..%2f..%2fpackage.json'),
        backslash: await status('app://memwatt/..%5c..%5cpackage.json'),
        missing: await status('app://memwatt/none.js'),
        post: await status('app://memwatt/index.html', 'POST'),
      };
    });
    expect(answers).toEqual({
      page: 200,
      outside: 404,
      deeper: 404,
      backslash: 404,
      missing: 404,
      post: 405,
    });
  });

  it('can open no window, go nowhere and load nothing from elsewhere', async () => {
    const before = here.running.page.url();
    const tried = await here.running.page.evaluate(async () => {
      const opened = window.open('https://example.com/') === null;
      window.location.href = 'https://example.com/';
      const fetched = await fetch('https://example.com/').then(
        () => 'fetched',
        () => 'refused',
      );
      const script = document.createElement('script');
      script.textContent = 'window.planted = true';
      document.body.append(script);
      const frame = document.createElement('iframe');
      frame.src = 'app://memwatt/index.html';
      document.body.append(frame);
      await new Promise((settle) => {
        setTimeout(settle, 300);
      });
      let reached = true;
      try {
        reached = frame.contentWindow !== null && 'memwatt' in frame.contentWindow;
      } catch {
        // The refused page's error page has another origin.
        reached = false;
      }
      frame.remove();
      script.remove();
      return { opened, fetched, planted: 'planted' in window, reached };
    });
    expect(tried).toEqual({ opened: true, fetched: 'refused', planted: false, reached: false });
    expect(here.running.page.url()).toBe(before);
    expect(await here.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(
      1,
    );
  });

  it('is granted no permission', async () => {
    const states = await here.running.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone', 'clipboard-read'];
      const query = async (name: string): Promise<string> =>
        (await navigator.permissions.query({ name: name as PermissionName })).state;
      return Promise.all(names.map(query));
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });
});

describe('the door', () => {
  it('is closed to a foreign page, even with our preload', async () => {
    const preload = path.join(projectRoot, 'out', 'preload', 'index.cjs');
    const answers = await here.running.app.evaluate(async ({ BrowserWindow }, script) => {
      const foreign = new BrowserWindow({
        show: false,
        webPreferences: { preload: script, sandbox: true, contextIsolation: true },
      });
      try {
        await foreign.loadURL('data:text/html,<title>foreign</title>');
        const call = (channel: string): Promise<unknown> =>
          foreign.webContents.executeJavaScript(`memwatt.invoke('${channel}', {})`);
        return [await call('catalog.status'), await call('shell.about'), await call('scenarios.list')];
      } finally {
        foreign.destroy();
      }
    }, preload);
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, error: { code: 'session-expired' } });
  });

  it('lets the page write only where a person chose', async () => {
    const target = path.join(here.home, 'planted.pdf');
    const brief = {
      recipe: {
        format: 'memwatt-brief/1' as const,
        template: 'scenario',
        scenarios: [{ kind: 'named' as const, name: 'baseline' }],
        language: 'en' as const,
        horizonYear: 2030,
        paper: 'a4' as const,
        blocks: [{ kind: 'chart' as const, chart: 'energy' as const }],
      },
      format: 'pdf' as const,
      standard: 'ua-1' as const,
    };
    expect(await ask('briefs.export', { ...brief, path: target })).toMatchObject({
      ok: false,
      error: { code: 'path-not-writable', place: target },
    });
    expect(existsSync(target)).toBe(false);
    const chosen = path.join(here.home, 'chosen.pdf');
    await here.running.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, chosen);
    expect(await ask('shell.chooseSavePath', { suggestedName: 'brief.pdf', extension: 'pdf' })).toEqual({
      ok: true,
      value: { path: chosen },
    });
    expect(await ask('briefs.export', { ...brief, path: chosen })).toMatchObject({
      ok: true,
      value: { path: chosen },
    });
    expect(readFileSync(chosen).subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  it('opens no host that is not a source’s', async () => {
    expect(await ask('shell.openSource', { url: 'https://attacker.example/' })).toEqual({
      ok: true,
      value: { opened: false },
    });
    expect(await ask('shell.revealFile', { path: '/etc/passwd' })).toEqual({
      ok: true,
      value: { revealed: false },
    });
  });
});

describe('the host', () => {
  it('is started again when it dies, and the catalog is as it was', async () => {
    const content = { name: 'Kept', description: '', parent: 'baseline', inputs: {}, sources: {} };
    expect(await ask('scenarios.save', { content })).toMatchObject({ ok: true });
    const killed = await here.running.app.evaluate(({ app }) => {
      const host = app.getAppMetrics().find(({ name }) => name === 'Memwatt host');
      if (host !== undefined) process.kill(host.pid, 'SIGKILL');
      return host?.pid;
    });
    expect(killed).toBeGreaterThan(0);
    const names = async (): Promise<string[]> => {
      const answer = await ask('scenarios.list', {});
      return answer.ok ? (answer.value as { name: string }[]).map(({ name }) => name) : [];
    };
    await expect.poll(names, { timeout: 15_000 }).toContain('Kept');
    expect(readFileSync(path.join(here.home, 'logs', 'memwatt.log'), 'utf8')).toContain(
      'the host process ended by itself',
    );
  });
});

describe('menus', () => {
  it('follow the window’s language and theme', async () => {
    expect(await ask('shell.applyAppearance', { language: 'ja', theme: 'dark' })).toEqual({
      ok: true,
      value: {},
    });
    const native = await here.running.app.evaluate(({ Menu, nativeTheme }) => ({
      labels: Menu.getApplicationMenu()?.items.map(({ label }) => label),
      isDark: nativeTheme.shouldUseDarkColors,
    }));
    expect(native).toEqual({ labels: ['ファイル', '編集', '表示', 'ウィンドウ', 'ヘルプ'], isDark: true });
    expect(JSON.parse(readFileSync(path.join(here.home, 'shell.json'), 'utf8'))).toMatchObject({
      language: 'ja',
      theme: 'dark',
    });
    await ask('shell.applyAppearance', { language: 'en', theme: 'light' });
  });
});

describe('a second start', () => {
  it.each([
    ['en', 'already running'],
    ['ja', 'すでに起動しています'],
    ['zh', '已在运行'],
  ] as const)('ends with 1 and says so in %s; the first stays', async (language, words) => {
    // The language comes from the system here: what the window chose is kept in the first one's folder.
    await ask('shell.applyAppearance', { language, theme: 'light' });
    const second = await startBeside({ home: here.home, language });
    expect(second.code).toBe(1);
    expect(second.stderr).toContain(words);
    expect(await ask('catalog.status', {})).toMatchObject({ ok: true });
  });

  it('brings the first window to the front', async () => {
    await here.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
    await startBeside({ home: here.home });
    await expect
      .poll(() =>
        here.running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible()),
      )
      .toBe(true);
  });
});

describe('a file that the desktop opens', () => {
  it('goes to the window that is there, as if it were dropped: a brief, a scenario, and what is neither', async () => {
    const folder = temporaryFolder();
    const main = here.running.page.getByRole('main');
    const open = async (name: string, content: string | Buffer): Promise<void> => {
      const file = path.join(folder, name);
      writeFileSync(file, content);
      const second = await startBeside({ home: here.home, args: [file] });
      expect(second).toEqual({ code: 0, stderr: '' });
    };
    await open('brief.pdf', await makeBrief([{ kind: 'named', name: 'baseline' }]));
    await main.getByText('Nothing has moved.').first().waitFor();
    await open('letter.pdf', 'Dear reader');
    await main.getByText(/letter\.pdf is not a PDF/u).waitFor();
    await open('Ours.scenario.json', JSON.stringify(ownScenario));
    await here.running.page.getByRole('dialog').getByText('Ours').first().waitFor();
    await here.running.page.keyboard.press('Escape');
    await open('letter.txt', 'Dear reader');
    await here.running.page
      .getByText(/letter\.txt/u)
      .first()
      .waitFor();
  });

  it('is opened by the start that names it', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'letter.pdf');
    writeFileSync(file, 'Dear reader');
    const own = await launchApp({
      home: path.join(folder, 'home'),
      args: [file],
      keepsFirstLoad: true,
    });
    try {
      const words = own.page.getByText(/letter\.pdf is not a PDF/u);
      await words.waitFor();
      expect(await words.count()).toBe(1);
    } finally {
      await own.app.close();
    }
  });
});

const ownScenario = {
  format: 'memwatt-scenario/1',
  name: 'Ours',
  description: '',
  parent: 'baseline',
  inputs: { 'price.electricity': 0.2 },
  sources: {},
};

describe('a start that cannot be', () => {
  it.each([
    ['en', 'is not a Memwatt catalog'],
    ['ja', 'Memwattのカタログではありません'],
    ['zh', '不是 Memwatt 目录库'],
  ] as const)(
    'says in %s that the catalog is no database, ends with 1 and leaves it alone',
    async (language, words) => {
      const folder = temporaryFolder();
      const file = path.join(folder, 'catalog.sqlite');
      writeFileSync(file, 'just words');
      const start = await startBeside({ home: folder, language });
      expect(start.code).toBe(1);
      expect(start.stderr).toContain(words);
      expect(start.stderr).toContain(file);
      expect(readFileSync(file, 'utf8')).toBe('just words');
    },
  );

  it('refuses a catalog from a newer version, named on the command line', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'future.sqlite');
    writeFileSync(file, readFileSync(path.join(projectRoot, 'out', 'catalog.sqlite')));
    const database = new Database(file);
    database.pragma('user_version = 4711');
    database.close();
    const before = readFileSync(file);
    const start = await startBeside({ home: path.join(folder, 'home'), args: ['--catalog', file] });
    expect(start.code).toBe(1);
    expect(start.stderr).toContain('4711');
    expect(readFileSync(file).equals(before)).toBe(true);
  });
});

describe('the window', () => {
  it('comes back on a display that is there, and the catalog is closed whole at the end', async () => {
    const folder = temporaryFolder();
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'shell.json'),
      JSON.stringify({ bounds: { x: 90_000, y: -4000, width: 9000, height: 700 } }),
    );
    const second = await launchApp({ home: folder });
    try {
      const { bounds, area } = await second.app.evaluate(({ BrowserWindow, screen }) => ({
        bounds: BrowserWindow.getAllWindows()[0]!.getBounds(),
        area: screen.getPrimaryDisplay().workArea,
      }));
      expect(bounds.width).toBeLessThanOrEqual(area.width);
      expect(bounds.x).toBeGreaterThanOrEqual(area.x);
      expect(bounds.x + bounds.width).toBeLessThanOrEqual(area.x + area.width);
      expect(bounds.y).toBeGreaterThanOrEqual(area.y);
    } finally {
      await second.app.close();
    }
    expect(existsSync(path.join(folder, 'catalog.sqlite'))).toBe(true);
    expect(existsSync(path.join(folder, 'catalog.sqlite-wal'))).toBe(false);
  });
});
