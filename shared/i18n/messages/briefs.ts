import { defineMessages } from '../define.ts';
import { briefsBlocksMessages } from './briefs-blocks.ts';
import { briefsOutputsMessages } from './briefs-outputs.ts';
import { briefsPageMessages } from './briefs-page.ts';
import { briefsPdfMessages } from './briefs-pdf.ts';

/** What the page says stands in briefs-page.ts; what the printed brief says has keys that begin with `pdf`, in briefs-pdf.ts. */
export const briefsMessages = defineMessages({
  ...briefsBlocksMessages,
  ...briefsPageMessages,
  ...briefsPdfMessages,
  ...briefsOutputsMessages,
});
