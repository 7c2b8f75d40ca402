import { TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import type { AppError } from '../../../../shared/errors.ts';
import type { InputDefinition } from '../../../../shared/model/inputs.ts';
import { useTranslate } from '../../i18n.ts';
import { isComposing } from '../../ui/composing.ts';
import { type FieldScale, readField, writeField } from './field-text.ts';

/**
 * The field of one number. What is typed is applied on Enter or when the field is left; what breaks a rule is not
 * applied and stays, with the rule below it. Escape brings the value back. An input method's Enter never commits.
 */
export function ValueField({
  definition,
  scale,
  value,
  label,
  unit,
  onCommit,
  onProblem,
}: {
  readonly definition: InputDefinition;
  readonly scale: FieldScale;
  readonly value: number;
  readonly label: string;
  readonly unit: string;
  readonly onCommit: (value: number) => void;
  /** Where the row shows the rule that was broken; null when all is well. */
  readonly onProblem: (problem: { readonly id: string; readonly text: string } | null) => void;
}) {
  const translate = useTranslate();
  const shown = writeField(value, scale);
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<AppError | null>(null);
  const problemId = useId();

  useEffect(() => {
    // The value changed elsewhere (slider, undo, another scenario): what was being typed is about the old one.
    setTyped(null);
    setProblem(null);
  }, [shown]);
  useEffect(() => {
    onProblem(problem === null ? null : { id: problemId, text: describeError(problem, translate) });
  }, [problem, problemId, translate, onProblem]);

  const forget = (): void => {
    setTyped(null);
    setProblem(null);
  };
  const commit = (): void => {
    if (typed === null || typed.trim() === shown) {
      forget();
      return;
    }
    const read = readField(typed, definition, scale);
    if (!read.ok) {
      setProblem(read.error);
      return;
    }
    forget();
    onCommit(read.value);
  };
  const answer = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      commit();
      event.currentTarget.select();
    } else if (event.key === 'Escape' && typed !== null) {
      event.preventDefault();
      forget();
    }
  };

  return (
    <TextInput
      className="value-field"
      classNames={{ input: 'value-field-input tabular' }}
      aria-label={unit === '' ? label : `${label} (${unit})`}
      aria-describedby={problem === null ? undefined : problemId}
      error={problem !== null}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      data-undo={typed === null ? 'session' : undefined}
      value={typed ?? shown}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setProblem(null);
      }}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={commit}
      onKeyDown={answer}
    />
  );
}
