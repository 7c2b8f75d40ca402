import { Checkbox, TextInput } from '@mantine/core';
import { useGridFilterDisplay } from 'ag-grid-react';
import { useEffect, useRef, useState } from 'react';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import type { Result } from '../../../../shared/result.ts';
import { useTranslate } from '../../i18n.ts';
import { matches } from '../../ui/match.ts';
import { useGridParts } from '../grid-parts.ts';
import type { Choices } from '../source.ts';
import { FilterShell, type FilterProps } from './filter-shell.tsx';

/** From so many choices on, a field finds one among them. */
const manyChoices = 9;

/** Keeps the rows that hold one of the words picked. Each word tells how many rows the other filters leave of it. */
export function PickFilter(props: FilterProps) {
  const { model, onModelChange, gridColumn, context } = props;
  const translate = useTranslate();
  const { choicesOf, noteChoices } = useGridParts(context);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [opened, setOpened] = useState(0);
  const [answer, setAnswer] = useState<Result<Choices> | null>(null);
  useGridFilterDisplay({
    afterGuiAttached: () => {
      // The other filters may have changed since: asked anew, the list counts anew.
      setOpened((times) => times + 1);
      list.current?.querySelector('input')?.focus();
    },
  });
  useEffect(() => {
    if (opened === 0) return;
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      const found = await choicesOf(gridColumn.id);
      if (!isCurrent) return;
      setAnswer(found);
      if (found.ok) noteChoices(gridColumn.id, found.value.choices);
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [opened, choicesOf, noteChoices, gridColumn]);

  const choices = answer?.ok === true ? answer.value.choices : [];
  const picked = model?.kind === 'picks' ? model.keys : [];
  const pick = (key: string, isPicked: boolean): void => {
    const keys = isPicked ? [...picked, key] : picked.filter((each) => each !== key);
    onModelChange(keys.length === 0 ? null : { kind: 'picks', keys });
  };
  const shown = query === '' ? choices : choices.filter(({ text }) => matches(query, text));
  const isFirst = answer !== null && query === '';
  useEffect(() => {
    if (isFirst) list.current?.querySelector('input')?.focus();
  }, [isFirst]);

  return (
    <FilterShell name={gridColumn.header} isActive={model !== null} onReset={() => onModelChange(null)}>
      <div ref={list} className="grid-filter-picks">
        {choices.length >= manyChoices && (
          <TextInput
            size="xs"
            aria-label={translate('catalog.filter.findChoice')}
            placeholder={translate('catalog.filter.findChoice')}
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
          />
        )}
        <fieldset className="grid-filter-choices" aria-label={gridColumn.header}>
          {shown.map(({ key, text, meaning, count }) => (
            <Checkbox
              key={key}
              size="xs"
              checked={picked.includes(key)}
              onChange={(event) => pick(key, event.currentTarget.checked)}
              title={meaning}
              label={
                <>
                  <span>{text}</span> <span className="grid-filter-count">{count}</span>
                </>
              }
            />
          ))}
        </fieldset>
        {answer?.ok === true && answer.value.hasMore && (
          <p className="grid-filter-note">{translate('catalog.filter.more')}</p>
        )}
        {answer?.ok === false && (
          <p className="grid-filter-note" role="alert">
            {describeError(answer.error, translate)}
          </p>
        )}
      </div>
    </FilterShell>
  );
}
