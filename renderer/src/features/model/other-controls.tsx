import { NativeSelect, Switch } from '@mantine/core';
import type { ReactNode } from 'react';
import { segmentName } from '../../../../shared/i18n/names.ts';
import { segments } from '../../../../shared/model/vocabulary.ts';
import { useTranslate } from '../../i18n.ts';
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
