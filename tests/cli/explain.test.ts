import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { displayWidth } from '../../electron/cli/text-table.ts';
import type { ExplanationFile } from '../../shared/contract/explanation.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');
const saved = 'energy.saved.datacentre@2030';

function memwatt(args: readonly string[], cwd = projectRoot): ProgramRun {
  return runNode(script, args, { cwd, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

describe('memwatt explain', () => {
  it('prints formula, inputs, grades, rows and sources of a result, and says that it recomputes', () => {
    const run = memwatt(['explain', 'baseline', saved]);
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const text = run.stdout;
    expect(text).toMatch(/^energy\.saved\.datacentre@2030 in baseline \(model 1, catalog [\d.]+\)\n/u);
    expect(text).toMatch(/^Electricity saved · Data centres = [\d.−]+ TWh\/yr\n {2}= Σ_w\(saved\)\n/mu);
    expect(text).toMatch(/mac_energy · MAC energy · IMC · LLM decoding = [\d.]+ pJ\/MAC\n/u);
    expect(text).toContain('rests on ');
    expect(text).toContain('parameters:ladder.card-sustained-decode');
    expect(text).toContain('memwatt explain baseline workload.llm_decode.imc_work@2029');
    const cited = [...text.matchAll(/\[(\d+)[,\]]/gu)].map(([, number]) => Number(number));
    const listed = [...text.matchAll(/^\[(\d+)\] \S/gmu)].map(([, number]) => Number(number));
    expect([...new Set(cited)].toSorted((a, b) => a - b)).toEqual(listed);
    expect(text).toMatch(/\d+ nodes; each recomputes from its parts to within \S+ of its value\n$/u);
  });

  it('follows its own hint to the year before', () => {
    const hint = /memwatt explain (baseline workload\.llm_decode\.imc_work@2029)/u.exec(
      memwatt(['explain', 'baseline', saved]).stdout,
    );
    const run = memwatt(['explain', ...(hint?.[1] ?? '').split(' '), '--depth', '1']);
    expect(run.code).toBe(0);
    expect(run.stdout).toContain('Work on IMC · LLM decoding = ');
    expect(run.stdout).toContain('workload.llm_decode.imc_work@2028');
    expect(run.stdout).toContain('deeper with a larger --depth');
  });

  it('explains an input, its doubt, its tie and who set it', () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'own view.scenario.json');
    writeFileSync(
      file,
      JSON.stringify({
        format: 'memwatt-scenario/1',
        name: 'own view',
        description: '',
        parent: 'baseline',
        inputs: {
          'adoption.llm_decode.ceiling': '0.2 to 0.6',
          'adoption.llm_prefill.ceiling': '= adoption.llm_decode.ceiling * 0.5',
        },
        sources: { 'adoption.llm_decode.ceiling': { source: 'own survey', grade: 'measured' } },
      }),
    );
    const text = memwatt(['explain', file, 'adoption.llm_prefill.ceiling'], folder).stdout;
    expect(text).toContain('~ tied: = adoption.llm_decode.ceiling * 0.5');
    expect(text).toContain('~ median of 0.2 to 0.6; 99.9% of it in range');
    expect(text).toContain('* set by “own view”, default 25%');
    expect(text).toContain('* ● Measured own survey');
    const hint = memwatt(['explain', file, saved, '--depth', '6'], folder).stdout;
    expect(hint).toContain(`memwatt explain "${file}" workload.llm_decode.imc_work@2029`);
  });

  it('prints the same as JSON', () => {
    const run = memwatt(['explain', 'baseline', saved, '--format', 'json']);
    const file = JSON.parse(run.stdout) as ExplanationFile;
    expect(file).toMatchObject({ format: 'memwatt-explanation/1', scenario: 'baseline', target: saved });
    expect(file.check.deviation).toBeLessThanOrEqual(1e-12);
    expect(file.root.children.length).toBe(4);
  });

  it.each(['ja', 'zh'])('speaks %s', (language) => {
    const { stdout } = memwatt(['explain', 'baseline', saved, '--lang', language, '--depth', '2']);
    const names = stdout.split('\n').filter((line) => /^\s+\S+ · /u.test(line));
    expect(names.length).toBeGreaterThan(8);
    for (const line of names) expect(displayWidth(line)).toBeGreaterThan(line.length);
  });

  it.each([
    [['baseline', 'energy.saved.datacenter@2030'], /energy\.saved\.datacentre@2030/u],
    [['baseline', 'energy.saved.datacentre'], /2020–2060/u],
    [['baseline', 'adoption.llm_decode.cieling'], /adoption\.llm_decode\.ceiling/u],
    [['baseline', 'price.electricity@2030'], /Leave the @ and the year out/u],
    [['basline', saved], /“baseline”/u],
    [['baseline', saved, '--depth', '-1'], /--depth/u],
    [['baseline', saved, '--format', 'yaml'], /text, json/u],
    [['baseline'], /--help/u],
  ])('refuses %j in one clear line', (args, sentence) => {
    const run = memwatt(['explain', ...args]);
    expect(run.code).toBeGreaterThan(0);
    expect(run.stdout).toBe('');
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
  });
});
