import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildCatalog } from '../../electron/db/build.ts';
import { openCatalog } from '../../electron/db/open.ts';
import { translateIn } from '../../electron/host/translate.ts';
import { createDispatch, type Dispatch } from '../../electron/services/dispatch.ts';
import type { OpenRecipe } from '../../shared/contract/briefs.ts';
import type { HostChannel, Input, Output } from '../../shared/contract/index.ts';
import type { AppError } from '../../shared/errors.ts';
import { makeFolder, removeFolder, temporaryFolder } from './folders.ts';
import { projectRoot } from './project.ts';

/** A fresh shipped catalog behind the dispatch, with a folder for a firm's own templates. */
export interface BriefDesk {
  readonly dispatch: Dispatch;
  /** The folder of own templates, empty at first. */
  readonly templates: string;
  readonly ask: <C extends HostChannel>(channel: C, input: Input<C>) => Promise<Output<C>>;
  readonly errorOf: <C extends HostChannel>(channel: C, input: Input<C>) => Promise<AppError>;
  /** Makes a PDF and puts it into a file. */
  readonly make: (recipe: OpenRecipe) => Promise<{ path: string; bytes: Buffer; pages: number }>;
  readonly close: () => void;
}

export const briefDate = '2026-11-22';

/** Builds a catalog out of `data/` and opens it. */
export function openBriefDesk(): BriefDesk {
  const folder = makeFolder();
  const templates = makeFolder();
  const path = join(folder, 'catalog.sqlite');
  const built = buildCatalog(join(projectRoot, 'data'), path);
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const opened = openCatalog(path, { readOnly: true });
  if (!opened.ok) throw new Error(opened.error.code);
  const catalog = opened.value;
  const dispatch = createDispatch(
    {
      catalog,
      who: 'tester',
      clock: () => new Date('2026-03-04T05:06:07Z'),
      log: (message, detail) => {
        throw new Error(message, { cause: detail });
      },
      version: '0.1.0',
      translate: translateIn,
      templates,
    },
    { checkOutput: true },
  );
  const ask: BriefDesk['ask'] = async <C extends HostChannel>(channel: C, input: Input<C>) => {
    const answer = await dispatch(channel, input);
    if (!answer.ok) throw new Error(JSON.stringify(answer.error));
    return answer.value as Output<C>;
  };
  return {
    dispatch,
    templates,
    ask,
    errorOf: async (channel, input) => {
      const answer = await dispatch(channel, input);
      if (answer.ok) throw new Error(`${channel} was answered`);
      return answer.error;
    },
    make: async (recipe) => {
      const request = { recipe, format: 'pdf', standard: 'ua-1', date: briefDate, path: null } as const;
      const { base64, pages } = await ask('briefs.export', request);
      const bytes = Buffer.from(base64 ?? '', 'base64');
      const file = join(temporaryFolder(), 'brief.pdf');
      writeFileSync(file, bytes);
      return { path: file, bytes, pages: pages ?? 0 };
    },
    close: () => {
      catalog.connection.close();
      removeFolder(folder);
      removeFolder(templates);
    },
  };
}

/** A recipe of one scenario in a template, with what a test changes. */
export function recipeWith(changes: Partial<OpenRecipe> = {}): OpenRecipe {
  return {
    format: 'memwatt-brief/1',
    template: 'scenario',
    language: 'en',
    paper: 'a4',
    horizonYear: 2030,
    scenarios: [{ kind: 'named', name: 'baseline' }],
    blocks: [{ kind: 'key-figures' }, { kind: 'key-messages' }, { kind: 'disclaimer' }],
    ...changes,
  };
}

/** Runs a tool of poppler; its complaints about tags that it does not know are not ours. */
export function poppler(tool: string, ...words: string[]): string {
  return execFileSync(tool, words, {
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

/** The text of a PDF as it is laid out. */
export function textIn(path: string): string {
  return poppler('pdftotext', '-layout', path, '-').replaceAll(/[\u00a0\u202f]/gu, ' ');
}

/** A text without its line breaks and spacing, so that a sentence is found wherever its lines end. */
export function flat(text: string): string {
  return text.replaceAll(/[\s\u200b]+/gu, '');
}
