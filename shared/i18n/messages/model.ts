import { defineMessages } from '../define.ts';
import { whatifMessages } from './model-whatif.ts';

/** What the model says of itself; the What-if page's own words (`whatif…`) stand in a file of their own. */
export const modelMessages = defineMessages({
  ...whatifMessages,
});
