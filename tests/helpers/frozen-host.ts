import path from 'node:path';
import { runScenario } from '../../electron/brief/scenario-run.ts';
import { buildCatalog } from '../../electron/db/build.ts';
import { type Catalog, prepareCatalog } from '../../electron/db/open.ts';
import { listRows } from '../../electron/db/queries/catalog.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { freeze } from '../../electron/services/briefs-frozen.ts';
import { createDispatch } from '../../electron/services/dispatch.ts';
import type { ServiceContext } from '../../electron/services/handlers.ts';
import { resolveReferences } from '../../electron/services/scenario-library.ts';
import type { FrozenBrief } from '../../electron/brief/frozen/attach.ts';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type { HostChannel, Input, Output } from '../../shared/contract/index.ts';
import { modelMoney } from '../../shared/units/money.ts';
import { projectRoot } from './project.ts';
import { valueOf } from './run.ts';

/** A host on a person's own catalog, with what a test of frozen briefs does to it. */
export interface FrozenHost {
  readonly context: ServiceContext;
  readonly catalog: Catalog;
  readonly ask: <C extends HostChannel>(channel: C, input: Input<C>) => Promise<Output<C>>;
  readonly dispatch: ReturnType<typeof createDispatch>;
  /** What a brief of these scenarios freezes, with nothing typeset; the printed figures are those named. */
  readonly freezeScenarios: (
    references: OpenRecipe['scenarios'],
    printed?: readonly string[],
  ) => Promise<FrozenBrief>;
}

/** Builds the catalog of the reviewed rows into `folder` and opens a person's copy of it. Whoever opens it closes it. */
export function openFrozenHost(folder: string): FrozenHost {
  const shipped = path.join(folder, 'shipped.sqlite');
  const built = buildCatalog(path.join(projectRoot, 'data'), shipped);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const catalog = valueOf(prepareCatalog(path.join(folder, 'own.sqlite'), shipped));
  const context: ServiceContext = {
    catalog,
    who: 'tester',
    clock: () => new Date('2026-11-22T12:00:00Z'),
    log: (message, detail) => {
      throw new Error(message, { cause: detail });
    },
    version: '0.0.0-test',
    translate: translateIn,
  };
  const dispatch = createDispatch(context, { checkOutput: true });
  return {
    context,
    catalog,
    dispatch,
    ask: async <C extends HostChannel>(channel: C, input: Input<C>) =>
      // Dispatch checks the output of this very channel.
      valueOf(await dispatch(channel, input)) as Output<C>,
    freezeScenarios: async (references, printed = []) => {
      const scenarios = valueOf(resolveReferences(catalog, references));
      const runs = scenarios.map((scenario, index) => {
        const run = valueOf(runScenario(scenario, scenario.years));
        return {
          reference: references[index] ?? { kind: 'named' as const, name: scenario.name },
          name: scenario.name,
          scenario,
          result: run.result,
          sampled: () => run.sampled(),
        };
      });
      const recipe = { ...smallRecipe, scenarios: references };
      const figures = printed.map((address) => ({ address, scenario: runs[0]?.name ?? '' }));
      return valueOf(
        await freeze(context, {
          recipe,
          date: '2026-11-22',
          money: modelMoney,
          runs,
          rowsOf: (table) => listRows(catalog, table),
          figures,
        }),
      );
    },
  };
}

const smallRecipe: Omit<OpenRecipe, 'scenarios'> = {
  format: 'memwatt-brief/1',
  template: 'flash',
  language: 'en',
  paper: 'a4',
  horizonYear: 2030,
  blocks: [{ kind: 'key-figures' }],
};
