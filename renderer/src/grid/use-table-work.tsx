import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { fieldLabelKey } from '../../../shared/catalog/field-label.ts';
import type { RowOf } from '../../../shared/catalog/rows.ts';
import type { Table } from '../../../shared/catalog/vocabularies.ts';
import { storedSchemas } from '../../../shared/catalog/written.ts';
import type { Change } from '../../../shared/contract/catalog-edit.ts';
import { useLanguage, useTranslate } from '../i18n.ts';
import { useCatalog } from '../state/catalog.ts';
import {
  addRow,
  commitCells,
  duplicateRow,
  mayEdit,
  removeRows,
  writeChanges,
} from '../state/catalog-edits.ts';
import { askEvidence } from '../state/edit-questions.ts';
import { loadRowDetail, useRowDetails } from '../state/row-details.ts';
import { wayBack } from '../state/session.ts';
import { notify } from '../ui/notify.tsx';
import { cellText, cellValue, type GridColumn } from './cell.ts';
import { SelectionBar } from './editing/selection-bar.tsx';
import { SetFieldDialog } from './editing/set-field-dialog.tsx';
import { TagDialog } from './editing/tag-dialog.tsx';
import { findNamed } from './paste/find-named.ts';
import { PasteDialog } from './paste/paste-dialog.tsx';
import { pastedChanges, pastedFigures } from './paste/pasted-changes.ts';
import { type PastePlan, planPaste } from './paste/plan.ts';
import { readBlock, writeBlock } from './paste/read-block.ts';
import { tagsColumn } from './rows/edit-columns.ts';
import type { GridRow } from './source.ts';
import type { GridWork, PastedBlock } from './work.ts';

type Open<Row extends object> =
  | { readonly kind: 'set'; readonly rows: readonly GridRow<Row>[] }
  | { readonly kind: 'tag'; readonly rows: readonly GridRow<Row>[]; readonly showTags: () => void }
  | { readonly kind: 'paste'; readonly plan: PastePlan<Row> };

const mostPasted = 5000;

interface TableWorkOptions<T extends Table> {
  readonly table: T;
  readonly columns: readonly GridColumn<RowOf<T>>[];
  readonly onOpen: (id: string) => void;
}

/** Yields what can be done with the rows of a table of the catalog, and the dialog that is open for it. */
export function useTableWork<T extends Table>({
  table,
  columns,
  onOpen,
}: TableWorkOptions<T>): {
  readonly work: GridWork<RowOf<T>>;
  readonly dialog: ReactNode;
} {
  type Row = RowOf<T>;
  const translate = useTranslate();
  const language = useLanguage();
  const isEditable = useCatalog((catalog) => catalog.status?.isWritable ?? false);
  const [open, setOpen] = useState<Open<Row> | null>(null);
  const close = useCallback(() => setOpen(null), []);

  const work = useMemo((): GridWork<Row> => {
    const add = async (): Promise<void> => {
      const id = await addRow(table);
      if (id !== null) onOpen(id);
    };
    const remove = async (rows: readonly GridRow<Row>[]): Promise<void> => {
      const isDone = await removeRows(
        table,
        rows.map(({ id }) => id),
      );
      if (isDone)
        notify((words) => words('catalog.rows.removed', { count: rows.length }), { undo: wayBack() });
    };
    const duplicate = async (rows: readonly GridRow<Row>[]): Promise<void> => {
      const [only, ...others] = rows;
      if (only === undefined) return;
      if (others.length === 0) {
        const id = await duplicateRow(table, only.row);
        if (id !== null) onOpen(id);
        return;
      }
      if (!mayEdit()) return;
      const isDone = await writeChanges(rows.map(({ row }) => copyOf(table, row)));
      if (isDone)
        notify((words) => words('catalog.rows.duplicated', { count: rows.length }), { undo: wayBack() });
    };
    const paste = async ({ text, place, columns: over, rowAt }: PastedBlock<Row>): Promise<void> => {
      if (!mayEdit()) return;
      const block = await readBlock(text);
      if (block.length > mostPasted) {
        notify((words) => words('catalog.paste.tooLong', { count: block.length, most: mostPasted }));
        return;
      }
      const targets: GridRow<Row>[] = [];
      for (let line = 0; line < block.length; line += 1) {
        // oxlint-disable-next-line no-await-in-loop -- most rows are in the grid; beyond the last one there are none
        const row = await rowAt(place + line);
        if (row === null) break;
        targets.push(row);
      }
      const idsNamed = await findNamed(block, over, { translate, language });
      setOpen({ kind: 'paste', plan: planPaste(block, targets, over, { idsNamed }) });
    };
    const copy = (rows: readonly GridRow<Row>[], shown: readonly GridColumn<Row>[]): void => {
      const lines = rows.map(({ row, layer }) =>
        shown.map((column) => {
          const cell = column.cell(row, layer);
          const value = cellValue(cell);
          return typeof value === 'number' ? String(value) : value === null ? '' : cellText(cell);
        }),
      );
      void navigator.clipboard.writeText(writeBlock([shown.map(({ header }) => header), ...lines]));
      notify((words) => words('catalog.copiedRows', { count: rows.length }));
    };
    const addLabel = translate('catalog.rows.add');
    return {
      isEditable,
      commit: (changes) => commitCells(table, changes),
      shippedText: ({ id, row, layer }, { edit, cell }) => {
        const detail = useRowDetails.getState().known.get(`${table}:${id}`);
        const field = edit?.field.field;
        if (edit === undefined || field === undefined || detail?.ok !== true) return undefined;
        const { shipped } = detail.value;
        if (shipped === null || !Object.hasOwn(shipped, field)) return undefined;
        return cellText(cell(edit.apply(row, shipped[field]), layer));
      },
      askShipped: async (id) => {
        const key = `${table}:${id}`;
        if (useRowDetails.getState().known.get(key)?.ok === true) return false;
        await loadRowDetail(table, id);
        return useRowDetails.getState().known.get(key)?.ok === true;
      },
      add: () => void add(),
      duplicate: (rows) => void duplicate(rows),
      remove: (rows) => void remove(rows),
      paste: (block) => void paste(block),
      toolbar: isEditable ? (
        <Tooltip label={`${addLabel} (Alt N)`}>
          <ActionIcon aria-label={addLabel} aria-keyshortcuts="Insert Alt+N" onClick={() => void add()}>
            <IconPlus size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ) : null,
      emptyAction: isEditable ? (
        <Button size="xs" variant="default" onClick={() => void add()}>
          {addLabel}
        </Button>
      ) : null,
      bar: (rows, clear, shown, showColumn) =>
        rows.length === 0 || !isEditable ? null : (
          <SelectionBar
            count={rows.length}
            onSet={() => setOpen({ kind: 'set', rows })}
            onDuplicate={() => void duplicate(rows)}
            onTag={() => setOpen({ kind: 'tag', rows, showTags: () => showColumn(tagsColumn) })}
            onCopy={() => copy(rows, shown)}
            onRemove={() => {
              clear();
              void remove(rows);
            }}
            onClear={clear}
          />
        ),
    };
  }, [table, isEditable, language, translate, onOpen]);

  const tag = async (
    rows: readonly GridRow<Row>[],
    added: readonly string[],
    taken: readonly string[],
  ): Promise<boolean> => {
    const changes = rows.flatMap(({ id, layer }): Change[] => {
      const seen = { note: layer?.note ?? '', tags: [...(layer?.tags ?? [])] };
      const tags = [...new Set([...seen.tags.filter((each) => !taken.includes(each)), ...added])];
      const isSame = JSON.stringify(tags) === JSON.stringify(seen.tags);
      return isSame ? [] : [{ kind: 'annotate', table, id, annotation: { ...seen, tags }, seen }];
    });
    return changes.length === 0 ? true : mayEdit() && writeChanges(changes);
  };

  const applyPaste = async (plan: PastePlan<Row>, withNew: boolean): Promise<boolean> => {
    if (!mayEdit()) return false;
    const figures = pastedFigures(plan, withNew);
    const given = figures.length === 0 ? null : await askEvidence(table, figures);
    if (figures.length > 0 && given === null) return false;
    const source: Change[] =
      given === null || given.newSource === null
        ? []
        : [{ kind: 'add', table: 'sources', row: given.newSource }];
    const changes = pastedChanges(plan, {
      table,
      evidence: given?.evidence ?? null,
      withNew,
      moment: new Date(),
    });
    const isDone = await writeChanges([...source, ...changes]);
    if (isDone)
      notify((words) => words('catalog.paste.done', { count: changes.length }), { undo: wayBack() });
    return isDone;
  };

  const fieldName = (field: string): string => {
    const key = fieldLabelKey(table, field);
    return key === undefined ? field : translate(key);
  };
  const dialog =
    open === null ? null : open.kind === 'set' ? (
      <SetFieldDialog
        rows={open.rows}
        columns={columns}
        onCommit={(changes) => commitCells(table, changes)}
        onClose={close}
      />
    ) : open.kind === 'tag' ? (
      <TagDialog
        rows={open.rows}
        onTag={async (added, taken) => {
          const isDone = await tag(open.rows, added, taken);
          if (isDone && added.length > 0) open.showTags();
          return isDone;
        }}
        onClose={close}
      />
    ) : (
      <PasteDialog
        table={table}
        plan={open.plan}
        nameOf={(id) => nameOfRow(open.plan, columns, id)}
        fieldName={fieldName}
        onApply={applyPaste}
        onClose={close}
      />
    );
  return { work, dialog };
}

/** A row of the person's own that says the same as another, under a name of its own. */
function copyOf<T extends Table>(table: T, row: RowOf<T>): Change {
  const stored = storedSchemas[table].safeParse(row);
  const fields = stored.success ? stored.data : row;
  return { kind: 'add', table, row: { ...fields, id: `${row.id}-${crypto.randomUUID().slice(0, 8)}` } };
}

/** What a row is called in the grid: the text of its first column. */
function nameOfRow<Row extends object>(
  { lines }: PastePlan<Row>,
  columns: readonly GridColumn<Row>[],
  id: string,
): string {
  const held = lines.find(({ target }) => target?.id === id)?.target;
  const [first] = columns;
  return held === undefined || held === null || first === undefined ? id : cellText(first.cell(held.row));
}
