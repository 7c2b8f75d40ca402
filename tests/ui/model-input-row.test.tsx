// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InputRow } from '../../renderer/src/features/model/input-row.tsx';
import { startI18n } from '../../renderer/src/i18n.ts';
import { useCatalog } from '../../renderer/src/state/catalog.ts';
import { useExplained } from '../../renderer/src/state/explain.ts';
import { currentDraft, redo, undo, useSession } from '../../renderer/src/state/session.ts';
import { loadScenarios } from '../../renderer/src/state/scenarios.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import type { Input } from '../../shared/catalog/rows.ts';
import { defaultRows } from '../helpers/input-rows.ts';

const ceiling = 'adoption.llm_decode.ceiling';

beforeAll(async () => {
  startI18n('en');
  const rows = defaultRows.map(
    (row) =>
      ({ ...row, unit: '1', source: 'assumption', locator: '', grade: 'assumption', note: '' }) as Input,
  );
  useCatalog.setState({
    status: null,
    inputRows: new Map(rows.map((row) => [row.id, row])),
    defaults: Object.fromEntries(rows.map((row) => [row.id, row.value])),
  });
  // One scenario that changes the electricity price; the window asks for it through its one door.
  const own = {
    id: 'own-1',
    name: 'Own',
    description: '',
    parent: null,
    inputs: { 'price.electricity': 0.12 },
    sources: {},
    origin: 'own',
    updatedAt: '2026-01-01T00:00:00Z',
  };
  Object.defineProperty(window, 'memwatt', { value: { invoke: async () => ({ ok: true, value: [own] }) } });
  await loadScenarios();
});
beforeEach(() => {
  useSession.setState({
    scenarioId: 'own-1',
    overrides: {},
    sources: {},
    horizonYear: 2030,
    past: [],
    future: [],
  });
  useExplained.setState({ subject: null });
});
afterEach(cleanup);

function show(id: string): HTMLElement {
  const definition = inputDefinitions.get(id);
  if (definition === undefined) throw new Error(id);
  const { container } = render(
    <MantineProvider env="test">
      <InputRow definition={definition} withPlace />
    </MantineProvider>,
  );
  return container;
}

const slider = (): HTMLElement => screen.getByRole('slider');
const override = (id = ceiling): unknown => currentDraft().overrides[id];

describe('a slider row', () => {
  it('says its name, its value and its grade to those who do not see it', () => {
    show(ceiling);
    expect(slider().getAttribute('aria-label')).toBe('Adoption ceiling · LLM decoding');
    expect(slider().getAttribute('aria-valuetext')).toBe('25%');
    expect(screen.getByRole('textbox').getAttribute('aria-label')).toBe(
      'Adoption ceiling · LLM decoding (%)',
    );
  });

  it('moves by one step with arrows, ten with Page Up, and to the ends', () => {
    show(ceiling);
    fireEvent.keyDown(slider(), { key: 'ArrowRight' });
    expect(override()).toBe(0.255);
    fireEvent.keyDown(slider(), { key: 'PageUp' });
    expect(override()).toBe(0.305);
    fireEvent.keyDown(slider(), { key: 'End' });
    expect(override()).toBe(1);
    fireEvent.keyDown(slider(), { key: 'Home' });
    expect(override()).toBe(0);
  });

  it('makes a run of key presses one step of undo', async () => {
    show(ceiling);
    for (let press = 0; press < 5; press += 1) fireEvent.keyDown(slider(), { key: 'ArrowRight' });
    expect(useSession.getState().past).toHaveLength(1);
    await act(() => undo());
    expect(slider().getAttribute('aria-valuetext')).toBe('25%');
    await act(() => redo());
    expect(override()).toBe(0.275);
  });

  it('steps from the field, and takes a typed value', () => {
    show(ceiling);
    const field = screen.getByRole('textbox');
    fireEvent.keyDown(field, { key: 'ArrowUp' });
    fireEvent.keyDown(field, { key: 'PageDown' });
    expect(override()).toBe(0.205);
    fireEvent.change(field, { target: { value: '40' } });
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(override()).toBe(0.4);
  });

  it('offers the way back only while it is changed', () => {
    const container = show(ceiling);
    expect(container.querySelector('.input-dot')).toBeNull();
    fireEvent.keyDown(slider(), { key: 'ArrowRight' });
    fireEvent.click(screen.getByRole('button', { name: /^Reset/u }));
    expect(currentDraft().overrides).toEqual({});
    expect(container.querySelector('.input-dot')).toBeNull();
  });

  it('marks a value that the scenario sets, and offers the default of the catalog', () => {
    const container = show('price.electricity');
    expect(container.querySelector('.input-dot-saved')).not.toBeNull();
    fireEvent.click(screen.getByRole('button', { name: /catalog default/u }));
    expect(override('price.electricity')).toBe(0.08);
  });

  it('marks what is drawn and what hangs on a draw, stands at the median, and keeps both ways back', async () => {
    const root = 'hardware.llm_decode.imc.capex';
    const tied = 'hardware.recommendation.imc.capex';
    useSession.setState({ overrides: { [root]: '60000 to 167000', [tied]: `= ${root} * 1.6` } });
    const container = show(tied);
    expect(container.querySelector('.input-uncertain')?.textContent).toMatch(/Server price .*times 1\.6/u);
    expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe('= 160k [96k–267k]');
    expect(slider().getAttribute('aria-valuetext')).toContain('160');
    cleanup();
    const own = show(root);
    expect(own.querySelector('.input-uncertain')?.textContent).toContain('60000 to 167000');
    fireEvent.keyDown(slider(), { key: 'ArrowRight' });
    expect(override(root)).toBeTypeOf('number');
    expect(own.querySelector('.input-uncertain')).toBeNull();
    await act(() => undo());
    expect(override(root)).toBe('60000 to 167000');
    fireEvent.click(screen.getByRole('button', { name: /^Reset/u }));
    expect(override(root)).toBeUndefined();
    expect(own.querySelector('.input-uncertain')).toBeNull();
  });

  it('keeps hold of the thumb while a drag turns a distribution into a number', () => {
    useSession.setState({ overrides: { [ceiling]: '0.2 to 0.6' } });
    show(ceiling);
    const held = slider();
    fireEvent.keyDown(held, { key: 'ArrowRight' });
    fireEvent.keyDown(held, { key: 'ArrowRight' });
    expect(slider()).toBe(held);
    expect(override()).toBe(0.355);
    expect(useSession.getState().past).toHaveLength(1);
  });

  it('opens the explain drawer from its grade', () => {
    show(ceiling);
    fireEvent.click(screen.getByRole('button', { name: /^Explain/u }));
    expect(useExplained.getState().subject).toEqual({ kind: 'input', id: ceiling });
  });

  it('says its role in words, and the grade of what it stands on now', () => {
    const container = show(ceiling);
    expect(container.querySelector('.role-mark')?.textContent).toBe('Decision');
    useSession.setState({
      overrides: { [ceiling]: 0.4 },
      sources: { [ceiling]: { source: 'own survey', grade: 'measured' } },
    });
    cleanup();
    expect(show(ceiling).querySelector('.grade-mark')?.textContent).toContain('Measured');
    cleanup();
    useSession.setState({ overrides: { [ceiling]: 0.4 }, sources: {} });
    expect(show(ceiling).querySelector('.grade-mark')?.textContent).toContain('Assumption');
  });

  it('says which device a value comes from, and explains it from there', () => {
    const energy = 'hardware.llm_decode.imc.mac_energy';
    useSession.setState({
      overrides: { [energy]: 2 },
      sources: { [energy]: { source: 'devices:axelera-metis', grade: 'derived' } },
    });
    show(energy);
    fireEvent.click(screen.getByRole('button', { name: 'from axelera-metis' }));
    expect(useExplained.getState().subject).toEqual({ kind: 'input', id: energy });
  });

  it('shows the rule that a typed value broke beside the field, and changes nothing', () => {
    const container = show(ceiling);
    const field = screen.getByRole('textbox');
    fireEvent.change(field, { target: { value: '-3' } });
    fireEvent.blur(field);
    const alert = within(container).getByRole('alert');
    expect(field.getAttribute('aria-describedby')).toBe(alert.id);
    expect(currentDraft().overrides).toEqual({});
  });
});

describe('rows of other kinds', () => {
  it('switch a gate on and off', () => {
    show('adoption.llm_decode.gated');
    fireEvent.click(screen.getByRole('switch'));
    expect(override('adoption.llm_decode.gated')).toBe(0);
  });

  it('choose a segment', () => {
    show('workload.speech.segment');
    fireEvent.change(screen.getByRole('combobox'), { target: { value: 'datacentre' } });
    expect(override('workload.speech.segment')).toBe('datacentre');
  });

  describe('of demand points', () => {
    const points = 'demand.edge.points';
    const before = defaultRows.find(({ id }) => id === points)?.value as [number, number][];
    const shown = (): string[] => screen.getAllByRole<HTMLInputElement>('textbox').map(({ value }) => value);
    const type = (place: number, value: string): HTMLElement => {
      const field = screen.getAllByRole('textbox')[place];
      if (field === undefined) throw new Error('no field');
      fireEvent.change(field, { target: { value } });
      fireEvent.keyDown(field, { key: 'Enter' });
      return field;
    };

    it('change one amount and leave the others; what breaks a rule changes nothing and says why', () => {
      show(points);
      type(1, '4');
      expect(override(points)).toEqual([[before[0]?.[0], 4], ...before.slice(1)]);
      const field = type(1, '0');
      expect(field.getAttribute('aria-describedby')).toBe(screen.getByRole('alert').id);
      expect(override(points)).toEqual([[before[0]?.[0], 4], ...before.slice(1)]);
    });

    it('change a year: the points stay in the order of the years, and none stands twice', () => {
      show(points);
      type(0, '2035');
      expect(override(points)).toEqual([...before.slice(1), [2035, before[0]?.[1]]]);
      const taken = shown()[0] ?? '';
      type(2, taken);
      expect(screen.getByRole('alert').textContent).toContain(
        `the year ${taken} does not come after ${taken}`,
      );
    });

    it('add one on the line of growth, take one away, and come back with undo', async () => {
      show(points);
      const last = before.at(-1) ?? [0, 0];
      fireEvent.click(screen.getByRole('button', { name: 'Add a point' }));
      const added = (override(points) as [number, number][]).at(-1) ?? [0, 0];
      expect(added[0]).toBe(last[0] + 5);
      expect(added[1]).toBeGreaterThan(last[1]);
      fireEvent.click(screen.getByRole('button', { name: `Remove the point of ${last[0]}` }));
      expect(override(points)).toEqual([...before.slice(0, -1), added]);
      await act(() => undo());
      await act(() => undo());
      expect(currentDraft().overrides).toEqual({});
    });

    it('keep the last one', () => {
      useSession.setState({ overrides: { [points]: [[2030, 8]] } });
      show(points);
      expect(screen.getByRole('button', { name: /^Remove/u })).toHaveProperty('disabled', true);
    });
  });
});
