import './explain.css';
import { ActionIcon, ScrollArea, Text, Tooltip } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import { useTranslate } from '../../i18n.ts';
import { closeExplained, useExplained } from '../../state/explain.ts';
import { InputExplanation } from './input-explanation.tsx';
import { OutputExplanation } from './output-explanation.tsx';

const heightKey = 'memwatt.explain-height';
const lowest = 140;
const keyStep = 24;

function highest(): number {
  return Math.round(window.innerHeight * 0.6);
}

function clampHeight(height: number): number {
  return Math.min(Math.max(height, lowest), highest());
}

function rememberedHeight(): number {
  const stored = Number(localStorage.getItem(heightKey));
  return Number.isFinite(stored) && stored > 0 ? clampHeight(stored) : 240;
}

/** The drawer under the page that says where a figure comes from. Esc closes it and the figure has the focus again. */
export function ExplainDrawer() {
  const translate = useTranslate();
  const subject = useExplained((state) => state.subject);
  const [height, setHeight] = useState(rememberedHeight);
  const drag = useRef<{ readonly from: number; readonly height: number } | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const closeButton = useRef<HTMLButtonElement>(null);
  const isOpen = subject !== null;

  useEffect(() => {
    if (!isOpen) return;
    cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    closeButton.current?.focus({ preventScroll: true });
    const closeOnEscape = (event: globalThis.KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented) closeExplained();
    };
    window.addEventListener('keydown', closeOnEscape);
    return () => {
      window.removeEventListener('keydown', closeOnEscape);
      cameFrom.current?.focus({ preventScroll: true });
    };
  }, [isOpen]);

  if (subject === null) return null;
  const settle = (next: number): void => {
    const settled = clampHeight(next);
    setHeight(settled);
    localStorage.setItem(heightKey, String(settled));
  };
  const grow = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp') settle(height + keyStep);
    else if (event.key === 'ArrowDown') settle(height - keyStep);
    else return;
    event.preventDefault();
  };
  const move = (event: PointerEvent): void => {
    if (drag.current !== null) settle(drag.current.height + drag.current.from - event.clientY);
  };
  return (
    <aside className="explain" style={{ height }} aria-label={translate('shell.explain.title')}>
      <div
        className="explain-handle"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a window splitter (WAI-ARIA): an <hr> cannot be moved
        role="separator"
        aria-orientation="horizontal"
        aria-label={translate('shell.explain.resize')}
        aria-valuenow={height}
        aria-valuemin={lowest}
        aria-valuemax={highest()}
        tabIndex={0}
        onKeyDown={grow}
        onPointerDown={(event) => {
          drag.current = { from: event.clientY, height };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={move}
        onPointerUp={() => {
          drag.current = null;
        }}
      />
      <div className="explain-head">
        <Text size="xs" c="dimmed">
          {translate('shell.explain.title')}
        </Text>
        {/* The drawer's opening puts the focus here: a tooltip shown by that would take the first Esc for itself. */}
        <Tooltip label={translate('common.close')} events={{ hover: true, focus: false, touch: false }}>
          <ActionIcon ref={closeButton} aria-label={translate('common.close')} onClick={closeExplained}>
            <IconX size={16} />
          </ActionIcon>
        </Tooltip>
      </div>
      <ScrollArea className="explain-body" type="auto">
        {subject.kind === 'input' ? (
          <InputExplanation key={subject.id} id={subject.id} />
        ) : (
          <OutputExplanation id={subject.id} year={subject.year} />
        )}
      </ScrollArea>
    </aside>
  );
}
