// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changesBetween,
  endReplay,
  lastChange,
  partAt,
  replay,
  useReplay,
} from '../../renderer/src/features/model/replay.ts';
import { setHorizonYear, setInput, undo, useSession } from '../../renderer/src/state/session.ts';
import type { Inputs } from '../../shared/scenario/file.ts';
import { defaultRows } from '../helpers/input-rows.ts';

const price = 'price.electricity';
const capex = 'hardware.llm_decode.imc.capex';
const label = (): string => 'step';
const saved = Object.fromEntries(defaultRows.map(({ id, value }) => [id, value])) as Inputs;
const priceBefore = Number(saved[price]);
const start = { scenarioId: 'own', overrides: {}, sources: {}, horizonYear: 2030, past: [], future: [] };

beforeEach(() => useSession.setState(start));
afterEach(() => endReplay());

const last = () => lastChange(useSession.getState().past, useSession.getState().overrides);

describe('the last change', () => {
  it('is the last step of inputs, whatever other steps came after it', () => {
    setInput(price, 0.2, priceBefore, label);
    setHorizonYear(2035, label);
    expect(last()?.after.overrides).toEqual({ [price]: 0.2 });
  });

  it('is none where nothing was changed, where it was taken back, or where the draft has gone on', async () => {
    expect(last()).toBeNull();
    setInput(price, 0.2, priceBefore, label);
    await undo();
    expect(last()).toBeNull();
    setInput(price, 0.2, priceBefore, label);
    useSession.setState({ overrides: {} });
    expect(last()).toBeNull();
  });
});

describe('the course of a replay', () => {
  it('goes back, rests, and goes forth within 1.5 s, without a leap', () => {
    expect(partAt(0)).toBe(1);
    expect(partAt(500)).toBe(0);
    expect(partAt(640)).toBe(0);
    expect(partAt(1350)).toBe(1);
    const course = Array.from({ length: 136 }, (_each, step) => partAt(step * 10));
    for (const [step, part] of course.slice(1).entries()) {
      expect(Math.abs(part - (course[step] ?? part))).toBeLessThan(0.05);
    }
  });

  it('shows numbers between the two, medians of what is uncertain, and the very drafts at the ends', () => {
    const before = { [price]: 0.1 };
    const after = { [price]: 0.2, [capex]: 'uniform(100000, 300000)' };
    const show = changesBetween(before, after, { ...saved, [capex]: 100_000 });
    expect(show(0)).toBe(before);
    expect(show(1)).toBe(after);
    expect(show(0.5)[price]).toBeCloseTo(0.15, 12);
    expect(show(0.5)[capex]).toBeCloseTo(150_000, 6);
  });

  it('goes by factors where the two are far apart', () => {
    const show = changesBetween({ [capex]: 1000 }, { [capex]: 100_000 }, saved);
    expect(show(0.5)[capex]).toBeCloseTo(10_000, 6);
  });
});

describe('a replay', () => {
  const play = (): void => {
    const change = last();
    if (change === null) throw new Error('nothing to replay');
    replay(change, saved);
  };

  it('makes no step, and ends with the draft as it was', async () => {
    setInput(price, 0.3, priceBefore, label);
    play();
    expect(useReplay.getState().isPlaying).toBe(true);
    await vi.waitFor(() => expect(Number(useSession.getState().overrides[price])).toBeLessThan(0.3));
    await vi.waitFor(() => expect(useReplay.getState().isPlaying).toBe(false), { timeout: 4000 });
    expect(useSession.getState().overrides).toEqual({ [price]: 0.3 });
    expect(useSession.getState().past).toHaveLength(1);
  });

  it('shows what was there before, however seldom a loaded machine draws', () => {
    let now = 0;
    const frames: FrameRequestCallback[] = [];
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
    const drawing = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((draw) => frames.push(draw));
    setInput(price, 0.3, priceBefore, label);
    const seen: unknown[] = [];
    play();
    while (useReplay.getState().isPlaying) {
      seen.push(useSession.getState().overrides);
      now += 1300;
      frames.shift()?.(now);
    }
    clock.mockRestore();
    drawing.mockRestore();
    expect(seen).toContainEqual({});
    expect(useSession.getState().overrides).toEqual({ [price]: 0.3 });
  });

  it('ends at any key, but not at one that is still held', async () => {
    setInput(price, 0.3, priceBefore, label);
    play();
    await vi.waitFor(() => expect(Number(useSession.getState().overrides[price])).toBeLessThan(0.3));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', repeat: true }));
    expect(useReplay.getState().isPlaying).toBe(true);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'Shift' }));
    expect(useReplay.getState().isPlaying).toBe(false);
    expect(useSession.getState().overrides).toEqual({ [price]: 0.3 });
  });

  it('leaves the last word to whoever changes the draft meanwhile', () => {
    setInput(price, 0.3, priceBefore, label);
    play();
    setInput('grid.carbon', 0.1, 0.435, label);
    const { overrides } = useSession.getState();
    endReplay();
    expect(useSession.getState().overrides).toBe(overrides);
  });
});
