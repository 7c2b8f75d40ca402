import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { layers } from '../../scripts/layers.mjs';
import { projectRoot, runNode } from '../helpers/project.ts';
import { plantedInnocents, plantedViolations } from './planted-violations.ts';

const reportSchema = z.object({
  diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })),
});

let garden = '';
let diagnostics: z.infer<typeof reportSchema>['diagnostics'] = [];

function plant(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(garden, file)), { recursive: true });
  writeFileSync(path.join(garden, file), `${text}\n`);
}

beforeAll(() => {
  garden = mkdtempSync(path.join(tmpdir(), 'memwatt-architecture-'));
  for (const { file, text } of [...plantedViolations, ...plantedInnocents]) plant(file, text);
  copyFileSync(path.join(projectRoot, '.oxlintrc.json'), path.join(garden, '.oxlintrc.json'));
  const run = runNode(path.join(projectRoot, 'node_modules/oxlint/bin/oxlint'), ['-f', 'json', '.'], {
    cwd: garden,
  });
  diagnostics = reportSchema.parse(JSON.parse(run.stdout)).diagnostics;
});

afterAll(() => rmSync(garden, { recursive: true, force: true }));

describe('the import rules', () => {
  it.each(plantedViolations)('catch it when $why', ({ file, rule }) => {
    const rules = diagnostics.filter((found) => found.filename === file).map((found) => found.code);
    expect(rules.join(' ')).toContain(rule);
  });

  it.each(plantedInnocents)('let $file pass', ({ file }) => {
    const found = diagnostics.filter(({ filename, code }) => filename === file && /import/u.test(code));
    expect(found).toEqual([]);
  });
});

/** What a layer may not know, used without importing anything: only its own tsconfig can catch it. */
const foreignGlobals = [
  { layer: 'shared', file: 'shared/p.ts', text: `export const a = document.title;`, missing: "'document'" },
  { layer: 'shared', file: 'shared/p.ts', text: `export const a = process.env;`, missing: "'process'" },
  {
    layer: 'shared',
    file: 'shared/p.ts',
    text: `export const a = () => setTimeout(() => 1, 1);`,
    missing: "'setTimeout'",
  },
  { layer: 'electron', file: 'electron/p.ts', text: `export const a = window.name;`, missing: "'window'" },
  {
    layer: 'renderer',
    file: 'renderer/src/p.ts',
    text: `export const a = process.env;`,
    missing: "'process'",
  },
  {
    layer: 'renderer',
    file: 'renderer/src/p.ts',
    text: `export const a = Buffer.from('a');`,
    missing: "'Buffer'",
  },
  {
    layer: 'preload',
    file: 'electron/preload/p.ts',
    text: `export const a = process.env;`,
    missing: "'process'",
  },
];

describe('the layers', () => {
  it.each(foreignGlobals)('$layer does not know $missing', ({ layer, file, text, missing }) => {
    const home = mkdtempSync(path.join(tmpdir(), 'memwatt-layer-'));
    try {
      mkdirSync(path.dirname(path.join(home, file)), { recursive: true });
      writeFileSync(path.join(home, file), `${text}\n`);
      for (const name of ['base', ...layers]) {
        copyFileSync(
          path.join(projectRoot, `tsconfig.${name}.json`),
          path.join(home, `tsconfig.${name}.json`),
        );
      }
      symlinkSync(path.join(projectRoot, 'node_modules'), path.join(home, 'node_modules'));
      const run = runNode(
        path.join(projectRoot, 'node_modules/typescript/bin/tsc'),
        ['-p', `tsconfig.${layer}.json`],
        { cwd: home },
      );
      expect(run.code).not.toBe(0);
      expect(run.stdout).toContain(missing);
    } finally {
      rmSync(home, { recursive: true, force: true });
    }
  });
});
