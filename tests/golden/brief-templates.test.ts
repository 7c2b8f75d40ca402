import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import { type BriefDesk, flat, openBriefDesk, poppler, recipeWith, textIn } from '../helpers/brief-desk.ts';
import { removeFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';

let desk: BriefDesk;
beforeAll(() => {
  desk = openBriefDesk();
});
afterAll(() => desk.close());

const settings = {
  name: { en: 'Own', ja: 'Own', zh: 'Own' },
  description: { en: 'Own', ja: 'Own', zh: 'Own' },
  needs: 'scenarios',
  blocks: [{ kind: 'key-messages' }],
};
const body = '#import "/lib/memwatt.typ": *\n#show: page-setup\n#brief-head()\n#brief-blocks()\n';

/** Puts a template into the folder of own ones for one test. */
function own(files: Readonly<Record<string, string>>, name = 'own'): string {
  const folder = join(desk.templates, name);
  mkdirSync(folder);
  onTestFinished(() => removeFolder(folder));
  const all = { 'template.json': JSON.stringify(settings), 'template.typ': body, ...files };
  for (const [path, content] of Object.entries(all)) writeFileSync(join(folder, path), content);
  return folder;
}

const exportError = (changes: Parameters<typeof recipeWith>[0]) =>
  desk.errorOf('briefs.export', {
    recipe: recipeWith(changes),
    format: 'pdf',
    standard: 'ua-1',
    path: null,
  });

describe('a template of one’s own', () => {
  it('is made as the documentation says', async () => {
    const page = readFileSync(join(projectRoot, 'docs/brief-templates.md'), 'utf8');
    const files = Object.fromEntries(
      [...page.matchAll(/`([\w.]+)`\n\n```\w+\n([\s\S]*?)```/gu)].map(([, name, content]) => [
        name ?? '',
        content ?? '',
      ]),
    );
    expect(Object.keys(files)).toEqual(['template.json', 'template.typ', 'logo.svg']);
    own(files, 'house-note');
    const listed = (await desk.ask('briefs.templates', {})).find(({ id }) => id === 'house-note');
    expect(listed).toMatchObject({ origin: 'own', problem: null, name: { ja: '社内メモ' } });
    for (const language of ['en', 'ja', 'zh'] as const) {
      const { path, pages } = await desk.make(
        recipeWith({ template: 'house-note', language, blocks: listed?.blocks ?? [] }),
      );
      expect(pages).toBe(1);
      expect(flat(textIn(path))).toContain('ExamplePartners');
      expect(poppler('pdfinfo', path)).toContain('Author:          Example Partners Research');
    }
  });

  it('shows the images of its folder in notes, and names one that is missing', async () => {
    const picture =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9v9z" fill="red"/></svg>';
    own({ 'plan.svg': picture });
    const notes = (markdown: string) => ({ template: 'own', blocks: [{ kind: 'notes' as const, markdown }] });
    expect((await desk.make(recipeWith(notes('![The plan](plan.svg)')))).pages).toBe(1);
    for (const place of ['gone.png', '../own/plan.svg', '/etc/passwd', 'https://x.example/a.png']) {
      expect(await exportError(notes(`Here: ![The plan](${place})`))).toEqual({
        code: 'brief-image-missing',
        place: 'Notes',
        values: { value: place, found: 'own' },
      });
    }
  });

  it.each([
    ['#let a = 1\n#unknown-thing\n', 2, 'unknown variable'],
    ['#show: page-setup\n\n#brief-blocks(\n', 3, 'unclosed'],
    ['#panic("no such colour")\n', 1, 'no such colour'],
  ])('with a fault names file and line: %j', async (source, line, detail) => {
    const folder = own({ 'template.typ': source });
    const error = await exportError({ template: 'own' });
    expect(error.code).toBe('template-broken');
    expect(error.place).toBe(`${join(folder, 'template.typ')}:${line}`);
    expect(error.values?.['detail']).toContain(detail);
    // The rest of the program is untouched.
    expect((await desk.make(recipeWith())).pages).toBeGreaterThan(0);
  });

  it.each([
    ['#image("plan.svg")\n', 'missing alt text'],
    ['#heading(level: 1)[One]\n#heading(level: 3)[Three]\n', 'heading level'],
  ])('that breaks a rule of the PDF standard says which, while composing too: %j', async (source, rule) => {
    own({
      'template.typ': `${body}${source}`,
      'plan.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
    });
    const error = await exportError({ template: 'own' });
    expect(error).toMatchObject({ code: 'typesetting-failed', place: 'Own' });
    const detail = String(error.values?.['detail']);
    expect(detail).toContain(rule);
    expect(detail).not.toMatch(/SourceDiagnostic|\\"/u);
    const recipe = recipeWith({ template: 'own' });
    expect(await desk.ask('briefs.preview', { recipe })).toMatchObject({ pages: [{}], refusal: error });
  });

  it.each([
    '#read("/etc/passwd")',
    '#read("../../../../etc/passwd")',
    '#image("/etc/hostname.png", alt: "x")',
    '#json("/template/../../brief.json/x")',
  ])('cannot read what is not its own: %s', async (source) => {
    own({ 'template.typ': `${body}${source}\n` });
    const error = await exportError({ template: 'own' });
    expect(error.code).toBe('template-file-missing');
    expect(error.place).toMatch(/template\.typ:5$/u);
  });

  it.each([
    '#eval("1 + 1")',
    '#let run = eval',
    '#std.at("eval")',
    '#plugin("x.wasm")',
    '#import "@preview/cetz:0.2.2": *',
    '#import "@local/x:1.0.0"',
    '#include "../other/template.typ"',
    '#include "/etc/passwd"',
    '#let p = "@pre" + "view/cetz:0.2.2"\n#import p: *',
    '`//` #import "\\u{40}preview/cetz:0.2.2"',
    '// a comment\n#include "a" + ".typ"',
  ])('is refused before it runs: %s', async (source) => {
    const folder = own({ 'template.typ': `${body}${source}\n` });
    const error = await exportError({ template: 'own' });
    expect(error.code).toBe('template-forbidden');
    expect(error.place?.startsWith(join(folder, 'template.typ:'))).toBe(true);
    const listed = (await desk.ask('briefs.templates', {})).find(({ id }) => id === 'own');
    expect(listed?.problem?.code).toBe('template-forbidden');
  });

  it('may import files of its own, and speak of imports in a comment', async () => {
    own({
      'colours.typ': '#let green = rgb("#00aa00")\n',
      'template.typ': `// What we import and include, we name.\n#import "colours.typ": green\n${body}`,
    });
    expect((await desk.make(recipeWith({ template: 'own' }))).pages).toBe(1);
  });

  it.each([
    [{ 'template.json': '{' }, 'template-settings'],
    [{ 'template.json': JSON.stringify({ ...settings, colour: 'red' }) }, 'template-settings'],
    [{ 'template.json': JSON.stringify({ ...settings, blocks: [] }) }, 'template-settings'],
    [
      { 'template.json': JSON.stringify({ ...settings, house: { logo: 'none.svg' } }) },
      'template-file-missing',
    ],
  ])('with unsound settings says so: %j', async (files, code) => {
    own(files);
    expect(await exportError({ template: 'own' })).toMatchObject({ code });
  });

  it('cannot lead out of its folder by a link', async () => {
    const folder = own({});
    symlinkSync('/etc/passwd', join(folder, 'secret.txt'));
    expect(await exportError({ template: 'own' })).toMatchObject({ code: 'template-forbidden' });
  });

  it('does not take the place of a shipped one', async () => {
    own({ 'template.typ': '#panic("mine")' }, 'flash');
    expect((await desk.make(recipeWith({ template: 'flash' }))).pages).toBe(1);
  });
});

it('shows all pages where one is too full, and says what to drop', async () => {
  const blocks = (['energy', 'cost-curve', 'joule', 'tornado', 'adoption', 'saving'] as const).map(
    (chart) => ({ kind: 'chart' as const, chart }),
  );
  const changes = {
    template: 'flash',
    blocks: [{ kind: 'key-figures' }, { kind: 'key-messages' }, ...blocks, { kind: 'disclaimer' }],
  } satisfies Partial<OpenRecipe>;
  const error = await exportError(changes);
  expect(error).toMatchObject({ code: 'brief-too-long', place: 'Flash', values: { known: 1, value: 2 } });
  expect(error.values?.['detail']).toContain('Chart: Electricity saved by year');
  expect(error.values?.['detail']).not.toContain('Key figures');
  const preview = await desk.ask('briefs.preview', { recipe: recipeWith(changes) });
  expect(preview).toMatchObject({ pages: [{}, {}], refusal: error });
  const fitting = await desk.ask('briefs.preview', { recipe: recipeWith({ template: 'flash' }) });
  expect(fitting).toMatchObject({ pages: [{}], refusal: null });
});
