import { memo } from 'react';
import type { Language } from '../../../../shared/i18n/define.ts';
import type { InputDefinition } from '../../../../shared/model/inputs.ts';
import { formatInput, unitLabel } from '../../../../shared/units/format.ts';
import { useLanguage } from '../../i18n.ts';
import { useResolvedWhile } from '../../state/results.ts';
import { fieldScaleOf, writeSpread } from './field-text.ts';
import type { ControlProps } from './control.ts';
import { scaleFor, type SourcedRange, valueAfter } from './slider-scale.ts';
import { spreadAmong } from './spread.ts';
import { ValueField } from './value-field.tsx';
import { ValueSlider } from './value-slider.tsx';

/**
 * A number, or the distribution it is drawn from: then the track stands at the median. One element for both, so that a
 * drag that turns a distribution into a number goes on.
 */
export function NumberControl(props: ControlProps) {
  const { definition, row, value } = props;
  // Only what is uncertain asks for the whole scenario: other rows are not drawn anew with every change.
  const resolved = useResolvedWhile(typeof value === 'string');
  if (typeof value === 'number') return <TrackAndField {...props} median={value} />;
  const inputs = resolved?.ok === true ? resolved.value : null;
  const spread = inputs === null ? null : spreadAmong(inputs.inputs, definition.id);
  const median = spread?.median ?? inputs?.central[definition.id] ?? row.value;
  if (typeof median !== 'number') return null;
  const atRest =
    spread === null ? undefined : writeSpread(spread, fieldScaleOf(definition, standardOf(row, median)));
  return <TrackAndField {...props} median={median} atRest={atRest} />;
}

/** What a field is scaled by: the default, or the median of an input that has none. */
function standardOf(row: ControlProps['row'], median: number): number {
  return typeof row.value === 'number' ? row.value : median;
}

/** Track and field, side by side; the field alone where nothing bounds the track. */
const TrackAndField = memo(function TrackAndField({
  definition,
  row,
  value,
  label,
  isChanged,
  onChange,
  onProblem,
  median,
  atRest,
}: ControlProps & { readonly median: number; readonly atRest?: string | undefined }) {
  const language = useLanguage();
  const standard = standardOf(row, median);
  const sourced: SourcedRange = { value: standard, low: row.low, high: row.high };
  const scale = scaleFor(definition, sourced, median);
  const fieldScale = fieldScaleOf(definition, standard);
  const unit = unitOfField(definition, standard, language);
  return (
    <div className={typeof value === 'number' ? 'number-control' : 'number-control number-uncertain'}>
      {scale === null ? (
        <span className="number-spring" />
      ) : (
        <ValueSlider
          definition={definition}
          scale={scale}
          sourced={sourced}
          value={median}
          label={label}
          valueText={formatInput(definition.id, median, { language, digits: 4 })}
          isChanged={isChanged}
          onChange={onChange}
        />
      )}
      <ValueField
        definition={definition}
        scale={fieldScale}
        value={typeof value === 'object' ? median : value}
        label={label}
        unit={unit}
        onCommit={onChange}
        onStep={
          scale === null
            ? undefined
            : (steps) => onChange(valueAfter(scale, median, steps, definition), `field ${definition.id}`)
        }
        onProblem={onProblem}
        atRest={atRest}
      />
    </div>
  );
});

/** Yields the unit that a field's number is in: `%` or `%/yr` for shares and rates, a prefix before what is counted. */
export function unitOfField(definition: InputDefinition, standard: number, language: Language): string {
  const { isYear, suffix } = fieldScaleOf(definition, standard);
  // The input's name already says what it is given for.
  return isYear
    ? ''
    : `${suffix}${unitLabel(definition.unit, language).replace(/ per server$|（.*）$/u, '')}`;
}
