import { ActionIcon, Box, Menu, Tooltip } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconArrowLeft,
  IconArrowRight,
  IconChevronDown,
  IconFlag,
  IconX,
} from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { useTranslate } from '../../i18n.ts';
import { navigate } from '../../state/route.ts';
import { openScenario } from '../../state/scenarios.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { moveTo } from './comparison.ts';
import { RunSwatch } from './run-swatch.tsx';

interface ColumnStripProps {
  readonly scenarios: readonly ComparedScenario[];
  readonly onChoose: (ids: readonly string[]) => void;
}

/**
 * The compared scenarios in the order of their columns, the first the reference: the legend of all charts, and where their
 * order is changed, by dragging or with Alt and the arrows.
 */
export function ColumnStrip({ scenarios, onChoose }: ColumnStripProps) {
  const translate = useTranslate();
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<number | null>(null);
  const [news, setNews] = useState('');
  const moved = useRef<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const ids = scenarios.map(({ id }) => id);
  const name = (id: string): string => scenarios.find((each) => each.id === id)?.name ?? id;

  const move = (id: string, place: number): void => {
    if (place < 0 || place >= ids.length || ids.indexOf(id) === place) return;
    moved.current = id;
    setNews(translate('compare.moved', { name: name(id), place: place + 1, count: ids.length }));
    onChoose(moveTo(ids, id, place));
  };
  // What is moved in the document loses the focus on the way.
  useLayoutEffect(() => {
    if (moved.current === null) return;
    list.current?.querySelector<HTMLElement>(`[data-column="${CSS.escape(moved.current)}"]`)?.focus();
    moved.current = null;
  });

  const drop = (event: DragEvent, place: number): void => {
    event.preventDefault();
    if (dragged !== null) move(dragged, place);
    setDragged(null);
    setOver(null);
  };
  return (
    <div className="column-strip">
      <ul ref={list} aria-label={translate('compare.order')}>
        {scenarios.map((scenario, place) => (
          <Box
            component="li"
            key={scenario.id}
            draggable
            data-dragged={dragged === scenario.id || undefined}
            data-over={over === place && dragged !== scenario.id ? true : undefined}
            onDragStart={(event: DragEvent) => {
              event.dataTransfer.effectAllowed = 'move';
              event.dataTransfer.setData('text/plain', scenario.name);
              setDragged(scenario.id);
            }}
            onDragEnd={() => {
              setDragged(null);
              setOver(null);
            }}
            onDragOver={(event: DragEvent) => {
              if (dragged === null) return;
              event.preventDefault();
              setOver(place);
            }}
            onDrop={(event: DragEvent) => drop(event, place)}
          >
            <Column
              scenario={scenario}
              place={place}
              count={ids.length}
              onMove={(to) => move(scenario.id, to)}
              onTakeAway={() => onChoose(ids.filter((id) => id !== scenario.id))}
            />
          </Box>
        ))}
      </ul>
      <span className="visually-hidden" aria-live="polite">
        {news}
      </span>
    </div>
  );
}

function Column({
  scenario: { id, name, line },
  place,
  count,
  onMove,
  onTakeAway,
}: {
  readonly scenario: ComparedScenario;
  readonly place: number;
  readonly count: number;
  readonly onMove: (place: number) => void;
  readonly onTakeAway: () => void;
}) {
  const translate = useTranslate();
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.altKey ? { ArrowLeft: -1, ArrowRight: 1 }[event.key] : undefined;
    if (step !== undefined) {
      event.preventDefault();
      onMove(place + step);
    } else if (event.altKey && event.key === 'Home') {
      event.preventDefault();
      onMove(0);
    } else if (event.key === 'Delete') {
      event.preventDefault();
      onTakeAway();
    }
  };
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <button
            type="button"
            className="column-chip"
            data-column={id}
            title={translate('compare.orderHint')}
            aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight Alt+Home Delete"
            onKeyDown={onKeyDown}
          >
            {line !== null && <RunSwatch index={line} />}
            <span className="column-name">{name}</span>
            {place === 0 && <span className="column-note">{translate('scenarios.reference')}</span>}
            <IconChevronDown size={12} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFlag size={14} />} disabled={place === 0} onClick={() => onMove(0)}>
            {translate('compare.makeReference')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowLeft size={14} />}
            rightSection="Alt ←"
            disabled={place === 0}
            onClick={() => onMove(place - 1)}
          >
            {translate('compare.moveBack')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowRight size={14} />}
            rightSection="Alt →"
            disabled={place === count - 1}
            onClick={() => onMove(place + 1)}
          >
            {translate('compare.moveOn')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconAdjustmentsHorizontal size={14} />}
            onClick={() => {
              openScenario(id);
              navigate('model');
            }}
          >
            {translate('compare.openScenario')}
          </Menu.Item>
          <Menu.Item leftSection={<IconX size={14} />} onClick={onTakeAway}>
            {translate('compare.takeAway')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Tooltip label={translate('compare.takeAway')}>
        <ActionIcon
          size={18}
          className="column-away"
          aria-label={`${translate('compare.takeAway')}: ${name}`}
          onClick={onTakeAway}
        >
          <IconX size={12} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </>
  );
}
