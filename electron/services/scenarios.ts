import type { scenariosContract } from '../../shared/contract/scenarios.ts';
import { ok } from '../../shared/result.ts';
import {
  importScenarios,
  listRemoved,
  listScenarios,
  lockScenario,
  removeScenario,
  renameScenario,
  restoreScenario,
  saveScenario,
} from '../db/queries/scenarios.ts';
import { readVersions, turnStep } from '../db/queries/scenarios-steps.ts';
import type { Author } from '../db/write-door/record.ts';
import type { Handlers, ServiceContext } from './handlers.ts';
import { resolveReference, resolveTogether } from './scenario-library.ts';

const authorOf = ({ clock, who }: ServiceContext): Author => ({ now: clock(), who });

/** The scenarios' channels. What is stored has passed the file format's rules and resolves to a whole set of inputs. */
export const scenariosHandlers: Handlers<keyof typeof scenariosContract> = {
  'scenarios.list': ({ catalog }) => ok(listScenarios(catalog)),
  'scenarios.save': (context, save) => {
    const resolved = resolveReference(context.catalog, { kind: 'content', content: save.content });
    return resolved.ok ? saveScenario(context.catalog, save, authorOf(context)) : resolved;
  },
  'scenarios.rename': (context, { id, name }) => renameScenario(context.catalog, id, name, authorOf(context)),
  'scenarios.lock': (context, { id, locked }) => lockScenario(context.catalog, id, locked, authorOf(context)),
  'scenarios.remove': (context, { id, children }) =>
    removeScenario(context.catalog, id, { ...authorOf(context), children }),
  'scenarios.restore': (context, { id }) => restoreScenario(context.catalog, id, authorOf(context)),
  'scenarios.removed': ({ catalog }) => ok(listRemoved(catalog)),
  'scenarios.history': ({ catalog }, { id, ...page }) => ok(readVersions(catalog, id, page)),
  'scenarios.undo': (context, { step }) => turnStep(context.catalog, step, 'undo', authorOf(context)),
  'scenarios.redo': (context, { step }) => turnStep(context.catalog, step, 'redo', authorOf(context)),
  'scenarios.import': (context, { scenarios, note }) => {
    const sound = resolveTogether(
      context.catalog,
      scenarios.map(({ content }) => content),
    );
    return sound.ok ? importScenarios(context.catalog, scenarios, { ...authorOf(context), note }) : sound;
  },
};
