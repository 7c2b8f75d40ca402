import { ScrollArea, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChartCell, ChartModel, Door } from '../../../shared/charts/chart-model.ts';
import type { Language } from '../../../shared/i18n/messages.ts';
import { formatNumber } from '../../../shared/units/format.ts';
import { useLanguage } from '../i18n.ts';
import type { Cell } from './pick-cell.ts';
import { hrefOf } from '../state/route.ts';

function show(key: string, cell: ChartCell | undefined, language: Language): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'string') return cell;
  return key === 'year' ? String(cell) : formatNumber(cell, { language, digits: 6 });
}

/** A chart's figures in the chart's place, for those who read numbers rather than lines. */
export function ChartTableView({
  model,
  height,
  onExplain,
}: {
  readonly model: ChartModel;
  readonly height: number | string;
  /** Makes a door of every figure that the model explains. */
  readonly onExplain?: (cell: Cell) => void;
}) {
  const language = useLanguage();
  const { columns, rows, doors } = model.table;
  const hasNumbers = (key: string): boolean => rows.some((row) => typeof row[key] === 'number');
  return (
    <ScrollArea h={height} type="auto" offsetScrollbars tabIndex={0} aria-label={model.title}>
      <Table stickyHeader className="tabular chart-table" fz={13} verticalSpacing={3} horizontalSpacing="xs">
        <caption className="visually-hidden">
          {model.title}. {model.subtitle}
        </caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, label, unit }, index) => (
              <Table.Th key={key} scope="col" ta={index > 0 && hasNumbers(key) ? 'end' : 'start'}>
                {label}
                {unit !== undefined && unit !== '' && <span className="chart-unit"> {unit}</span>}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row, position) => (
            <Table.Tr key={position}>
              {columns.map(({ key }, index) => (
                <Table.Td
                  key={key}
                  ta={index > 0 && hasNumbers(key) ? 'end' : 'start'}
                  title={hasNumbers(key) ? undefined : show(key, row[key], language)}
                >
                  {onExplain !== undefined && (model.explains?.(position, key) ?? null) !== null ? (
                    <button
                      type="button"
                      className="figure-door"
                      onClick={() => onExplain({ row: position, column: key })}
                    >
                      {show(key, row[key], language)}
                    </button>
                  ) : (
                    <Doorway door={index === 0 ? model.doors?.get(doors?.[position] ?? '') : undefined}>
                      {show(key, row[key], language)}
                    </Doorway>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

/** Makes a link of what names a row of the catalog. */
function Doorway({ door, children }: { readonly door: Door | undefined; readonly children: ReactNode }) {
  if (door === undefined) return children;
  return (
    <a className="chart-door" href={hrefOf('catalog', door.table, door.id)}>
      {children}
    </a>
  );
}
