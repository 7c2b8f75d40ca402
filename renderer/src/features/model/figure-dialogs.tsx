import './seek.css';
import { Modal, Table, Text } from '@mantine/core';
import { useEffect } from 'react';
import { nameSeparator, outputName, workloadName } from '../../../../shared/i18n/names.ts';
import type { ModelResult } from '../../../../shared/model/result.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { formatOutput, formatShare } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { explain } from '../../state/explain.ts';
import { closeFigureQuestion, type FigureQuestion, useFigureQuestion } from '../../state/figures.ts';
import { useMoney } from '../../state/money.ts';
import { evenValue, firstGain, hurdleYears } from './break-even.ts';
import { SeekForm } from './seek-form.tsx';
import { showByYear } from './show-by-year.ts';

/** Answers what is asked of a figure: the search for a target, and where it breaks even. */
export function FigureDialogs({
  resolved,
  result,
}: {
  readonly resolved: ResolvedScenario;
  readonly result: ModelResult;
}) {
  const translate = useTranslate();
  const question = useFigureQuestion((state) => state.question);
  useEffect(() => {
    if (question?.kind !== 'by-year') return;
    closeFigureQuestion();
    showByYear(question.id);
  }, [question]);
  if (question === null || question.kind === 'by-year') return null;
  const { id, year, kind } = question;
  const value = result.series[id][result.years.indexOf(year)];
  const name = [outputName(id, translate), year].join(nameSeparator);
  if (value === undefined) return null;
  const subject = { id, year, resolved, value };
  return (
    <Modal
      opened
      key={`${kind} ${id} ${year}`}
      onClose={closeFigureQuestion}
      size={640}
      title={translate(kind === 'seek' ? 'model.seekTitle' : 'model.evenTitle', { output: name })}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      {kind === 'seek' ? (
        <SeekForm subject={subject} onDone={closeFigureQuestion} />
      ) : (
        <BreakEven question={question} resolved={resolved} result={result}>
          <SeekForm subject={subject} target={evenValue(id)} onDone={closeFigureQuestion} />
        </BreakEven>
      )}
    </Modal>
  );
}

/** When a result turns into a gain, when the buyers of each workload get what they ask for, and at which value of an input. */
function BreakEven({
  question: { id, year },
  resolved: { central },
  result,
  children,
}: {
  readonly question: FigureQuestion;
  readonly resolved: ResolvedScenario;
  readonly result: ModelResult;
  readonly children: React.ReactNode;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const gain = firstGain(result, id);
  const { currency } = useMoney();
  const even = formatOutput(id, evenValue(id), { language, currency });
  const last = result.years.at(-1) ?? year;
  const rows = hurdleYears({ result, central }, id, year);
  const share = (value: number): string => formatShare(value, { language });
  return (
    <div className="break-even">
      <h3>{translate('model.evenWhen')}</h3>
      <p>
        {gain === null
          ? translate('model.evenNever', { even, year: last })
          : translate('model.evenFrom', { even, year: gain })}
      </p>
      <Table withRowBorders={false} verticalSpacing={3} fz="xs" aria-label={translate('model.evenTable')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{translate('model.whatifWorkload')}</Table.Th>
            <Table.Th ta="right">{translate('model.evenSaving', { year })}</Table.Th>
            <Table.Th ta="right">{translate('model.evenHurdle')}</Table.Th>
            <Table.Th>{translate('model.evenFirst')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ workload, hurdle, saving, first, best }) => (
            <Table.Tr key={workload}>
              <Table.Td>{workloadName(workload, translate)}</Table.Td>
              <Table.Td ta="right">
                <button
                  type="button"
                  className="figure-door"
                  onClick={() => {
                    closeFigureQuestion();
                    explain({ kind: 'output', id: `workload.${workload}.saving`, year });
                  }}
                >
                  {share(saving)}
                </button>
              </Table.Td>
              <Table.Td ta="right" className="tabular">
                {share(hurdle)}
              </Table.Td>
              <Table.Td>
                {first === null
                  ? translate('model.evenNotBy', {
                      year: last,
                      best: share(best.saving),
                      bestYear: best.year,
                    })
                  : translate(first === result.years[0] ? 'model.evenBefore' : 'model.evenIn', {
                      year: first,
                    })}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text size="xs" c="dimmed" mt={4}>
        {translate('model.evenMeaning')}
      </Text>
      <h3>{translate('model.evenAt', { even })}</h3>
      {children}
    </div>
  );
}
