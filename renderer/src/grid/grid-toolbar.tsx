import { ActionIcon, Button, CloseButton, Menu, ScrollArea, TextInput, Tooltip } from '@mantine/core';
import { IconColumns3, IconDownload, IconKeyboard, IconSearch } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useLanguage, useTranslate } from '../i18n.ts';
import { isComposing } from '../ui/composing.ts';
import type { GridColumn } from './cell.ts';
import { FilterChips } from './filter-chips.tsx';
import type { FilterModel } from '../../../shared/catalog/filter.ts';
import type { GridStanding } from './source.ts';
import { useSlashKey } from './use-grid-keys.ts';

interface GridToolbarProps<Row> {
  readonly columns: readonly GridColumn<Row>[];
  readonly standing: GridStanding;
  readonly search: string;
  readonly filters: Readonly<Record<string, FilterModel>>;
  readonly hiddenIds: ReadonlySet<string>;
  /** What was copied last, to be said beside the count; empty for nothing. */
  readonly copied: string;
  /** How far an export has come, from 0 to 1; null while none is under way. */
  readonly exported: number | null;
  readonly nameOfChoice: (columnId: string, key: string) => string | undefined;
  readonly extra: ReactNode;
  readonly onSearch: (text: string) => void;
  readonly onRemoveFilter: (columnId: string) => void;
  readonly onClearFilters: () => void;
  readonly onShowColumn: (columnId: string, isShown: boolean) => void;
  readonly onReset: () => void;
  readonly onExport: () => void;
  readonly onCancelExport: () => void;
  /** The keyboard goes from the row filter into the grid. */
  readonly onLeaveSearch: () => void;
}

/** Above a grid: the row filter, what the columns are filtered by, how many rows are left, and what can be done with them. */
export function GridToolbar<Row>(props: GridToolbarProps<Row>) {
  const { columns, standing, search, filters, hiddenIds, copied, exported } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const field = useRef<HTMLInputElement>(null);
  useSlashKey(field);
  const hasFilters = Object.keys(filters).length > 0;
  const count =
    standing.status !== 'ready'
      ? ''
      : standing.total === standing.all
        ? translate('catalog.rowCountAll', { total: standing.all.toLocaleString(language) })
        : translate('catalog.rowCount', {
            shown: standing.total.toLocaleString(language),
            total: standing.all.toLocaleString(language),
          });
  return (
    <div className="data-grid-toolbar">
      <TextInput
        ref={field}
        size="xs"
        w={220}
        value={search}
        onChange={(event) => props.onSearch(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Escape' && search !== '') {
            event.stopPropagation();
            props.onSearch('');
          } else if (event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            event.stopPropagation();
            props.onLeaveSearch();
          }
        }}
        placeholder={translate('catalog.filterRows')}
        aria-label={translate('catalog.filterRows')}
        aria-keyshortcuts="/"
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          search === '' ? (
            <kbd className="grid-key" aria-hidden>
              /
            </kbd>
          ) : (
            <CloseButton
              size="xs"
              aria-label={translate('catalog.clearFilters')}
              onClick={() => props.onSearch('')}
            />
          )
        }
      />
      {props.extra}
      <output className="data-grid-count">
        {copied !== '' && `${copied} · `}
        {count}
      </output>
      <div className="data-grid-actions">
        <Tooltip label={translate('catalog.keyboardHint')} maw={420}>
          <ActionIcon aria-label={`${translate('catalog.keyboard')}: ${translate('catalog.keyboardHint')}`}>
            <IconKeyboard size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
        {exported === null ? (
          <Tooltip label={translate('catalog.exportCsv')}>
            <ActionIcon aria-label={translate('catalog.exportCsv')} onClick={props.onExport}>
              <IconDownload size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button size="compact-xs" variant="default" onClick={props.onCancelExport}>
            {translate('catalog.exportCancel', { percent: Math.round(exported * 100) })}
          </Button>
        )}
        <Menu position="bottom-end">
          <Menu.Target>
            <Tooltip label={translate('catalog.columns')}>
              <ActionIcon aria-label={translate('catalog.columns')}>
                <IconColumns3 size={16} aria-hidden />
              </ActionIcon>
            </Tooltip>
          </Menu.Target>
          <Menu.Dropdown>
            <ScrollArea.Autosize mah={360}>
              {columns.map(({ id, header, unit }) => (
                <Menu.CheckboxItem
                  key={id}
                  closeMenuOnClick={false}
                  checked={!hiddenIds.has(id)}
                  onChange={(isShown) => props.onShowColumn(id, isShown)}
                >
                  {unit === undefined ? header : translate('catalog.headerWithUnit', { name: header, unit })}
                </Menu.CheckboxItem>
              ))}
            </ScrollArea.Autosize>
            <Menu.Divider />
            <Menu.Item onClick={props.onReset}>{translate('catalog.resetLayout')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {hasFilters && (
        <div className="grid-filters">
          <FilterChips
            filters={filters}
            columns={columns}
            nameOf={props.nameOfChoice}
            onRemove={props.onRemoveFilter}
          />
          <Button size="compact-xs" variant="subtle" onClick={props.onClearFilters}>
            {translate('catalog.clearFilters')}
          </Button>
        </div>
      )}
    </div>
  );
}
