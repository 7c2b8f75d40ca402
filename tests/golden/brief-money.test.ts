import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BriefMoney } from '../../shared/brief/recipe.ts';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type { Output } from '../../shared/contract/index.ts';
import { moneyWords } from '../../shared/i18n/money-words.ts';
import { readFrozenBrief } from '../../electron/brief/frozen/read.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { formatQuantity } from '../../shared/units/format.ts';
import { dollarsPerUnit, moneyFactor, moneyView, type MoneyView } from '../../shared/units/money.ts';
import { type BriefDesk, briefDate, flat, openBriefDesk, recipeWith, textIn } from '../helpers/brief-desk.ts';
import { shippedParameters, shippedRates } from '../helpers/money-rows.ts';

let desk: BriefDesk;
beforeAll(() => {
  desk = openBriefDesk();
});
afterAll(() => desk.close());

function viewOf({ currency, basis, rate = '' }: BriefMoney): MoneyView {
  const rows = { rates: shippedRates, parameters: shippedParameters };
  const view = moneyView({ currency, basis, rate: rate === '' ? null : rate }, rows);
  if (view === null) throw new Error(`no rate for ${currency}`);
  return view;
}

const run = (): Promise<Output<'model.run'>> =>
  desk.ask('model.run', { scenario: { kind: 'named', name: 'baseline' } });

async function blocksOf(template: string): Promise<OpenRecipe['blocks']> {
  return (await desk.ask('briefs.templates', {})).find(({ id }) => id === template)?.blocks ?? [];
}

it.each([
  ['en', 'baseline', { currency: 'EUR', basis: 'nominal' }],
  ['en', 'analog-stalls', { currency: 'JPY', basis: 'nominal' }],
  ['ja', 'high-adoption', { currency: 'EUR', basis: 'nominal' }],
  ['zh', 'backfire', { currency: 'CNY', basis: 'nominal' }],
] as const)('a flash in %s of %s takes one page with money in %j', async (language, name, money) => {
  const scenarios = [{ kind: 'named' as const, name }];
  const blocks = await blocksOf('flash');
  expect((await desk.make(recipeWith({ template: 'flash', language, money, blocks, scenarios }))).pages).toBe(
    1,
  );
});

describe.each([
  ['en', { currency: 'EUR', basis: 'real' }],
  ['en', { currency: 'USD', basis: 'nominal' }],
  ['ja', { currency: 'JPY', basis: 'nominal' }],
  ['zh', { currency: 'CNY', basis: 'real' }],
] as const)('a brief in %s with money in %j', (language, money) => {
  const view = viewOf(money);
  const words = moneyWords(view, { language, translate: translateIn(language) });
  const say = (value: number, unit: Parameters<typeof formatQuantity>[1], digits = 3): string =>
    flat(
      formatQuantity(value * moneyFactor(view, 2030), unit, { language, digits, currency: view.currency }),
    );

  it('prints every sum converted, whole in the appendix, with rate, date and source', async () => {
    const blocks: OpenRecipe['blocks'] = [
      { kind: 'notes', markdown: 'Of it [[market.datacentre@2030]] are sales.' },
      ...(await blocksOf('scenario')),
      { kind: 'table', table: 'years' },
    ];
    const { path } = await desk.make(recipeWith({ language, money, blocks }));
    const text = flat(textIn(path));
    const result = await run();
    const at = result.years.indexOf(2030);
    const sum = (id: string): number => (result.deterministic[id] as number[])[at] ?? Number.NaN;
    for (const segment of ['datacentre', 'edge']) {
      for (const quantity of ['bill.saved', 'spend.saved', 'market']) {
        expect(text).toContain(say(sum(`${quantity}.${segment}`), '1e9 USD/yr'));
      }
      const whole = sum(`bill.saved.${segment}`) * moneyFactor(view, 2030);
      const digits = String(Math.abs(whole)).replace('.', '').replace(/^0+/u, '').length;
      expect(text).toContain(say(sum(`bill.saved.${segment}`), '1e9 USD/yr', digits));
    }
    expect(text).toContain(flat(words));
    expect(text).toContain(
      view.rate === null
        ? '×1.0'
        : flat(`÷ ${Number(dollarsPerUnit(view).toPrecision(6))} USD/${view.currency}`),
    );
    const band = result.uncertain?.['bill.saved.datacentre'];
    expect(text).toContain(say(band?.p95[at] ?? Number.NaN, '1e9 USD/yr', 2));
    // Nowhere is the sum of the model's own dollars printed as it is there shown.
    const dollars = formatQuantity(sum('bill.saved.datacentre'), '1e9 USD/yr', { language });
    expect(text).not.toContain(flat(dollars));
  });

  it('says the same as Word, and as Markdown and tables in the zip', async () => {
    const recipe = recipeWith({ language, money, blocks: await blocksOf('scenario') });
    const result = await run();
    const sum = (result.deterministic['bill.saved.datacentre'] as number[])[result.years.indexOf(2030)] ?? 0;
    const filesOf = async (format: 'docx' | 'zip'): Promise<Record<string, Uint8Array>> => {
      const request = { recipe, format, standard: 'ua-1', date: briefDate, path: null } as const;
      const { base64 } = await desk.ask('briefs.export', request);
      return unzipSync(Buffer.from(base64 ?? '', 'base64'));
    };
    const [docx, zip] = [await filesOf('docx'), await filesOf('zip')];
    const read = (files: Record<string, Uint8Array>, name: string): string =>
      flat(strFromU8(files[name] ?? new Uint8Array()).replaceAll(/<[^>]*>|\\/gu, ''));
    const results = Object.keys(zip).find((name) => name.startsWith('data/table-1')) ?? '';
    for (const text of [read(docx, 'word/document.xml'), read(zip, 'brief.md'), read(zip, results)])
      expect(text).toContain(say(sum, '1e9 USD/yr'));
    for (const text of [read(docx, 'word/document.xml'), read(zip, 'brief.md')])
      expect(text).toContain(flat(words));
    expect(JSON.parse(strFromU8(zip['recipe.json'] ?? new Uint8Array()))).toMatchObject({ money });
    // What is frozen stays in the model's dollars.
    const frozen = JSON.parse(strFromU8(zip['carried/result-1.json'] ?? new Uint8Array())) as typeof result;
    expect(frozen.deterministic['bill.saved.datacentre']).toEqual(
      result.deterministic['bill.saved.datacentre'],
    );
  });
});

it('comes back in its money with every figure as it was, and carries the rows of rate and inflation', async () => {
  const money = { currency: 'EUR', basis: 'nominal' } as const;
  const { path } = await desk.make(recipeWith({ money, blocks: await blocksOf('scenario') }));
  const bytes = readFileSync(path);
  const reopened = await desk.ask('briefs.reopen', { pdf: bytes.toString('base64'), name: 'brief.pdf' });
  expect(reopened.recipe).toMatchObject({ money });
  const sums = reopened.figures.filter(({ unit }) => unit === '1e9 USD/yr');
  expect(sums.length).toBeGreaterThan(4);
  for (const { was, stages } of reopened.figures) {
    expect(stages.method).toBe(was);
    expect(stages.data).toBe(was);
  }
  const { rate, inflation } = viewOf(money);
  const carried = await readFrozenBrief(bytes, 'brief.pdf');
  if (!carried.ok) throw new Error(carried.error.code);
  const tables = JSON.stringify(carried.value.rows);
  expect(tables).toContain(`"id":"${rate?.id}"`);
  expect(tables).toContain(`"id":"${inflation?.id}"`);
});

it('asks for the row that a conversion lacks', async () => {
  const request = { format: 'pdf', standard: 'ua-1', path: null } as const;
  const recipe = recipeWith({ money: { currency: 'EUR', basis: 'real', rate: 'usd-2025-average' } });
  expect(await desk.errorOf('briefs.export', { ...request, recipe })).toMatchObject({
    code: 'brief-row-missing',
    place: 'Rates',
    values: { value: 'usd-2025-average' },
  });
});
