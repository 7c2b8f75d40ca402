import { ActionIcon, Tooltip } from '@mantine/core';
import { IconRotate } from '@tabler/icons-react';
import { memo, type ReactNode, useCallback, useState } from 'react';
import { inputDescription, inputName, nameSeparator } from '../../../../shared/i18n/names.ts';
import { describeRange, type InputDefinition } from '../../../../shared/model/inputs.ts';
import { inputRole } from '../../../../shared/scenario/role.ts';
import type { InputSource, InputValue } from '../../../../shared/scenario/file.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { afterAnswer } from '../../state/catalog-questions.ts';
import { explain } from '../../state/explain.ts';
import { useSavedResolved } from '../../state/results.ts';
import { isSameValue, resetInput, setInput, useSession } from '../../state/session.ts';
import { GradeMark } from '../../ui/grade-mark.tsx';
import { reportError } from '../../ui/notify.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import type { ControlProps, Problem } from './control.ts';
import { DeviceButton, DeviceNote } from './device-button.tsx';
import { NumberControl, unitOfField } from './number-control.tsx';
import { ChoiceControl, SwitchControl } from './other-controls.tsx';
import { PointsControl } from './points-control.tsx';
import { UncertainMark } from './uncertain-mark.tsx';

/** No line of a name begins with the dot between its parts. */
const keptSeparator = nameSeparator.replace(' ', '\u00a0');

/** An input is looked for by this id on the page (`#/what-if/<input id>`). */
export function rowId(id: string): string {
  return `input-${id}`;
}

/** A value whose energy comes down the boundary ladder from a device or macro. */
function takesDevice({ quantity }: InputDefinition): boolean {
  return quantity === 'mac_energy';
}

/**
 * One input of the model: name, role, grade, control, and a way back when it was changed. `withPlace` writes the workload
 * and column into the name, where the group does not say them.
 */
export const InputRow = memo(function InputRow({
  definition,
  withPlace,
}: {
  readonly definition: InputDefinition;
  readonly withPlace: boolean;
}) {
  const { id } = definition;
  const translate = useTranslate();
  const language = useLanguage();
  const row = useCatalog((catalog) => catalog.inputRows.get(id));
  const override = useSession((session) => session.overrides[id]);
  const draftSource = useSession((session) => session.sources?.[id]);
  const savedScenario = useSavedResolved();
  const [problem, setProblem] = useState<Problem | null>(null);
  const saved = savedScenario.ok ? savedScenario.value.inputs[id] : row?.value;
  const change = useCallback(
    (next: InputValue, gesture?: string, source?: InputSource): void => {
      const set = (): void =>
        setInput(
          id,
          next,
          saved,
          (words) => words('shell.stepInput', { input: inputName(id, words) }),
          gesture,
          source,
        );
      afterAnswer(id, next, set, reportError);
    },
    [id, saved],
  );
  const standard = row?.value;
  const isUnsaved = override !== undefined;
  const takeBack = useCallback((): void => {
    if (isUnsaved) resetInput(id, (words) => words('shell.stepReset', { input: inputName(id, words) }));
    else if (standard !== undefined) change(standard);
  }, [isUnsaved, id, standard, change]);
  if (row === undefined || saved === undefined) return null;

  const value = override ?? saved;
  const isOfScenario = !isUnsaved && !isSameValue(saved, row.value);
  const source = isUnsaved ? draftSource : savedScenario.ok ? savedScenario.value.sources[id] : undefined;
  // What somebody set without saying why is assumed, as everywhere.
  const grade = source?.grade ?? (isUnsaved || isOfScenario ? 'assumption' : row.grade);
  const fullName = inputName(id, translate);
  const unit =
    definition.kind === 'number'
      ? unitOfField(definition, typeof row.value === 'number' ? row.value : 0, language)
      : '';
  const control: ControlProps = {
    definition,
    row,
    value,
    label: fullName,
    isChanged: isUnsaved,
    onChange: change,
    onProblem: setProblem,
  };
  const backLabel = isUnsaved
    ? translate('model.whatifReset', { name: fullName })
    : translate('model.whatifUseDefault', { name: fullName });

  return (
    <div className="input-row" id={rowId(id)} data-input={id}>
      <div className="input-head">
        <button
          type="button"
          className="input-grade"
          aria-label={translate('model.whatifExplain', { name: fullName })}
          onClick={() => explain({ kind: 'input', id })}
        >
          <GradeMark grade={grade} />
        </button>
        <RoleMark role={inputRole(id)} />
        <InputName definition={definition} withPlace={withPlace} unit={unit} />
        {definition.kind === 'number' && typeof value === 'string' && (
          <UncertainMark
            definition={definition}
            standard={typeof row.value === 'number' ? row.value : 0}
            text={value}
          />
        )}
        <span className="input-tools">
          {takesDevice(definition) && (
            <DeviceButton definition={definition} label={fullName} onApply={change} />
          )}
          {(isUnsaved || isOfScenario) && (
            <span className={isUnsaved ? 'input-changed' : 'input-changed input-changed-saved'}>
              <span className={isUnsaved ? 'input-dot' : 'input-dot input-dot-saved'} aria-hidden />
              <WayBack label={backLabel} onTake={takeBack} />
            </span>
          )}
        </span>
      </div>
      <ControlOf {...control} />
      {takesDevice(definition) && source !== undefined && <DeviceNote source={source.source} id={id} />}
      {problem !== null && (
        <p className="input-problem" id={problem.id} role="alert">
          {problem.text}
        </p>
      )}
    </div>
  );
});

function ControlOf(props: ControlProps): ReactNode {
  switch (props.definition.kind) {
    case 'number':
      return <NumberControl {...props} />;
    case 'switch':
      return <SwitchControl {...props} />;
    case 'segment':
      return <ChoiceControl {...props} />;
    case 'points':
      return <PointsControl {...props} />;
  }
}

/** What the input is called; its meaning and rule on hover. Apart from its value, which changes with every move. */
const InputName = memo(function InputName({
  definition: { id, quantity, range },
  withPlace,
  unit,
}: {
  readonly definition: InputDefinition;
  readonly withPlace: boolean;
  /** What the field's number is in; it stands by the name, so that the track has the width. */
  readonly unit: string;
}) {
  const translate = useTranslate();
  const name = inputName(id, translate);
  return (
    <Tooltip label={<Definition name={name} id={id} rule={describeRange(range)} />} position="right">
      <span className="input-name">
        {withPlace ? name.replaceAll(nameSeparator, keptSeparator) : translate(`inputs.${quantity}`)}
        {unit !== '' && <span className="input-unit"> {unit}</span>}
      </span>
    </Tooltip>
  );
});

/** The way back of a changed input. */
const WayBack = memo(function WayBack({
  label,
  onTake,
}: {
  readonly label: string;
  readonly onTake: () => void;
}) {
  return (
    <Tooltip label={label}>
      <ActionIcon size={20} aria-label={label} onClick={onTake}>
        <IconRotate size={14} />
      </ActionIcon>
    </Tooltip>
  );
});

function Definition({
  name,
  id,
  rule,
}: {
  readonly name: string;
  readonly id: string;
  readonly rule: string;
}) {
  const translate = useTranslate();
  return (
    <>
      <strong>{name}</strong>
      <br />
      {inputDescription(id, translate)}
      {rule !== 'x' && (
        <>
          <br />
          {translate('model.whatifRule', { rule })}
        </>
      )}
      <br />
      <code>{id}</code>
    </>
  );
}
