// @vitest-environment happy-dom
import { MantineProvider } from '@mantine/core';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  fieldScaleOf,
  readField,
  writeField,
  writeFieldValue,
  writeSpread,
} from '../../renderer/src/features/model/field-text.ts';
import { spreadAmong } from '../../renderer/src/features/model/spread.ts';
import { ValueField } from '../../renderer/src/features/model/value-field.tsx';
import { startI18n } from '../../renderer/src/i18n.ts';
import { type InputDefinition, inputDefinitions } from '../../shared/model/inputs.ts';
import { defaultRows } from '../helpers/input-rows.ts';

function definitionOf(id: string): InputDefinition {
  const definition = inputDefinitions.get(id);
  if (definition === undefined) throw new Error(id);
  return definition;
}

beforeAll(() => startI18n('en'));
afterEach(cleanup);

/** The field as a row uses it: what it commits becomes its value, what is wrong stands beside it. */
function Harness({ id, start, commits }: { id: string; start: number; commits: (number | string)[] }) {
  const [value, setValue] = useState<number | string>(start);
  const [problem, setProblem] = useState<string | null>(null);
  const definition = definitionOf(id);
  return (
    <MantineProvider env="test">
      <ValueField
        definition={definition}
        scale={fieldScaleOf(definition, start)}
        value={value}
        label="Ceiling"
        unit="%"
        onCommit={(next) => {
          commits.push(next);
          setValue(next);
        }}
        onProblem={(found) => setProblem(found?.text ?? null)}
      />
      <button type="button" onClick={() => setValue(0.4)}>
        elsewhere
      </button>
      {problem !== null && <p role="alert">{problem}</p>}
    </MantineProvider>
  );
}

function show(
  id = 'adoption.llm_decode.ceiling',
  start = 0.25,
): { field: HTMLInputElement; commits: number[] } {
  const commits: number[] = [];
  render(<Harness id={id} start={start} commits={commits} />);
  return { field: screen.getByRole<HTMLInputElement>('textbox'), commits };
}

const type = (field: HTMLInputElement, text: string): void => {
  fireEvent.change(field, { target: { value: text } });
};

describe('ValueField', () => {
  it('commits on Enter, in the unit that it shows', () => {
    const { field, commits } = show();
    expect(field.value).toBe('25');
    type(field, '30');
    expect(commits).toEqual([]);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(commits).toEqual([0.3]);
    expect(field.value).toBe('30');
  });

  it('commits when it is left', () => {
    const { field, commits } = show();
    type(field, '30 %');
    fireEvent.blur(field);
    expect(commits).toEqual([0.3]);
  });

  it('never commits on the Enter of an input method', () => {
    const { field, commits } = show();
    type(field, '３０');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    expect(commits).toEqual([]);
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(commits).toEqual([0.3]);
  });

  it('shows the rule that a value broke, applies nothing, and forgets it on Escape', () => {
    const { field, commits } = show();
    type(field, '140');
    fireEvent.keyDown(field, { key: 'Enter' });
    expect(commits).toEqual([]);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('140%');
    expect(screen.getByRole('alert').textContent).toContain('≤ 100%');
    expect(field.value).toBe('140');
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(field.value).toBe('25');
    expect(screen.queryByRole('alert')).toBeNull();
    fireEvent.blur(field);
    expect(commits).toEqual([]);
  });

  it.each(['', 'abc', '1.2.3', '60 to 20', '= other.id', 'NaN', 'Infinity', '1,2'])(
    'refuses "%s"',
    (text) => {
      const { field, commits } = show();
      type(field, text);
      fireEvent.blur(field);
      expect(commits).toEqual([]);
      expect(screen.getByRole('alert').textContent).not.toBe('');
    },
  );

  it('gives up what was being typed when the value changes elsewhere', () => {
    const { field, commits } = show();
    type(field, '77');
    fireEvent.click(screen.getByText('elsewhere'));
    expect(field.value).toBe('40');
    fireEvent.blur(field);
    expect(commits).toEqual([]);
  });

  it('leaves undo to the session unless something is being typed', () => {
    const { field } = show();
    expect(field.dataset['undo']).toBe('session');
    type(field, '30');
    expect(field.dataset['undo']).toBeUndefined();
  });
});

describe('a field of an uncertain input', () => {
  const start = 'pert(0.05, 0.25, 0.5)';

  function showDoubt(commits: (number | string)[]): HTMLInputElement {
    const definition = definitionOf('adoption.llm_decode.ceiling');
    render(
      <MantineProvider env="test">
        <ValueField
          definition={definition}
          scale={fieldScaleOf(definition, 0.25)}
          value={start}
          label="Ceiling"
          unit="%"
          onCommit={(next) => commits.push(next)}
          onProblem={() => undefined}
          atRest="25.6 [12.2–40.1]"
        />
      </MantineProvider>,
    );
    return screen.getByRole<HTMLInputElement>('textbox');
  }

  it('shows median and P5 to P95 at rest, and the whole text, selected, to whoever works in it', () => {
    const commits: (number | string)[] = [];
    const field = showDoubt(commits);
    expect(field.value).toBe('25.6 [12.2–40.1]');
    expect(field.title).toBe('pert(5, 25, 50)');
    act(() => field.focus());
    expect(field.value).toBe('pert(5, 25, 50)');
    expect([field.selectionStart, field.selectionEnd]).toEqual([0, field.value.length]);
    act(() => field.blur());
    expect(field.value).toBe('25.6 [12.2–40.1]');
    expect(commits).toEqual([]);
  });

  it('takes another distribution, or a number in its place', () => {
    const commits: (number | string)[] = [];
    const field = showDoubt(commits);
    act(() => field.focus());
    type(field, '10 to 40');
    fireEvent.keyDown(field, { key: 'Enter' });
    type(field, '30');
    act(() => field.blur());
    expect(commits).toEqual(['0.1 to 0.4', 0.3]);
  });
});

describe('the draws of an input in short', () => {
  const defaults = Object.fromEntries(defaultRows.map(({ id, value }) => [id, value]));
  const spread = (id: string, text: string | number, others: Record<string, string> = {}): string | null => {
    const found = spreadAmong({ ...defaults, [id]: text, ...others }, id);
    const standard = defaults[id];
    return found === null
      ? null
      : writeSpread(found, fieldScaleOf(definitionOf(id), typeof standard === 'number' ? standard : 0));
  };

  it.each([
    ['rebound.datacentre.elasticity', '0.09 to 1', '0.3 [0.09–1]'],
    ['adoption.llm_decode.ceiling', 'uniform(0.2, 0.4)', '30 [21–39]'],
    ['hardware.llm_decode.imc.capex', '60000 to 167000', '100k [60k–167k]'],
    ['hardware.llm_decode.base.throughput', 'uniform(5000, 15000)', '10k [5500–14.5k]'],
    ['workload.llm_decode.macs', 'uniform(5e10, 9e10)', '70 [52–88]'],
    ['adoption.llm_decode.start_year', 'discrete(2025: 1, 2026: 5, 2027: 3, 2028: 1)', '2026 [2025–2028]'],
    ['adoption.vision_automotive.hurdle', 'uniform(-0.2, 0.2)', '0 [−18…18]'],
    ['price.electricity', 'normal(0.08, 0)', '0.08'],
  ])('%s, %s: %s', (id, text, written) => {
    expect(spread(id, text)).toBe(written);
  });

  it('say that it hangs on another, times its factor', () => {
    const root = 'hardware.llm_decode.imc.capex';
    expect(
      spread('hardware.recommendation.imc.capex', `= ${root} * 1.6`, { [root]: '60000 to 167000' }),
    ).toBe('= 160k [96k–267k]');
  });

  it('are none where nothing is drawn, or the inputs as a whole break a rule', () => {
    expect(spread('price.electricity', 0.08)).toBeNull();
    expect(spread('price.electricity', '= grid.carbon')).toBeNull();
    expect(
      spread('price.electricity', '0.1 to 0.2', {
        'grid.carbon': '= grid.decline',
        'grid.decline': '= grid.carbon',
      }),
    ).toBeNull();
  });
});

describe('readField and writeField', () => {
  const read = (id: string, standard: number, text: string): unknown => {
    const definition = definitionOf(id);
    const result = readField(text, definition, fieldScaleOf(definition, standard));
    return result.ok ? result.value : result.error.code;
  };

  it('understand separators, full-width digits, true minus, powers of ten', () => {
    expect(read('hardware.llm_decode.imc.capex', 1e5, '280,000')).toBe(280_000);
    expect(read('hardware.llm_decode.imc.capex', 1e5, '２８００００')).toBe(280_000);
    expect(read('hardware.llm_decode.imc.capex', 1e5, '2.8e5')).toBe(280_000);
    expect(read('adoption.llm_decode.hurdle', 0.15, '\u22125')).toBe(-0.05);
    expect(read('price.electricity', 0.08, '.12')).toBe(0.12);
  });

  it('write counts of operations and bits in billions, and read them so', () => {
    const definition = definitionOf('workload.llm_decode.macs');
    expect(writeField(70.6e9, fieldScaleOf(definition, 70.6e9))).toBe('70.6');
    expect(read('workload.llm_decode.macs', 70.6e9, '8')).toBe(8e9);
  });

  it('keep coefficients of diffusion plain and yearly rates in per cent', () => {
    expect(fieldScaleOf(definitionOf('adoption.llm_decode.q'), 0.38).suffix).toBe('');
    expect(fieldScaleOf(definitionOf('grid.decline'), 0.037).suffix).toBe('%');
    expect(writeField(0.037, fieldScaleOf(definitionOf('grid.decline'), 0.037))).toBe('3.7');
  });

  it('read and show a distribution in the unit of the field', () => {
    const ceiling = fieldScaleOf(definitionOf('adoption.llm_decode.ceiling'), 0.25);
    expect(read('adoption.llm_decode.ceiling', 0.25, '20 to 60')).toBe('0.2 to 0.6');
    expect(read('adoption.llm_decode.ceiling', 0.25, '20 % to 60 %')).toBe('0.2 to 0.6');
    expect(read('adoption.llm_decode.ceiling', 0.25, 'discrete(10: 1, 30: 3)')).toBe(
      'discrete(0.1: 1, 0.3: 3)',
    );
    expect(read('adoption.llm_decode.ceiling', 0.25, '= adoption.llm_prefill.ceiling * 0.8')).toBe(
      '= adoption.llm_prefill.ceiling * 0.8',
    );
    expect(writeFieldValue('0.2 to 0.6', ceiling)).toBe('20 to 60');
    expect(writeFieldValue('pert(0.1, 0.2, 0.3)', ceiling)).toBe('pert(10, 20, 30)');
  });

  it('name the rule that was broken', () => {
    expect(read('adoption.llm_decode.ceiling', 0.25, '101')).toBe('input-out-of-range');
    expect(read('adoption.llm_decode.ceiling', 0.25, '-1')).toBe('input-out-of-range');
    expect(read('price.electricity', 0.08, '-0.01')).toBe('input-out-of-range');
    expect(read('price.electricity', 0.08, 'lognormal(1, -2)')).toBe('distribution-malformed');
    expect(read('price.electricity', 0.08, '0.2 to 0.1')).toBe('distribution-malformed');
    expect(read('price.electricity', 0.08, 'cheap')).toBe('input-not-a-number');
  });
});
