import './figure.css';
import { ActionIcon } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { KeyboardEvent, MouseEvent, ReactNode } from 'react';
import { useTranslate } from '../i18n.ts';
import { explain } from '../state/explain.ts';
import { explainedAs, type Figure, openMenuOf } from '../state/figures.ts';

/** Whether a key asks for the menu of what has the focus: the menu key, or Shift-F10. */
export function isMenuKey({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

/**
 * A figure that answers for itself: a press explains it, or opens its menu where copying is all that is in it; its menu (right click, Shift-F10 or the menu key, or the dots
 * beside it) has what else can be done with it.
 */
export function FigureDoor({
  figure,
  name,
  className = '',
  children,
}: {
  readonly figure: Figure;
  /**
   * What it is, for those who do not see where it stands: "Electricity saved · Data centres: 0.327 TWh". Without it, in a
   * table whose heads say so, there are no dots either.
   */
  readonly name?: string;
  readonly className?: string;
  readonly children: ReactNode;
}) {
  const translate = useTranslate();
  const onContextMenu = (event: MouseEvent<HTMLElement>): void => {
    event.preventDefault();
    openMenuOf(figure, event.currentTarget, event);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (!isMenuKey(event)) return;
    event.preventDefault();
    openMenuOf(figure, event.currentTarget);
  };
  return (
    <span className="figure">
      <button
        type="button"
        className={`figure-door ${className}`}
        data-output={figure.id}
        aria-label={name}
        aria-keyshortcuts="Shift+F10"
        onClick={(event) => {
          if (figure.isPassing === true) openMenuOf(figure, event.currentTarget);
          else explain(explainedAs(figure));
        }}
        onContextMenu={onContextMenu}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      {name !== undefined && (
        <ActionIcon
          className="figure-dots"
          size={18}
          aria-label={translate('model.figureActions', { name })}
          aria-haspopup="menu"
          onClick={(event) => openMenuOf(figure, event.currentTarget)}
          onContextMenu={onContextMenu}
        >
          <IconDots size={14} />
        </ActionIcon>
      )}
    </span>
  );
}
