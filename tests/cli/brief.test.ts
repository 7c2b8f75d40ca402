import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { flat, textIn } from '../helpers/brief-desk.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');

function memwatt(...args: readonly string[]): ProgramRun {
  const home = path.join(folder, 'home');
  return runNode(script, args, {
    cwd: folder,
    env: { ...process.env, MEMWATT_HOME: home, LC_ALL: 'C.UTF-8' },
  });
}

const out = (name = 'b.pdf'): string => path.join(folder, name);
const recipe = {
  format: 'memwatt-brief/1',
  template: 'scenario',
  title: 'From a file',
  language: 'ja',
  paper: 'us-letter',
  horizonYear: 2035,
  scenarios: ['high-adoption'],
  blocks: [{ kind: 'key-messages' }, { kind: 'disclaimer' }],
};

describe('memwatt brief', () => {
  it('makes each template, in each language', () => {
    const series = 'iea-2026-base,iea-2026-lift-off,gartner-2026-world';
    const commands = [
      ['--template', 'flash', 'baseline'],
      ['--template', 'company', '--company', 'axelera', 'baseline'],
      ['--template', 'forecasts', '--forecasts', series],
    ];
    for (const [index, words] of commands.entries()) {
      const lang = ['en', 'ja', 'zh'][index] ?? 'en';
      const made = memwatt('brief', ...words, '--out', out(), '--lang', lang, '--date', '2026-11-22');
      expect(made).toMatchObject({ code: 0, stderr: '' });
      expect(readFileSync(out()).subarray(0, 5).toString('latin1')).toBe('%PDF-');
    }
  });

  it('takes a recipe, and what the command says in its place', () => {
    writeFileSync(out('r.json'), JSON.stringify(recipe));
    expect(memwatt('brief', '--recipe', 'r.json', '--out', out())).toMatchObject({ code: 0 });
    const text = flat(textIn(out()));
    expect(text).toContain('Fromafile');
    expect(text).toContain('シナリオ：high-adoption');
    expect(text).toContain('2035年');
    const changed = ['--title', 'Mine', '--lang', 'en', '--year', '2030', 'baseline'];
    expect(memwatt('brief', '--recipe', 'r.json', ...changed, '--out', out())).toMatchObject({ code: 0 });
    expect(flat(textIn(out()))).toContain('Mine');
    expect(flat(textIn(out()))).toContain('Scenario:baseline');
  });

  it('finds templates in the person’s folder and in the one that is named', () => {
    const shipped = path.join(projectRoot, 'electron/brief/templates/flash');
    for (const [place, name] of [
      ['home/templates', 'house'],
      ['elsewhere', 'other'],
    ] as const) {
      const own = path.join(folder, place, name);
      mkdirSync(own, { recursive: true });
      for (const file of ['template.json', 'template.typ'])
        writeFileSync(path.join(own, file), readFileSync(path.join(shipped, file)));
    }
    expect(memwatt('brief', 'baseline', '--template', 'house', '--out', out()).code).toBe(0);
    expect(memwatt('brief', 'baseline', '--template', 'other', '--out', out()).code).toBe(2);
    const named = memwatt(
      'brief',
      'baseline',
      '--template',
      'other',
      '--templates',
      'elsewhere',
      '--out',
      out(),
    );
    expect(named.code).toBe(0);
  });

  it.each([
    [2, 'no template', ['baseline', '--template', 'flsh'], 'Did you mean “flash”?'],
    [2, 'no scenario', [], 'needs a scenario'],
    [2, 'no company', ['--template', 'company', 'baseline'], 'needs a company'],
    [2, 'no forecasts', ['--template', 'forecasts'], 'needs forecasts'],
    [2, 'no standard', ['baseline', '--standard', 'x'], 'ua-1, a-3a'],
    [
      1,
      'a company that is not there',
      ['--template', 'company', '--company', 'nobody', 'baseline'],
      'nobody',
    ],
    [1, 'a scenario that is not there', ['nothing'], 'nothing'],
    [1, 'a broken recipe', ['--recipe', 'r.json'], 'r.json'],
  ])('ends with %d: %s', (code, _case, words, sentence) => {
    writeFileSync(out('r.json'), JSON.stringify({ ...recipe, colour: 'red' }));
    const made = memwatt('brief', ...words, '--out', out());
    expect(made.stderr).toContain(sentence);
    expect(made).toMatchObject({ code, stdout: '' });
  });

  it('ends with 2 for a file that no way out is called by', () => {
    const made = memwatt('brief', 'baseline', '--out', out('b.odt'));
    expect(made.stderr).toContain('.pdf, .docx, .md, .xlsx, .zip');
    expect(made.code).toBe(2);
  });
});
