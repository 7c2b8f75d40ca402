import { defineMessages } from '../define.ts';

export const briefsMessages = defineMessages({});
