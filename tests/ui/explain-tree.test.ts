import { describe, expect, it } from 'vitest';
import { translateIn } from '../../electron/host/translate.ts';
import { treeToText } from '../../renderer/src/features/shell/explain/copy-text.ts';
import {
  firstOpened,
  type Item,
  listItems,
  trailOf,
  type TreeData,
} from '../../renderer/src/features/shell/explain/items.ts';
import { findTyped, moveByKey } from '../../renderer/src/features/shell/explain/keyboard.ts';
import { marksOf } from '../../renderer/src/features/shell/explain/marks.ts';
import type { RowDetail } from '../../renderer/src/state/row-details.ts';
import type { Input } from '../../shared/catalog/rows.ts';
import { explainRun } from '../../shared/model/explain/explanation.ts';
import type { Inputs } from '../../shared/scenario/file.ts';
import { defaultInputs } from '../helpers/default-inputs.ts';
import { defaultRows } from '../helpers/input-rows.ts';

const translate = translateIn('en');
const ceiling = 'adoption.llm_decode.ceiling';
const inputRows: ReadonlyMap<string, Input> = new Map(
  defaultRows.map((row) => [
    row.id,
    { ...row, unit: '1', source: 's', locator: 'p. 1', grade: 'derived', note: '', basedOn: [] } as Input,
  ]),
);

function dataOf(key: string, changes: Inputs = {}): TreeData {
  const run = explainRun({ ...defaultInputs(), ...changes }, { from: 2024, to: 2040 });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  const root = run.value.nodeAt(key);
  if (root === undefined) throw new Error(key);
  return { explanation: run.value, root, opened: new Set(), inputRows, details: new Map(), translate };
}
const pathOf = (items: readonly Item[], name: string): string => {
  const found = items.find((item) => item.name.startsWith(name));
  if (found === undefined) throw new Error(name);
  return found.path;
};
/** The lines after the named ones have been unfolded, one after the other. */
function unfold(data: TreeData, ...names: readonly string[]): { items: Item[]; opened: Set<string> } {
  const opened = new Set<string>();
  let items = listItems({ ...data, opened });
  for (const name of names) {
    opened.add(pathOf(items, name));
    items = listItems({ ...data, opened });
  }
  return { items, opened };
}

const detail: RowDetail = {
  table: 'inputs',
  id: ceiling,
  citations: [
    {
      table: 'inputs',
      row: ceiling,
      field: null,
      source: 'bass-1969',
      locator: 'table 2',
      grade: 'peer-reviewed',
      says: null,
      note: '',
      origin: {
        id: 'bass-1969',
        kind: 'paper',
        publisher: 'Management Science',
        authors: 'F. M. Bass',
        title: 'A new product growth',
        published: '1969',
        url: 'https://example.org/bass',
        seenUrl: null,
        primarySeen: true,
        retrieved: null,
        licence: null,
        grade: 'peer-reviewed',
        note: '',
      },
    },
  ],
  layer: { layer: 'shipped', fields: [], note: '', tags: [] },
  shipped: {},
  links: [
    { table: 'devices', id: 'a-card', name: 'A card', relation: 'rests-on' },
    { table: 'claims', id: 'a-claim', name: 'A claim', relation: 'spoken-of-by' },
  ],
};

describe('the lines of the tree', () => {
  const saved = dataOf('energy.saved.datacentre@2030');

  it('are the root alone, until it is unfolded', () => {
    expect(listItems(saved)).toHaveLength(1);
    const { items } = unfold(saved, 'Electricity saved · Data centres');
    expect(items.map(({ level, position, setSize }) => [level, position, setSize])).toEqual([
      [1, 1, 1],
      [2, 1, 4],
      [2, 2, 4],
      [2, 3, 4],
      [2, 4, 4],
    ]);
  });

  it('do not repeat the workload of the line above', () => {
    const { items } = unfold(saved, 'Electricity saved · Data', 'Electricity saved · LLM decoding');
    const [, own, below] = items;
    expect(own?.shortName).toBe('Electricity saved · LLM decoding');
    expect(below?.name).toBe('Electricity, all digital · LLM decoding');
    expect(below?.shortName).toBe('Electricity, all digital');
  });

  it('keep their paths when the year of the tree moves', () => {
    const names = ['Electricity saved · Data', 'Electricity saved · LLM decoding', 'Electricity with IMC'];
    const { items, opened } = unfold(saved, ...names);
    const later = listItems({ ...dataOf('energy.saved.datacentre@2036'), opened });
    expect(later.map(({ path }) => path)).toEqual(items.map(({ path }) => path));
  });

  it('lead from an input over its default and its source to the rows that it rests on', () => {
    const data = {
      ...dataOf(ceiling),
      details: new Map([[`inputs:${ceiling}`, { ok: true, value: detail } as const]]),
    };
    const items = listItems({ ...data, opened: new Set(firstOpened(data)) });
    expect(items.map(({ content }) => content.kind)).toEqual(['node', 'row', 'source', 'row']);
    expect(items.at(-1)).toMatchObject({ name: 'A card', isOpen: false, level: 3 });
    expect(trailOf(items, items[3]?.path ?? '').map(({ name }) => name)).toEqual([
      'Adoption ceiling · LLM decoding',
      'Catalog default',
      'A card',
    ]);
  });

  it('say that an answer is under way, and that it failed', () => {
    const data = dataOf(ceiling);
    const opened = new Set(firstOpened(data));
    expect(listItems({ ...data, opened }).at(-1)?.content).toEqual({ kind: 'pending', isFailed: false });
    const failed = { ok: false, error: { code: 'row-not-found' } } as const;
    const details = new Map([[`inputs:${ceiling}`, failed]]);
    expect(listItems({ ...data, details, opened }).at(-1)?.content).toEqual({
      kind: 'pending',
      isFailed: true,
    });
  });
});

describe('the keyboard in the tree', () => {
  const { items } = unfold(dataOf('energy.saved.datacentre@2030'), 'Electricity saved · Data');
  const paths = items.map(({ path }) => path);
  const [root = '', first = '', second = '', third = '', last = ''] = paths;

  it.each([
    ['ArrowDown', first, { select: second }],
    ['ArrowDown', last, { select: last }],
    ['ArrowUp', root, { select: root }],
    ['Home', third, { select: root }],
    ['End', root, { select: last }],
    ['ArrowRight', root, { select: first }],
    ['ArrowRight', first, { open: [first] }],
    ['ArrowLeft', root, { close: root }],
    ['ArrowLeft', third, { select: root }],
    ['Enter', first, { open: [first] }],
    [' ', root, { close: root }],
    ['*', second, { open: [first, second, third, last] }],
    ['F5', first, null],
    ['x', first, null],
  ])('%s on %s', (key, path, move) => expect(moveByKey(items, path, key)).toEqual(move));

  it('finds the next line by its first letters, by name or symbol, and goes round the end', () => {
    const { items: more } = unfold(
      dataOf('energy.saved.datacentre@2030'),
      'Electricity saved · Data',
      'Electricity saved · LLM decoding',
    );
    const at = (text: string, from: string): string | undefined =>
      more.find(({ path }) => path === findTyped(more, from, text))?.name;
    const start = more[0]?.path ?? '';
    expect(at('r', start)).toBe('Reuse of freed power · Data centres');
    expect(at('q', start)).toBe('Electricity, all digital · LLM decoding');
    expect(at('electricity w', start)).toBe('Electricity with IMC · LLM decoding');
    expect(at('e', more.at(-1)?.path ?? '')).toBe('Electricity saved · Data centres');
    expect(at('zzz', start)).toBeUndefined();
  });
});

describe('what is marked and copied', () => {
  const doubts = { [ceiling]: '0.2 to 0.6', 'adoption.llm_prefill.ceiling': `= ${ceiling} * 0.5` };
  const setters = { setterOf: (id: string) => (id === ceiling ? 'own view' : undefined) };

  it('a median, a tie, and who set it', () => {
    const { root, explanation } = dataOf(ceiling, doubts);
    expect(marksOf(root, setters, translate).map(({ kind, text }) => [kind, text])).toEqual([
      ['doubt', 'median of 0.2 to 0.6'],
      ['override', 'Set by own view'],
    ]);
    const tied = explanation.nodeAt('adoption.llm_prefill.ceiling');
    if (tied === undefined) throw new Error('no tie');
    expect(marksOf(tied, setters, translate).map(({ text }) => text)).toEqual([`tied: = ${ceiling} * 0.5`]);
    const step = explanation.nodeAt('workload.llm_decode.share_of_sales@2030');
    if (step === undefined) throw new Error('no step');
    expect(marksOf(step, setters, translate)).toEqual([]);
  });

  it('copies what is unfolded as indented text, down to the source', () => {
    const data = {
      ...dataOf('workload.llm_decode.share_of_sales@2030', doubts),
      details: new Map([[`inputs:${ceiling}`, { ok: true, value: detail } as const]]),
    };
    const { items } = unfold(data, 'Share of new capacity', 'Adoption ceiling', 'Catalog default');
    const text = treeToText({
      heading: 'own view, 2030',
      items,
      explanation: data.explanation,
      language: 'en',
      translate,
      ...setters,
    });
    const lines = text.split('\n');
    expect(lines[0]).toBe('own view, 2030');
    expect(lines[2]).toMatch(/^Share of new capacity · LLM decoding = 0\.\d+$/u);
    expect(lines[3]).toBe('  = ceiling · F · gate');
    expect(lines[5]).toMatch(
      /^ {2}Adoption ceiling · LLM decoding = [\d.]+% \(median of 0\.2 to 0\.6\) \(Set by own view\)$/u,
    );
    expect(lines[6]).toBe(`    ƒ inputs:${ceiling}`);
    expect(lines[7]).toBe(
      '      ◆ Management Science. A new product growth. 1969. table 2. https://example.org/bass',
    );
    expect(lines[8]).toBe('      devices:a-card');
  });
});
