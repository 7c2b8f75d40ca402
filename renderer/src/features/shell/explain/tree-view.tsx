import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import type { Grade } from '../../../../../shared/catalog/vocabularies.ts';
import type { Language } from '../../../../../shared/i18n/messages.ts';
import { useLanguage, useTranslate } from '../../../i18n.ts';
import { GradeMark } from '../../../ui/grade-mark.tsx';
import { SymbolMark } from './formula.tsx';
import { type Content, type Item, yearOf } from './items.ts';
import { findTyped, moveByKey } from './keyboard.ts';
import { moneyValueText } from './money-detail.tsx';
import { marksOf, type Setters } from './marks.ts';
import { inputText, valueText } from './value-text.ts';

/** Letters typed within this time are one word. */
const typingMs = 700;
/** Deeper lines stand below one another: their level is said, and a drawer is only so wide. */
const deepestIndent = 14;
const indentStep = 14;

interface TreeViewProps {
  readonly items: readonly Item[];
  readonly selected: string;
  readonly rootYear: number | undefined;
  readonly gradeOf: (content: Content) => Grade | undefined;
  readonly setters: Setters;
  readonly onSelect: (path: string) => void;
  readonly onOpen: (paths: readonly string[], isOpen: boolean) => void;
  /** Enter on a source, or a second click: its text is wanted. */
  readonly onRead: (content: Extract<Content, { kind: 'source' }>) => void;
}

/** The tree of an explanation as a tree view (WAI-ARIA): arrows, Home, End, first letters, Enter and * work in it. */
export function TreeView(props: TreeViewProps) {
  const { items, selected, onSelect, onOpen, onRead } = props;
  const translate = useTranslate();
  const box = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });

  useEffect(() => {
    const line = box.current?.querySelector<HTMLElement>(`[data-path="${CSS.escape(selected)}"]`);
    line?.scrollIntoView({ block: 'nearest' });
    // The keyboard goes with the choice only while it is in the tree.
    if (box.current?.contains(document.activeElement) === true) line?.focus({ preventScroll: true });
  }, [selected]);

  const answer = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing) return;
    const content = items.find(({ path }) => path === selected)?.content;
    if (event.key === 'Enter' && content?.kind === 'source') {
      event.preventDefault();
      onRead(content);
      return;
    }
    const move = moveByKey(items, selected, event.key);
    if (move !== null) {
      event.preventDefault();
      if (move.open !== undefined) onOpen(move.open, true);
      if (move.close !== undefined) onOpen([move.close], false);
      if (move.select !== undefined) onSelect(move.select);
      return;
    }
    if (event.key.length !== 1) return;
    const isGoingOn = event.timeStamp - typed.current.at < typingMs;
    typed.current = { text: isGoingOn ? typed.current.text + event.key : event.key, at: event.timeStamp };
    const found = findTyped(items, selected, typed.current.text);
    event.preventDefault();
    if (found !== undefined) onSelect(found);
  };

  const point = (event: MouseEvent): void => {
    if (!(event.target instanceof Element)) return;
    const path = event.target.closest<HTMLElement>('[data-path]')?.dataset['path'];
    const item = items.find((each) => each.path === path);
    if (item === undefined) return;
    onSelect(item.path);
    const isTwisty = event.target.closest('.explain-twisty') !== null;
    // The second click of a double one folds or unfolds; on the twisty the first has done so.
    if (item.isOpen !== null && (isTwisty || event.detail === 2)) onOpen([item.path], !item.isOpen);
    if (item.content.kind === 'source' && event.detail === 2) onRead(item.content);
  };

  return (
    <div
      ref={box}
      className="explain-tree"
      role="tree"
      tabIndex={-1}
      aria-label={translate('shell.explain.tree')}
      onKeyDown={answer}
      onClick={point}
    >
      {items.map((item) => (
        <TreeLine key={item.path} {...props} item={item} />
      ))}
    </div>
  );
}

function TreeLine({ item, selected, rootYear, gradeOf, setters }: TreeViewProps & { readonly item: Item }) {
  const language = useLanguage();
  const translate = useTranslate();
  const { path, level, isOpen, content } = item;
  const isSelected = path === selected;
  const marks = content.kind === 'node' ? marksOf(content.node, setters, translate) : [];
  const grade = gradeOf(content);
  const { number, unit } = lineValue(content, language);
  return (
    <div
      className={`explain-line explain-line-${content.kind}`}
      role="treeitem"
      aria-level={level}
      aria-posinset={item.position}
      aria-setsize={item.setSize}
      aria-selected={isSelected}
      aria-expanded={isOpen ?? undefined}
      tabIndex={isSelected ? 0 : -1}
      data-path={path}
    >
      <span
        className="explain-name"
        style={{ paddingInlineStart: Math.min(level - 1, deepestIndent) * indentStep }}
      >
        <span className="explain-twisty" aria-hidden>
          {isOpen === null ? null : isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />}
        </span>
        <LineName item={item} rootYear={rootYear} />
      </span>
      <span className="explain-marks">
        {marks.map((mark) => (
          <span key={mark.kind} className={`explain-mark explain-mark-${mark.kind}`} title={mark.text}>
            <span aria-hidden>{mark.sign}</span>
            <span className="visually-hidden">{mark.text}</span>
          </span>
        ))}
        {grade !== undefined && <GradeMark grade={grade} />}
      </span>
      <span className="explain-number tabular">{number}</span>
      <span className="explain-unit" title={unit}>
        {unit}
      </span>
    </div>
  );
}

function LineName({ item, rootYear }: { readonly item: Item; readonly rootYear: number | undefined }) {
  const translate = useTranslate();
  const { content, name, shortName } = item;
  switch (content.kind) {
    case 'money':
      return (
        <span className="explain-words" title={name}>
          {shortName}
        </span>
      );
    case 'node': {
      const { node, part } = content;
      const year = yearOf(node);
      const symbol = node.kind === 'quantity' ? (part?.written ?? node.quantity.symbol) : null;
      return (
        <>
          {symbol !== null && (
            <span className="explain-symbol">
              <SymbolMark written={symbol} />
            </span>
          )}
          <span className="explain-words" title={name}>
            {shortName}
          </span>
          {year !== undefined && year !== rootYear && <span className="explain-year tabular">{year}</span>}
        </>
      );
    }
    case 'row':
      return (
        <>
          <span className="explain-kind">{translate(`model.explainRow.${content.table}`)}</span>
          <span className="explain-words" title={name}>
            {content.isDefault ? '' : shortName}
          </span>
        </>
      );
    case 'source': {
      const { origin } = content.citation;
      return (
        <>
          <span className="explain-kind">{translate('common.source')}</span>
          <span className="explain-words" title={name}>
            {origin.publisher}: {name}
          </span>
        </>
      );
    }
    case 'pending':
      return <span className="explain-words explain-quiet">{name}</span>;
  }
}

function lineValue(content: Content, language: Language): { number: string; unit: string } {
  if (content.kind === 'money') return moneyValueText(content, language);
  if (content.kind === 'node') return valueText(content.node, language);
  if (content.kind === 'row' && content.isDefault && typeof content.inputRow?.value === 'number') {
    return inputText(content.id, content.inputRow.value, language);
  }
  if (content.kind === 'source') return { number: '', unit: content.citation.origin.published ?? '' };
  return { number: '', unit: '' };
}
