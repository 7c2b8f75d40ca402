import type { Checked, HostChannel, Output } from '../../shared/contract/index.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import type { Result } from '../../shared/result.ts';
import type { Catalog } from '../db/open.ts';

/** How much of a long call is done, in steps of its own. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What every handler is given: the open catalog and the few things of the outside world that the work may touch. */
export interface ServiceContext {
  readonly catalog: Catalog;
  /** Now. Tests and `--date` give a fixed one. */
  readonly clock: () => Date;
  /** Who works here, as the machine knows them: what the history writes beside a change. */
  readonly who: string;
  /** Where unexpected faults are written whole. */
  readonly log: (message: string, detail?: unknown) => void;
  /** The program's version, as in package.json. */
  readonly version: string;
  readonly translate: (language: Language) => Translate;
  /** Hears how far a long call is; undefined where nobody listens. */
  readonly report?: ((progress: Progress) => void) | undefined;
  /** The folder of the firm's own brief templates; undefined where there is none. */
  readonly templates?: string | undefined;
}

/** Answers one channel with checked input. Expected failures are `Result` errors; anything thrown is a defect. */
export type Handler<C extends HostChannel> = (
  context: ServiceContext,
  input: Checked<C>,
) => Result<Output<C>> | Promise<Result<Output<C>>>;

/** One handler for each of the channels: leave one out and it does not compile. */
export type Handlers<Channels extends HostChannel = HostChannel> = { readonly [C in Channels]: Handler<C> };
