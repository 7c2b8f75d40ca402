import { defineMessages } from '../define.ts';

export const commonMessages = defineMessages({});
