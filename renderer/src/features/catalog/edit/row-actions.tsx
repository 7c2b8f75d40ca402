import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCopyPlus, IconDots, IconTrash } from '@tabler/icons-react';
import type { RowOf } from '../../../../../shared/catalog/rows.ts';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { duplicateRow, removeRows } from '../../../state/catalog-edits.ts';
import { navigate } from '../../../state/route.ts';
import { wayBack } from '../../../state/session.ts';
import { notify } from '../../../ui/notify.tsx';

/** What can be done with the row of a card: a copy of it to change, and taking it away. Both can be undone. */
export function RowActions<T extends Table>({
  table,
  row,
  context: { translate, nameOf },
}: {
  readonly table: T;
  readonly row: RowOf<T>;
  readonly context: ColumnContext;
}) {
  const duplicate = async (): Promise<void> => {
    const id = await duplicateRow(table, row);
    if (id !== null) navigate('catalog', [table, id]);
  };
  const remove = async (): Promise<void> => {
    const name = nameOf(table, row.id);
    if (!(await removeRows(table, [row.id]))) return;
    navigate('catalog', [table]);
    notify((words) => words('catalog.edit.removed', { name }), { undo: wayBack() });
  };
  const more = translate('catalog.edit.rowActions');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Tooltip label={more}>
          <ActionIcon aria-label={more}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconCopyPlus size={16} aria-hidden />} onClick={() => void duplicate()}>
          {translate('catalog.edit.duplicate')}
        </Menu.Item>
        <Menu.Item
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          onClick={() => void remove()}
        >
          {translate('catalog.edit.remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
