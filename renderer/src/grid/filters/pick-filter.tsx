import { Checkbox, TextInput } from '@mantine/core';
import { useGridFilterDisplay } from 'ag-grid-react';
import { useRef, useState } from 'react';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { matches } from '../../ui/match.ts';
import { noValueKey } from '../../../../shared/catalog/filter.ts';
import { choicesOf } from './filter-model.ts';
import { FilterShell, type FilterProps } from './filter-shell.tsx';

/** From so many choices on, a field finds one among them. */
const manyChoices = 9;

/** Keeps the rows that hold one of the words picked. Each word tells how many rows the other filters leave of it. */
export function PickFilter<Row>(props: FilterProps<Row>) {
  const { model, onModelChange, gridColumn, api, doesRowPassOtherFilter } = props;
  const translate = useTranslate();
  const language = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState('');
  const [, setOpened] = useState(0);
  useGridFilterDisplay({
    afterGuiAttached: () => {
      // The other filters may have changed since: drawn anew, the list counts anew.
      setOpened((times) => times + 1);
      list.current?.querySelector('input')?.focus();
    },
  });
  const all: Row[] = [];
  const left: Row[] = [];
  api.forEachLeafNode((node) => {
    if (node.data === undefined) return;
    all.push(node.data);
    if (doesRowPassOtherFilter(node)) left.push(node.data);
  });
  const collator = new Intl.Collator(language, { numeric: true });
  const counts = new Map(choicesOf(gridColumn, left, collator).map(({ key, count }) => [key, count]));
  const choices = choicesOf(gridColumn, all, collator).map((choice) => ({
    ...choice,
    text: choice.key === noValueKey ? translate('catalog.filter.noValue') : choice.text,
    count: counts.get(choice.key) ?? 0,
  }));
  const picked = model?.kind === 'picks' ? model.keys : [];
  const pick = (key: string, isPicked: boolean): void => {
    const keys = isPicked ? [...picked, key] : picked.filter((each) => each !== key);
    onModelChange(keys.length === 0 ? null : { kind: 'picks', keys });
  };
  const shown = query === '' ? choices : choices.filter(({ text }) => matches(query, text));

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
      </div>
    </FilterShell>
  );
}
