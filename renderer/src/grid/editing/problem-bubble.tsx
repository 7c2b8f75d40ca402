import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';

interface ProblemBubbleProps {
  /** What is wrong, in words; null where nothing is. */
  readonly problem: string | null;
  /** What helps while nothing is wrong. */
  readonly hint?: string | undefined;
  readonly id: string;
  readonly children: ReactNode;
}

/** A cell's editor with a small bubble below it: what is wrong with what was typed, else what can be done. */
export function ProblemBubble({ problem, hint, id, children }: ProblemBubbleProps) {
  const text = problem ?? hint;
  return (
    <Popover
      opened={text !== undefined}
      position="bottom-start"
      offset={2}
      withinPortal
      trapFocus={false}
      returnFocus={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      withRoles={false}
      shadow="sm"
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown
        className="cell-bubble"
        data-tone={problem === null ? undefined : 'problem'}
        // Pressed, it leaves the keyboard in the cell.
        onMouseDown={(event) => event.preventDefault()}
      >
        <span id={id} role={problem === null ? undefined : 'alert'}>
          {text}
        </span>
      </Popover.Dropdown>
    </Popover>
  );
}
