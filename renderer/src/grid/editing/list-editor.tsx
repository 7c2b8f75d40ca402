import { useId, useRef, useState } from 'react';
import { useTranslate } from '../../i18n.ts';
import type { CellEdit } from './cell-edit.ts';
import { type Option, OptionList, optionId } from './option-list.tsx';
import { type EditorProps, useEditing, useEditorKeys } from './use-editor.ts';

interface ListEditorProps extends EditorProps {
  readonly edit: CellEdit<object>;
  readonly isMany: boolean;
  /** What can be chosen for the text in the field. */
  readonly options: readonly Option[];
  readonly chosenAtFirst: readonly Option[];
  /** Said while the options are being looked for. */
  readonly isLooking?: boolean;
  readonly onQuery: (query: string) => void;
}

const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 } as const;
const isStep = (key: string): key is keyof typeof step => Object.hasOwn(step, key);

/** Edits a cell by a list that the keyboard filters: one of it, or several that Space takes and lets go. */
export function ListEditor(props: ListEditorProps) {
  const { options, isMany, chosenAtFirst, isLooking = false, onQuery, gridColumn } = props;
  const translate = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const editing = useEditing(props, props.edit, field);
  const { opener, problemOf, offer, finish, selectedRows } = editing;
  const [query, setQuery] = useState(opener ?? '');
  const [chosen, setChosen] = useState(chosenAtFirst);
  const firstChosen = options.findIndex(({ key }) => key === chosenAtFirst[0]?.key);
  const [active, setActive] = useState<number | null>(null);
  const at = Math.min(active ?? (query === '' && firstChosen !== -1 ? firstChosen : 0), options.length - 1);

  const textOf = (all: readonly Option[]): string => all.map(({ key }) => key).join(' | ');
  const problem = isMany ? problemOf(textOf(chosen)) : null;
  const ask = (typed: string): void => {
    setQuery(typed);
    setActive(null);
    onQuery(typed);
  };
  const toggle = (option: Option): void => {
    const isIn = chosen.some(({ key }) => key === option.key);
    const next = isIn ? chosen.filter(({ key }) => key !== option.key) : [...chosen, option];
    setChosen(next);
    offer(textOf(next), problemOf(textOf(next)));
  };
  const choose = (option: Option): void => {
    if (isMany) {
      toggle(option);
      ask('');
      return;
    }
    offer(option.key, problemOf(option.key));
    finish(false);
  };

  useEditorKeys(field, finish, (event) => {
    const option = options[at];
    if (isStep(event.key)) {
      setActive(Math.max(0, Math.min(options.length - 1, at + step[event.key])));
      return true;
    }
    if (isMany && option !== undefined && (event.key === ' ' || (event.key === 'Enter' && query !== ''))) {
      choose(option);
      return true;
    }
    if (isMany && event.key === 'Backspace' && query === '') {
      const last = chosen.at(-1);
      if (last !== undefined) toggle(last);
      return true;
    }
    if (event.key !== 'Enter' && event.key !== 'Tab') return false;
    const isEverywhere = event.key === 'Enter' && (event.ctrlKey || event.metaKey) && selectedRows > 0;
    if (isMany) {
      if (problem !== null) return true;
      if (!isEverywhere) return false;
      offer(textOf(chosen), null, true);
      finish(false);
      return true;
    }
    // Nothing was touched: the cell stays as it is.
    if (query === '' && active === null && !isEverywhere) return false;
    if (option === undefined) return true;
    offer(option.key, problemOf(option.key), isEverywhere);
    if (isEverywhere) finish(false);
    return isEverywhere;
  });

  const isNothing = options.length === 0 && !isLooking;
  const hints = [
    ...(isMany ? [translate('catalog.cell.many')] : []),
    ...(selectedRows > 0 ? [translate('catalog.cell.everywhere', { count: selectedRows })] : []),
  ];
  const hint = hints.length === 0 ? undefined : hints.join(' · ');
  return (
    <OptionList
      id={listId}
      label={gridColumn.header}
      options={options}
      chosen={chosen.map(({ key }) => key)}
      active={at}
      isProblem={isNothing || problem !== null}
      note={isNothing ? translate('catalog.cell.noOption', { text: query }) : (problem ?? hint)}
      onChoose={choose}
    >
      <input
        ref={field}
        className="cell-line"
        role="combobox"
        aria-expanded
        aria-controls={listId}
        aria-activedescendant={options.length === 0 ? undefined : optionId(listId, at)}
        aria-label={gridColumn.header}
        aria-invalid={isNothing || problem !== null}
        autoComplete="off"
        spellCheck={false}
        value={query}
        placeholder={chosen.map(({ text }) => text).join(', ')}
        onChange={({ currentTarget }) => ask(currentTarget.value)}
      />
    </OptionList>
  );
}
