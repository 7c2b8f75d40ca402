import type { scenariosContract } from '../../shared/contract/scenarios.ts';
import { ok } from '../../shared/result.ts';
import {
  listScenarios,
  removeScenario,
  renameScenario,
  restoreScenario,
  saveScenario,
} from '../db/queries/scenarios.ts';
import type { Handlers } from './handlers.ts';
import { resolveReference } from './scenario-library.ts';

/** The scenarios' channels. What is stored has passed the file format's rules and resolves to a whole set of inputs. */
export const scenariosHandlers: Handlers<keyof typeof scenariosContract> = {
  'scenarios.list': ({ catalog }) => ok(listScenarios(catalog)),
  'scenarios.save': ({ catalog, clock }, { id, content }) => {
    const resolved = resolveReference(catalog, { kind: 'content', content });
    return resolved.ok ? saveScenario(catalog, { id, content }, clock()) : resolved;
  },
  'scenarios.rename': ({ catalog, clock }, { id, name }) => renameScenario(catalog, id, name, clock()),
  'scenarios.remove': ({ catalog, clock }, { id }) => removeScenario(catalog, id, clock()),
  'scenarios.restore': ({ catalog }, { id }) => restoreScenario(catalog, id),
};
