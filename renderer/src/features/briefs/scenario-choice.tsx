import { Checkbox, ScrollArea, Stack } from '@mantine/core';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { useTranslate } from '../../i18n.ts';
import { mostScenarios, useBriefDraft } from './brief-draft.ts';
import type { ChosenScenario } from './use-chosen-scenarios.ts';

/** One to four scenarios, in the order in which they are ticked: the order of printing. */
export function ScenarioChoice({
  candidates,
  chosen,
}: {
  readonly candidates: readonly ChosenScenario[];
  readonly chosen: readonly ChosenScenario[];
}) {
  const translate = useTranslate();
  const ids = chosen.map((each) => each.id);
  const isFull = ids.length >= mostScenarios;

  const toggle = (id: string): void => {
    const next = ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
    if (next.length <= mostScenarios) useBriefDraft.setState({ scenarios: next });
  };

  return (
    <Checkbox.Group
      label={translate('briefs.scenarios')}
      description={translate(isFull ? 'briefs.scenariosFull' : 'briefs.scenariosHint')}
      value={ids}
    >
      <ScrollArea.Autosize mah={240} mt={6} type="auto">
        <Stack gap={6}>
          {candidates.map((candidate) => {
            const position = ids.indexOf(candidate.id);
            return (
              <Checkbox
                key={candidate.id}
                size="xs"
                value={candidate.id}
                disabled={position < 0 && (isFull || candidate.error !== null)}
                onChange={() => toggle(candidate.id)}
                label={position < 0 ? candidate.label : `${position + 1}. ${candidate.label}`}
                error={candidate.error === null ? undefined : describeError(candidate.error, translate)}
              />
            );
          })}
        </Stack>
      </ScrollArea.Autosize>
    </Checkbox.Group>
  );
}
