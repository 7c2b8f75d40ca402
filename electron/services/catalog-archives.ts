import type { catalogArchivesContract } from '../../shared/contract/catalog-archives.ts';
import { appError } from '../../shared/errors.ts';
import { fail, ok } from '../../shared/result.ts';
import { readPdfPages } from '../brief/frozen/open-pdf.ts';
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
  'catalog.archivedPages': async ({ catalog, report }, { id }) => {
    const archive = await readArchive(catalog, id);
    if (!archive.ok) return archive;
    const { name, content } = archive.value;
    const pages = await readPdfPages(Buffer.from(content, 'base64'), name, report);
    return pages.ok ? ok({ pages: pages.value }) : fail(appError('archive-unreadable', name));
  },
  'catalog.removeArchive': ({ catalog, clock }, { id }) => removeArchive(catalog, id, clock()),
  'catalog.restoreArchive': ({ catalog }, { id }) => restoreArchive(catalog, id),
  'catalog.unarchived': ({ catalog }) => ok(sourcesWithoutArchive(catalog)),
};
