import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCatalog } from '../../electron/db/build.ts';
import { type Catalog, openCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';
import { targetTables, validationPage } from '../helpers/validation/page.ts';
import { verdictOf } from '../helpers/validation/target.ts';

const isUpdating = process.env['UPDATE_GOLDEN'] === '1';
const file = path.join(projectRoot, 'docs', 'validation.md');
const folder = makeFolder();
let catalog: Catalog;

beforeAll(() => {
  const built = path.join(folder, 'catalog.sqlite');
  const result = buildCatalog(path.join(projectRoot, 'data'), built);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const opened = openCatalog(built, { readOnly: true });
  if (!opened.ok) throw new Error(opened.error.code);
  catalog = opened.value;
});

afterAll(() => {
  catalog.close();
  removeFolder(folder);
});

const tables = targetTables();
const required = tables.filter(
  ({ title }) => !/nothing was fitted|mixtures|unknown sparsity|^Supply|^Precision/u.test(title),
);

describe('docs/validation.md', () => {
  it('says what the code computes today', () => {
    const page = validationPage(listRows(catalog, 'macros'));
    if (isUpdating) writeFileSync(file, page);
    if (!existsSync(file))
      throw new Error('no docs/validation.md: write it with npm run golden, read it, commit it');
    expect(readFileSync(file, 'utf8')).toBe(page);
  });

  it('gives a reason for every miss', () => {
    const unexplained = tables
      .flatMap(({ targets }) => targets)
      .filter((target) => verdictOf(target) === 'missed' && (target.why ?? '') === '');
    expect(unexplained).toEqual([]);
  });

  it('has the targets of the specification', () => {
    const sizes = Object.fromEntries(required.map(({ title, targets }) => [title, targets.length]));
    expect(sizes).toEqual({
      'Servers and electricity': 2,
      Diffusion: 3,
      'Cost of a million tokens': 3,
      'Efficiency at one bit': 4,
      'Electricity and capacity': 1,
      'Decoding, batch 8 to 128: the points of the specification': 16,
      'The circuit route: four chips of known sparsity': 4,
      'Energy = power ÷ rate': 1,
    });
  });

  it.each(required.flatMap(({ title, targets }) => targets.map((target) => ({ title, ...target }))))(
    'meets $title: $what',
    (target) => {
      expect(verdictOf(target)).toBe('met');
    },
  );
});
