import type { Migration } from '../migrate.ts';
import { firstLight } from './0001-first-light.ts';
import { twelveTables } from './0002-twelve-tables.ts';
import { layers } from './0003-layers.ts';
import { pages } from './0004-pages.ts';
import { scenarioVersions } from './0005-scenario-versions.ts';
import { savedBriefs } from './0006-saved-briefs.ts';

/** Every migration in order; a new one is a new file and a new line here, never a change to an old one. */
export const migrations: readonly Migration[] = [
  firstLight,
  twelveTables,
  layers,
  pages,
  scenarioVersions,
  savedBriefs,
];
