import { Input, NativeSelect, Switch } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { segmentName } from '../../../../shared/i18n/names.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { checkInput } from '../../../../shared/model/inputs.ts';
import { segments } from '../../../../shared/model/vocabulary.ts';
import type { DemandPoints } from '../../../../shared/scenario/file.ts';
import { unitLabel } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { isComposing } from '../../ui/composing.ts';
import { plainField, readNumber, writeField } from './field-text.ts';
import type { ControlProps } from './control.ts';

/** Yes or no: 1 or 0 in the model. */
export function SwitchControl({ value, label, onChange }: ControlProps): ReactNode {
  const translate = useTranslate();
  return (
    <Switch
      size="xs"
      aria-label={label}
      label={translate(value === 1 ? 'model.whatifOn' : 'model.whatifOff')}
      checked={value === 1}
      onChange={(event) => onChange(event.currentTarget.checked ? 1 : 0)}
    />
  );
}

/** One of the two segments. */
export function ChoiceControl({ value, label, onChange }: ControlProps): ReactNode {
  const translate = useTranslate();
  return (
    <NativeSelect
      aria-label={label}
      value={String(value)}
      data={segments.map((segment) => ({ value: segment, label: segmentName(segment, translate) }))}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** The demand points: a field of electricity for each year that the source names. */
export function PointsControl({ definition, value, label, onChange, onProblem }: ControlProps): ReactNode {
  const language = useLanguage();
  if (typeof value !== 'object') return null;
  const unit = unitLabel(definition.unit, language);
  const points: DemandPoints = value;
  return (
    <div className="points-control">
      {points.map(([year, amount], index) => (
        <PointField
          key={year}
          {...{ definition, onProblem, unit, year, amount }}
          label={`${label}, ${year}`}
          onCommit={(next) =>
            onChange(
              points.map((point, place): [number, number] => [point[0], place === index ? next : point[1]]),
            )
          }
        />
      ))}
    </div>
  );
}

function PointField({
  definition,
  label,
  unit,
  year,
  amount,
  onCommit,
  onProblem,
}: Pick<ControlProps, 'definition' | 'label' | 'onProblem'> & {
  readonly unit: string;
  readonly year: number;
  readonly amount: number;
  readonly onCommit: (value: number) => void;
}) {
  const translate = useTranslate();
  const problemId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const settle = (text: string | null, wrong: string | null): void => {
    setTyped(text);
    setWrong(wrong !== null);
    onProblem(wrong === null ? null : { id: problemId, text: wrong });
  };
  const commit = (): void => {
    if (typed === null) return;
    const place = `${definition.id} ${year}`;
    const read = readNumber(typed, plainField, place);
    const checked = read.ok ? checkInput(definition.id, [[year, read.value]]) : read;
    if (!checked.ok) settle(typed, describeError({ ...checked.error, place }, translate));
    else settle(null, null);
    if (read.ok && checked.ok && read.value !== amount) onCommit(read.value);
  };
  return (
    <div className="number-control">
      <span className="points-year tabular">{year}</span>
      <Input
        // Mantine would put its own, empty description in the place of ours.
        withAria={false}
        className="value-field"
        classNames={{ input: 'value-field-input tabular' }}
        aria-label={`${label} (${unit})`}
        aria-describedby={isWrong ? problemId : undefined}
        aria-invalid={isWrong || undefined}
        error={isWrong}
        inputMode="decimal"
        autoComplete="off"
        data-undo={typed === null ? 'session' : undefined}
        value={typed ?? writeField(amount, plainField)}
        onChange={(event) => settle(event.currentTarget.value, null)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={commit}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Enter') {
            event.preventDefault();
            commit();
          } else if (event.key === 'Escape' && typed !== null) {
            event.preventDefault();
            settle(null, null);
          }
        }}
      />
      <span className="number-unit">{unit}</span>
    </div>
  );
}
