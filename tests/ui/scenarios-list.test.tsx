// @vitest-environment happy-dom
import path from 'node:path';
import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Catalog, prepareCatalog } from '../../electron/db/open.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch } from '../../electron/services/dispatch.ts';
import { ScenarioList } from '../../renderer/src/features/scenarios/scenario-list.tsx';
import { startI18n } from '../../renderer/src/i18n.ts';
import { loadScenarios, useScenarioFiles, useScenarios } from '../../renderer/src/state/scenarios.ts';
import { contentOf, fileOf } from '../../renderer/src/state/scenarios.ts';
import { loadCatalog, useCatalog } from '../../renderer/src/state/catalog.ts';
import { redo, undo } from '../../renderer/src/state/session.ts';
import { resolveScenario } from '../../shared/scenario/resolve.ts';
import { makeFolder, removeFolder } from '../helpers/folders.ts';
import { projectRoot } from '../helpers/project.ts';

let folder: string;
let catalog: Catalog;

/** The window's own services, in this process, on a catalog of its own. */
beforeEach(async () => {
  folder = makeFolder();
  const opened = prepareCatalog(
    path.join(folder, 'catalog.sqlite'),
    path.join(projectRoot, 'out', 'catalog.sqlite'),
  );
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

afterEach(() => {
  cleanup();
  catalog.close();
  removeFolder(folder);
});

function List() {
  const scenarios = useScenarios();
  const files = useScenarioFiles();
  const defaults = useCatalog((state) => state.defaults);
  const resolved = new Map(
    scenarios.map((each) => [each.id, resolveScenario(fileOf(contentOf(each)), files, defaults)]),
  );
  return (
    <MantineProvider env="test">
      <Notifications />
      <ScenarioList
        scenarios={scenarios}
        resolved={resolved}
        chosen={[]}
        onToggle={() => undefined}
        onClear={() => undefined}
      />
    </MantineProvider>
  );
}

const box = (name: string): HTMLElement | null => screen.queryByLabelText(`Compare “${name}”`);

async function choose(scenario: string, action: string): Promise<void> {
  fireEvent.click(screen.getByLabelText(`Actions for “${scenario}”`));
  fireEvent.click(await screen.findByRole('menuitem', { name: new RegExp(`^${action}`, 'u') }));
}

async function duplicateBaseline(): Promise<void> {
  render(<List />);
  await choose('baseline', 'Duplicate');
  await waitFor(() => expect(box('baseline, copy')).not.toBeNull());
}

it('lists the shipped scenarios and leaves them as they are', async () => {
  render(<List />);
  expect(box('baseline')).not.toBeNull();
  fireEvent.keyDown(box('baseline') ?? document.body, { key: 'Delete' });
  fireEvent.click(screen.getByLabelText('Actions for “baseline”'));
  const item = await screen.findByRole('menuitem', { name: /^Delete/u });
  expect((item as HTMLButtonElement).disabled).toBe(true);
  expect(box('baseline')).not.toBeNull();
});

it('duplicates without a name that is taken, and undo takes the copy away', async () => {
  await duplicateBaseline();
  await choose('baseline', 'Duplicate');
  await waitFor(() => expect(box('baseline, copy 2')).not.toBeNull());
  await act(undo);
  expect(box('baseline, copy 2')).toBeNull();
  await act(redo);
  expect(box('baseline, copy 2')).not.toBeNull();
});

it('renames in place, keeps the field open on a name that is taken, and takes Esc for no', async () => {
  await duplicateBaseline();
  fireEvent.keyDown(box('baseline, copy') ?? document.body, { key: 'F2' });
  const field = (): HTMLInputElement => screen.getByLabelText('New name of “baseline, copy”');
  fireEvent.change(field(), { target: { value: 'baseline' } });
  fireEvent.keyDown(field(), { key: 'Enter' });
  await screen.findByText(/already a scenario “baseline”/u);
  fireEvent.keyDown(field(), { key: 'Escape' });
  expect(box('baseline, copy')).not.toBeNull();

  fireEvent.keyDown(box('baseline, copy') ?? document.body, { key: 'F2' });
  fireEvent.change(field(), { target: { value: '慎重な見方' } });
  fireEvent.keyDown(field(), { key: 'Enter', keyCode: 229 });
  expect(box('慎重な見方')).toBeNull();
  fireEvent.keyDown(field(), { key: 'Enter' });
  await waitFor(() => expect(box('慎重な見方')).not.toBeNull());
});

it('deletes with the keyboard, and the notification brings it back', async () => {
  await duplicateBaseline();
  fireEvent.keyDown(box('baseline, copy') ?? document.body, { key: 'Delete' });
  await waitFor(() => expect(box('baseline, copy')).toBeNull());
  const said = await screen.findByText('Deleted “baseline, copy”');
  const back = said.parentElement?.querySelector('button');
  fireEvent.click(back ?? document.body);
  await waitFor(() => expect(box('baseline, copy')).not.toBeNull());
});

it('says in its place what is wrong with a scenario, and what to do', () => {
  const scenario = {
    id: 'orphan',
    origin: 'own' as const,
    locked: false,
    updatedAt: '2026-11-22T12:00:00Z',
    name: 'Orphan',
    description: '',
    parent: 'gone',
    inputs: {},
    sources: {},
  };
  const resolved = new Map([['orphan', resolveScenario(fileOf(contentOf(scenario)), new Map(), {})]]);
  render(
    <MantineProvider env="test">
      <ScenarioList
        scenarios={[scenario]}
        resolved={resolved}
        chosen={[]}
        onToggle={() => undefined}
        onClear={() => undefined}
      />
    </MantineProvider>,
  );
  expect(screen.getByRole('alert').textContent).toContain('gone');
});
