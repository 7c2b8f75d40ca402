import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { outputName } from '../../../../shared/i18n/names.ts';
import type { OutputId } from '../../../../shared/model/result.ts';
import { useTranslate } from '../../i18n.ts';
import { resultOptions } from './result-choice.ts';

/** A choice among the results, by segment and workload; it can be typed into. */
export function ResultSelect({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: OutputId;
  readonly onChange: (output: OutputId) => void;
}) {
  const translate = useTranslate();
  const groups = useMemo(() => resultOptions(translate), [translate]);
  // What is chosen is said whole: its group is not on the screen.
  const data = groups.map(({ group, items }) => ({
    group,
    items: items.map((item) => ({ value: item.value, label: outputName(item.value, translate) })),
  }));
  return (
    <Select
      w={280}
      searchable
      allowDeselect={false}
      maxDropdownHeight={360}
      aria-label={label}
      value={value}
      data={data}
      onChange={(chosen) => {
        const found = groups.flatMap(({ items }) => items).find((item) => item.value === chosen);
        if (found !== undefined) onChange(found.value);
      }}
    />
  );
}
