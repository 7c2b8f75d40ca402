import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { deviceEnergySchema } from '../../shared/contract/device-energy.ts';
import { temporaryFolder } from '../helpers/folders.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');

function device(...args: string[]): ProgramRun {
  return runNode(script, ['device', ...args], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

describe('device', () => {
  it('prints the way down to a card in service, and the value as a scenario takes it', () => {
    const { code, stdout, stderr } = device('axelera-metis');
    expect([code, stderr]).toEqual([0, '']);
    for (const rung of ['ladder.core-chip', 'ladder.chip-card', 'ladder.card-sustained-decode']) {
      expect(stdout).toContain(rung);
    }
    const json = deviceEnergySchema.parse(JSON.parse(device('axelera-metis', '--format', 'json').stdout));
    expect(stdout).toContain(`"hardware.<workload>.imc.mac_energy": "${json.distribution}"`);
  });

  it('says why a claim is not used, and what has not come down the ladder', () => {
    const { stdout } = device('encharge-en100');
    expect(stdout).toMatch(/claim of 40 TOPS\/W/u);
    expect(stdout).toMatch(/has not come down the ladder/u);
  });

  it('finds macros by their id, with prefix or without, in the language asked for', () => {
    const bare = device('uiuc-60-1', '--lang', 'zh');
    expect(bare.code).toBe(0);
    expect(bare.stdout).toMatch(/宏单元 → 内核/u);
    expect(device('macros:uiuc-60-1', '--lang', 'zh').stdout).toBe(bare.stdout);
  });

  it('changes with service, bits and temperature', () => {
    const read = (...args: string[]): ReturnType<typeof deviceEnergySchema.parse> =>
      deviceEnergySchema.parse(JSON.parse(device('uiuc-60-1', '--format', 'json', ...args).stdout));
    const usual = read();
    expect(read('--bits', '4x4').pjPerMac.central).toBeCloseTo(usual.pjPerMac.central / 4, 9);
    expect(read('--service', 'prefill').pjPerMac.central).toBeLessThan(usual.pjPerMac.central);
    const hot = read('--span', '120', '--recalibrate', '168').retry;
    expect(hot.kind === 'estimate' && hot.central.retryFraction > 0.1).toBe(true);
  });

  it('writes the steps as CSV at full precision', () => {
    const file = path.join(temporaryFolder(), 'steps.csv');
    expect(device('axelera-metis', '--format', 'csv', '--out', file).code).toBe(0);
    const rows: Record<string, string>[] = parse(readFileSync(file, 'utf8'), { columns: true, bom: true });
    expect(rows.map(({ level }) => level)).toEqual(['core', 'core', 'chip', 'card', 'sustained']);
    expect(Number(rows[0]?.['pj_per_mac'])).toBe(2 / 15);
  });

  it.each([
    [['axelera-meti'], 1, /Did you mean “axelera-metis”/u],
    [['witmem-wtm2101'], 1, /input_bits/u],
    [['axelera-metis', '--bits', '8'], 2, /8x8/u],
    [['axelera-metis', '--bits', '0x8'], 2, /8x8/u],
    [['axelera-metis', '--service', 'train'], 2, /decode, prefill/u],
    [['axelera-metis', '--span', 'hot'], 2, /0…200/u],
    [[], 2, /id/u],
  ])('refuses %j', (args, code, says) => {
    const run = device(...args);
    expect(run.code).toBe(code);
    expect(run.stderr).toMatch(says);
    expect(run.stdout).toBe('');
  });
});
