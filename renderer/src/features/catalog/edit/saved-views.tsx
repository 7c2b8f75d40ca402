import { ActionIcon, Button, Menu, Modal, TextInput } from '@mantine/core';
import { IconBookmarkPlus, IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { Output } from '../../../../../shared/contract/index.ts';
import { describeError } from '../../../../../shared/i18n/describe-error.ts';
import type { Translate } from '../../../../../shared/i18n/messages.ts';
import { call, useCall } from '../../../api/client.ts';
import { forgetLayout, readLayout, writeLayout } from '../../../grid/layout.ts';
import { useTranslate } from '../../../i18n.ts';
import { mayEdit } from '../../../state/catalog-edits.ts';
import { isComposing } from '../../../ui/composing.ts';
import { fold } from '../../../ui/match.ts';
import { notify, reportError } from '../../../ui/notify.tsx';
import './edit.css';

type View = Output<'catalog.views'>[number];
type Naming = { readonly kind: 'new' } | { readonly kind: 'rename'; readonly view: View };

const chosenKey = (table: Table): string => `memwatt.view.${table}`;

function readChosen(table: Table): string | null {
  try {
    return localStorage.getItem(chosenKey(table));
  } catch {
    return null;
  }
}

function keepChosen(table: Table, id: string | null): void {
  try {
    if (id === null) localStorage.removeItem(chosenKey(table));
    else localStorage.setItem(chosenKey(table), id);
  } catch {
    // Then the window begins without a chosen view.
  }
}

/** Shows a view: the grid is drawn anew with its columns, filters and sort. */
function applyState(layout: string, state: string | null): void {
  if (state === null) forgetLayout(layout);
  else writeLayout(layout, JSON.parse(state));
}

/**
 * The views of a table that the person has saved, as tabs above the grid: columns, filters and sort under a name.
 * `onApply` draws the grid anew with the layout that has been put in place.
 */
export function SavedViews({
  table,
  layout,
  onApply,
}: {
  readonly table: Table;
  /** The name under which the grid remembers its layout. */
  readonly layout: string;
  readonly onApply: () => void;
}) {
  const translate = useTranslate();
  const [version, setVersion] = useState(0);
  const [chosen, setChosen] = useState(() => readChosen(table));
  const [naming, setNaming] = useState<Naming | null>(null);
  const asked = useCall('catalog.views', { table }, version);
  const views = asked.value ?? [];
  const isKnown = views.some(({ id }) => id === chosen);

  const choose = (id: string | null): void => {
    setChosen(id);
    keepChosen(table, id);
  };
  const show = (view: View | null): void => {
    applyState(layout, view?.state ?? null);
    choose(view?.id ?? null);
    onApply();
  };
  const save = async (name: string, id: string | undefined, state: string): Promise<string | null> => {
    const result = await call('catalog.saveView', {
      ...(id === undefined ? {} : { id }),
      table,
      name,
      state,
    });
    if (!result.ok) return describeError(result.error, translate);
    setVersion((count) => count + 1);
    choose(result.value.id);
    return null;
  };
  const current = (): string => JSON.stringify(readLayout(layout) ?? {});
  const update = async (view: View): Promise<void> => {
    if (!mayEdit()) return;
    const before = view.state;
    const problem = await save(view.name, view.id, current());
    if (problem !== null) return;
    notify((words) => words('catalog.edit.viewUpdated', { name: view.name }), {
      undo: async () => {
        await save(view.name, view.id, before);
      },
    });
  };
  const remove = async (view: View): Promise<void> => {
    if (!mayEdit()) return;
    const result = await call('catalog.removeView', { id: view.id });
    if (!result.ok) {
      reportError(result.error);
      return;
    }
    if (chosen === view.id) choose(null);
    setVersion((count) => count + 1);
    notify((words) => words('catalog.edit.viewRemoved', { name: view.name }), {
      undo: async () => {
        await save(view.name, undefined, view.state);
      },
    });
  };

  return (
    <div className="views" role="toolbar" aria-label={translate('catalog.edit.views')}>
      <button
        type="button"
        className="view-tab"
        aria-pressed={!isKnown}
        onClick={() => show(null)}
        title={translate('catalog.edit.viewAllHint')}
      >
        {translate('catalog.edit.viewAll')}
      </button>
      {views.map((view) => (
        <span key={view.id} className="view" data-chosen={view.id === chosen || undefined}>
          <button
            type="button"
            className="view-tab"
            aria-pressed={view.id === chosen}
            onClick={() => show(view)}
          >
            {view.name}
          </button>
          {view.id === chosen && (
            <Menu position="bottom-start">
              <Menu.Target>
                <ActionIcon size={20} aria-label={translate('catalog.edit.viewMenu', { name: view.name })}>
                  <IconChevronDown size={12} aria-hidden />
                </ActionIcon>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item onClick={() => void update(view)}>
                  {translate('catalog.edit.viewUpdate')}
                </Menu.Item>
                <Menu.Item onClick={() => mayEdit() && setNaming({ kind: 'rename', view })}>
                  {translate('common.rename')}
                </Menu.Item>
                <Menu.Item color="red" onClick={() => void remove(view)}>
                  {translate('catalog.edit.viewRemove')}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          )}
        </span>
      ))}
      <Button
        variant="subtle"
        size="compact-xs"
        leftSection={<IconBookmarkPlus size={14} aria-hidden />}
        onClick={() => mayEdit() && setNaming({ kind: 'new' })}
      >
        {translate('catalog.edit.viewSave')}
      </Button>
      <Modal
        opened={naming !== null}
        onClose={() => setNaming(null)}
        title={translate(
          naming?.kind === 'rename' ? 'catalog.edit.viewRename' : 'catalog.edit.viewSaveTitle',
        )}
        closeButtonProps={{ 'aria-label': translate('common.close') }}
      >
        {naming !== null && (
          <NameForm
            first={naming.kind === 'rename' ? naming.view.name : ''}
            taken={views.filter((view) => naming.kind === 'new' || view.id !== naming.view.id)}
            translate={translate}
            onSave={async (name) => {
              const problem =
                naming.kind === 'rename'
                  ? await save(name, naming.view.id, naming.view.state)
                  : await save(name, undefined, current());
              if (problem === null) setNaming(null);
              return problem;
            }}
            onCancel={() => setNaming(null)}
          />
        )}
      </Modal>
    </div>
  );
}

function NameForm({
  first,
  taken,
  translate,
  onSave,
  onCancel,
}: {
  readonly first: string;
  readonly taken: readonly View[];
  readonly translate: Translate;
  readonly onSave: (name: string) => Promise<string | null>;
  readonly onCancel: () => void;
}) {
  const [name, setName] = useState(first);
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    const trimmed = name.trim();
    const isTaken = taken.some((view) => fold(view.name) === fold(trimmed));
    if (trimmed === '') setProblem(translate('shell.nameEmpty'));
    else if (isTaken) setProblem(translate('shell.nameTaken', { name: trimmed }));
    else setProblem(await onSave(trimmed));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TextInput
        data-autofocus
        label={translate('common.name')}
        description={translate('catalog.edit.viewHolds')}
        value={name}
        maxLength={80}
        error={problem}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
        }}
      />
      <div className="edit-buttons">
        <Button variant="default" onClick={onCancel}>
          {translate('common.cancel')}
        </Button>
        <Button type="submit">{translate('common.save')}</Button>
      </div>
    </form>
  );
}
