import { Tooltip } from '@mantine/core';
import { IconUserCheck, IconWorld } from '@tabler/icons-react';
import { memo } from 'react';
import type { InputRole } from '../../../shared/scenario/role.ts';
import { useTranslate } from '../i18n.ts';

const icons = { assumption: IconWorld, decision: IconUserCheck } as const;

/** Whether an input is about the world or decided by somebody: shape, colour and, if wished, its name. */
export const RoleMark = memo(function RoleMark({
  role,
  withName = false,
}: {
  readonly role: InputRole;
  readonly withName?: boolean;
}) {
  const translate = useTranslate();
  const Icon = icons[role];
  const name = translate(`scenarios.role.${role}`);
  const help = translate(`scenarios.role.${role}.help`);
  return (
    <Tooltip
      label={withName ? help : `${name}: ${help}`}
      multiline
      maw={320}
      events={{ hover: true, focus: false, touch: false }}
    >
      <span className="role-mark" data-role={role}>
        <Icon size={14} stroke={1.75} aria-hidden />
        <span className={withName ? undefined : 'visually-hidden'}>{name}</span>
      </span>
    </Tooltip>
  );
});
