import { ActionIcon, Group, NativeSelect, Text, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useTranslate } from '../../i18n.ts';
import { useSavedResolved } from '../../state/results.ts';
import { setHorizonYear, useSession } from '../../state/session.ts';

/** The one year that all point-in-time figures of all pages speak of, within the scenario's years. */
export function HorizonYear() {
  const translate = useTranslate();
  const year = useSession((session) => session.horizonYear);
  // The years belong to the scenario as saved: a drag of an input must not draw the header anew.
  const resolved = useSavedResolved();
  if (!resolved.ok) return null;
  const { from, to } = resolved.value.years;
  const inRange = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  // A scenario whose years end before: the year stays what was chosen, its figures are missing, and either button leads back.
  const years = year < from ? [year, ...inRange] : year > to ? [...inRange, year] : inRange;
  const within = (wanted: number): number => Math.min(Math.max(wanted, from), to);
  const choose = (next: number, gesture?: string): void =>
    setHorizonYear(next, (words) => words('shell.stepHorizon', { year: next }), gesture);
  return (
    <Group gap={4} wrap="nowrap">
      <Tooltip label={translate('shell.horizonHint')}>
        <Text size="sm" c="dimmed" className="frame-label">
          {translate('common.year')}
        </Text>
      </Tooltip>
      <ActionIcon
        size="sm"
        aria-label={translate('shell.earlier')}
        disabled={year <= from}
        onClick={() => choose(within(year - 1), 'horizon')}
      >
        <IconChevronLeft size={14} />
      </ActionIcon>
      <NativeSelect
        className="tabular"
        w={76}
        aria-label={translate('shell.horizonYear')}
        data={years.map(String)}
        value={String(year)}
        onChange={(event) => choose(Number(event.currentTarget.value))}
      />
      <ActionIcon
        size="sm"
        aria-label={translate('shell.later')}
        disabled={year >= to}
        onClick={() => choose(within(year + 1), 'horizon')}
      >
        <IconChevronRight size={14} />
      </ActionIcon>
    </Group>
  );
}
