import { defineMessages } from '../define.ts';

export const modelMessages = defineMessages({});
