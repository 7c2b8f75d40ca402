import { formatInput, unitLabel } from '../../../../shared/units/format.ts';
import { useLanguage } from '../../i18n.ts';
import { type FieldScale, fieldScaleOf } from './field-text.ts';
import type { ControlProps } from './control.ts';
import { scaleFor, type SourcedRange, valueAfter } from './slider-scale.ts';
import { ValueField } from './value-field.tsx';
import { ValueSlider } from './value-slider.tsx';

/** A number: track and field, side by side; the field alone where nothing bounds the track. */
export function NumberControl({
  definition,
  row,
  value,
  label,
  isChanged,
  onChange,
  onProblem,
}: ControlProps) {
  const language = useLanguage();
  if (typeof value !== 'number' || typeof row.value !== 'number') return null;
  const sourced: SourcedRange = { value: row.value, low: row.low, high: row.high };
  const scale = scaleFor(definition, sourced, value);
  const fieldScale = fieldScaleOf(definition, row.value);
  const unit = fieldScale.isYear ? '' : writeUnit(unitLabel(definition.unit, language), fieldScale.suffix);
  return (
    <div className="number-control">
      {scale === null ? (
        <span className="number-spring" />
      ) : (
        <ValueSlider
          definition={definition}
          scale={scale}
          sourced={sourced}
          value={value}
          label={label}
          valueText={formatInput(definition.id, value, { language, digits: 4 })}
          isChanged={isChanged}
          onChange={onChange}
        />
      )}
      <ValueField
        definition={definition}
        scale={fieldScale}
        value={value}
        label={label}
        unit={unit}
        onCommit={onChange}
        onStep={
          scale === null
            ? undefined
            : (steps) => onChange(valueAfter(scale, value, steps, definition), `field ${definition.id}`)
        }
        onProblem={onProblem}
      />
      <span className="number-unit" title={unit}>
        {unit}
      </span>
    </div>
  );
}

/** Yields the unit beside a field: `%` or `%/yr` for shares and rates, a prefix before what is counted. */
function writeUnit(unit: string, suffix: FieldScale['suffix']): string {
  // The input's name already says what it is given for.
  return `${suffix}${unit.replace(/ per server$|（.*）$/u, '')}`;
}
