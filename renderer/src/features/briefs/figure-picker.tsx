import { Button, Group, Modal, NumberInput, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { nameSeparator, outputName, segmentName, workloadName } from '../../../../shared/i18n/names.ts';
import { outputIds } from '../../../../shared/model/outputs.ts';
import type { OutputId } from '../../../../shared/model/result.ts';
import { firstYear, lastYear, segments, workloads } from '../../../../shared/model/vocabulary.ts';
import { formatOutput } from '../../../../shared/units/format.ts';
import { outputScale } from '../../../../shared/units/money-result.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useSession } from '../../state/session.ts';
import { useBriefMoney } from './money-fields.tsx';
import { figureMark, outputAt } from './note-figures.tsx';
import type { Candidate } from './use-candidates.ts';

/** Picks a result, a year and a scenario, with the value of now, and yields the mark that stands for it in a note. */
export function FigurePicker({
  scenarios,
  onInsert,
  onClose,
}: {
  readonly scenarios: readonly Candidate[];
  readonly onInsert: (mark: string) => void;
  readonly onClose: () => void;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const money = useBriefMoney();
  const horizonYear = useSession((session) => session.horizonYear);
  const [id, setId] = useState<OutputId>('energy.saved.datacentre');
  const [year, setYear] = useState<number>(horizonYear);
  const [scenario, setScenario] = useState(0);
  const chosen = scenarios[scenario];
  const isYear = Number.isInteger(year) && year >= firstYear && year <= lastYear;
  const value = chosen === undefined || !isYear ? null : outputAt(chosen, id, year);
  const option = (each: OutputId): { value: string; label: string } => ({
    value: each,
    label: outputName(each, translate),
  });
  return (
    <Modal opened onClose={onClose} title={translate('briefs.pickTitle')} size="md">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (value !== null) onInsert(figureMark(id, year, scenario));
        }}
      >
        <Stack gap="sm">
          <Select
            label={translate('briefs.pickResult')}
            data-autofocus
            searchable
            allowDeselect={false}
            maxDropdownHeight={320}
            nothingFoundMessage={translate('briefs.addNothing')}
            value={id}
            data={[
              ...segments.map((segment) => ({
                group: segmentName(segment, translate),
                items: outputIds
                  .filter((each) => !each.startsWith('workload.') && each.endsWith(`.${segment}`))
                  .map(option),
              })),
              ...workloads.map((workload) => ({
                group: workloadName(workload, translate),
                items: outputIds.filter((each) => each.startsWith(`workload.${workload}.`)).map(option),
              })),
            ]}
            onChange={(next) => {
              const found = outputIds.find((each) => each === next);
              if (found !== undefined) setId(found);
            }}
          />
          <NumberInput
            label={translate('briefs.pickYear')}
            value={year}
            min={firstYear}
            max={lastYear}
            allowDecimal={false}
            error={isYear ? undefined : translate('briefs.pickYearWrong', { from: firstYear, to: lastYear })}
            onChange={(next) => setYear(Number(next))}
          />
          {scenarios.length > 1 && (
            <Select
              label={translate('briefs.pickScenario')}
              allowDeselect={false}
              value={String(scenario)}
              data={scenarios.map((each, index) => ({
                value: String(index),
                label: `${index + 1}${nameSeparator}${each.name}`,
              }))}
              onChange={(next) => setScenario(Number(next))}
            />
          )}
          <Text size="lg" fw={600} className="tabular" aria-live="polite">
            {value === null
              ? '–'
              : formatOutput(id, value * outputScale(id, year, money), {
                  language,
                  currency: money.currency,
                })}
          </Text>
          <Text size="xs" c="dimmed">
            {translate('briefs.pickHint')}
          </Text>
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {translate('common.cancel')}
            </Button>
            <Button type="submit" disabled={value === null}>
              {translate('briefs.pickInsert')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
