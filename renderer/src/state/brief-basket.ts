import type { BriefBlock } from '../../../shared/brief/recipe.ts';
import { mostScenarios, type ShippedTemplate } from '../../../shared/brief/recipe.ts';
import { appError } from '../../../shared/errors.ts';
import type { OutputId } from '../../../shared/model/result.ts';
import { call } from '../api/client.ts';
import { notify, reportError } from '../ui/notify.tsx';
import { type BriefDraft, draftChoice, putBrief, useBriefDraft, withKeys } from './brief-draft.ts';
import { moneyChoiceNow } from './money.ts';
import { useSession, wayBack } from './session.ts';

/** What a brief is begun with where none is in hand. */
const firstTemplate: ShippedTemplate = 'scenario';

/**
 * Puts a figure into the brief in hand, as a line of its last note, where it follows the scenario from then on; `scenarioId`
 * absent is the open scenario with its unsaved changes. Begins a brief where none is in hand. One step that can be undone.
 */
export function addFigureToBrief(
  id: OutputId,
  year: number,
  name: string,
  scenarioId?: string,
): Promise<void> {
  return add(scenarioId, (draft, scenario) => {
    const mark = `[[${id}@${year}${scenario === 0 ? '' : `|${scenario + 1}`}]]`;
    const line = `${name}, ${year}: ${mark}`;
    const at = draft.blocks.findLastIndex(({ block }) => block.kind === 'notes');
    const note = draft.blocks[at];
    if (note?.block.kind !== 'notes') return withBlock(draft, { kind: 'notes', markdown: `- ${line}` });
    const { markdown } = note.block;
    const joined = markdown.trim() === '' ? `- ${line}` : `${markdown.trimEnd()}\n- ${line}`;
    return {
      ...draft,
      blocks: draft.blocks.with(at, { key: note.key, block: { kind: 'notes', markdown: joined } }),
    };
  });
}

/** Puts a chart into the brief in hand, as its last chart. Otherwise as `addFigureToBrief`. */
export function addChartToBrief(block: Extract<BriefBlock, { kind: 'chart' }>): Promise<void> {
  return add(undefined, (draft) => withBlock(draft, block));
}

/** Behind the last part of its kind, or before what closes a brief. */
function withBlock(draft: BriefDraft, block: BriefBlock): BriefDraft {
  const { blocks } = draft;
  const last = blocks.findLastIndex((each) => each.block.kind === block.kind);
  const closing = blocks.findIndex(({ block: { kind } }) =>
    ['method', 'grades', 'appendix', 'disclaimer'].includes(kind),
  );
  const at = last >= 0 ? last + 1 : closing >= 0 ? closing : blocks.length;
  return { ...draft, blocks: blocks.toSpliced(at, 0, ...withKeys([block])) };
}

async function add(
  scenarioId: string | undefined,
  change: (draft: BriefDraft, scenario: number) => BriefDraft,
): Promise<void> {
  const { scenarioId: open, overrides } = useSession.getState();
  const choice = scenarioId ?? (Object.keys(overrides).length > 0 ? draftChoice : open);
  const { draft, base } = useBriefDraft.getState();
  const begun = draft ?? (await beginDraft(choice));
  if (begun === null) return;
  const known = begun.scenarios.indexOf(choice);
  if (known < 0 && begun.scenarios.length >= mostScenarios) {
    notify((words) => words('briefs.scenariosFull', { most: mostScenarios }));
    return;
  }
  const scenarios = known < 0 ? [...begun.scenarios, choice] : begun.scenarios;
  const after = change({ ...begun, scenarios }, known < 0 ? scenarios.length - 1 : known);
  putBrief({ draft: after, base }, (words) => words('briefs.stepAdd'));
  notify((words) => words('briefs.added'), { undo: wayBack() });
}

async function beginDraft(choice: string): Promise<BriefDraft | null> {
  const templates = await call('briefs.templates', {});
  if (!templates.ok) {
    reportError(templates.error);
    return null;
  }
  const template = templates.value.find(({ id }) => id === firstTemplate);
  if (template === undefined) {
    reportError(appError('template-unknown', firstTemplate));
    return null;
  }
  return newDraft(template, [choice]);
}

/** A new draft of a template, over the given scenarios, its money as the window shows it. */
export function newDraft(
  template: { readonly id: string; readonly blocks: readonly BriefBlock[] },
  scenarios: readonly string[],
): BriefDraft {
  return {
    savedId: null,
    name: '',
    template: template.id,
    title: '',
    author: '',
    language: null,
    paper: 'a4',
    standard: 'ua-1',
    money: moneyChoiceNow(),
    date: null,
    scenarios: [...scenarios],
    previous: null,
    company: null,
    forecasts: [],
    kept: [],
    blocks: withKeys(template.blocks),
  };
}
