import { defineMessages } from '../define.ts';

export const shellMessages = defineMessages({});
