import { ActionIcon, Button, Input, Tooltip } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useId, useState } from 'react';
import { appError } from '../../../../shared/errors.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { fail, type Result } from '../../../../shared/result.ts';
import type { DemandPoints } from '../../../../shared/scenario/file.ts';
import { unitLabel } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { isComposing } from '../../ui/composing.ts';
import type { ControlProps } from './control.ts';
import { plainField, readNumber, writeField } from './field-text.ts';
import { addPoint, type Point, removePoint, replacePoint } from './points.ts';

/** The demand points as a table of years and electricity: edited, added and taken away, always in order of the years. */
export function PointsControl({ definition, value, label, onChange, onProblem }: ControlProps): ReactNode {
  const translate = useTranslate();
  const language = useLanguage();
  if (typeof value !== 'object') return null;
  const { id } = definition;
  const unit = unitLabel(definition.unit, language);
  const points: DemandPoints = value;
  const further = addPoint(points);
  const set = (next: Result<DemandPoints>): Result<DemandPoints> => {
    if (next.ok) onChange(next.value);
    return next;
  };
  const edit = (place: number, part: 0 | 1, typed: string): Result<DemandPoints> => {
    const point = points[place];
    if (point === undefined) return fail(appError('input-points-malformed', id));
    const read = readNumber(typed, { ...plainField, isYear: part === 0 }, `${id} ${point[0]}`);
    if (!read.ok) return read;
    if (read.value === point[part]) return { ok: true, value: points };
    const next: Point = part === 0 ? [read.value, point[1]] : [point[0], read.value];
    return set(replacePoint(id, points, place, next));
  };
  return (
    <table className="points-control" aria-label={label}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{translate('common.year')}</th>
          <th scope="col">{unit}</th>
          <th scope="col">{translate('model.pointsRemoveHead')}</th>
        </tr>
      </thead>
      <tbody>
        {points.map(([year, amount], place) => (
          // By place, so that the field keeps the focus when its year changes.
          // oxlint-disable-next-line react/no-array-index-key -- rows have no other identity than their place
          <tr key={place}>
            <td>
              <PointField
                label={translate('model.pointsYear', { label, year })}
                shown={String(year)}
                isYear
                onCommit={(typed) => edit(place, 0, typed)}
                onProblem={onProblem}
              />
            </td>
            <td>
              <PointField
                label={`${label}, ${year} (${unit})`}
                shown={writeField(amount, plainField)}
                onCommit={(typed) => edit(place, 1, typed)}
                onProblem={onProblem}
              />
            </td>
            <td className="number-unit">{unit}</td>
            <td>
              <Tooltip label={translate('model.pointsRemove', { year })}>
                <ActionIcon
                  size={22}
                  aria-label={translate('model.pointsRemove', { year })}
                  disabled={points.length === 1}
                  onClick={() => onChange(removePoint(points, place))}
                >
                  <IconTrash size={14} />
                </ActionIcon>
              </Tooltip>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPlus size={12} aria-hidden />}
              disabled={further === null}
              onClick={() => {
                if (further !== null) onChange(further);
              }}
            >
              {translate('model.pointsAdd')}
            </Button>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** A field of a point. What is typed is applied on Enter or when it is left; what breaks a rule stays, with the rule below. */
function PointField({
  label,
  shown,
  isYear = false,
  onCommit,
  onProblem,
}: Pick<ControlProps, 'onProblem'> & {
  readonly label: string;
  readonly shown: string;
  readonly isYear?: boolean;
  readonly onCommit: (typed: string) => Result<DemandPoints>;
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
    const done = onCommit(typed);
    if (done.ok) settle(null, null);
    else settle(typed, describeError({ ...done.error, place: label }, translate));
  };
  return (
    <Input
      // Mantine would put its own, empty description in the place of ours.
      withAria={false}
      className={isYear ? 'value-field points-year' : 'value-field'}
      classNames={{ input: 'value-field-input tabular' }}
      aria-label={label}
      aria-describedby={isWrong ? problemId : undefined}
      aria-invalid={isWrong || undefined}
      error={isWrong}
      inputMode={isYear ? 'numeric' : 'decimal'}
      autoComplete="off"
      data-undo={typed === null ? 'session' : undefined}
      value={typed ?? shown}
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
  );
}
