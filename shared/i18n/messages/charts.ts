import { defineMessages } from '../define.ts';

export const chartsMessages = defineMessages({});
