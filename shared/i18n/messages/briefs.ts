import { defineMessages } from '../define.ts';
import { briefsPageMessages } from './briefs-page.ts';

/** What the page says stands in briefs-page.ts; what the printed brief says has keys that begin with `pdf`, here. */
export const briefsMessages = defineMessages({
  ...briefsPageMessages,
});
