import { TextInput } from '@mantine/core';
import { useGridFilterDisplay } from 'ag-grid-react';
import { useRef } from 'react';
import { useTranslate } from '../../i18n.ts';
import { FilterShell, type FilterProps } from './filter-shell.tsx';

/** Keeps the rows whose text in the column has every word that is typed, whatever case and width. */
export function TextFilter({ model, onModelChange, gridColumn }: FilterProps) {
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  useGridFilterDisplay({ afterGuiAttached: () => field.current?.focus() });
  const text = model?.kind === 'text' ? model.text : '';
  return (
    <FilterShell name={gridColumn.header} isActive={model !== null} onReset={() => onModelChange(null)}>
      <TextInput
        ref={field}
        size="xs"
        aria-label={translate('catalog.filter.contains')}
        placeholder={translate('catalog.filter.contains')}
        value={text}
        onChange={({ currentTarget: { value } }) =>
          onModelChange(value === '' ? null : { kind: 'text', text: value })
        }
      />
    </FilterShell>
  );
}
