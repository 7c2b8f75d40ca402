import { formatInput, unitLabel } from '../../../../shared/units/format.ts';
import { useLanguage } from '../../i18n.ts';
import { useResolved } from '../../state/results.ts';
import { type FieldScale, fieldScaleOf } from './field-text.ts';
import type { ControlProps } from './control.ts';
import { scaleFor, type SourcedRange, valueAfter } from './slider-scale.ts';
import { ValueField } from './value-field.tsx';
import { ValueSlider } from './value-slider.tsx';

/** A number, or the distribution it is drawn from: then the track stands at the median. */
export function NumberControl(props: ControlProps) {
  const { value } = props;
  if (typeof value === 'number') return <TrackAndField {...props} median={value} />;
  return typeof value === 'string' ? <UncertainNumber {...props} /> : null;
}

/** Only what is uncertain asks for the whole scenario: a row that did so would be drawn anew with every change of another. */
function UncertainNumber(props: ControlProps) {
  const resolved = useResolved();
  const median = resolved.ok ? resolved.value.central[props.definition.id] : props.row.value;
  return typeof median === 'number' ? <TrackAndField {...props} median={median} /> : null;
}

/** Track and field, side by side; the field alone where nothing bounds the track. */
function TrackAndField({
  definition,
  row,
  value,
  label,
  isChanged,
  onChange,
  onProblem,
  median,
}: ControlProps & { readonly median: number }) {
  const language = useLanguage();
  const standard = typeof row.value === 'number' ? row.value : median;
  const sourced: SourcedRange = { value: standard, low: row.low, high: row.high };
  const scale = scaleFor(definition, sourced, median);
  const fieldScale = fieldScaleOf(definition, standard);
  const unit = fieldScale.isYear ? '' : writeUnit(unitLabel(definition.unit, language), fieldScale.suffix);
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
