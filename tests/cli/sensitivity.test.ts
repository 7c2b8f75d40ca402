import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { fingerprintOf, temporaryFolder } from '../helpers/folders.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');
let folder: string;

beforeEach(() => {
  folder = temporaryFolder();
  const content = {
    format: 'memwatt-scenario/1',
    name: 'doubt',
    description: '',
    parent: null,
    inputs: {
      'price.electricity': 'pert(0.05, 0.08, 0.2)',
      'rebound.datacentre.elasticity': 'uniform(0, 0.6)',
      'adoption.llm_decode.ceiling': '0.1 to 0.6',
    },
    sources: {},
  };
  writeFileSync(path.join(folder, 'doubt.json'), JSON.stringify(content));
});

function memwatt(...args: readonly string[]): ProgramRun {
  return runNode(script, args, { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

describe('sensitivity', () => {
  const asked = ['sensitivity', 'doubt.json', '--output', 'energy.saved.datacentre@2030'];

  it('prints a tornado, and the same bytes each time', () => {
    const run = memwatt(...asked, '--format', 'json', '--above', '0.5');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const file = JSON.parse(run.stdout) as { method: string; inputs: { id: string }[] };
    expect(file).toMatchObject({
      format: 'memwatt-sensitivity/1',
      method: 'tornado',
      probability: { threshold: 0.5 },
    });
    expect(file.inputs).toHaveLength(3);
    expect(memwatt(...asked, '--format', 'json', '--above', '0.5').stdout).toBe(run.stdout);
  });

  it('prints Sobol’ indices and ranks of chosen inputs, and writes a file whole', () => {
    const chosen = ['--inputs', 'price.electricity, adoption.llm_decode.ceiling'];
    const sobol = memwatt(...asked, ...chosen, '--method', 'sobol', '--samples', '128', '--format', 'csv');
    expect(sobol.stdout.trim().split('\r\n')).toHaveLength(4);
    expect(memwatt(...asked, ...chosen, '--method', 'rank', '--out', 'r.txt')).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(readFileSync(path.join(folder, 'r.txt'), 'utf8')).toContain('adoption.llm_decode.ceiling');
  });
});

describe('seek', () => {
  const input = ['--input', 'adoption.llm_decode.ceiling', '--range', '0:1'];

  it('prints where a goal is met, and plainly that it is nowhere met', () => {
    const goal = ['seek', 'baseline', ...input, '--output', 'energy.saved.datacentre@2035', '--target'];
    const near = JSON.parse(memwatt(...goal, '2', '--format', 'json').stdout) as {
      answer: { kind: string; found: { value: number; output: number } };
    };
    expect(near.answer.kind).toBe('found');
    expect(Math.abs(near.answer.found.output - 2)).toBeLessThan(2e-9);
    const far = memwatt(...goal, '1e6');
    expect(far).toMatchObject({ code: 0, stderr: '' });
    expect(far.stdout).toMatch(/^No value of .+ reaches 1,000,000 TWh\/yr: at its ends, 0% and 100%, /u);
  });

  it('finds a break-even, at zero and at the hurdle', () => {
    const goal = [
      'seek',
      'baseline',
      '--input',
      'hardware.llm_decode.imc.capex',
      '--range',
      '1e3:1e7',
      '--format',
      'json',
    ];
    const at = (
      ...more: string[]
    ): { answer: { found: { value: number } }; target: { value: number; input: string | null } } =>
      JSON.parse(memwatt(...goal, '--break-even', 'llm_decode@2030', ...more).stdout) as ReturnType<
        typeof at
      >;
    const [zero, hurdle] = [at(), at('--at', 'hurdle')];
    expect(zero.target).toEqual({ value: 0, input: null });
    expect(hurdle.target.input).toBe('adoption.llm_decode.hurdle');
    expect(hurdle.answer.found.value).toBeLessThan(zero.answer.found.value);
  });
});

describe('what is refused', () => {
  const sensitivity = ['sensitivity', 'doubt.json'];
  const output = ['--output', 'energy.saved.datacentre@2030'];
  const seek = ['seek', 'baseline', '--input', 'price.electricity'];
  it.each<[code: number, says: string, ...args: string[]]>([
    [2, '--output <id@year> is missing', ...sensitivity],
    [
      1,
      'Did you mean “energy.saved.datacentre@2030”?',
      ...sensitivity,
      '--output',
      'energy.saved.datacenter@2030',
    ],
    [1, 'a whole year within 2020–2060', ...sensitivity, '--output', 'energy.saved.datacentre'],
    [2, 'Use: tornado, sobol, rank', ...sensitivity, ...output, '--method', 'sobel'],
    [2, 'Ask for 64–16384', ...sensitivity, ...output, '--method', 'sobol', '--samples', '10'],
    [2, 'Use: 1…100000', ...sensitivity, ...output, '--samples', '-5'],
    [1, 'Did you mean “price.electricity”?', ...sensitivity, ...output, '--inputs', 'price.electricty'],
    [1, 'has no distribution of its own', ...sensitivity, ...output, '--inputs', 'grid.decline'],
    [2, 'ID,ID,…', ...sensitivity, ...output, '--inputs', 'grid.decline,'],
    [2, '“1e999” is not a number', ...sensitivity, ...output, '--above', '1e999'],
    [2, '“1:0” is not a range', ...seek, ...output, '--target', '1', '--range', '1:0'],
    [2, '“0:1e999” is not a range', ...seek, ...output, '--target', '1', '--range', '0:1e999'],
    [2, '“0..1” is not a range', ...seek, ...output, '--target', '1', '--range', '0..1'],
    [1, '-1 is outside the allowed range', ...seek, ...output, '--target', '1', '--range', '-1:1'],
    [2, '“ten” is not a number', ...seek, ...output, '--target', 'ten', '--range', '0:1'],
    [2, '--target is missing', ...seek, ...output, '--range', '0:1'],
    [2, '--output is missing', ...seek, '--range', '0:1'],
    [2, 'cannot be given together', ...seek, ...output, '--break-even', 'llm_decode@2030', '--range', '0:1'],
    [2, 'Did you mean “llm_decode”?', ...seek, '--break-even', 'llm_decod@2030', '--range', '0:1'],
    [1, '--break-even: “” is not a year', ...seek, '--break-even', 'llm_decode', '--range', '0:1'],
    [2, 'Use: zero, hurdle', ...seek, '--break-even', 'llm_decode@2030', '--at', 'top', '--range', '0:1'],
    [2, '--break-even is missing', ...seek, ...output, '--target', '1', '--at', 'zero', '--range', '0:1'],
    [
      1,
      'Did you mean “demand.edge.scale”?',
      'seek',
      'baseline',
      '--input',
      'demand.edge.points',
      ...output,
      '--target',
      '1',
      '--range',
      '1:2',
    ],
  ])('with %i: %s', (code, says, ...args) => {
    const before = fingerprintOf(folder);
    const run = memwatt(...args, '--out', 'out.txt');
    expect(run).toMatchObject({ code, stdout: '' });
    expect(run.stderr.trim().split('\n')).toHaveLength(1);
    expect(run.stderr).toContain(says);
    expect(fingerprintOf(folder)).toEqual(before);
  });
});
