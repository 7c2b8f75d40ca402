import { ActionIcon, Tooltip } from '@mantine/core';
import { IconCpu } from '@tabler/icons-react';
import { useState } from 'react';
import type { InputDefinition } from '../../../../shared/model/inputs.ts';
import type { InputSource, InputValue } from '../../../../shared/scenario/file.ts';
import { useCall } from '../../api/client.ts';
import { useTranslate } from '../../i18n.ts';
import { explain } from '../../state/explain.ts';
import { DevicePicker } from './device-picker.tsx';

/** Opens the choice of a device or macro whose energy the input is to take. */
export function DeviceButton({
  definition,
  label,
  onApply,
}: {
  readonly definition: InputDefinition;
  readonly label: string;
  readonly onApply: (value: InputValue, gesture: undefined, source: InputSource) => void;
}) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const text = translate('model.devicePick', { name: label });
  return (
    <>
      <Tooltip label={text}>
        <ActionIcon size={20} aria-label={text} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <IconCpu size={14} />
        </ActionIcon>
      </Tooltip>
      {isOpen && <DevicePicker {...{ definition, label, onApply }} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Yields the table and id of a source that is a device or macro of the catalog; null for any other source. */
export function deviceOf(
  source: string,
): { readonly table: 'devices' | 'macros'; readonly id: string } | null {
  const [, table, id] = /^(devices|macros):(.+)$/u.exec(source) ?? [];
  return id === undefined ? null : { table: table === 'macros' ? 'macros' : 'devices', id };
}

/** Says which device or macro a value comes from; opens the explanation, which has the derivation and its source. */
export function DeviceNote({ source, id }: { readonly source: string; readonly id: string }) {
  const translate = useTranslate();
  const device = deviceOf(source);
  const list = useCall('catalog.list', device === null ? null : { table: device.table });
  if (device === null) return null;
  const name =
    list.value?.table === 'devices'
      ? list.value.rows.find((row) => row.id === device.id)?.name
      : list.value?.table === 'macros'
        ? list.value.rows.find((row) => row.id === device.id)?.title
        : undefined;
  return (
    <p className="input-from">
      <button type="button" className="figure-door" onClick={() => explain({ kind: 'input', id })}>
        {translate('model.deviceFrom', { name: name ?? device.id })}
      </button>
    </p>
  );
}
