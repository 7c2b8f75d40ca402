import { useMemo } from 'react';
import type { ScenarioReference } from '../../../../shared/contract/model.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { resolveScenario } from '../../../../shared/scenario/resolve.ts';
import { useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { askKnown } from '../../state/catalog-questions.ts';
import { useDraftName } from '../../state/draft-name.ts';
import { mergeOverrides } from '../../state/results.ts';
import {
  contentOf,
  fileOf,
  useCurrentScenario,
  useScenarioFiles,
  useScenarios,
} from '../../state/scenarios.ts';
import { useSession } from '../../state/session.ts';
import { unsavedChoice, useBriefDraft } from './brief-draft.ts';

/** A scenario that a brief may print: a saved one, or the open one as it stands with its unsaved changes. */
export interface ChosenScenario {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly reference: ScenarioReference;
  /** Why it cannot be computed; null when it can. */
  readonly error: AppError | null;
}

/** Yields what can be chosen, and what is: by default the open scenario, with its unsaved changes where it has any. */
export function useChosenScenarios(): {
  readonly candidates: readonly ChosenScenario[];
  readonly chosen: readonly ChosenScenario[];
} {
  const translate = useTranslate();
  const scenarios = useScenarios();
  const files = useScenarioFiles();
  const defaults = useCatalog((catalog) => catalog.defaults);
  const current = useCurrentScenario();
  const overrides = useSession((session) => session.overrides);
  const draftName = useDraftName();
  const picked = useBriefDraft((draft) => draft.scenarios);

  const candidates = useMemo(() => {
    const saved = scenarios.map((scenario): ChosenScenario => {
      const resolved = resolveScenario(fileOf(contentOf(scenario)), files, defaults, askKnown);
      const { id, name } = scenario;
      return {
        id,
        name,
        label: name,
        reference: { kind: 'named', name },
        error: resolved.ok ? null : resolved.error,
      };
    });
    const count = Object.keys(overrides).length;
    if (current === undefined || count === 0) return saved;
    const name = draftName.slice(0, 120);
    const unsaved: ChosenScenario = {
      id: unsavedChoice,
      name,
      label: translate('briefs.unsaved', { name: current.name, count }),
      reference: { kind: 'content', content: { ...mergeOverrides(current, overrides), name } },
      error: null,
    };
    return [unsaved, ...saved];
  }, [scenarios, files, defaults, current, overrides, draftName, translate]);

  const chosen = useMemo(() => {
    const known = picked.flatMap((id) => candidates.find((each) => each.id === id) ?? []);
    if (known.length > 0 || picked.length > 0) return known;
    const first = candidates.find((each) => each.id === unsavedChoice || each.id === current?.id);
    return first === undefined || first.error !== null ? [] : [first];
  }, [picked, candidates, current]);

  return { candidates, chosen };
}
