import './figure.css';
import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useTranslate } from '../i18n.ts';
import { explain } from '../state/explain.ts';
import { type Figure, openFigureMenu } from '../state/figures.ts';

/**
 * A figure that answers for itself: a press explains it; its menu (right click, Shift-F10 or the menu key, or the dots
 * beside it) has what else can be done with it.
 */
export function FigureDoor({
  figure,
  name,
  className = '',
  children,
}: {
  readonly figure: Figure;
  /** What it is, for those who do not see where it stands: "Electricity saved · Data centres: 0.327 TWh". */
  readonly name: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const translate = useTranslate();
  const open = (element: HTMLElement): void => {
    const { left, bottom } = element.getBoundingClientRect();
    openFigureMenu(figure, { x: left, y: bottom + 2 }, element);
  };
  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    // The keyboard's own context-menu event has no place of the pointer.
    if (event.clientX === 0 && event.clientY === 0) open(event.currentTarget);
    else openFigureMenu(figure, { x: event.clientX, y: event.clientY }, event.currentTarget);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!(event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) return;
    event.preventDefault();
    open(event.currentTarget);
  };
  const { id, year, scenarioId } = figure;
  return (
    <span className="figure">
      <button
        type="button"
        className={`figure-door ${className}`}
        data-output={id}
        aria-label={name}
        aria-keyshortcuts="Shift+F10"
        onClick={() =>
          explain({ kind: 'output', id, year, ...(scenarioId === undefined ? {} : { scenarioId }) })
        }
        onContextMenu={onContextMenu}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      <ActionIcon
        className="figure-dots"
        size={18}
        aria-label={translate('model.figureActions', { name })}
        aria-haspopup="menu"
        onClick={(event) => open(event.currentTarget)}
        onContextMenu={onContextMenu}
      >
        <IconDots size={14} />
      </ActionIcon>
    </span>
  );
}
