import { defineMessages } from '../define.ts';

export const vocabularyMessages = defineMessages({});
