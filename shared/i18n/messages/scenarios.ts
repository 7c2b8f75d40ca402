import { defineMessages } from '../define.ts';

export const scenariosMessages = defineMessages({});
