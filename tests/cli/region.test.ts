import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { resultFileSchema } from '../../shared/contract/model.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');

function run(...args: string[]): ProgramRun {
  return runNode(script, ['run', ...args, '--samples', '0'], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}
const read = (...args: string[]) =>
  resultFileSchema.parse(JSON.parse(run(...args, '--format', 'json').stdout));

describe('run --region', () => {
  it('lays price and carbon of a region over a scenario, and nothing else', () => {
    const world = read('baseline');
    const japan = read('baseline', '--region', 'japan');
    expect(japan.inputs['price.electricity']).toBeCloseTo(0.1163, 4);
    expect(japan.inputs['grid.carbon']).toBe(0.477);
    const others = Object.keys(world.inputs).filter(
      (id) => !['price.electricity', 'grid.carbon'].includes(id),
    );
    for (const id of others) expect(japan.inputs[id]).toEqual(world.inputs[id]);
    expect(japan.deterministic['bill.saved.datacentre']).not.toEqual(
      world.deterministic['bill.saved.datacentre'],
    );
  });

  it('does the same to a file, by the name of the region too', () => {
    const file = path.join(temporaryFolder(), 'own.scenario.json');
    writeFileSync(
      file,
      JSON.stringify({
        format: 'memwatt-scenario/1',
        name: 'own',
        description: '',
        parent: 'baseline',
        inputs: { 'price.electricity': 0.5, 'finance.discount_rate': 0.2 },
      }),
    );
    const result = read(file, '--region', 'European Union');
    expect(result.inputs['price.electricity']).toBeCloseTo(0.1804, 4);
    expect(result.inputs['grid.decline']).toBeCloseTo(0.1194, 4);
    expect(result.inputs['finance.discount_rate']).toBe(0.2);
  });

  it('names the regions when it knows none of that name', () => {
    const { code, stderr } = run('baseline', '--region', 'atlantis');
    expect(code).toBe(2);
    expect(stderr).toContain('united-states');
  });
});
