import { useState } from 'react';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import { unitLabel } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import type { Problem } from './control.ts';
import { fieldScaleOf } from './field-text.ts';
import { ValueField } from './value-field.tsx';

/** From where to where a search looks, in the input's own unit. */
export function RangeFields({
  input,
  range,
  onChange,
}: {
  readonly input: string;
  readonly range: readonly [number, number];
  readonly onChange: (range: readonly [number, number]) => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const row = useCatalog((catalog) => catalog.inputRows.get(input));
  const [problem, setProblem] = useState<Problem | null>(null);
  const definition = inputDefinitions.get(input);
  if (definition === undefined) return null;
  const scale = fieldScaleOf(definition, typeof row?.value === 'number' ? row.value : range[0]);
  const unit = scale.isYear ? '' : `${scale.suffix}${unitLabel(definition.unit, language)}`;
  const field = (end: 0 | 1): React.ReactNode => (
    <ValueField
      definition={definition}
      scale={scale}
      value={range[end]}
      label={translate(end === 0 ? 'model.seekFrom' : 'model.seekTo')}
      unit={unit}
      onCommit={(next) => {
        if (typeof next === 'number') onChange(end === 0 ? [next, range[1]] : [range[0], next]);
      }}
      onProblem={setProblem}
    />
  );
  return (
    <div className="seek-range">
      <span className="seek-range-label">{translate('model.seekRange')}</span>
      <span className="seek-range-fields">
        {field(0)}
        <span aria-hidden>–</span>
        {field(1)}
        <span className="number-unit">{unit}</span>
      </span>
      {problem !== null && (
        <p className="input-problem" id={problem.id} role="alert">
          {problem.text}
        </p>
      )}
    </div>
  );
}
