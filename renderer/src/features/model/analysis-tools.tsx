import { NumberInput, Select } from '@mantine/core';
import { IconFocus2 } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { inputName } from '../../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { OutputAt } from '../../../../shared/model/output-at.ts';
import { unitLabel } from '../../../../shared/units/format.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useMoney } from '../../state/money.ts';
import {
  analyse,
  analysedQuantities,
  setMapAxis,
  setThreshold,
  useAnalysisChoice,
} from './analysis-choice.ts';

/** More than what the probability is asked of: typed and read in the money that is shown, kept in the model's. */
export function ThresholdField({
  at,
  value,
  scale,
}: {
  readonly at: OutputAt;
  readonly value: number;
  readonly scale: number;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { currency } = useMoney();
  return (
    <NumberInput
      size="xs"
      w={150}
      aria-label={translate('model.analysisThreshold')}
      leftSection=">"
      suffix={` ${unitLabel(outputUnit(at.output), language, currency)}`}
      value={Number((value * scale).toPrecision(6))}
      onChange={(next) => setThreshold(typeof next === 'number' ? next / scale : null)}
    />
  );
}

/** Which result these charts take apart: one choice for all of them. */
export const AnalysedSelect = memo(function AnalysedSelect() {
  const translate = useTranslate();
  const quantity = useAnalysisChoice((choice) => choice.quantity);
  const data = useMemo(
    () =>
      analysedQuantities.map((each) => ({
        value: each,
        // The segment stands beside it.
        label: translate(`model.output.segment.${each}`),
      })),
    [translate],
  );
  return (
    <Select
      size="xs"
      w={180}
      flex="none"
      allowDeselect={false}
      leftSection={<IconFocus2 size={14} aria-hidden />}
      aria-label={translate('model.analysisOutput')}
      title={translate('model.analysisOutput')}
      comboboxProps={{ width: 280, position: 'bottom-start' }}
      value={quantity}
      data={data}
      onChange={(next) => {
        const chosen = analysedQuantities.find((each) => each === next);
        if (chosen !== undefined) analyse(chosen);
      }}
    />
  );
});

/** An input along one side of the map. Its list is long: it is made anew with the language, not with every change. */
export const AxisSelect = memo(function AxisSelect({
  place,
  value,
}: {
  readonly place: 0 | 1;
  readonly value: string | null;
}) {
  const translate = useTranslate();
  const data = useMemo(
    () =>
      [...inputDefinitions.values()]
        .filter(({ kind }) => kind === 'number')
        .map(({ id }) => ({ value: id, label: inputName(id, translate) })),
    [translate],
  );
  return (
    <Select
      size="xs"
      searchable
      limit={60}
      className="chart-tool-wide"
      aria-label={translate(place === 0 ? 'model.analysisX' : 'model.analysisY')}
      value={value}
      data={data}
      onChange={(next) => setMapAxis(place, next)}
    />
  );
});
