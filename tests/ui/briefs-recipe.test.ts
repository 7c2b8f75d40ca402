import { describe, expect, it } from 'vitest';
import {
  draftOfSaved,
  recipeOfDraft,
  type Surroundings,
  type Template,
} from '../../renderer/src/features/briefs/draft-recipe.ts';
import { figureMark, figuresOf } from '../../renderer/src/features/briefs/note-figures.tsx';
import type { Candidate } from '../../renderer/src/features/briefs/use-candidates.ts';
import { newDraft } from '../../renderer/src/state/brief-basket.ts';
import { openRecipeSchema } from '../../shared/contract/briefs.ts';
import { appError } from '../../shared/errors.ts';
import { fail } from '../../shared/result.ts';
import { resolveScenario } from '../../shared/scenario/resolve.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { defaultInputs } from '../helpers/default-inputs.ts';

const translate = translateIn('en');
const file = (name: string) => ({
  format: 'memwatt-scenario/1' as const,
  name,
  description: '',
  parent: null,
  inputs: {},
  sources: {},
});
const named = (name: string): Candidate => ({
  id: `id of ${name}`,
  name,
  label: name,
  reference: { kind: 'named', name },
  resolved: resolveScenario(file(name), new Map(), defaultInputs()),
});
const broken: Candidate = { ...named('broken'), resolved: fail(appError('scenario-not-found', 'x')) };

const template = (id: string, needs: Template['needs']): Template => ({
  id,
  origin: 'shipped',
  name: { en: id, ja: id, zh: id },
  description: { en: '', ja: '', zh: '' },
  needs,
  blocks: [{ kind: 'key-figures' }],
  problem: null,
});
const templates = [
  template('scenario', 'scenarios'),
  template('company', 'company'),
  template('forecasts', 'forecasts'),
];
const around: Surroundings = {
  candidates: [named('one'), named('two'), broken],
  templates,
  horizonYear: 2031,
  language: 'ja',
  translate,
};
const draftOf = (index: number, scenarios: readonly string[] = []) => newDraft(templates[index]!, scenarios);

describe('the recipe of a draft', () => {
  it('names the scenarios in their order, follows the header’s year and the window’s language', () => {
    const draft = { ...draftOf(0, ['id of two', 'id of one']), title: ' Finding ', previous: 'id of one' };
    const { recipe } = recipeOfDraft(draft, around);
    expect(recipe).toEqual({
      format: 'memwatt-brief/1',
      template: 'scenario',
      title: 'Finding',
      language: 'ja',
      paper: 'a4',
      horizonYear: 2031,
      scenarios: [
        { kind: 'named', name: 'two' },
        { kind: 'named', name: 'one' },
      ],
      previous: { kind: 'named', name: 'one' },
      blocks: [{ kind: 'key-figures' }],
    });
    expect(openRecipeSchema.parse(recipe)).toEqual(recipe);
  });

  it('sets unsaved changes against the scenario as saved, unless another is chosen', () => {
    const saved = { kind: 'named' as const, name: 'one' };
    const unsaved: Candidate = { ...named('one, changed'), id: 'draft', saved };
    const surroundings = { ...around, candidates: [unsaved, ...around.candidates] };
    const previousOf = (scenarios: string[], previous: string | null = null) =>
      recipeOfDraft({ ...draftOf(0, scenarios), previous }, surroundings).recipe?.previous;
    expect(previousOf(['draft'])).toEqual(saved);
    expect(previousOf(['draft', 'id of two'])).toEqual(saved);
    expect(previousOf(['draft'], 'id of two')).toEqual({ kind: 'named', name: 'two' });
    expect(previousOf(['id of two', 'draft'])).toBeUndefined();
  });

  it.each([
    ['without a scenario', draftOf(0), 'at least one scenario'],
    ['with one that is gone', draftOf(0, ['id of nobody']), 'is gone or has another name'],
    ['with one that cannot be computed', draftOf(0, ['id of broken']), '“broken” cannot be computed'],
    ['of no company', draftOf(1), 'Choose the company'],
    ['of no forecasts', draftOf(2), 'forecast series'],
    ['without parts', { ...draftOf(0, ['id of one']), blocks: [] }, 'at least one part'],
  ])('is refused in words %s', (_case, draft, words) => {
    const { recipe, problem } = recipeOfDraft(draft, around);
    expect(recipe).toBeNull();
    expect(problem).toContain(words);
  });

  it('comes back from the catalog as it was saved, with the scenarios that it carries', () => {
    const content = {
      name: 'mine',
      description: '',
      parent: null,
      inputs: { 'price.electricity': 0.1 },
      sources: {},
    };
    const carried = { kind: 'content' as const, content };
    const saved = {
      ...recipeOfDraft(draftOf(0, ['id of one']), around).recipe!,
      scenarios: [{ kind: 'named' as const, name: 'one' }, carried],
      previous: carried,
    };
    const draft = draftOfSaved({ id: 'b1', name: 'Weekly' }, saved, around.candidates);
    expect(draft).toMatchObject({
      savedId: 'b1',
      name: 'Weekly',
      scenarios: ['id of one', 'kept-1'],
      previous: 'kept-1',
    });
    const candidates = [...around.candidates, { ...named('mine'), id: 'kept-1', reference: carried }];
    expect(recipeOfDraft(draft, { ...around, candidates }).recipe).toEqual({ ...saved, language: 'ja' });
  });

  it('says its money where it is not the model’s, and takes it up again', () => {
    const money = { currency: 'EUR', basis: 'nominal', rate: null } as const;
    const { recipe } = recipeOfDraft({ ...draftOf(0, ['id of one']), money }, around);
    expect(recipe).toMatchObject({ money: { currency: 'EUR', basis: 'nominal' } });
    expect(openRecipeSchema.parse(recipe)).toEqual(recipe);
    expect(draftOfSaved({ id: 'b1', name: 'x' }, recipe!, around.candidates).money).toEqual(money);
    const { money: _none, ...older } = recipe!;
    const before = draftOfSaved({ id: 'b2', name: 'y' }, older, around.candidates);
    expect(before.money).toEqual({ currency: 'USD', basis: 'real', rate: null });
    expect(recipeOfDraft(before, around).recipe).not.toHaveProperty('money');
  });

  it('keeps the name of a scenario that is gone, so that it can be said', () => {
    const saved = recipeOfDraft(draftOf(0, ['id of one']), around).recipe!;
    const draft = draftOfSaved({ id: '', name: '' }, saved, []);
    expect(draft).toMatchObject({ savedId: null, scenarios: ['one'] });
  });
});

describe('figures in notes', () => {
  it('are found once each, with the scenario that their mark names', () => {
    const mark = figureMark('energy.saved.datacentre', 2030, 0);
    const second = figureMark('workload.speech.cost', 2035, 1);
    expect(second).toBe('[[workload.speech.cost@2035|2]]');
    expect(figuresOf(`a ${mark} b ${second} c ${mark} [link](https://x.y) [[ spaced@2030 | 3 ]]`)).toEqual([
      { mark, address: 'energy.saved.datacentre@2030', scenario: 0 },
      { mark: second, address: 'workload.speech.cost@2035', scenario: 1 },
      { mark: '[[ spaced@2030 | 3 ]]', address: 'spaced@2030', scenario: 2 },
    ]);
  });
});
