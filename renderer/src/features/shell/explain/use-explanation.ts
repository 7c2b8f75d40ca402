import { useMemo } from 'react';
import type { Language, Translate } from '../../../../../shared/i18n/messages.ts';
import { inputName } from '../../../../../shared/i18n/names.ts';
import {
  type Explanation,
  type ExplanationNode,
  explainRun,
} from '../../../../../shared/model/explain/explanation.ts';
import { modelMoney, type MoneyView } from '../../../../../shared/units/money.ts';
import { parseOutputAt } from '../../../../../shared/model/output-at.ts';
import type { OutputId } from '../../../../../shared/model/result.ts';
import type { Summary } from '../../../../../shared/model/uncertainty/summary.ts';
import type { ResolvedScenario } from '../../../../../shared/scenario/file.ts';
import { useLanguage, useTranslate } from '../../../i18n.ts';
import { useKnownDoubt } from '../../../state/bands.ts';
import { useDraftName } from '../../../state/draft-name.ts';
import type { Explained } from '../../../state/explain.ts';
import { useMoney } from '../../../state/money.ts';
import { useResolved, useSavedResolved } from '../../../state/results.ts';
import { useScenarios } from '../../../state/scenarios.ts';
import { useSession } from '../../../state/session.ts';
import type { Setters } from './marks.ts';
import { inLine, inputText } from './value-text.ts';

/** The run that a subject belongs to, and the node in it that the tree grows from. */
export interface ExplainedRun extends Setters {
  readonly explanation: Explanation;
  readonly root: ExplanationNode;
  readonly scenario: ResolvedScenario;
  readonly scenarioName: string;
  /** How money is shown, where that differs from the model's dollars. */
  readonly money: MoneyView | undefined;
  /** What the draws say of a result of the run, by its address; undefined where none were made, or not yet of these inputs. */
  readonly drawsOf: (address: string) => Draws | undefined;
}

/** One result in one year over all draws, in the model's unit. */
export interface Draws {
  readonly output: OutputId;
  readonly summary: Summary;
  readonly samples: number;
}

/**
 * Yields the run of a subject, computed in the window and anew whenever an input changes; null while there is nothing to
 * explain. A figure follows the horizon year, a point of a chart stays at its own.
 */
export function useExplanation(subject: Explained): ExplainedRun | null {
  const translate = useTranslate();
  const language = useLanguage();
  const draft = useResolved();
  const saved = useSavedResolved(subject.scenarioId);
  const draftName = useDraftName();
  const savedName = useScenarios().find(({ id }) => id === subject.scenarioId)?.name;
  const overrides = useSession((session) => session.overrides);
  const horizonYear = useSession((session) => session.horizonYear);
  const money = useMoney();
  const { bands, isStale } = useKnownDoubt();
  const isDraft = subject.scenarioId === undefined;
  const resolved = isDraft ? draft : saved;
  const { changes } = subject;

  const explanation = useMemo(() => {
    if (!resolved.ok) return null;
    const { inputs, years } = resolved.value;
    const run = explainRun(changes === undefined ? inputs : { ...inputs, ...changes }, years);
    return run.ok ? run.value : null;
  }, [resolved, changes]);
  if (explanation === null || !resolved.ok) return null;

  const root = explanation.nodeAt(keyOf(subject, horizonYear, resolved.value));
  if (root === undefined) return null;
  const scenario = resolved.value;
  const name = isDraft ? draftName : (savedName ?? scenario.name);
  return {
    explanation,
    root,
    scenario,
    money: money === modelMoney ? undefined : money,
    scenarioName: [name, ...changesText(changes, translate, language)].join(' · '),
    drawsOf: (address) => {
      const at = parseOutputAt(address);
      if (bands === null || isStale || !isDraft || changes !== undefined || !at.ok) return undefined;
      const { output, year } = at.value;
      const summary = bands.series.get(output)?.[bands.years.indexOf(year)];
      return summary === undefined ? undefined : { output, summary, samples: bands.samples };
    },
    setterOf: (id) => {
      if (changes !== undefined && id in changes) return translate('shell.explain.byChart');
      if (isDraft && id in overrides) return translate('shell.explain.unsaved');
      return scenario.overridden[id];
    },
  };
}

/** What a point of a chart changes in the scenario: "Adoption ceiling · LLM decoding = 35%". */
function changesText(changes: Explained['changes'], translate: Translate, language: Language): string[] {
  return Object.entries(changes ?? {}).map(
    ([id, value]) => `${inputName(id, translate)} = ${inLine(inputText(id, value, language))}`,
  );
}

function keyOf(subject: Explained, horizonYear: number, { years }: ResolvedScenario): string {
  switch (subject.kind) {
    case 'input':
      return subject.id;
    case 'step':
      return subject.address;
    case 'output': {
      const follows = subject.isPinned !== true && years.from <= horizonYear && horizonYear <= years.to;
      return `${subject.id}@${follows ? horizonYear : subject.year}`;
    }
  }
}
