import { defineMessages } from '../define.ts';

export const inputsMessages = defineMessages({});
