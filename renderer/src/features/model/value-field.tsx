import { Input } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { flushSync } from 'react-dom';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import type { AppError } from '../../../../shared/errors.ts';
import type { InputDefinition } from '../../../../shared/model/inputs.ts';
import { useTranslate } from '../../i18n.ts';
import { isComposing } from '../../ui/composing.ts';
import { type FieldScale, readField, writeFieldValue } from './field-text.ts';

/** What is typed and not applied, the shown value it started from, and the rule it broke when it was last tried. */
interface Draft {
  readonly text: string;
  readonly of: string;
  readonly problem: AppError | null;
}

const stepsOf: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 };

/**
 * The field of one number, or of the distribution it is drawn from. What is typed is applied on Enter or when the field is left; what breaks a rule is not
 * applied and stays, with the rule below it. Escape brings the value back. An input method's Enter never commits.
 */
export function ValueField({
  definition,
  scale,
  value,
  label,
  unit,
  onCommit,
  onStep,
  onProblem,
  atRest,
}: {
  readonly definition: InputDefinition;
  readonly scale: FieldScale;
  readonly value: number | string;
  readonly label: string;
  readonly unit: string;
  readonly onCommit: (value: number | string) => void;
  /** Arrow keys step by one, Page Up and Page Down by ten; undefined where there is no track to step along. */
  readonly onStep?: ((steps: number) => void) | undefined;
  /** Where the row shows the rule that was broken; null when all is well. */
  readonly onProblem: (problem: { readonly id: string; readonly text: string } | null) => void;
  /** What stands in the field while nobody works in it, where the value itself is too long to be read there. */
  readonly atRest?: string | undefined;
}) {
  const translate = useTranslate();
  const shown = writeFieldValue(value, scale);
  // What is being typed is about the value it started from: when that changes elsewhere (slider, undo, another
  // scenario), it is void.
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isHeld, setHeld] = useState(false);
  const active = draft?.of === shown ? draft : null;
  const problem = active?.problem ?? null;
  const problemId = useId();
  useEffect(() => {
    onProblem(
      problem === null ? null : { id: problemId, text: describeError({ ...problem, place: '' }, translate) },
    );
  }, [problem, problemId, translate, onProblem]);

  const commit = (): void => {
    if (active === null || active.text.trim() === shown) {
      setDraft(null);
      return;
    }
    const read = readField(active.text, definition, scale);
    if (!read.ok) {
      setDraft({ ...active, problem: read.error });
      return;
    }
    setDraft(null);
    onCommit(read.value);
  };
  const answer = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape' && active !== null) {
      event.preventDefault();
      setDraft(null);
    } else if (event.key in stepsOf && onStep !== undefined && active === null) {
      event.preventDefault();
      onStep(stepsOf[event.key] ?? 0);
    }
  };

  return (
    <Input
      // Mantine would put its own, empty description in the place of ours.
      withAria={false}
      className="value-field"
      classNames={{ input: 'value-field-input tabular' }}
      aria-label={unit === '' ? label : `${label} (${unit})`}
      aria-describedby={problem === null ? undefined : problemId}
      aria-invalid={problem !== null || undefined}
      error={problem !== null}
      inputMode={typeof value === 'number' ? 'decimal' : 'text'}
      title={typeof value === 'number' ? undefined : shown}
      autoComplete="off"
      spellCheck={false}
      data-undo={active === null ? 'session' : undefined}
      value={active?.text ?? (isHeld ? shown : (atRest ?? shown))}
      onChange={(event) => setDraft({ text: event.currentTarget.value, of: shown, problem: null })}
      onFocus={(event) => {
        const field = event.currentTarget;
        // What is selected has to be what can be edited.
        flushSync(() => setHeld(true));
        field.select();
      }}
      onBlur={() => {
        setHeld(false);
        commit();
      }}
      onKeyDown={answer}
    />
  );
}
