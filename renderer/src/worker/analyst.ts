import type { OutputAt } from '../../../shared/model/output-at.ts';
import {
  analyseSensitivity,
  drawOutput,
  type Sensitivity,
} from '../../../shared/model/sensitivity/analyse.ts';
import { everySoOften } from './every-so-often.ts';
import { type InputInfluence, rankInfluence } from '../../../shared/model/sensitivity/influence-order.ts';
import { type MapAxis, mapOutcome, type OutcomeMap } from '../../../shared/model/sensitivity/map-outcome.ts';
import type { OnProgress } from '../../../shared/model/sensitivity/response.ts';
import type { Result } from '../../../shared/result.ts';
import { type Bridge, bridgeBetween, type BridgeEnd } from '../../../shared/scenario/bridge.ts';
import type { Inputs, YearRange } from '../../../shared/scenario/file.ts';

export interface Asked {
  readonly inputs: Inputs;
  readonly years: YearRange;
  readonly seed: number;
  readonly samples: number;
  readonly at: OutputAt;
}

/** What can be asked of a run, each of one number in one year. */
export type Question =
  | (Asked & { readonly kind: 'tornado' })
  | (Asked & { readonly kind: 'sobol' })
  | (Asked & { readonly kind: 'draws' })
  | (Asked & { readonly kind: 'influence'; readonly doubts: Readonly<Record<string, string>> })
  | (Asked & { readonly kind: 'map'; readonly x: MapAxis; readonly y: MapAxis })
  | {
      readonly kind: 'bridge';
      readonly from: BridgeEnd;
      readonly to: BridgeEnd;
      readonly at: OutputAt;
    };

export interface Answers {
  readonly tornado: Extract<Sensitivity, { method: 'tornado' }>;
  readonly sobol: Extract<Sensitivity, { method: 'sobol' }>;
  readonly draws: { readonly central: number; readonly values: Float64Array };
  readonly map: OutcomeMap;
  readonly influence: readonly InputInfluence[];
  readonly bridge: Bridge;
}

/** A numbered question; a later one of the same lane makes an earlier one void. */
export interface Errand {
  readonly id: number;
  /** Who asks. */
  readonly lane: string;
  readonly question: Question;
}

type Answer = Result<Answers[Question['kind']]>;

/** How much of an errand is done, 0 to 1, or what it came to. */
export type Report =
  | { readonly kind: 'progress'; readonly id: number; readonly done: number }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: Answer };

const latest = new Map<string, number>();

function answer(question: Question, onProgress: OnProgress): Answer {
  if (question.kind === 'bridge') {
    return bridgeBetween(question.from, question.to, question.at, onProgress);
  }
  const { inputs, years, seed, samples, at } = question;
  switch (question.kind) {
    case 'draws':
      return drawOutput(inputs, years, { at, seed, draws: samples, onProgress });
    case 'influence':
      return rankInfluence(inputs, years, { at, doubts: question.doubts, onProgress });
    case 'map':
      return mapOutcome(inputs, years, { at, x: question.x, y: question.y, onProgress });
    case 'tornado':
    case 'sobol':
      return analyseSensitivity(inputs, years, {
        at,
        method: question.kind,
        seed,
        draws: samples,
        onProgress,
      }) as Answer;
  }
}

globalThis.addEventListener('message', ({ data: { id, lane, question } }: MessageEvent<Errand>) => {
  latest.set(lane, id);
  // Lets a question that came meanwhile be heard, so that nothing outdated is worked on.
  setTimeout(() => {
    if (latest.get(lane) !== id) return;
    latest.delete(lane);
    const report = (message: Report): void => globalThis.postMessage(message);
    const onProgress = everySoOften((done) => report({ kind: 'progress', id, done }));
    report({ kind: 'answer', id, answer: answer(question, onProgress) });
  });
});
