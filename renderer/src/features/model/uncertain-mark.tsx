import { Tooltip } from '@mantine/core';
import { IconChartHistogram, IconLink } from '@tabler/icons-react';
import { inputName } from '../../../../shared/i18n/names.ts';
import type { InputDefinition } from '../../../../shared/model/inputs.ts';
import { parseUncertain } from '../../../../shared/model/uncertainty/notation.ts';
import { unitLabel } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { fieldScaleOf, writeFieldValue } from './field-text.ts';

/** Says that an input is drawn, and from what, or on whose draw it hangs: by shape, and in words for those who hover or listen. */
export function UncertainMark({
  definition,
  standard,
  text,
}: {
  readonly definition: InputDefinition;
  /** The default, by which the field is scaled. */
  readonly standard: number;
  /** The distribution or tie as the scenario has it. */
  readonly text: string;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const parsed = parseUncertain(text, definition.id);
  const tie = parsed.ok && parsed.value.kind === 'tie' ? parsed.value : null;
  const scale = fieldScaleOf(definition, standard);
  const unit = scale.isYear ? '' : unitLabel(definition.unit, language);
  const label =
    tie === null
      ? translate('model.whatifDrawn', {
          text: writeFieldValue(text, scale),
          unit: `${scale.suffix}${unit}`,
        })
      : translate(tie.factor === 1 ? 'model.whatifTied' : 'model.whatifTiedTimes', {
          name: inputName(tie.id, translate),
          factor: tie.factor,
        });
  const Icon = tie === null ? IconChartHistogram : IconLink;
  return (
    <Tooltip label={label} position="right">
      <span className="input-uncertain">
        <Icon size={14} aria-hidden />
        <span className="visually-hidden">{label}</span>
      </span>
    </Tooltip>
  );
}
