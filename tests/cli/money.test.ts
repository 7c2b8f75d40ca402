import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comparison, ResultFile } from '../../shared/contract/model.ts';
import { moneyFactor, moneyView, type MoneyView } from '../../shared/units/money.ts';
import { shippedParameters, shippedRates } from '../helpers/money-rows.ts';
import { type ProgramRun, projectRoot, runNode } from '../helpers/project.ts';

const script = path.join(projectRoot, 'electron', 'cli', 'index.ts');
const nominalEuros = ['--currency', 'EUR', '--price-basis', 'nominal'];
const year = 2030;

function memwatt(...args: readonly string[]): ProgramRun {
  return runNode(script, args, { cwd: projectRoot, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
}

function euros(): MoneyView {
  const rows = { rates: shippedRates, parameters: shippedParameters };
  const view = moneyView({ currency: 'EUR', basis: 'nominal', rate: null }, rows);
  if (view === null) throw new Error('no euros');
  return view;
}

describe('money on the command line', () => {
  it('converts the sums of a run and of their draws, and nothing else', () => {
    const [plain, converted] = [[], nominalEuros].map(
      (money) => JSON.parse(memwatt('run', 'baseline', '--format', 'json', ...money).stdout) as ResultFile,
    );
    if (plain === undefined || converted === undefined) throw new Error('two runs');
    const at = plain.years.indexOf(year);
    const factor = moneyFactor(euros(), year);
    const of = (file: ResultFile, id: string): number => (file.deterministic[id] as number[])[at] ?? 0;
    const cost = (file: ResultFile): unknown =>
      (file.deterministic['workload'] as Record<string, Record<string, number[]>>)['llm_decode']?.['cost']?.[
        at
      ];
    expect(of(converted, 'market.datacentre')).toBe(of(plain, 'market.datacentre') * factor);
    expect(cost(converted)).toBe((cost(plain) as number) * factor);
    expect(of(converted, 'energy.saved.datacentre')).toBe(of(plain, 'energy.saved.datacentre'));
    const [before, after] = [plain, converted].map(({ uncertain }) => uncertain?.['market.datacentre']);
    expect(after?.p95[at]).toBe((before?.p95[at] ?? 0) * factor);
    expect(after?.negative).toEqual(before?.negative);
    expect(converted.inputs).toEqual(plain.inputs);
    expect(converted).toMatchObject({ money: { currency: 'EUR', basis: 'nominal' } });
    expect(plain).not.toHaveProperty('money');
  });

  it('says unit, prices, rate and date in tables and CSV', () => {
    const table = memwatt('compare', 'baseline', 'high-adoption', ...nominalEuros).stdout;
    expect(table).toContain('Money in EUR, nominal, 2%/yr from 2025, at 1 EUR = 1.131 USD (2025 average)\n');
    expect(table).toMatch(/Market for IMC servers · Data centres +billion EUR\/yr/u);
    const csv = memwatt('run', 'baseline', '--samples', '0', '--format', 'csv', '--currency', 'jpy').stdout;
    expect(csv).toContain('market.datacentre,1e9 JPY2025/yr,deterministic,');
    const args = ['compare', 'baseline', 'high-adoption', '--format', 'json', ...nominalEuros];
    const comparison = JSON.parse(memwatt(...args).stdout) as Comparison;
    const units = new Set(comparison.results.map(({ unit }) => unit));
    expect(units).toContain('1e9 EUR/yr, nominal');
    expect([...units].filter((unit) => unit.includes('USD'))).toEqual([]);
  });

  it('ends an explanation in the conversion, with rate, date and source; what is no sum has none', () => {
    const run = memwatt(
      'explain',
      'baseline',
      `bill.saved.datacentre@${year}`,
      '--depth',
      '1',
      ...nominalEuros,
    );
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toMatch(
      /, in EUR = [\d.]+ billion EUR\/yr\n {2}= [\d.]+ billion USD\/yr ÷ 1\.13\d+ USD\/EUR × 1\.02\^5\n {2}\(nominal.*2025 average\)\) \[\d+\] \[\d+\]\n/u,
    );
    expect(run.stdout).toMatch(/^\[\d+\] European Central Bank/mu);
    const energy = memwatt(
      'explain',
      'baseline',
      `energy.saved.datacentre@${year}`,
      '--depth',
      '0',
      ...nominalEuros,
    );
    expect(energy.stdout).not.toContain('EUR');
  });

  it.each([
    ['--currency', 'GBP', 'USD, EUR, JPY, CNY'],
    ['--price-basis', '2024', 'real, nominal'],
  ])('refuses %s %s and says what there is', (option, value, known) => {
    const run = memwatt('run', 'baseline', option, value);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toContain(known);
  });
});
