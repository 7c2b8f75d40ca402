import { describe, expect, it } from 'vitest';
import { editableFields } from '../../shared/catalog/editable.ts';
import { storedSchemas } from '../../shared/catalog/written.ts';
import { changeOf } from '../../renderer/src/grid/editing/cell-edit.ts';
import { pastedChanges, pastedFigures } from '../../renderer/src/grid/paste/pasted-changes.ts';
import { emptyFields, missingFields, newId, planPaste } from '../../renderer/src/grid/paste/plan.ts';
import { readBlock, writeBlock } from '../../renderer/src/grid/paste/read-block.ts';
import { editableColumns } from '../../renderer/src/grid/rows/edit-columns.ts';
import { bareDevice, columnContext, contradictingDevice, rowOfEach } from './catalog-rows.ts';

const moment = new Date('2026-11-22T12:00:00Z');
const context = columnContext('en');
const columns = editableColumns('devices', context);
const columnsFrom = (...ids: string[]) => ids.flatMap((id) => columns.find((each) => each.id === id) ?? []);
const held = [
  { id: contradictingDevice.id, row: contradictingDevice, layer: undefined },
  { id: bareDevice.id, row: bareDevice, layer: undefined },
];

describe('a block from a spreadsheet', () => {
  it('is read by tabs and lines, with tabs, lines and quotes inside of quoted cells', async () => {
    expect(await readBlock('a\tb\r\n1\t2\r\n')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
    expect(await readBlock('"two\nlines"\t"say ""no"""\tplain')).toEqual([
      ['two\nlines', 'say "no"', 'plain'],
    ]);
    expect(await readBlock('a\t\tc\n\t\t')).toEqual([
      ['a', '', 'c'],
      ['', '', ''],
    ]);
  });

  it('takes a quote that nothing closes for what it is, and nothing for nothing', async () => {
    expect(await readBlock('5" wafer\t8"')).toEqual([['5" wafer', '8"']]);
    expect(await readBlock('"open\tb')).toEqual([['"open', 'b']]);
    expect(await readBlock('')).toEqual([]);
    expect(await readBlock('\n')).toEqual([]);
    expect(await readBlock('一\t二')).toEqual([['一', '二']]);
  });

  it('comes back as it was written', async () => {
    const rows = [
      ['plain', 'with\ttab', 'two\nlines'],
      ['"quoted"', '', '電力'],
    ];
    expect(await readBlock(writeBlock(rows))).toEqual(rows);
  });
});

describe('what a pasted block would do', () => {
  it('names each change with what was seen, and leaves alone what says the same', () => {
    const { lines } = planPaste(
      [
        ['7', 'Chip'],
        ['6', 'core'],
      ],
      held,
      columnsFrom('nodeNm', 'boundary'),
    );
    expect(lines.map(({ cells }) => cells.map(({ change }) => change))).toEqual([
      [
        { id: 'a-card', field: 'nodeNm', value: 7, seen: 6 },
        { id: 'a-card', field: 'boundary', value: 'chip', seen: 'core' },
      ],
      [{ id: 'a-bare-card', field: 'nodeNm', value: 6, seen: null }, null],
    ]);
  });

  it('names wrong cells by row and column, and takes the others', () => {
    const { lines } = planPaste(
      [
        ['seven', '8'],
        ['-3', 'wide'],
      ],
      held,
      columnsFrom('nodeNm', 'inputBits'),
    );
    const problems = lines.flatMap(({ target, cells }) =>
      cells.flatMap(({ column, problem }) =>
        problem === null ? [] : [[target?.id, column.id, problem.code]],
      ),
    );
    expect(problems).toEqual([
      ['a-card', 'nodeNm', 'edit-value'],
      ['a-bare-card', 'nodeNm', 'edit-value'],
      ['a-bare-card', 'inputBits', 'edit-value'],
    ]);
  });

  it('refuses what is made from other cells, unless nothing is pasted there, and counts what falls beside', () => {
    const plan = planPaste(
      [
        ['9', 'x', 'y'],
        ['', 'x'],
      ],
      held,
      columnsFrom('topsPerWattDerived'),
    );
    expect(plan.lines.map(({ cells }) => cells[0]?.problem?.values?.['detail'])).toEqual([
      'edit-computed',
      undefined,
    ]);
    expect(plan.beside).toBe(3);
  });

  it('asks for the evidence of figures only, and sets all of it as one change a row', () => {
    const plan = planPaste([['7', 'Chip']], held, columnsFrom('nodeNm', 'boundary'));
    expect(pastedFigures(plan, false).map(({ field }) => field)).toEqual(['nodeNm']);
    const evidence = { source: 'assumption', locator: '', grade: 'assumption', note: '' } as const;
    expect(pastedChanges(plan, { table: 'devices', evidence, withNew: false, moment })).toEqual([
      {
        kind: 'set',
        table: 'devices',
        id: 'a-card',
        fields: { nodeNm: 7, boundary: 'chip' },
        seen: { nodeNm: 6, boundary: 'core' },
        evidence: { nodeNm: evidence },
      },
    ]);
  });
});

describe('lines below the last row', () => {
  const shown = columnsFrom('name', 'year', 'maker', 'technology', 'boundary', 'status', 'nodeNm');
  const idsNamed = (_table: string, text: string): string[] => (text === 'SRAM' ? ['sram-digital'] : []);
  const whole = ['Néw card', '2026', 'A maker', 'SRAM', 'Chip', 'announced', '5'];

  it('become rows that the catalog takes, where they are complete', () => {
    const plan = planPaste([whole], [], shown, { idsNamed });
    const [line] = plan.lines;
    if (line === undefined) throw new Error('one line was pasted');
    expect(missingFields('devices', line)).toEqual([]);
    const evidence = { source: 'assumption', locator: 'own', grade: 'assumption', note: '' } as const;
    const [change] = pastedChanges(plan, { table: 'devices', evidence, withNew: true, moment });
    if (change?.kind !== 'add') throw new Error('a row was to be added');
    expect(change.row['id']).toBe('new-card');
    expect(change.row['technology']).toBe('sram-digital');
    expect(storedSchemas.devices.safeParse(change.row).success).toBe(true);
  });

  it('say what they lack, and are not added then', () => {
    const plan = planPaste([whole.slice(0, 3)], [], shown, { idsNamed });
    const [line] = plan.lines;
    expect(line === undefined ? [] : missingFields('devices', line)).toEqual(
      expect.arrayContaining(['technology', 'boundary', 'status']),
    );
    expect(pastedChanges(plan, { table: 'devices', evidence: null, withNew: true, moment })).toEqual([]);
  });

  it('bear names that nobody bears yet', () => {
    expect(newId('Corsair (card)', new Set(), moment)).toBe('corsair-card');
    expect(newId('Corsair (card)', new Set(['corsair-card', 'corsair-card-2']), moment)).toBe(
      'corsair-card-3',
    );
    expect(newId('存算一体', new Set(), moment)).toBe('own-202611221200');
  });

  it('begin with every field empty that may be', () => {
    const fields = emptyFields('devices');
    const required = editableFields('devices').filter(({ isRequired }) => isRequired);
    expect(required.every(({ field }) => !(field in fields))).toBe(true);
    expect(fields['nodeNm']).toBeNull();
  });
});

describe('a cell that is edited', () => {
  const columnOf = <T extends 'companies' | 'inputs' | 'technologies' | 'devices'>(table: T, id: string) => {
    const found = editableColumns(table, context).find((each) => each.id === id);
    if (found?.edit === undefined) throw new Error(`${table} ${id} cannot be edited`);
    return found.edit;
  };

  it('is typed in the units of its column, or in a unit of its own', () => {
    const row = { ...rowOfEach.companies, raisedStatedUsd: 450e6 };
    const edit = columnOf('companies', 'raisedStatedUsd');
    expect(edit.write(row)).toBe('450');
    expect(edit.read('12.5', row)).toEqual({ ok: true, value: 12.5e6 });
    expect(edit.read('-1', row).ok).toBe(false);
  });

  it('is typed in per cent where an input is a share', () => {
    const row = { ...rowOfEach.inputs, id: 'share.tasks.llm_decode', value: 0.07, low: null, high: null };
    const share = columnOf('inputs', 'value');
    const shown = share.write(row);
    expect(share.read(shown, row)).toEqual({ ok: true, value: 0.07 });
  });

  it('changes one language of a localised text', () => {
    const row = rowOfEach.technologies;
    const edit = columnOf('technologies', 'name');
    expect(edit.write(row)).toBe('text');
    expect(changeOf(edit, 't', row, 'other')).toEqual({
      ok: true,
      value: { id: 't', field: 'name', value: { en: 'other' }, seen: row.name },
    });
    expect(changeOf(edit, 't', row, 'text')).toEqual({ ok: true, value: null });
    expect(edit.apply(row, { en: 'other' }).name).toEqual({ ...row.name, en: 'other' });
  });

  it.each(['companies', 'devices', 'forecasts', 'inputs', 'claims', 'sources'] as const)(
    'of %s says what it is made from where it cannot be typed into',
    (table) => {
      const sealed = editableColumns(table, context).filter(({ edit }) => edit === undefined);
      expect(sealed.length).toBeGreaterThan(0);
      expect(sealed.filter(({ madeFrom }) => (madeFrom ?? '') === '').map(({ id }) => id)).toEqual([]);
    },
  );
});
