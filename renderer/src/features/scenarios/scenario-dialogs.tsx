import { Modal } from '@mantine/core';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import { useTranslate } from '../../i18n.ts';
import {
  closeScenarioQuestion,
  type ScenarioQuestion,
  useScenarioQuestion,
} from '../../state/scenario-questions.ts';
import { useScenarios } from '../../state/scenarios.ts';
import { AboutDialog } from './about-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { ParentDialog } from './parent-dialog.tsx';
import { RemoveDialog, RemovedDialog } from './remove-dialog.tsx';
import './dialogs.css';

/** The dialog about scenarios that is asked for, over whatever page it is asked on. */
export function ScenarioDialogs() {
  const translate = useTranslate();
  const question = useScenarioQuestion((state) => state.question);
  const scenarios = useScenarios();
  if (question === null) return null;
  const scenario = 'id' in question ? scenarios.find(({ id }) => id === question.id) : undefined;
  const isWide = question.kind === 'history' || question.kind === 'import';
  if ('id' in question && scenario === undefined) return null;
  return (
    <Modal
      opened
      size={isWide ? 960 : 640}
      onClose={closeScenarioQuestion}
      title={titleOf(question, scenario?.name ?? '', translate)}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
    >
      <Body question={question} scenario={scenario} />
    </Modal>
  );
}

function titleOf({ kind }: ScenarioQuestion, name: string, translate: Translate): string {
  return translate(`scenarios.${kind}Title`, { name });
}

function Body({
  question,
  scenario,
}: {
  readonly question: ScenarioQuestion;
  readonly scenario: Scenario | undefined;
}) {
  const done = closeScenarioQuestion;
  if (question.kind === 'import') return <ImportDialog files={question.files} onDone={done} />;
  if (question.kind === 'removed') return <RemovedDialog />;
  if (scenario === undefined) return null;
  switch (question.kind) {
    case 'history':
      return <HistoryDialog scenario={scenario} />;
    case 'about':
      return <AboutDialog scenario={scenario} onDone={done} />;
    case 'parent':
      return <ParentDialog key={scenario.id} scenario={scenario} parent={question.parent} onDone={done} />;
    case 'remove':
      return <RemoveDialog scenario={scenario} onDone={done} />;
  }
}
