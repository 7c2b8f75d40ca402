import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BridgeFile } from '../../shared/contract/bridge.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');

function memwatt(...args: readonly string[]): ProgramRun {
  return runNode(script, args, { cwd: projectRoot, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

const asked = ['bridge', 'baseline', 'high-adoption', '--output', 'energy.saved.datacentre@2030'];

describe('bridge', () => {
  it('prints steps that add up to the difference', () => {
    const run = memwatt(...asked, '--format', 'json');
    expect(run).toMatchObject({ code: 0, stderr: '' });
    const bridge = JSON.parse(run.stdout) as BridgeFile;
    const moved = bridge.steps.reduce((sum, { contribution }) => sum + contribution, bridge.residual);
    expect(bridge.from + moved).toBeCloseTo(bridge.to, 12);
    expect(bridge.steps.length).toBeGreaterThan(1);
  });

  it('prints a table with both ends, and CSV in full', () => {
    const table = memwatt(...asked).stdout;
    expect(table).toMatch(/baseline +0\.327 TWh\/yr/u);
    expect(table).toMatch(/Adoption ceiling · LLM decoding +\+0\.\d+ TWh\/yr/u);
    const lines = memwatt(...asked, '--format', 'csv')
      .stdout.trim()
      .split('\r\n');
    expect(lines[0]).toBe('kind,key,inputs,value,output,year,unit');
    expect(lines.at(-1)).toMatch(/^to,high-adoption,/u);
  });

  it('says when nothing differs', () => {
    const run = memwatt('bridge', 'baseline', 'baseline', '--output', 'energy.saved.datacentre@2030');
    expect(run.stdout).toContain('do not differ');
  });

  it.each([
    [['bridge', 'baseline', 'high-adoption'], 2, '--output'],
    [['bridge', 'baseline', '--output', 'energy.saved.datacentre@2030'], 2, 'to'],
    [['bridge', 'baseline', 'high-adoptin', '--output', 'energy.saved.datacentre@2030'], 1, 'high-adoption'],
    [['bridge', 'baseline', 'high-adoption', '--output', 'energy.savd.datacentre@2030'], 1, 'energy.saved'],
  ])('refuses %j', (args, code, named) => {
    const run = memwatt(...args);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(named);
  });
});
