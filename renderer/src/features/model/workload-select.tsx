import { NativeSelect } from '@mantine/core';
import { workloadName } from '../../../../shared/i18n/names.ts';
import { type Workload, workloads } from '../../../../shared/model/vocabulary.ts';
import { useTranslate } from '../../i18n.ts';
import { lookAt, useFocus } from '../../state/focus.ts';

/** Which workload the controls and the per-workload charts speak of. */
export function WorkloadSelect() {
  const translate = useTranslate();
  const workload = useFocus((focus) => focus.workload);
  return (
    <NativeSelect
      aria-label={translate('model.whatifWorkload')}
      value={workload}
      data={workloads.map((each) => ({ value: each, label: workloadName(each, translate) }))}
      onChange={(event) => lookAt({ workload: event.currentTarget.value as Workload })}
    />
  );
}
