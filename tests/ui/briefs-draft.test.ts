// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { newDraft } from '../../renderer/src/state/brief-basket.ts';
import {
  addBlock,
  changeBlock,
  changeBrief,
  duplicateBlock,
  isUnsaved,
  moveBlock,
  putBrief,
  removeBlock,
  selectBlock,
  useBriefDraft,
} from '../../renderer/src/state/brief-draft.ts';
import { redo, undo, useSession } from '../../renderer/src/state/session.ts';
import type { BriefBlock } from '../../shared/brief/recipe.ts';

const blocks: BriefBlock[] = [
  { kind: 'key-figures' },
  { kind: 'notes', markdown: '' },
  { kind: 'chart', chart: 'energy' },
];
const label = (): string => 'a step';
const kinds = (): string[] => (useBriefDraft.getState().draft?.blocks ?? []).map(({ block }) => block.kind);
const keyAt = (index: number): string => useBriefDraft.getState().draft?.blocks[index]?.key ?? '';

beforeEach(() => {
  useSession.setState({ past: [], future: [] });
  useBriefDraft.setState({ draft: newDraft({ id: 'flash', blocks }, ['mine']), base: null, selected: null });
});

describe('the brief in hand', () => {
  it('takes a new part behind the selected one, and gives it back', async () => {
    selectBlock(keyAt(0));
    addBlock({ kind: 'method' });
    expect(kinds()).toEqual(['key-figures', 'method', 'notes', 'chart']);
    expect(useBriefDraft.getState().selected).toBe(keyAt(1));
    await undo();
    expect(kinds()).toEqual(['key-figures', 'notes', 'chart']);
    await redo();
    expect(kinds()).toEqual(['key-figures', 'method', 'notes', 'chart']);
  });

  it('moves parts within its bounds, several moves of one being one step', async () => {
    const key = keyAt(2);
    moveBlock(key, 1);
    moveBlock(key, 0);
    moveBlock(key, -1);
    expect(kinds()).toEqual(['chart', 'key-figures', 'notes']);
    expect(useSession.getState().past).toHaveLength(1);
    await undo();
    expect(kinds()).toEqual(['key-figures', 'notes', 'chart']);
    moveBlock(keyAt(0), 99);
    expect(kinds()).toEqual(['notes', 'chart', 'key-figures']);
  });

  it('copies and removes parts, the next one being selected', () => {
    duplicateBlock(keyAt(0));
    expect(kinds()).toEqual(['key-figures', 'key-figures', 'notes', 'chart']);
    expect(new Set([keyAt(0), keyAt(1)]).size).toBe(2);
    removeBlock(keyAt(1));
    expect(useBriefDraft.getState().selected).toBe(keyAt(1));
    expect(kinds()).toEqual(['key-figures', 'notes', 'chart']);
  });

  it('takes letters typed into one field for one step', async () => {
    const key = keyAt(1);
    for (const markdown of ['a', 'ab', 'abc']) changeBlock(key, { kind: 'notes', markdown }, `text ${key}`);
    expect(useSession.getState().past).toHaveLength(1);
    await undo();
    expect(useBriefDraft.getState().draft?.blocks[1]?.block).toEqual({ kind: 'notes', markdown: '' });
    await redo();
    expect(useBriefDraft.getState().draft?.blocks[1]?.block).toEqual({ kind: 'notes', markdown: 'abc' });
  });

  it('knows whether it is saved', () => {
    const { draft } = useBriefDraft.getState();
    expect(isUnsaved(useBriefDraft.getState())).toBe(true);
    putBrief({ draft, base: draft }, label);
    expect(isUnsaved(useBriefDraft.getState())).toBe(false);
    changeBrief({ paper: 'us-letter' }, label);
    expect(isUnsaved(useBriefDraft.getState())).toBe(true);
    changeBrief({ paper: 'us-letter' }, label);
    expect(useSession.getState().past).toHaveLength(2);
  });

  it('is remembered by the machine', async () => {
    changeBrief({ title: 'Kept' }, label);
    await new Promise((resolve) => {
      setTimeout(resolve, 400);
    });
    const stored = JSON.parse(localStorage.getItem('memwatt.brief') ?? '{}') as { draft: { title: string } };
    expect(stored.draft.title).toBe('Kept');
  });
});
