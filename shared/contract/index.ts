import type { z } from 'zod';
import { briefsContract } from './briefs.ts';
import { reopenContract } from './briefs-reopen.ts';
import { catalogContract } from './catalog.ts';
import { modelContract } from './model.ts';
import { savedBriefsContract } from './saved-briefs.ts';
import { scenariosContract } from './scenarios.ts';
import { shellContract } from './shell.ts';

/** What the services answer, wherever dispatch runs: in the app's host process, under `serve`, on the command line. */
export const hostContract = {
  ...briefsContract,
  ...reopenContract,
  ...catalogContract,
  ...modelContract,
  ...savedBriefsContract,
  ...scenariosContract,
} as const;

/** Everything a window can ask for. */
export const contract = { ...hostContract, ...shellContract } as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type HostChannel = keyof typeof hostContract;
export type ShellChannel = keyof typeof shellContract;

/** What a caller hands over. */
export type Input<C extends Channel> = z.input<Contract[C]['input']>;
/** What a handler is given, after the check. */
export type Checked<C extends Channel> = z.output<Contract[C]['input']>;
/** What comes back when all went well. */
export type Output<C extends Channel> = z.output<Contract[C]['output']>;

export { shellContract };
