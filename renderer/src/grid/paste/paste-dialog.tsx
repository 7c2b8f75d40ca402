import { Button, Checkbox, Group, Modal, ScrollArea, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Table } from '../../../../shared/catalog/vocabularies.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { cellText } from '../cell.ts';
import { missingFields, type PastedCell, type PastePlan } from './plan.ts';

interface PasteDialogProps<Row extends object> {
  readonly table: Table;
  readonly plan: PastePlan<Row>;
  readonly nameOf: (id: string) => string;
  readonly fieldName: (field: string) => string;
  /** Writes what is left after the person has looked; false where nothing was written. */
  readonly onApply: (left: PastePlan<Row>, withNew: boolean) => Promise<boolean>;
  readonly onClose: () => void;
}

/** Cells that are listed one by one; the rest are counted. */
const mostListed = 300;
const keyOf = ({ line, column }: { line: number; column: { id: string } }): string => `${line} ${column.id}`;

/** Shows what a pasted block would change before anything is written; cells can be left out, wrong ones are. */
export function PasteDialog<Row extends object>(props: PasteDialogProps<Row>) {
  const { table, plan, nameOf, fieldName, onApply, onClose } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const newLines = plan.lines.filter(({ target }) => target === null);
  const ready = newLines.filter((line) => missingFields(table, line).length === 0);
  const [withNew, setWithNew] = useState(ready.length > 0);
  const [isBusy, setIsBusy] = useState(false);

  const cells = plan.lines.flatMap(({ target, cells: ofLine }) =>
    ofLine.filter(
      ({ change, problem }) => (change !== null || problem !== null) && (target !== null || withNew),
    ),
  );
  const problems = cells.filter(({ problem }) => problem !== null);
  const kept = cells.filter((cell) => cell.change !== null && !leftOut.has(keyOf(cell)));
  const listed = [...problems, ...cells.filter(({ problem }) => problem === null)].slice(0, mostListed);
  const rowOf = new Map(plan.lines.map((line) => [line.line, line]));
  const rowTitle = ({ line }: PastedCell<Row>): string => {
    const target = rowOf.get(line)?.target ?? null;
    return target === null ? translate('catalog.paste.newRow', { line: line + 1 }) : nameOf(target.id);
  };
  const before = ({ line, column }: PastedCell<Row>): string => {
    const target = rowOf.get(line)?.target ?? null;
    return target === null ? '' : cellText(column.cell(target.row));
  };
  const after = ({ line, column, change, text }: PastedCell<Row>): string => {
    const target = rowOf.get(line)?.target ?? null;
    if (change === null || target === null || column.edit === undefined) return text;
    return cellText(column.cell(column.edit.apply(target.row, change.value)));
  };
  const apply = async (): Promise<void> => {
    setIsBusy(true);
    const left: PastePlan<Row> = {
      ...plan,
      lines: plan.lines.map((line) => ({
        ...line,
        cells: line.cells.filter((cell) => !leftOut.has(keyOf(cell))),
      })),
    };
    const isDone = await onApply(left, withNew);
    setIsBusy(false);
    if (isDone) onClose();
  };
  const toggle = (cell: PastedCell<Row>, isIn: boolean): void => {
    const next = new Set(leftOut);
    if (isIn) next.delete(keyOf(cell));
    else next.add(keyOf(cell));
    setLeftOut(next);
  };
  const [firstNew] = newLines;
  const lacking = firstNew === undefined ? [] : missingFields(table, firstNew);

  return (
    <Modal opened onClose={onClose} size="xl" centered title={translate('catalog.paste.title')}>
      <Stack gap="sm">
        <Text size="sm">
          {translate('catalog.paste.summary', {
            cells: kept.length.toLocaleString(language),
            rows: new Set(kept.map(({ line }) => line)).size.toLocaleString(language),
          })}
          {problems.length > 0 &&
            ` ${translate('catalog.paste.problems', { count: problems.length.toLocaleString(language) })}`}
          {plan.beside > 0 && ` ${translate('catalog.paste.beside', { count: plan.beside })}`}
        </Text>
        {newLines.length > 0 && (
          <Checkbox
            size="sm"
            checked={withNew}
            disabled={ready.length === 0}
            onChange={({ currentTarget }) => setWithNew(currentTarget.checked)}
            label={translate('catalog.paste.addRows', { count: newLines.length })}
            description={
              ready.length < newLines.length
                ? translate('catalog.paste.lacking', {
                    count: newLines.length - ready.length,
                    fields: lacking.map(fieldName).join(', '),
                  })
                : undefined
            }
          />
        )}
        {cells.length === 0 ? (
          <Text size="sm" c="dimmed">
            {translate('catalog.paste.same')}
          </Text>
        ) : (
          <ScrollArea.Autosize mah="50vh" type="auto" viewportProps={{ tabIndex: 0 }}>
            <table className="paste-table">
              <thead>
                <tr>
                  <th aria-label={translate('catalog.paste.take')} />
                  <th>{translate('catalog.paste.row')}</th>
                  <th>{translate('catalog.paste.column')}</th>
                  <th>{translate('catalog.paste.before')}</th>
                  <th>{translate('catalog.paste.after')}</th>
                </tr>
              </thead>
              <tbody>
                {listed.map((cell) => (
                  <tr key={keyOf(cell)} data-problem={cell.problem !== null || undefined}>
                    <td>
                      <Checkbox
                        size="xs"
                        aria-label={`${translate('catalog.paste.take')}: ${rowTitle(cell)}, ${cell.column.header}`}
                        checked={cell.problem === null && !leftOut.has(keyOf(cell))}
                        disabled={cell.problem !== null}
                        onChange={({ currentTarget }) => toggle(cell, currentTarget.checked)}
                      />
                    </td>
                    <td>{rowTitle(cell)}</td>
                    <td>{cell.column.header}</td>
                    <td className="paste-before">{before(cell)}</td>
                    <td>
                      {after(cell)}
                      {cell.problem !== null && (
                        <p className="paste-problem">
                          {describeError({ ...cell.problem, place: '' }, translate)}
                        </p>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea.Autosize>
        )}
        {cells.length > listed.length && (
          <Text size="xs" c="dimmed">
            {translate('catalog.paste.more', {
              count: (cells.length - listed.length).toLocaleString(language),
            })}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {translate('common.cancel')}
          </Button>
          <Button data-autofocus loading={isBusy} disabled={kept.length === 0} onClick={() => void apply()}>
            {translate('catalog.paste.do', { count: kept.length.toLocaleString(language) })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
