import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { HostCalls, type Order } from '../../electron/host/calls.ts';
import { defaultHomeDirectory, homeAt } from '../../electron/host/places.ts';
import { languageTags } from '../../electron/host/translate.ts';
import { isOwnMainFrame, isOwnUrl } from '../../electron/main/origin.ts';
import { appError } from '../../shared/errors.ts';
import { pickLanguage } from '../../shared/i18n/pick-language.ts';
import type { Result } from '../../shared/result.ts';

describe('who may call', () => {
  it('is our own page in a main frame', () => {
    expect(isOwnMainFrame({ url: 'app://memwatt/', parent: null })).toBe(true);
    expect(isOwnMainFrame({ url: 'app://memwatt/index.html#/catalog', parent: null })).toBe(true);
  });

  it('is no frame inside it, and none that is gone', () => {
    expect(isOwnMainFrame({ url: 'app://memwatt/', parent: { url: 'app://memwatt/' } })).toBe(false);
    expect(isOwnMainFrame(null)).toBe(false);
  });

  it.each([
    'app://memwatt.attacker.example/',
    'app://attacker/memwatt/',
    'app://memwatt@attacker/',
    'app://memwatt:1/',
    'APP2://memwatt/',
    'https://memwatt/',
    'file:///app://memwatt/',
    'data:text/html,app://memwatt/',
    'about:blank',
    '',
    'app:memwatt',
  ])('is not %s', (url) => {
    expect(isOwnUrl(url)).toBe(false);
  });
});

describe('calls to a host', () => {
  function setUp(): { calls: HostCalls; posted: Order[]; opened: Result<null>[] } {
    const posted: Order[] = [];
    const opened: Result<null>[] = [];
    const calls = new HostCalls(
      (order) => posted.push(order),
      (result) => opened.push(result),
    );
    return { calls, posted, opened };
  }

  it('wait until the catalog stands, then go in order, and each gets its own answer', async () => {
    const { calls, posted, opened } = setUp();
    const first = calls.call('a.b', 1);
    const second = calls.call('c.d', 2);
    expect(posted).toEqual([]);
    calls.receive({ kind: 'ready' });
    expect(opened).toEqual([{ ok: true, value: null }]);
    expect(posted.map((order) => order.kind === 'call' && order.channel)).toEqual(['a.b', 'c.d']);
    const ids = posted.flatMap((order) => (order.kind === 'call' ? [order.id] : []));
    calls.receive({ kind: 'answer', id: ids[1], result: { ok: true, value: 'two' } });
    calls.receive({ kind: 'answer', id: ids[0], result: { ok: true, value: 'one' } });
    expect(await Promise.all([first, second])).toEqual([
      { ok: true, value: 'one' },
      { ok: true, value: 'two' },
    ]);
  });

  it('all get the reason when the catalog cannot be opened, those after it too', async () => {
    const { calls, opened } = setUp();
    const early = calls.call('a.b', 1);
    const error = appError('catalog-not-sqlite', '/x');
    calls.receive({ kind: 'refused', error });
    expect(await early).toEqual({ ok: false, error });
    expect(await calls.call('a.b', 2)).toEqual({ ok: false, error });
    expect(opened).toEqual([{ ok: false, error }]);
  });

  it('that a dead host left behind come back as internal', async () => {
    const { calls } = setUp();
    calls.receive({ kind: 'ready' });
    const pending = [calls.call('a.b', 1), calls.call('a.b', 2)];
    calls.end();
    for (const answer of await Promise.all(pending)) {
      expect(answer).toMatchObject({ ok: false, error: { code: 'internal' } });
    }
  });
});

describe('the person', () => {
  it.each([
    [['ja-JP', 'en'], 'ja'],
    [['zh_CN.UTF-8'], 'zh'],
    [['zh-Hant-TW'], 'zh'],
    [['fr-FR', 'zh-Hans'], 'zh'],
    [['C.UTF-8'], 'en'],
    [['POSIX'], 'en'],
    [['jam'], 'en'],
    [[], 'en'],
  ] as const)('who asks for %j reads %s', (tags, language) => {
    expect(pickLanguage(tags)).toBe(language);
  });

  it('is heard as POSIX ranks the variables', () => {
    expect(languageTags({ LC_ALL: '', LC_MESSAGES: 'ja_JP.UTF-8', LANG: 'zh_CN.UTF-8' })).toEqual([
      'ja_JP.UTF-8',
    ]);
    expect(languageTags({ LC_ALL: 'C', LANG: 'ja_JP.UTF-8' })).toEqual(['C']);
    expect(languageTags({})).toEqual([]);
  });

  it('has one folder for the desktop program and serve', () => {
    const home = homedir();
    expect(defaultHomeDirectory({}, 'linux')).toBe(path.join(home, '.config', 'Memwatt'));
    expect(defaultHomeDirectory({ XDG_CONFIG_HOME: '/c' }, 'linux')).toBe('/c/Memwatt');
    expect(defaultHomeDirectory({}, 'darwin')).toBe(
      path.join(home, 'Library', 'Application Support', 'Memwatt'),
    );
    expect(defaultHomeDirectory({ APPDATA: '/a' }, 'win32')).toBe(path.join('/a', 'Memwatt'));
    expect(defaultHomeDirectory({ MEMWATT_HOME: '/h' }, 'linux')).toBe('/h');
    expect(homeAt('/h').catalog).toBe('/h/catalog.sqlite');
    expect(homeAt('/h', 'other.sqlite').catalog).toBe(path.resolve('other.sqlite'));
  });
});
