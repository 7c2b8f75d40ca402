import { Popover } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';

/** Something that can be chosen for a cell: the text form of its value, and how it is called. */
export interface Option {
  readonly key: string;
  readonly text: string;
  readonly meaning?: string | undefined;
}

interface OptionListProps {
  readonly id: string;
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: readonly string[];
  /** Where the keyboard is among the options. */
  readonly active: number;
  /** What is said below them: nothing found, what keys do. */
  readonly note: string | undefined;
  readonly isProblem: boolean;
  readonly onChoose: (option: Option) => void;
  /** The field that the list hangs on. */
  readonly children: ReactNode;
}

/** Yields the id of an option of the list, for the field that steers it. */
export const optionId = (listId: string, index: number): string => `${listId}-${index}`;

/** The list below a cell's field: what can be chosen, what is, and where the keyboard stands. The field keeps the keyboard. */
export function OptionList(props: OptionListProps) {
  const { id, label, options, chosen, active, note, isProblem, onChoose, children } = props;
  useEffect(() => {
    document.getElementById(optionId(id, active))?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  return (
    <Popover
      opened
      position="bottom-start"
      offset={2}
      withinPortal
      trapFocus={false}
      returnFocus={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      transitionProps={{ duration: 0 }}
      withRoles={false}
      shadow="md"
    >
      <Popover.Target>{children}</Popover.Target>
      <Popover.Dropdown className="cell-options" onMouseDown={(event) => event.preventDefault()}>
        <div
          id={id}
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the field keeps the keyboard, which a select would take
          role="listbox"
          aria-label={label}
          aria-multiselectable={chosen.length > 1 || undefined}
          className="cell-options-list"
        >
          {options.map((option, index) => (
            <div
              key={option.key}
              id={optionId(id, index)}
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an option of a list that is no select
              role="option"
              tabIndex={-1}
              aria-selected={chosen.includes(option.key)}
              data-active={index === active || undefined}
              className="cell-option"
              title={option.meaning}
              onClick={() => onChoose(option)}
              onKeyDown={() => undefined}
            >
              <span className="cell-option-check" aria-hidden>
                {chosen.includes(option.key) && <IconCheck size={14} />}
              </span>
              <span className="cell-option-text">{option.text}</span>
            </div>
          ))}
        </div>
        {note !== undefined && (
          <p
            className="cell-options-note"
            data-tone={isProblem ? 'problem' : undefined}
            role={isProblem ? 'alert' : undefined}
          >
            {note}
          </p>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
