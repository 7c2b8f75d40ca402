import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import { IconCopy, IconDotsVertical, IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { type DragEvent, type KeyboardEvent, useRef, useState } from 'react';
import { useTranslate } from '../../i18n.ts';
import {
  type DraftBlock,
  duplicateBlock,
  moveBlock,
  removeBlock,
  selectBlock,
  useBriefDraft,
} from '../../state/brief-draft.ts';
import { AddBlock } from './add-block.tsx';
import { blockDetail, blockName } from './block-words.ts';

/** The parts of the brief in their order: chosen, moved by hand or by Alt and the arrows, copied and taken out. */
export function Outline({
  blocks,
  blockPages,
}: {
  readonly blocks: readonly DraftBlock[];
  readonly blockPages: readonly (number | null)[];
}) {
  const translate = useTranslate();
  const [dragged, setDragged] = useState<string | null>(null);
  const [target, setTarget] = useState<number | null>(null);
  const selected = useBriefDraft((store) => store.selected);
  const list = useRef<HTMLOListElement>(null);

  const focusAt = (index: number): void => {
    const block = blocks[Math.max(0, Math.min(index, blocks.length - 1))];
    if (block === undefined) return;
    selectBlock(block.key);
    list.current?.querySelector<HTMLElement>(`[data-block="${block.key}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent, index: number, key: string): void => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (step !== 0 && event.altKey) moveBlock(key, index + step);
    else if (step !== 0) focusAt(index + step);
    else if (event.key === 'Home') focusAt(0);
    else if (event.key === 'End') focusAt(blocks.length - 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') {
      removeBlock(key);
      const next = blocks[index + 1] ?? blocks[index - 1];
      if (next !== undefined) list.current?.querySelector<HTMLElement>(`[data-block="${next.key}"]`)?.focus();
    } else return;
    event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    const from = blocks.findIndex((each) => each.key === dragged);
    if (dragged !== null && target !== null && from >= 0)
      moveBlock(dragged, target > from ? target - 1 : target);
    setDragged(null);
    setTarget(null);
  };

  return (
    <nav className="brief-outline" aria-label={translate('briefs.outline')}>
      <div className="brief-outline-head">
        <h2>{translate('briefs.outline')}</h2>
        <AddBlock />
      </div>
      {blocks.length === 0 && <p className="briefs-hint">{translate('briefs.outlineEmpty')}</p>}
      <ol ref={list}>
        {blocks.map(({ key, block }, index) => {
          const name = blockName(block, translate);
          const detail = blockDetail(block, translate);
          const page = blockPages[index];
          return (
            <li
              key={key}
              className={[
                'brief-block',
                key === selected ? 'is-selected' : '',
                target === index ? 'is-target' : '',
                target === blocks.length && index === blocks.length - 1 ? 'is-target-after' : '',
              ].join(' ')}
            >
              <button
                type="button"
                className="brief-block-name"
                data-block={key}
                aria-current={key === selected}
                aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown Delete"
                draggable
                onDragStart={(event) => {
                  event.dataTransfer.effectAllowed = 'move';
                  event.dataTransfer.setData('text/plain', name);
                  setDragged(key);
                }}
                onDragEnd={() => {
                  setDragged(null);
                  setTarget(null);
                }}
                onDragOver={(event) => {
                  if (dragged === null) return;
                  const { top, height } = event.currentTarget.getBoundingClientRect();
                  event.preventDefault();
                  setTarget(event.clientY > top + height / 2 ? index + 1 : index);
                }}
                onDrop={onDrop}
                onClick={() => selectBlock(key)}
                onKeyDown={(event) => onKey(event, index, key)}
              >
                <span>{name}</span>
                {detail !== '' && <span className="brief-block-detail">{detail}</span>}
              </button>
              {page !== null && page !== undefined && (
                <span
                  className="brief-block-page tabular"
                  title={translate('briefs.onPage', { page: page + 1 })}
                >
                  {page + 1}
                </span>
              )}
              <BlockMenu blockKey={key} name={name} index={index} count={blocks.length} />
            </li>
          );
        })}
      </ol>
      <p className="briefs-hint brief-outline-foot">{translate('briefs.outlineHint')}</p>
    </nav>
  );
}

function BlockMenu({
  blockKey,
  name,
  index,
  count,
}: {
  readonly blockKey: string;
  readonly name: string;
  readonly index: number;
  readonly count: number;
}) {
  const translate = useTranslate();
  const label = translate('briefs.blockActions', { name });
  return (
    <Menu position="bottom-end" width={200}>
      <Menu.Target>
        <Tooltip label={label}>
          <ActionIcon size={24} aria-label={label}>
            <IconDotsVertical size={14} />
          </ActionIcon>
        </Tooltip>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={14} aria-hidden />}
          disabled={index === 0}
          onClick={() => moveBlock(blockKey, index - 1)}
        >
          {translate('briefs.moveUp')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={14} aria-hidden />}
          disabled={index === count - 1}
          onClick={() => moveBlock(blockKey, index + 1)}
        >
          {translate('briefs.moveDown')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={14} aria-hidden />} onClick={() => duplicateBlock(blockKey)}>
          {translate('briefs.duplicate')}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={14} aria-hidden />} onClick={() => removeBlock(blockKey)}>
          {translate('briefs.removeBlock')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
