import { Alert, Button, Group, Radio, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import type { SeekFile } from '../../../../shared/contract/sensitivity.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { describeSeek } from '../../../../shared/i18n/describe-seek.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { SeekPoint, SeekResult } from '../../../../shared/model/sensitivity/seek.ts';
import type { Result } from '../../../../shared/result.ts';
import { formatInput } from '../../../../shared/units/format.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { useDraftName } from '../../state/draft-name.ts';
import { useMoney } from '../../state/money.ts';
import { useSavedResolved } from '../../state/results.ts';
import { setInput, wayBack } from '../../state/session.ts';
import { notify } from '../../ui/notify.tsx';
import type { SeekErrand } from '../../worker/seeker.ts';
import type { SeekSubject } from './seek-form.tsx';
import { widestRange } from './seek-range.ts';

/** What a search came to in words; the value to set where there is one, and what else to try where there is none. */
export function SeekAnswerView({
  subject: { id, year, resolved },
  request,
  answer: result,
  others,
  onAsk,
  onDone,
}: {
  readonly subject: SeekSubject;
  readonly request: SeekErrand['request'];
  readonly answer: Result<SeekResult>;
  /** The inputs that move the result, the strongest first. */
  readonly others: readonly string[];
  /** Asks again, of another input or over another range (null: the first one of the input). */
  readonly onAsk: (input: string, range: readonly [number, number] | null) => void;
  readonly onDone: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const row = useCatalog((catalog) => catalog.inputRows.get(request.input));
  const version = useCatalog((catalog) => catalog.status?.version ?? '');
  const name = useDraftName();
  const money = useMoney();
  if (!result.ok) {
    return (
      <Alert color="red" p="xs" icon={<IconAlertTriangle size={16} />}>
        {describeError(result.error, translate)}
      </Alert>
    );
  }
  const { answer, target, central } = result.value;
  const { input, range } = request;
  const given = resolved.inputs[input];
  const file: SeekFile = {
    format: 'memwatt-seek/1',
    model: '',
    catalog: version,
    scenario: name,
    output: { id, year, unit: outputUnit(id), central },
    input: {
      id: input,
      unit: inputDefinitions.get(input)?.unit ?? '1',
      given: typeof given === 'object' || given === undefined ? 0 : given,
      central: Number(resolved.central[input]),
      grade:
        resolved.sources[input]?.grade ??
        (input in resolved.overridden ? 'assumption' : (row?.grade ?? 'assumption')),
      source: resolved.sources[input]?.source ?? row?.source ?? '',
      setBy: resolved.overridden[input] ?? null,
    },
    range: [...range],
    target: { value: target, input: null },
    answer: answer.kind === 'found' ? { ...answer, further: [...answer.further] } : answer,
  };
  const widest = widestRange(input, resolved.central);
  const isWider = widest !== null && (widest[0] < range[0] || widest[1] > range[1]);
  const next = others.find((each) => each !== input);
  return (
    <output className="seek-answer" data-answer={answer.kind}>
      {describeSeek(file, translate, language, {
        currency: money.currency,
        scale: outputScale(id, year, money),
      }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {answer.kind === 'found' ? (
        <Solutions
          input={input}
          points={[answer.found, ...answer.further]}
          isUncertain={typeof given === 'string'}
          onDone={onDone}
        />
      ) : (
        answer.kind !== 'everywhere' && (
          <Group gap="xs">
            {isWider && widest !== null && (
              <Button size="compact-sm" variant="default" onClick={() => onAsk(input, widest)}>
                {translate('model.seekWiden', {
                  from: formatInput(input, widest[0], { language }),
                  to: formatInput(input, widest[1], { language }),
                })}
              </Button>
            )}
            {next !== undefined && (
              <Button size="compact-sm" variant="default" onClick={() => onAsk(next, null)}>
                {translate('model.seekTryOther', { name: inputName(next, translate) })}
              </Button>
            )}
          </Group>
        )
      )}
    </output>
  );
}

/** The values that meet the target, one of them chosen, and the button that sets it as one step. */
function Solutions({
  input,
  points,
  isUncertain,
  onDone,
}: {
  readonly input: string;
  readonly points: readonly SeekPoint[];
  readonly isUncertain: boolean;
  readonly onDone: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const savedScenario = useSavedResolved();
  const [place, setPlace] = useState(0);
  const point = points[place] ?? points[0];
  if (point === undefined) return null;
  const write = (value: number): string => formatInput(input, value, { language, digits: 6 });
  const apply = (): void => {
    const saved = savedScenario.ok ? savedScenario.value.inputs[input] : undefined;
    setInput(input, point.value, saved, (words) =>
      words('model.stepSeek', { input: inputName(input, words) }),
    );
    notify(
      (words) => words('model.seekApplied', { input: inputName(input, words), value: write(point.value) }),
      { undo: wayBack() },
    );
    onDone();
  };
  return (
    <Stack gap="xs">
      {points.length > 1 && (
        <Radio.Group
          label={translate('model.seekSolutions')}
          value={String(place)}
          onChange={(next) => setPlace(Number(next))}
        >
          <Stack gap={4} mt={4}>
            {points.map(({ value }, index) => (
              <Radio key={value} size="xs" value={String(index)} label={write(value)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      <Group justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed">
          {isUncertain ? translate('model.seekReplaces') : ''}
        </Text>
        <Button flex="none" leftSection={<IconCheck size={16} aria-hidden />} onClick={apply}>
          {translate('model.seekApply', { value: write(point.value) })}
        </Button>
      </Group>
    </Stack>
  );
}
