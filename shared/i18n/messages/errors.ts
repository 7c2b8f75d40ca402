import { defineMessages } from '../define.ts';

export const errorsMessages = defineMessages({});
