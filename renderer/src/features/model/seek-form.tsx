import { Button, Group, NumberInput, Select, Stack, Text } from '@mantine/core';
import { IconTargetArrow } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { moneyWords } from '../../../../shared/i18n/money-words.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { OutputId } from '../../../../shared/model/result.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { unitLabel } from '../../../../shared/units/format.ts';
import { isMoneyUnit } from '../../../../shared/units/money.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useAnalysis } from '../../state/analysis.ts';
import { useMoney } from '../../state/money.ts';
import { useSeek } from '../../state/seek.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';
import { RangeFields } from './seek-range-fields.tsx';
import { firstRange } from './seek-range.ts';
import { SeekAnswerView } from './seek-answer.tsx';

/** What a search is about. */
export interface SeekSubject {
  readonly id: OutputId;
  readonly year: number;
  readonly resolved: ResolvedScenario;
  /** The result as it is, in its unit. */
  readonly value: number;
}

/**
 * Searches for the value of one input at which a result is so much: which input (the most influential unless another is
 * chosen), the target unless it is given, and where to look; then the answer, and a way to set it.
 */
export function SeekForm({
  subject,
  target: fixed,
  onDone,
}: {
  readonly subject: SeekSubject;
  /** The target where there is nothing to choose: break-even. */
  readonly target?: number;
  readonly onDone: () => void;
}) {
  const { id, year, resolved, value } = subject;
  const translate = useTranslate();
  const language = useLanguage();
  const [chosen, setChosen] = useState<string | null>(null);
  const money = useMoney();
  const scale = outputScale(id, year, money);
  const [typed, setTyped] = useState<number | null>(Number((value * scale).toPrecision(3)));
  const [ranges, setRanges] = useState<Readonly<Record<string, readonly [number, number]>>>({});
  const { state, seek, stop } = useSeek();
  const { inputs, years, seed, samples, central } = resolved;
  const question = useMemo(
    () => ({
      kind: 'influence' as const,
      inputs,
      years,
      seed,
      samples,
      at: { output: id, year },
      doubts: {},
    }),
    [inputs, years, seed, samples, id, year],
  );
  const { answer: ranking } = useAnalysis<'influence'>(question);
  const order = useMemo(
    () => (ranking?.ok === true ? ranking.value.filter(({ swing }) => swing > 0).map((each) => each.id) : []),
    [ranking],
  );
  const data = useMemo(() => choicesOf(order, (each) => inputName(each, translate)), [order, translate]);
  const input = chosen ?? (ranking === null ? null : (order[0] ?? firstNumber));
  const range = input === null ? null : (ranges[input] ?? firstRange(input, central));
  // What is typed is in the money that is shown; the model computes in its own.
  const target = fixed ?? (typed === null ? null : typed / scale);
  const unit = unitLabel(outputUnit(id), language, money.currency);
  const ask = (of: string, within: readonly [number, number]): void => {
    if (target === null) return;
    setChosen(of);
    setRanges({ ...ranges, [of]: within });
    seek({
      inputs,
      years,
      request: { input: of, at: { output: id, year }, target: { value: target }, range: within },
    });
  };
  // What was found for another question says nothing of this one.
  const isCurrent =
    state.status === 'done' &&
    state.errand.request.input === input &&
    'value' in state.errand.request.target &&
    state.errand.request.target.value === target &&
    state.errand.inputs === inputs &&
    state.errand.request.range.join() === range?.join();
  const groups = [
    { group: translate('model.seekStrongest'), items: data.strongest },
    { group: translate('model.seekOthers'), items: data.others },
  ].filter(({ items }) => items.length > 0);
  return (
    <Stack gap="sm">
      <Select
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        label={translate('model.seekInput')}
        placeholder={translate('model.seekRanking')}
        nothingFoundMessage={translate('model.seekNoInput')}
        maxDropdownHeight={280}
        value={input}
        data={groups}
        onChange={setChosen}
      />
      <Group gap="sm" align="flex-start" wrap="nowrap">
        {fixed === undefined && (
          <NumberInput
            data-autofocus
            flex={1}
            label={translate('model.seekTarget')}
            description={isMoneyUnit(outputUnit(id)) ? moneyWords(money, { translate, language }) : undefined}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            suffix={unit === '' ? '' : ` ${unit}`}
            value={typed ?? ''}
            onChange={(next) => setTyped(typeof next === 'number' ? next : null)}
            onFocus={(event) => event.currentTarget.select()}
          />
        )}
        {input !== null && range !== null && (
          <RangeFields
            key={input}
            input={input}
            range={range}
            onChange={(next) => setRanges({ ...ranges, [input]: next })}
          />
        )}
      </Group>
      <Group justify="space-between" wrap="nowrap">
        <Text size="xs" c="dimmed">
          {translate('model.seekMedians')}
        </Text>
        <Button
          flex="none"
          leftSection={<IconTargetArrow size={16} aria-hidden />}
          disabled={input === null || range === null || target === null || state.status === 'working'}
          onClick={() => input !== null && range !== null && ask(input, range)}
        >
          {translate(fixed === undefined ? 'model.seekStart' : 'model.seekStartEven')}
        </Button>
      </Group>
      {state.status === 'working' && (
        <WorkProgress label={translate('model.seekWorking')} done={state.progress} onCancel={stop} />
      )}
      {isCurrent && (
        <SeekAnswerView
          subject={subject}
          request={state.errand.request}
          answer={state.answer}
          others={order}
          onAsk={(of, within) => ask(of, within ?? firstRange(of, central) ?? [0, 1])}
          onDone={onDone}
        />
      )}
    </Stack>
  );
}

const numbers = [...inputDefinitions.values()].filter(({ kind }) => kind === 'number');
const firstNumber = numbers[0]?.id ?? '';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The inputs to choose from: those that move the result first, the strongest first; then the rest in the model's order. */
function choicesOf(
  order: readonly string[],
  nameOf: (id: string) => string,
): { readonly strongest: Choice[]; readonly others: Choice[] } {
  const choice = (value: string): Choice => ({ value, label: nameOf(value) });
  const known = new Set(order);
  return {
    strongest: order.map(choice),
    others: numbers.filter(({ id }) => !known.has(id)).map(({ id }) => choice(id)),
  };
}
