import { useEffect, useRef, useState } from 'react';
import type { Comparison } from '../../../../shared/contract/model.ts';
import { evaluateModel } from '../../../../shared/model/evaluate.ts';
import {
  comparedNumbers,
  comparedYears,
  writeComparison,
} from '../../../../shared/scenario/comparison-file.ts';
import { call } from '../../api/client.ts';
import { useLanguage } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { useMoneyChoice } from '../../state/money.ts';
import { pairOnce } from '../../state/paired.ts';
import { decodeBase64 } from '../../ui/download.ts';
import { reportError } from '../../ui/notify.tsx';
import { type BridgeEnds, bridgeEnds, computedOf } from './aligned.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { isUncertain } from './use-draws.ts';

const mostSamples = 10_000;

/** What a file is made of that holds the whole comparison. */
interface Subject {
  readonly scenarios: readonly ComparedScenario[];
  readonly year: number;
  readonly bridge: BridgeEnds;
}

/**
 * The comparison as files of every year: each result, and what draws say of the differences, which are made for it. Null
 * where the work is taken back, or has failed, which the person has then been told.
 */
export interface CompareFiles {
  /** How far the draws are, 0 to 1; `writing` once they stand; null while nothing is worked on. */
  readonly progress: number | 'writing' | null;
  readonly cancel: () => void;
  readonly json: () => Promise<Blob | null>;
  readonly workbook: () => Promise<Blob | null>;
}

/** Yields what makes files of a comparison, one at a time. */
export function useCompareFiles({ scenarios, year, bridge }: Subject): CompareFiles {
  const language = useLanguage();
  const catalog = useCatalog((state) => state.status?.version ?? '');
  const { choice: money } = useMoneyChoice();
  const [progress, setProgress] = useState<CompareFiles['progress']>(null);
  const work = useRef<AbortController | null>(null);
  useEffect(() => () => work.current?.abort(), []);

  const whole = async (signal: AbortSignal): Promise<Comparison | null> => {
    const resolved = computedOf(scenarios).map((each) => each.resolved);
    const [first] = resolved;
    if (first === undefined) return null;
    const years = comparedYears(resolved);
    const results = [];
    for (const { inputs } of resolved) {
      const result = evaluateModel(inputs, years);
      if (!result.ok) {
        reportError(result.error);
        return null;
      }
      results.push(result.value);
    }
    const samples = resolved.some(isUncertain) ? Math.min(first.samples, mostSamples) : 0;
    if (samples === 0) return writeComparison(resolved, results, { catalog, draws: null });
    setProgress(0);
    const question = {
      scenarios: resolved.map(({ inputs }) => inputs),
      seed: first.seed,
      samples: [samples],
      wanted: comparedNumbers(years),
      hasOwn: false,
    };
    const parts = await pairOnce(question, setProgress, signal);
    if (parts === null) return null;
    const failed = parts.find((part) => !part.ok);
    if (failed?.ok === false) {
      reportError(failed.error);
      return null;
    }
    const paired = parts.flatMap((part) => (part.ok ? [part.value] : []));
    return writeComparison(resolved, results, {
      catalog,
      draws: { seed: first.seed, samples, scenarios: paired },
    });
  };
  const json = async (signal: AbortSignal): Promise<Blob | null> => {
    const file = await whole(signal);
    return file && new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' });
  };
  const workbook = async (signal: AbortSignal): Promise<Blob | null> => {
    const file = await whole(signal);
    if (file === null) return null;
    setProgress('writing');
    const { seed, samples, years, results } = file;
    const computed = computedOf(scenarios);
    const { from, to } = bridgeEnds(computed, bridge);
    const made = await call('model.compareWorkbook', {
      scenarios: computed.map(({ name }) => ({ kind: 'named' as const, name })),
      horizonYear: year,
      language,
      money,
      ...(seed === undefined || samples === undefined
        ? {}
        : {
            draws: {
              seed,
              samples,
              years,
              results: results.map(({ id, differences = [] }) => ({ id, differences })),
            },
          }),
      ...(from === undefined || to === undefined
        ? {}
        : {
            bridge: {
              from: computed.indexOf(from),
              to: computed.indexOf(to),
              output: `${bridge.output}@${year}`,
            },
          }),
    });
    if (signal.aborted) return null;
    if (!made.ok) {
      reportError(made.error);
      return null;
    }
    const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    return new Blob([decodeBase64(made.value.base64)], { type });
  };
  const inTurn = (make: typeof json) => async (): Promise<Blob | null> => {
    const controller = new AbortController();
    work.current = controller;
    const file = await make(controller.signal);
    if (controller.signal.aborted) return null;
    setProgress(null);
    return file;
  };
  return {
    progress,
    cancel: () => {
      work.current?.abort();
      setProgress(null);
    },
    json: inTurn(json),
    workbook: inTurn(workbook),
  };
}
