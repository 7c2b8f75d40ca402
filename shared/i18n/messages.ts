import type { ErrorCode } from '../errors.ts';
import { type Language, type Localised, languages } from './define.ts';
import { briefsMessages } from './messages/briefs.ts';
import { catalogMessages } from './messages/catalog.ts';
import { chartsMessages } from './messages/charts.ts';
import { cliMessages } from './messages/cli.ts';
import { compareMessages } from './messages/compare.ts';
import { commonMessages } from './messages/common.ts';
import { desktopMessages } from './messages/desktop.ts';
import { errorsMessages } from './messages/errors.ts';
import { forecastsMessages } from './messages/forecasts.ts';
import { inputsMessages } from './messages/inputs.ts';
import { modelMessages } from './messages/model.ts';
import { scenariosMessages } from './messages/scenarios.ts';
import { shellMessages } from './messages/shell.ts';
import { vocabularyMessages } from './messages/vocabulary.ts';

const domains = {
  briefs: briefsMessages,
  catalog: catalogMessages,
  charts: chartsMessages,
  cli: cliMessages,
  common: commonMessages,
  compare: compareMessages,
  desktop: desktopMessages,
  errors: errorsMessages satisfies Record<ErrorCode, Localised>,
  forecasts: forecastsMessages,
  inputs: inputsMessages,
  model: modelMessages,
  scenarios: scenariosMessages,
  shell: shellMessages,
  vocabulary: vocabularyMessages,
} as const;

type Domains = typeof domains;

/** `domain.key` of every message: a typo does not compile. */
export type MessageKey = {
  [Domain in keyof Domains]: `${Domain & string}.${keyof Domains[Domain] & string}`;
}[keyof Domains];

/** Yields the text of a key in the chosen language, its `{{gaps}}` filled. */
export type Translate = (key: MessageKey, values?: Readonly<Record<string, string | number>>) => string;

/** Every message of one language as a flat record `domain.key → text`, the resource that i18next is given. */
export function messagesIn(language: Language): Record<MessageKey, string> {
  const flat: Record<string, string> = {};
  for (const [domain, messages] of Object.entries(domains)) {
    for (const [key, text] of Object.entries<Localised>(messages)) {
      flat[`${domain}.${key}`] = text[language];
    }
  }
  return flat;
}

export { type Language, languages };
