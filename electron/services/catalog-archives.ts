import type { catalogArchivesContract } from '../../shared/contract/catalog-archives.ts';
import { ok } from '../../shared/result.ts';
import {
  addArchive,
  listArchives,
  readArchive,
  removeArchive,
  restoreArchive,
  sourcesWithoutArchive,
} from '../db/queries/catalog-archives.ts';
import type { Handlers } from './handlers.ts';

/** Documents kept beside sources. They belong to the person: no renewal of the shipped catalog touches them. */
export const catalogArchivesHandlers: Handlers<keyof typeof catalogArchivesContract> = {
  'catalog.archives': ({ catalog }, { source }) => ok(listArchives(catalog, source)),
  'catalog.archive': ({ catalog, clock }, input) => addArchive(catalog, input, clock()),
  'catalog.archived': ({ catalog }, { id }) => readArchive(catalog, id),
  'catalog.removeArchive': ({ catalog, clock }, { id }) => removeArchive(catalog, id, clock()),
  'catalog.restoreArchive': ({ catalog }, { id }) => restoreArchive(catalog, id),
  'catalog.unarchived': ({ catalog }) => ok(sourcesWithoutArchive(catalog)),
};
