// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import {
  changeDraft,
  currentDraft,
  recordStep,
  redo,
  resetInput,
  resetInputs,
  resetSome,
  setHorizonYear,
  setInput,
  undo,
  useSession,
  wayBack,
} from '../../renderer/src/state/session.ts';

const start = { scenarioId: 'baseline', overrides: {}, sources: {}, horizonYear: 2030 };
const label = (): string => 'step';
const price = 'price.electricity';

beforeEach(() => {
  useSession.setState({ ...start, past: [], future: [] });
});

describe('setInput', () => {
  it('lays a change over the saved value', () => {
    setInput(price, 0.1, 0.08, label);
    expect(currentDraft().overrides).toEqual({ [price]: 0.1 });
  });

  it('is no change and no step when the value stays the same', () => {
    setInput(price, 0.08, 0.08, label);
    expect(useSession.getState().past).toHaveLength(0);
  });

  it('stops being a change when it comes back to the saved value, lists of points included', () => {
    const saved = [[2025, 155]] as const;
    setInput('demand.datacentre.points', [[2025, 160]], saved, label);
    setInput('demand.datacentre.points', [[2025, 155]], saved, label);
    expect(currentDraft().overrides).toEqual({});
  });
});

describe('what a value stands on', () => {
  const source = { source: 'devices:axelera-metis', grade: 'derived' as const };

  it('goes with the value, and is forgotten with the next one', async () => {
    setInput(price, 0.1, 0.08, label, undefined, source);
    expect(currentDraft().sources).toEqual({ [price]: source });
    setInput(price, 0.2, 0.08, label);
    expect(currentDraft().sources).toEqual({});
    await undo();
    expect(currentDraft().sources).toEqual({ [price]: source });
  });
});

describe('the change of a step', () => {
  it('reaches from before the drag to its end', () => {
    for (const value of [0.09, 0.1, 0.11]) setInput(price, value, 0.08, label, 'drag 1');
    const change = useSession.getState().past.at(-1)?.change;
    expect(change?.before.overrides).toEqual({});
    expect(change?.after.overrides).toEqual({ [price]: 0.11 });
  });
});

describe('a reset of some inputs', () => {
  it('is one step, and leaves the others changed', async () => {
    setInput(price, 0.1, 0.08, label);
    setInput('grid.carbon', 0.4, 0.435, label);
    setInput('grid.decline', 0.01, 0.037, label);
    resetSome([price, 'grid.carbon'], label);
    expect(currentDraft().overrides).toEqual({ 'grid.decline': 0.01 });
    await undo();
    expect(Object.keys(currentDraft().overrides)).toHaveLength(3);
    const steps = useSession.getState().past.length;
    resetSome(['rebound.edge.reuse'], label);
    expect(useSession.getState().past).toHaveLength(steps);
  });
});

describe('undo and redo', () => {
  it('take single changes back and forth in order', async () => {
    setInput(price, 0.1, 0.08, label);
    setInput('grid.carbon', 0.4, 0.435, label);
    await undo();
    expect(currentDraft().overrides).toEqual({ [price]: 0.1 });
    await undo();
    expect(currentDraft()).toEqual(start);
    await redo();
    await redo();
    expect(currentDraft().overrides).toEqual({ [price]: 0.1, 'grid.carbon': 0.4 });
  });

  it('treat all moves of one drag as one step', async () => {
    for (const value of [0.09, 0.1, 0.11, 0.12]) setInput(price, value, 0.08, label, 'drag 1');
    setInput(price, 0.2, 0.08, label, 'drag 2');
    expect(useSession.getState().past).toHaveLength(2);
    await undo();
    expect(currentDraft().overrides).toEqual({ [price]: 0.12 });
    await undo();
    expect(currentDraft().overrides).toEqual({});
    await redo();
    expect(currentDraft().overrides).toEqual({ [price]: 0.12 });
  });

  it('do not let a later move of the same drag grow a step that was done again', async () => {
    setInput(price, 0.1, 0.08, label, 'drag 1');
    await undo();
    await redo();
    setInput(price, 0.2, 0.08, label, 'drag 1');
    await undo();
    expect(currentDraft().overrides).toEqual({ [price]: 0.1 });
  });

  it('forget what was undone once something new is done', async () => {
    setInput(price, 0.1, 0.08, label);
    await undo();
    setHorizonYear(2035, label);
    await redo();
    expect(currentDraft()).toEqual({ ...start, horizonYear: 2035 });
  });

  it('do nothing at the ends', async () => {
    await undo();
    await redo();
    expect(currentDraft()).toEqual(start);
  });

  it('bring unsaved changes back after another scenario was opened', async () => {
    setInput(price, 0.1, 0.08, label);
    changeDraft({ scenarioId: 'other', overrides: {} }, label);
    await undo();
    expect(currentDraft()).toEqual({ ...start, overrides: { [price]: 0.1 } });
  });

  it('keep at most five hundred steps', () => {
    for (let year = 0; year < 600; year += 1) setHorizonYear(3000 + year, label);
    expect(useSession.getState().past).toHaveLength(500);
  });
});

describe('reset', () => {
  it('takes one input back and leaves the others', () => {
    setInput(price, 0.1, 0.08, label);
    setInput('grid.carbon', 0.4, 0.435, label);
    resetInput(price, label);
    expect(currentDraft().overrides).toEqual({ 'grid.carbon': 0.4 });
  });

  it('takes all back in one step that can be undone', async () => {
    setInput(price, 0.1, 0.08, label);
    setInput('grid.carbon', 0.4, 0.435, label);
    resetInputs(label);
    expect(currentDraft().overrides).toEqual({});
    await undo();
    expect(currentDraft().overrides).toEqual({ [price]: 0.1, 'grid.carbon': 0.4 });
  });

  it('is no step when there is nothing to take back', () => {
    resetInput(price, label);
    resetInputs(label);
    expect(useSession.getState().past).toHaveLength(0);
  });
});

describe('wayBack', () => {
  it('undoes the very step it was made for, also after others, and leaves the draft alone then', async () => {
    const done: string[] = [];
    recordStep({ label, undo: () => void done.push('undone'), redo: () => void done.push('redone') });
    const back = wayBack();
    setInput(price, 0.1, 0.08, label);
    await back();
    expect(done).toEqual(['undone']);
    expect(currentDraft().overrides).toEqual({ [price]: 0.1 });
    expect(useSession.getState().past).toHaveLength(1);
    await back();
    expect(done).toEqual(['undone']);
  });
});
