import { NumberInput } from '@mantine/core';
import { useGridFilterDisplay } from 'ag-grid-react';
import { useRef } from 'react';
import { useTranslate } from '../../i18n.ts';
import { FilterShell, type FilterProps } from './filter-shell.tsx';

const asNumber = (value: number | string): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** Keeps the rows whose figure lies between two ends, either of which may be left open. */
export function RangeFilter({ model, onModelChange, gridColumn }: FilterProps) {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  useGridFilterDisplay({ afterGuiAttached: () => field.current?.focus() });
  const { min, max } = model?.kind === 'range' ? model : { min: null, max: null };
  const change = (ends: { min: number | null; max: number | null }): void =>
    onModelChange(ends.min === null && ends.max === null ? null : { kind: 'range', ...ends });
  const { header, unit } = gridColumn;
  return (
    <FilterShell
      name={unit === undefined ? header : translate('catalog.headerWithUnit', { name: header, unit })}
      isActive={model !== null}
      onReset={() => onModelChange(null)}
    >
      <div className="grid-filter-range">
        <NumberInput
          ref={field}
          size="xs"
          hideControls
          label={translate('catalog.filter.atLeast')}
          value={min ?? ''}
          onChange={(value) => change({ min: asNumber(value), max })}
        />
        <NumberInput
          size="xs"
          hideControls
          label={translate('catalog.filter.atMost')}
          value={max ?? ''}
          onChange={(value) => change({ min, max: asNumber(value) })}
        />
      </div>
    </FilterShell>
  );
}
