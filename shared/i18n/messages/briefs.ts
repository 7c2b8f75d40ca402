import { defineMessages } from '../define.ts';
import { briefsBlocksMessages } from './briefs-blocks.ts';
import { briefsOutputsMessages } from './briefs-outputs.ts';
import { briefsFrozenMessages } from './briefs-frozen.ts';
import { briefsPageMessages } from './briefs-page.ts';
import { briefsPdfMessages } from './briefs-pdf.ts';
import { briefsReopenedMessages } from './briefs-reopened.ts';
import { briefsReopenedPageMessages } from './briefs-reopened-page.ts';

/**
 * What the page says stands in briefs-page.ts, what the parts of a brief are called in briefs-blocks.ts; what the printed
 * brief says has keys that begin with `pdf`, in briefs-pdf.ts.
 */
export const briefsMessages = defineMessages({
  ...briefsFrozenMessages,
  ...briefsReopenedMessages,
  ...briefsReopenedPageMessages,
  ...briefsPageMessages,
  ...briefsBlocksMessages,
  ...briefsPdfMessages,
  ...briefsOutputsMessages,
});
