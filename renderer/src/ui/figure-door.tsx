import './figure.css';
import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import {
  type KeyboardEvent,
  memo,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useLayoutEffect,
  useRef,
} from 'react';
import { outputName } from '../../../shared/i18n/names.ts';
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
  const latest = useRef(figure);
  useLayoutEffect(() => {
    latest.current = figure;
  }, [figure]);
  const open = useCallback((element: HTMLElement): void => {
    const { left, bottom } = element.getBoundingClientRect();
    openFigureMenu(latest.current, { x: left, y: bottom + 2 }, element);
  }, []);
  const onContextMenu = useCallback(
    (event: MouseEvent<HTMLElement>): void => {
      event.preventDefault();
      // The keyboard's own context-menu event has no place of the pointer.
      if (event.clientX === 0 && event.clientY === 0) open(event.currentTarget);
      else openFigureMenu(latest.current, { x: event.clientX, y: event.clientY }, event.currentTarget);
    },
    [open],
  );
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
      <Dots id={id} onOpen={open} onContextMenu={onContextMenu} />
    </span>
  );
}

/** The way to the menu that is seen. Apart from the figure, which changes with every move of a slider. */
const Dots = memo(function Dots({
  id,
  onOpen,
  onContextMenu,
}: {
  readonly id: Figure['id'];
  readonly onOpen: (element: HTMLElement) => void;
  readonly onContextMenu: (event: MouseEvent<HTMLElement>) => void;
}) {
  const translate = useTranslate();
  return (
    <ActionIcon
      className="figure-dots"
      size={18}
      aria-label={translate('model.figureActions', { name: outputName(id, translate) })}
      aria-haspopup="menu"
      onClick={(event) => onOpen(event.currentTarget)}
      onContextMenu={onContextMenu}
    >
      <IconDots size={14} />
    </ActionIcon>
  );
});
