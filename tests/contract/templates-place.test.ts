import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseTemplates, readyTemplates, templatesAt } from '../../electron/host/templates-place.ts';
import { temporaryFolder } from '../helpers/folders.ts';

describe('the folder of templates', () => {
  it('is the usual one, then the chosen one, and that of the start before both', () => {
    const home = temporaryFolder();
    const usual = join(home, 'templates');
    expect(templatesAt(home, '')).toEqual({ folder: usual, setBy: 'default' });
    const firm = join(home, 'firm');
    mkdirSync(firm);
    expect(chooseTemplates(home, firm)).toBeNull();
    expect(templatesAt(home, undefined)).toEqual({ folder: firm, setBy: 'settings' });
    expect(templatesAt(home, '/elsewhere')).toEqual({ folder: '/elsewhere', setBy: 'start' });
    expect(chooseTemplates(home, null)).toBeNull();
    expect(templatesAt(home, '').setBy).toBe('default');
    expect(readyTemplates(home)).toBe(usual);
  });

  it('is refused where it is none, and stays what it was', () => {
    const home = temporaryFolder();
    const file = join(home, 'a file');
    writeFileSync(file, '');
    for (const [folder, detail] of [
      ['templates', 'relative'],
      [join(home, 'nowhere'), 'ENOENT'],
      [file, 'ENOTDIR'],
    ] as const) {
      expect(chooseTemplates(home, folder)).toMatchObject({
        code: 'templates-folder',
        place: folder,
        values: { detail, known: join(home, 'templates') },
      });
    }
    expect(templatesAt(home, '').setBy).toBe('default');
  });

  it('is the usual one where what is remembered cannot be read', () => {
    const home = temporaryFolder();
    writeFileSync(join(home, 'preferences.json'), '{"templates": 3');
    expect(templatesAt(home, '').setBy).toBe('default');
  });
});
