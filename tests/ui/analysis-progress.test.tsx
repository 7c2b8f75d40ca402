// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { startI18n } from '../../renderer/src/i18n.ts';
import { useAnalysis, useIsLong } from '../../renderer/src/state/analysis.ts';
import { WorkProgress } from '../../renderer/src/ui/work-progress.tsx';
import type { Errand, Question, Report } from '../../renderer/src/worker/analyst.ts';
import { ok } from '../../shared/result.ts';

/** Stands for a thread, which this environment does not have; what runs in it is tested as the functions that it calls. */
class Thread extends EventTarget {
  static readonly all: Thread[] = [];
  readonly errands: Errand[] = [];
  isEnded = false;
  constructor() {
    super();
    Thread.all.push(this);
  }
  postMessage(errand: Errand): void {
    this.errands.push(errand);
  }
  terminate(): void {
    this.isEnded = true;
  }
  say(report: Report): void {
    act(() => {
      this.dispatchEvent(new MessageEvent('message', { data: report }));
    });
  }
}

const question = (kind: 'tornado' | 'sobol'): Extract<Question, { kind: 'tornado' | 'sobol' }> => ({
  kind,
  inputs: {},
  years: { from: 2024, to: 2040 },
  seed: 1,
  samples: 1000,
  at: { output: 'energy.saved.datacentre', year: 2030 },
});
const [tornado, sobol] = [question('tornado'), question('sobol')];

function Asker({ of, name }: { readonly of: Question; readonly name: string }) {
  const { answer, isStale, isStopped, progress, cancel, again } = useAnalysis(of as never);
  const isLong = useIsLong(isStale && !isStopped);
  return (
    <section aria-label={name}>
      {answer !== null && <p>answered</p>}
      {isLong && <WorkProgress label={`${name} works`} done={progress ?? 0} onCancel={cancel} />}
      {isStopped && (
        <button type="button" onClick={again}>
          Again
        </button>
      )}
    </section>
  );
}

beforeAll(() => {
  startI18n('en');
  vi.stubGlobal('Worker', Thread);
});
afterAll(() => {
  vi.unstubAllGlobals();
});
beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const wait = (milliseconds: number): void => {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
};

it('says in per cent how far it is once it takes long, ends at once when it is cancelled, and asks the others anew', () => {
  render(
    <MantineProvider env="test">
      <Asker of={tornado} name="Tornado" />
      <Asker of={sobol} name="Shares" />
    </MantineProvider>,
  );
  expect(screen.queryByRole('progressbar')).toBeNull();
  wait(130);
  const [first] = Thread.all;
  expect(first?.errands.map((errand) => errand.question.kind)).toEqual(['tornado', 'sobol']);
  expect(screen.queryByRole('progressbar')).toBeNull();
  wait(400);
  const id = first?.errands[0]?.id ?? 0;
  first?.say({ kind: 'progress', id, done: 0.427 });
  const bar = screen.getByRole('progressbar', { name: 'Tornado works' });
  expect(bar.getAttribute('aria-valuenow')).toBe('43');
  expect(screen.getByRole('region', { name: 'Tornado' }).textContent).toContain('43%');
  expect(screen.getByRole('region', { name: 'Shares' }).textContent).toContain('0%');

  const [cancel] = screen.getAllByRole('button', { name: 'Cancel' });
  if (cancel !== undefined) fireEvent.click(cancel);
  expect(first?.isEnded).toBe(true);
  const second = Thread.all[1];
  expect(second?.errands.map((errand) => errand.question.kind)).toEqual(['sobol']);
  expect(screen.queryByRole('progressbar', { name: 'Tornado works' })).toBeNull();

  second?.say({ kind: 'answer', id: second.errands[0]?.id ?? 0, answer: ok([]) });
  expect(screen.getByRole('region', { name: 'Shares' }).textContent).toBe('answered');
  fireEvent.click(screen.getByRole('button', { name: 'Again' }));
  wait(130);
  const again = second?.errands.at(-1);
  expect(again?.question).toBe(tornado);
  second?.say({ kind: 'answer', id: again?.id ?? 0, answer: ok([]) });
  expect(screen.getByRole('region', { name: 'Tornado' }).textContent).toBe('answered');
});
