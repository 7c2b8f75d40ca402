import { create } from 'zustand';
import type { Input, Output } from '../../../shared/contract/index.ts';
import type { SavedBrief } from '../../../shared/contract/saved-briefs.ts';
import type { AppError } from '../../../shared/errors.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { call } from '../api/client.ts';
import { reportError } from '../ui/notify.tsx';
import { useBriefDraft } from './brief-draft.ts';
import { recordStep, type StepOutcome } from './session.ts';

interface Store {
  /** Null until they were asked for. */
  readonly briefs: readonly SavedBrief[] | null;
  /** Why they could not be asked for the last time. */
  readonly error: AppError | null;
}

const useStore = create<Store>()(() => ({ briefs: null, error: null }));

/** Yields the briefs that the catalog keeps, and why there are none. */
export function useBriefShelf(): Store {
  return useStore();
}

/** Yields the briefs that the catalog keeps, by name; null until they are there. */
export function useSavedBriefs(): readonly SavedBrief[] | null {
  return useStore((store) => store.briefs);
}

/** Asks the catalog for its briefs. */
export async function loadBriefs(): Promise<Result<Output<'briefs.list'>>> {
  const result = await call('briefs.list', {});
  useStore.setState(result.ok ? { briefs: result.value, error: null } : { error: result.error });
  return result;
}

async function after<Value>(result: Result<Value>): Promise<Result<Value>> {
  if (result.ok) await loadBriefs();
  return result;
}

/** What a step does to the catalog when it is undone or done again: a failure is told, and the step can be tried again. */
async function attempt(result: Promise<Result<unknown>>): Promise<StepOutcome> {
  const answer = await after(await result);
  if (answer.ok) return 'done';
  reportError(answer.error);
  return 'later';
}

const remove = (id: string): Promise<StepOutcome> => attempt(call('briefs.remove', { id }));
const restore = (id: string): Promise<StepOutcome> => attempt(call('briefs.restore', { id }));

/**
 * Saves a recipe under a name, as a new brief or over the one with the id. Undo puts back what was there, and the brief in
 * hand as it was.
 */
export async function saveBrief(request: Input<'briefs.save'>): Promise<Result<SavedBrief>> {
  const { draft, base } = useBriefDraft.getState();
  const earlier = useStore.getState().briefs?.find((each) => each.id === request.id);
  const result = await after(await call('briefs.save', request));
  if (!result.ok) return result;
  const { id, name } = result.value;
  const saved = draft === null ? null : { ...draft, savedId: id, name };
  const mark = (): void => useBriefDraft.setState({ draft: saved, base: saved });
  mark();
  const unmark = (): void => useBriefDraft.setState({ draft, base });
  const stepBack = async (): Promise<StepOutcome> => {
    const recipe = earlier?.recipe ?? null;
    const outcome =
      recipe === null
        ? await remove(id)
        : await attempt(call('briefs.save', { id, name: earlier?.name ?? name, recipe }));
    if (outcome === 'done') unmark();
    return outcome;
  };
  const stepAgain = async (): Promise<StepOutcome> => {
    if (earlier === undefined && (await restore(id)) !== 'done') return 'later';
    const outcome = await attempt(call('briefs.save', { id, name, recipe: request.recipe }));
    if (outcome === 'done') mark();
    return outcome;
  };
  recordStep({
    label: (translate) => translate('briefs.stepSave', { name }),
    undo: stepBack,
    redo: stepAgain,
  });
  return result;
}

/** Gives a saved brief another name. */
export async function renameBrief(brief: SavedBrief, name: string): Promise<Result<SavedBrief>> {
  const { id } = brief;
  const result = await after(await call('briefs.rename', { id, name }));
  if (!result.ok) return result;
  follow(id, name);
  const again = async (text: string): Promise<StepOutcome> => {
    const outcome = await attempt(call('briefs.rename', { id, name: text }));
    if (outcome === 'done') follow(id, text);
    return outcome;
  };
  recordStep({
    label: (translate) => translate('briefs.stepRename', { name: brief.name }),
    undo: () => again(brief.name),
    redo: () => again(name),
  });
  return result;
}

/** The brief in hand bears the name of the saved one that it is. */
function follow(id: string, name: string): void {
  const { draft, base } = useBriefDraft.getState();
  if (draft?.savedId !== id) return;
  useBriefDraft.setState({ draft: { ...draft, name }, base: base === null ? null : { ...base, name } });
}

/** Takes a saved brief away. The brief in hand stays as it is, and is then one that was never saved. */
export async function removeBrief({ id, name }: SavedBrief): Promise<Result<null>> {
  const { draft, base } = useBriefDraft.getState();
  const result = await after(await call('briefs.remove', { id }));
  if (!result.ok) return result;
  const letGo = (): void => {
    if (draft?.savedId === id) useBriefDraft.setState({ draft: { ...draft, savedId: null }, base: null });
  };
  letGo();
  recordStep({
    label: (translate) => translate('briefs.stepDelete', { name }),
    undo: async () => {
      const outcome = await restore(id);
      if (outcome === 'done' && draft?.savedId === id) useBriefDraft.setState({ draft, base });
      return outcome;
    },
    redo: async () => {
      const outcome = await remove(id);
      if (outcome === 'done') letGo();
      return outcome;
    },
  });
  return ok(null);
}

/** Saves a copy of a brief under another name, beside it. */
export async function duplicateBrief(brief: SavedBrief, name: string): Promise<Result<SavedBrief | null>> {
  if (brief.recipe === null) return ok(null);
  const result = await after(await call('briefs.save', { name, recipe: brief.recipe }));
  if (!result.ok) return result;
  const { id } = result.value;
  recordStep({
    label: (translate) => translate('briefs.stepDuplicate', { name: brief.name }),
    undo: () => remove(id),
    redo: () => restore(id),
  });
  return result;
}
