import type { savedBriefsContract } from '../../shared/contract/saved-briefs.ts';
import { ok } from '../../shared/result.ts';
import { listBriefs, removeBrief, renameBrief, restoreBrief, saveBrief } from '../db/queries/briefs.ts';
import type { Handlers } from './handlers.ts';

/** The briefs that the analyst keeps. A recipe is kept as it was made: whether it can be typeset today is asked elsewhere. */
export const savedBriefsHandlers: Handlers<keyof typeof savedBriefsContract> = {
  'briefs.list': ({ catalog }) => ok(listBriefs(catalog)),
  'briefs.save': ({ catalog, clock }, request) => saveBrief(catalog, request, clock()),
  'briefs.rename': ({ catalog }, { id, name }) => renameBrief(catalog, id, name),
  'briefs.remove': ({ catalog, clock }, { id }) => removeBrief(catalog, id, clock()),
  'briefs.restore': ({ catalog }, { id }) => restoreBrief(catalog, id),
};
