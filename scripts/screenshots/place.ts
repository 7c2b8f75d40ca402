import type { Page } from 'playwright-core';
import type { Translate } from '../../shared/i18n/messages.ts';
import type { Seeded } from './seed.ts';

/** What a place may need to show itself: the window, its texts, and the files that a person would bring. */
export interface Visit {
  readonly page: Page;
  readonly say: Translate;
  readonly seeded: Seeded;
}

/** Somewhere in the workbench that is worth a picture: where it lies, and what a person does there first. */
export interface Place {
  readonly hash: string;
  readonly act?: (visit: Visit) => Promise<void>;
}
