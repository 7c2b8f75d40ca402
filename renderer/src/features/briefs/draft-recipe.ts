import type { OpenRecipe } from '../../../../shared/contract/briefs.ts';
import type { Output } from '../../../../shared/contract/index.ts';
import type { SavedBrief } from '../../../../shared/contract/saved-briefs.ts';
import type { Language, Translate } from '../../../../shared/i18n/messages.ts';
import { modelMoney, type MoneyChoice } from '../../../../shared/units/money.ts';
import { type BriefDraft, draftChoice, withKeys } from '../../state/brief-draft.ts';
import { type Candidate, candidateError } from './use-candidates.ts';

/** A template as the host lists it. */
export type Template = Output<'briefs.templates'>[number];

/** The recipe of a draft, or in words what has to be chosen before there is one. */
export type DraftRecipe =
  | { readonly recipe: OpenRecipe; readonly problem: null }
  | { readonly recipe: null; readonly problem: string };

/** What a draft is set among: who can be chosen, and what the window says. */
export interface Surroundings {
  readonly candidates: readonly Candidate[];
  readonly templates: readonly Template[];
  readonly horizonYear: number;
  /** The window's, for a draft that follows it. */
  readonly language: Language;
  readonly translate: Translate;
}

/** Yields the recipe that a draft comes to. */
export function recipeOfDraft(draft: BriefDraft, around: Surroundings): DraftRecipe {
  const { candidates, templates, horizonYear, translate } = around;
  const refuse = (problem: string): DraftRecipe => ({ recipe: null, problem });
  const template = templates.find((each) => each.id === draft.template);
  const find = (id: string): Candidate | undefined => candidateOf(id, candidates);
  const scenarios = draft.scenarios.map(find);
  const missing = draft.scenarios.find((id) => find(id) === undefined);
  if (missing !== undefined) return refuse(translate('briefs.problemScenarioGone'));
  if (template?.needs === 'scenarios' && scenarios.length === 0)
    return refuse(translate('briefs.problemScenarios'));
  const broken = scenarios.find((each) => each !== undefined && candidateError(each) !== null);
  if (broken !== undefined) return refuse(translate('briefs.problemScenarioBroken', { name: broken.name }));
  if (template?.needs === 'company' && draft.company === null)
    return refuse(translate('briefs.problemCompany'));
  if (template?.needs === 'forecasts' && draft.forecasts.length === 0)
    return refuse(translate('briefs.problemForecasts'));
  if (draft.blocks.length === 0) return refuse(translate('briefs.problemBlocks'));
  const previous = draft.previous === null ? scenarios[0]?.saved : find(draft.previous)?.reference;
  return {
    problem: null,
    recipe: {
      format: 'memwatt-brief/1',
      template: draft.template,
      ...(draft.title.trim() === '' ? {} : { title: draft.title.trim() }),
      ...(draft.author.trim() === '' ? {} : { author: draft.author.trim() }),
      language: draft.language ?? around.language,
      paper: draft.paper,
      horizonYear,
      ...moneyOf(draft),
      scenarios: scenarios.flatMap((each) => (each === undefined ? [] : [each.reference])),
      ...(previous === undefined ? {} : { previous }),
      ...(draft.company === null ? {} : { company: draft.company }),
      ...(draft.forecasts.length === 0 ? {} : { forecasts: [...draft.forecasts] }),
      blocks: draft.blocks.map(({ block }) => block),
    },
  };
}

const modelChoice: MoneyChoice = { currency: modelMoney.currency, basis: 'real', rate: null };

/** What a recipe says of money: nothing where it is shown as the model has it. */
function moneyOf({ money: { currency, basis, rate } }: BriefDraft): Pick<OpenRecipe, 'money'> {
  if (currency === modelChoice.currency && basis === modelChoice.basis) return {};
  return { money: { currency, basis, ...(rate === null ? {} : { rate }) } };
}

/** The candidate of a choice: the open scenario without unsaved changes is the saved one. */
export function candidateOf(id: string, candidates: readonly Candidate[]): Candidate | undefined {
  return candidates.find((each) => each.id === id);
}

/** The draft of a saved brief: its scenarios by id again, and those that it carries kept with it. */
export function draftOfSaved(
  { id, name }: Pick<SavedBrief, 'id' | 'name'>,
  recipe: OpenRecipe,
  candidates: readonly Candidate[],
): BriefDraft {
  const kept: BriefDraft['kept'][number][] = [];
  const choiceOf = (reference: OpenRecipe['scenarios'][number]): string => {
    if (reference.kind === 'content') {
      const known = kept.find((each) => JSON.stringify(each.content) === JSON.stringify(reference.content));
      if (known !== undefined) return known.id;
      const made = { id: `kept-${kept.length + 1}`, content: reference.content };
      kept.push(made);
      return made.id;
    }
    const wanted = reference.kind === 'named' ? reference.name : reference.place;
    // A name that is gone stays in the draft, so that the page can say which scenario is missing.
    return candidates.find((each) => each.reference.kind === 'named' && each.name === wanted)?.id ?? wanted;
  };
  const scenarios = recipe.scenarios.map(choiceOf);
  const previous = recipe.previous === undefined ? null : choiceOf(recipe.previous);
  return {
    savedId: id === '' ? null : id,
    name,
    template: recipe.template,
    title: recipe.title ?? '',
    author: recipe.author ?? '',
    language: recipe.language,
    paper: recipe.paper,
    standard: 'ua-1',
    money: { ...modelChoice, ...recipe.money },
    date: null,
    scenarios,
    previous,
    company: recipe.company ?? null,
    forecasts: [...(recipe.forecasts ?? [])],
    kept,
    blocks: withKeys(recipe.blocks),
  };
}

/** The choice that a new brief begins with: unsaved work where there is any, else the open scenario. */
export function firstChoice(candidates: readonly Candidate[], openId: string): string[] {
  const first = candidates.find(({ id }) => id === draftChoice) ?? candidates.find(({ id }) => id === openId);
  return first === undefined || candidateError(first) !== null ? [] : [first.id];
}
