import { ScrollArea, Table } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChartCell, ChartModel, ChartPoint, Door } from '../../../shared/charts/chart-model.ts';
import type { Language } from '../../../shared/i18n/messages.ts';
import { formatNumber } from '../../../shared/units/format.ts';
import { useLanguage } from '../i18n.ts';
import type { Figure } from '../state/figures.ts';
import { hrefOf } from '../state/route.ts';
import { FigureDoor } from '../ui/figure-door.tsx';
import { unitText } from './column-head.ts';
import type { Cell } from './pick-cell.ts';

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
  figureOf,
}: {
  readonly model: ChartModel;
  readonly height: number | string;
  /** Makes a door of every figure that the model explains. */
  readonly onExplain?: (cell: Cell) => void;
  /** What has a menu, as a figure. */
  readonly figureOf?: (cell: Cell) => Figure | null;
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
                <UnitOf unit={unit} language={language} />
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
                  <CellDoor
                    point={onExplain === undefined ? null : (model.explains?.(position, key) ?? null)}
                    figure={figureOf?.({ row: position, column: key }) ?? null}
                    door={index === 0 ? model.doors?.get(doors?.[position] ?? '') : undefined}
                    onExplain={() => onExplain?.({ row: position, column: key })}
                  >
                    {show(key, row[key], language)}
                  </CellDoor>
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollArea>
  );
}

/** The unit of a column, as the language writes it; a plain number has none. */
function UnitOf({ unit, language }: { readonly unit: string | undefined; readonly language: Language }) {
  const label = unitText(unit, language);
  return label === '' ? null : <span className="chart-unit"> {label}</span>;
}

/** A cell as what it is: a figure with its menu, a point to explain, the name or the figure of a row of the catalog. */
function CellDoor({
  point,
  figure,
  door,
  onExplain,
  children,
}: {
  readonly point: ChartPoint | Door | null;
  readonly figure: Figure | null;
  readonly door: Door | undefined;
  readonly onExplain: () => void;
  readonly children: ReactNode;
}) {
  if (figure !== null) return <FigureDoor figure={figure}>{children}</FigureDoor>;
  if (point === null || 'table' in point) return <Doorway door={point ?? door}>{children}</Doorway>;
  return (
    <button type="button" className="figure-door" onClick={onExplain}>
      {children}
    </button>
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
