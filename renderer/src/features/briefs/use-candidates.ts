import { useMemo } from 'react';
import type { ScenarioReference } from '../../../../shared/contract/model.ts';
import type { AppError } from '../../../../shared/errors.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { resolveScenario } from '../../../../shared/scenario/resolve.ts';
import type { Result } from '../../../../shared/result.ts';
import { useTranslate } from '../../i18n.ts';
import { draftChoice, useBriefDraft } from '../../state/brief-draft.ts';
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

/** A scenario that a brief may print: a saved one, the open one with its unsaved changes, or one that the brief carries. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly reference: ScenarioReference;
  /** The scenario without these changes, where they are unsaved: what a brief of them is set against. */
  readonly saved?: Extract<ScenarioReference, { kind: 'named' }>;
  readonly resolved: Result<ResolvedScenario>;
}

/** Yields every scenario that can be chosen, unsaved work first. */
export function useCandidates(): readonly Candidate[] {
  const translate = useTranslate();
  const scenarios = useScenarios();
  const files = useScenarioFiles();
  const defaults = useCatalog((catalog) => catalog.defaults);
  const current = useCurrentScenario();
  const overrides = useSession((session) => session.overrides);
  const kept = useBriefDraft((store) => store.draft?.kept);
  const draftName = useDraftName();
  return useMemo(() => {
    const resolve = (content: Parameters<typeof fileOf>[0]): Result<ResolvedScenario> =>
      resolveScenario(fileOf(content), files, defaults, askKnown);
    const saved = scenarios.map((scenario): Candidate => {
      const { id, name } = scenario;
      return {
        id,
        name,
        label: name,
        reference: { kind: 'named', name },
        resolved: resolve(contentOf(scenario)),
      };
    });
    const carried = (kept ?? []).map(({ id, content }): Candidate => ({
      id,
      name: content.name,
      label: translate('briefs.carried', { name: content.name }),
      reference: { kind: 'content', content },
      resolved: resolve(content),
    }));
    const count = Object.keys(overrides).length;
    if (current === undefined || count === 0) return [...carried, ...saved];
    const name = draftName.slice(0, 120);
    const content = { ...mergeOverrides(current, overrides), name };
    const unsaved: Candidate = {
      id: draftChoice,
      name,
      label: translate('briefs.unsaved', { name: current.name, count }),
      reference: { kind: 'content', content },
      saved: { kind: 'named', name: current.name },
      resolved: resolve(content),
    };
    return [unsaved, ...carried, ...saved];
  }, [scenarios, files, defaults, current, overrides, draftName, kept, translate]);
}

/** Why a candidate cannot be printed; null where it can. */
export function candidateError({ resolved }: Candidate): AppError | null {
  return resolved.ok ? null : resolved.error;
}
