import { z } from 'zod';
import { create } from 'zustand';
import { type BriefBlock, briefBlockSchema, mostScenarios } from '../../../shared/brief/recipe.ts';
import { scenarioContentSchema } from '../../../shared/contract/scenarios.ts';
import { moneyCurrencies, priceBases } from '../../../shared/units/money.ts';
import { type Step, takeStep } from './session.ts';

/** Stands for the open scenario with its unsaved changes in a choice of scenarios. */
export const draftChoice = 'draft';

const blockSchema = z.object({ key: z.string(), block: briefBlockSchema });

/** A part of the brief in hand; `key` stays with it wherever it is moved. */
export interface DraftBlock {
  readonly key: string;
  readonly block: BriefBlock;
}

const draftSchema = z.object({
  /** The brief of the catalog that this is, or null while it is none. */
  savedId: z.string().nullable(),
  name: z.string(),
  template: z.string(),
  title: z.string(),
  author: z.string(),
  /** Null follows the window. */
  language: z.enum(['en', 'ja', 'zh']).nullable(),
  paper: z.enum(['a4', 'us-letter']),
  standard: z.enum(['ua-1', 'a-3a']),
  /** How money is shown; a draft of an earlier program says nothing of it. */
  money: z
    .object({
      currency: z.enum(moneyCurrencies),
      basis: z.enum(priceBases),
      rate: z.string().nullable(),
    })
    .default({ currency: 'USD', basis: 'real', rate: null }),
  /** Printed on the brief, YYYY-MM-DD; today where null. */
  date: z.string().nullable(),
  /** Ids of saved scenarios, of `kept` ones, or `draftChoice`, in the order of printing. */
  scenarios: z.array(z.string()).max(mostScenarios).readonly(),
  previous: z.string().nullable(),
  company: z.string().nullable(),
  forecasts: z.array(z.string()).readonly(),
  /** Scenarios that a saved brief carries itself: what was unsaved when it was saved. */
  kept: z.array(z.object({ id: z.string(), content: scenarioContentSchema })).readonly(),
  blocks: z.array(blockSchema).readonly(),
});

/** A brief being put together: choices alone. The year is the header's. */
export type BriefDraft = z.infer<typeof draftSchema>;

interface Store {
  /** Null before the first brief was begun. */
  readonly draft: BriefDraft | null;
  /** The same as it was last saved or opened; null for one that never was. */
  readonly base: BriefDraft | null;
  /** Key of the block under edit: a point of view, no part of undo. */
  readonly selected: string | null;
}

const storageKey = 'memwatt.brief';
const storedSchema = z.object({ draft: draftSchema.nullable(), base: draftSchema.nullable() });

function readStored(): Pick<Store, 'draft' | 'base'> {
  try {
    return storedSchema.parse(JSON.parse(localStorage.getItem(storageKey) ?? 'null'));
  } catch {
    return { draft: null, base: null };
  }
}

/** The brief in hand. It outlives the page and the window. */
export const useBriefDraft = create<Store>()(() => ({ ...readStored(), selected: null }));

let timer: ReturnType<typeof setTimeout> | undefined;
useBriefDraft.subscribe(({ draft, base }, before) => {
  if (draft === before.draft && base === before.base) return;
  // Typing changes it with every letter; the disk needs to hear of it once.
  clearTimeout(timer);
  timer = setTimeout(() => {
    try {
      localStorage.setItem(storageKey, JSON.stringify({ draft, base }));
    } catch {
      // Without room to remember it, the brief lives as long as the window.
    }
  }, 300);
});

/** Whether the brief in hand says something that is not saved. */
export function isUnsaved({ draft, base }: Pick<Store, 'draft' | 'base'>): boolean {
  return draft !== null && JSON.stringify(draft) !== JSON.stringify(base);
}

type Both = Pick<Store, 'draft' | 'base'>;

/**
 * Puts another brief, or another state of it, in hand as one step that can be undone. Steps that share a gesture (the
 * letters typed into one field) are one.
 */
export function putBrief(after: Both, label: Step['label'], gesture?: string): void {
  const { draft, base } = useBriefDraft.getState();
  const before: Both = { draft, base };
  takeStep(
    () => useBriefDraft.setState(after),
    () => useBriefDraft.setState(before),
    label,
    gesture,
  );
}

/** Changes the brief in hand. Does nothing where there is none, or where it says so already. */
export function changeBrief(change: Partial<BriefDraft>, label: Step['label'], gesture?: string): void {
  const { draft, base } = useBriefDraft.getState();
  if (draft === null) return;
  const next = { ...draft, ...change };
  if (JSON.stringify(next) !== JSON.stringify(draft)) putBrief({ draft: next, base }, label, gesture);
}

/** Changes one block of the brief in hand. */
export function changeBlock(key: string, block: BriefBlock, gesture?: string): void {
  const { draft } = useBriefDraft.getState();
  if (draft === null) return;
  changeBrief(
    { blocks: draft.blocks.map((each) => (each.key === key ? { key, block } : each)) },
    (translate) => translate('briefs.stepBlock'),
    gesture,
  );
}

/** Puts a new block behind the selected one, or at the end, and selects it. */
export function addBlock(block: BriefBlock): void {
  const { draft, selected } = useBriefDraft.getState();
  if (draft === null) return;
  const key = crypto.randomUUID();
  const at = draft.blocks.findIndex((each) => each.key === selected);
  const blocks = draft.blocks.toSpliced(at < 0 ? draft.blocks.length : at + 1, 0, { key, block });
  changeBrief({ blocks }, (translate) => translate('briefs.stepAdd'));
  selectBlock(key);
}

/** Takes a block out; the next one is selected. */
export function removeBlock(key: string): void {
  const { draft } = useBriefDraft.getState();
  const at = draft?.blocks.findIndex((each) => each.key === key) ?? -1;
  if (draft === null || at < 0) return;
  const blocks = draft.blocks.toSpliced(at, 1);
  changeBrief({ blocks }, (translate) => translate('briefs.stepRemove'));
  selectBlock((blocks[at] ?? blocks.at(-1))?.key ?? null);
}

/** Puts a copy of a block behind it and selects the copy. */
export function duplicateBlock(key: string): void {
  const block = useBriefDraft.getState().draft?.blocks.find((each) => each.key === key)?.block;
  if (block === undefined) return;
  selectBlock(key);
  addBlock(block);
}

/** Moves a block so that it stands at a place of the order; out of bounds is the end that is nearer. */
export function moveBlock(key: string, to: number): void {
  const { draft } = useBriefDraft.getState();
  const from = draft?.blocks.findIndex((each) => each.key === key) ?? -1;
  const block = draft?.blocks[from];
  if (draft === null || block === undefined) return;
  const place = Math.max(0, Math.min(to, draft.blocks.length - 1));
  changeBrief(
    { blocks: draft.blocks.toSpliced(from, 1).toSpliced(place, 0, block) },
    (translate) => translate('briefs.stepMove'),
    `brief move ${key}`,
  );
}

/** Turns to a block; null to none. */
export function selectBlock(key: string | null): void {
  useBriefDraft.setState({ selected: key });
}

/** Gives every block of a recipe or template a key of its own. */
export function withKeys(blocks: readonly BriefBlock[]): DraftBlock[] {
  return blocks.map((block) => ({ key: crypto.randomUUID(), block }));
}
