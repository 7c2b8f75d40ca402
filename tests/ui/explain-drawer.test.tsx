// @vitest-environment happy-dom
import path from 'node:path';
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Catalog, openCatalog } from '../../electron/db/open.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch } from '../../electron/services/dispatch.ts';
import { ExplainDrawer } from '../../renderer/src/features/shell/explain-drawer.tsx';
import { startI18n } from '../../renderer/src/i18n.ts';
import { loadCatalog } from '../../renderer/src/state/catalog.ts';
import { closeExplained, explain, explainPoint, useExplained } from '../../renderer/src/state/explain.ts';
import { baselineId, loadScenarios } from '../../renderer/src/state/scenarios.ts';
import { useSession } from '../../renderer/src/state/session.ts';
import { evaluateModel } from '../../shared/model/evaluate.ts';
import { formatNumber } from '../../shared/units/format.ts';
import type { Inputs } from '../../shared/scenario/file.ts';
import { defaultRows } from '../helpers/input-rows.ts';
import { projectRoot } from '../helpers/project.ts';

const defaults: Inputs = Object.fromEntries(defaultRows.map(({ id, value }) => [id, value]));
const ceiling = 'adoption.llm_decode.ceiling';
let catalog: Catalog;

beforeAll(async () => {
  const opened = openCatalog(path.join(projectRoot, 'out', 'catalog.sqlite'), { readOnly: true });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  catalog = opened.value;
  const invoke = createDispatch({
    catalog,
    who: 'tester',
    clock: () => new Date('2026-11-22T12:00:00Z'),
    log: (message, detail) => {
      throw new Error(`${message} ${String(detail)}`);
    },
    version: '0.0.0-test',
    translate: translateIn,
  });
  Object.assign(window, { memwatt: { invoke } });
  startI18n('en');
  await loadCatalog();
  await loadScenarios();
});
afterAll(() => catalog.close());
beforeEach(() => {
  // Plain numbers: the shipped baseline's own doubts are not what is tested here.
  useSession.setState({
    scenarioId: baselineId,
    overrides: defaults,
    horizonYear: 2030,
    past: [],
    future: [],
  });
  localStorage.clear();
  render(
    <MantineProvider env="test">
      <button type="button">a figure</button>
      <ExplainDrawer />
    </MantineProvider>,
  );
});
afterEach(() => {
  act(closeExplained);
  cleanup();
});

const show = (subject: Parameters<typeof explain>[0]): void => act(() => explain(subject));
const tree = (): HTMLElement => screen.getByRole('tree');
const lines = (): HTMLElement[] => within(tree()).getAllByRole('treeitem');
const selected = (): HTMLElement => within(tree()).getByRole('treeitem', { selected: true });
const press = (...keys: readonly string[]): void => {
  for (const key of keys) fireEvent.keyDown(selected(), { key });
};
const saved = { kind: 'output', id: 'energy.saved.datacentre', year: 2030 } as const;

function savedIn(year: number): string {
  const result = evaluateModel(defaults, { from: year, to: year });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return formatNumber(result.value.series['energy.saved.datacentre'][0] ?? Number.NaN, {
    language: 'en',
    digits: 6,
  });
}

describe('the drawer', () => {
  it('opens on a figure with its terms, and the keyboard in the tree', () => {
    show(saved);
    expect(lines()).toHaveLength(5);
    expect(selected().textContent).toContain(savedIn(2030));
    expect(document.activeElement).toBe(selected());
    expect(selected().getAttribute('aria-expanded')).toBe('true');
  });

  it('is walked with the keyboard, and says the way back to the figure', () => {
    show(saved);
    press('ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown');
    expect(selected().textContent).toContain('Electricity with IMC');
    expect(selected().getAttribute('aria-level')).toBe('3');
    const trail = within(screen.getByRole('navigation')).getAllByRole('listitem');
    expect(trail.map(({ textContent }) => textContent)).toEqual([
      'Electricity saved · Data centres',
      'Electricity saved · LLM decoding',
      'Electricity with IMC',
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Electricity saved · LLM decoding' }));
    expect(selected().getAttribute('aria-level')).toBe('2');
    press('ArrowLeft');
    expect(lines()).toHaveLength(5);
  });

  it('follows the horizon year and keeps what is unfolded; a point of a chart stays at its year', () => {
    show(saved);
    press('ArrowDown', 'ArrowRight');
    const count = lines().length;
    act(() => useSession.setState({ horizonYear: 2036 }));
    expect(lines()).toHaveLength(count);
    expect(lines()[0]?.textContent).toContain(savedIn(2036));
    act(() => explainPoint({ run: 0, address: 'energy.saved.datacentre@2028' }));
    expect(lines()[0]?.textContent).toContain(savedIn(2028));
  });

  it('explains a point of the cost curve at its own ceiling, and says so', () => {
    const address = 'workload.llm_decode.cost@2030';
    act(() => explainPoint({ run: 0, address, changes: { [ceiling]: 0.65 } }));
    expect(screen.getByRole('navigation').textContent).toContain('Adoption ceiling · LLM decoding = 65%');
    press('ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight');
    expect(tree().textContent).toContain('Share of the installed fleet');
  });

  it('leads from a slider to the row, the source and the rows below it, once the catalog has answered', async () => {
    show({ kind: 'input', id: 'hardware.llm_decode.imc.mac_energy' });
    await waitFor(() => expect(lines().length).toBeGreaterThan(4));
    expect(tree().textContent).toContain('Catalog default');
    expect(tree().textContent).toContain('Source');
    expect(tree().textContent).toContain('Parameter');
    press('ArrowDown', 'ArrowDown');
    const doors = screen.getAllByRole('link', { name: 'Show in the catalog' });
    expect(doors[0]?.getAttribute('href')).toMatch(/^#\/catalog\/sources\//u);
  });

  it('marks an unsaved change and a doubt', () => {
    act(() => useSession.setState({ overrides: { ...defaults, [ceiling]: '0.2 to 0.6' } }));
    show({ kind: 'input', id: ceiling });
    const [line] = lines();
    expect(line?.textContent).toContain('median of 0.2 to 0.6');
    expect(line?.textContent).toContain('Set by an unsaved change');
  });

  it('goes on from a step, and back to the figure before', () => {
    show(saved);
    press('ArrowDown');
    fireEvent.click(screen.getByRole('button', { name: 'Explain from here' }));
    expect(useExplained.getState().subject).toEqual({
      kind: 'step',
      address: 'workload.llm_decode.saved@2030',
    });
    expect(lines()[0]?.getAttribute('aria-level')).toBe('1');
    fireEvent.click(screen.getByRole('button', { name: 'Back to the figure before' }));
    expect(useExplained.getState().subject).toEqual(saved);
  });

  it('copies the value in full, and the tree as text', async () => {
    const writeText = vi.fn(async (_text: string) => undefined);
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    show(saved);
    fireEvent.click(screen.getByRole('button', { name: /^Copy the value/u }));
    await waitFor(() => expect(writeText).toHaveBeenCalledTimes(1));
    const value = Number(writeText.mock.calls[0]?.[0]);
    expect(formatNumber(value, { language: 'en', digits: 6 })).toBe(savedIn(2030));
    fireEvent.click(screen.getByRole('button', { name: /as text$/u }));
    await waitFor(() => expect(writeText).toHaveBeenCalledTimes(2));
    expect(writeText.mock.calls[1]?.[0]).toContain('= Σ_w(saved)');
  });

  it('is resized with the keyboard and remembers it', () => {
    show(saved);
    const handle = screen.getByRole('separator');
    const before = Number(handle.getAttribute('aria-valuenow'));
    fireEvent.keyDown(handle, { key: 'ArrowUp' });
    expect(Number(handle.getAttribute('aria-valuenow'))).toBe(before + 24);
    expect(localStorage.getItem('memwatt.explain-height')).toBe(String(before + 24));
  });

  it('closes on Esc and gives the keyboard back to the figure', () => {
    screen.getByRole('button', { name: 'a figure' }).focus();
    show(saved);
    fireEvent.keyDown(selected(), { key: 'Escape' });
    expect(screen.queryByRole('tree')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'a figure' }));
  });
});
