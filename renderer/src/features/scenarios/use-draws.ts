import { useMemo } from 'react';
import type { Band } from '../../../../shared/charts/band.ts';
import type { AppError } from '../../../../shared/errors.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { OutputId } from '../../../../shared/model/result.ts';
import type { Summary } from '../../../../shared/model/uncertainty/summary.ts';
import { pageNumbers } from '../../../../shared/scenario/comparison-file.ts';
import type { ResolvedScenario, YearRange } from '../../../../shared/scenario/file.ts';
import { type PairedQuestion, type PairedState, usePaired } from '../../state/paired.ts';
import type { ComparedScenario } from './compared-scenario.ts';

/** Draws of the first answer, there within a moment, and the most that it is refined to. */
const coarse = 1000;
const fine = 10_000;

/** What draws say of the compared scenarios, by the place of their column. */
export interface Draws extends Pick<PairedState, 'progress' | 'isCancelled' | 'cancel' | 'resume'> {
  /** `certain` where nothing is drawn; `none` where no answer is there yet. */
  readonly status: 'certain' | 'none' | 'there';
  readonly seed: number;
  readonly samples: number;
  /** The draws are those of scenarios, of a year or of a result that was shown before. */
  readonly isStale: boolean;
  readonly failures: readonly { readonly column: number; readonly error: AppError }[];
  readonly own: (column: number, output: OutputId, year: number) => Summary | null;
  readonly difference: (column: number, output: OutputId, year: number) => Summary | null;
  readonly band: (column: number, output: OutputId, years: readonly number[]) => Band | undefined;
}

/** Whether any number of a scenario is drawn from a distribution. */
export function isUncertain({ inputs }: Pick<ResolvedScenario, 'inputs'>): boolean {
  return Object.entries(inputs).some(
    ([id, value]) => typeof value === 'string' && inputDefinitions.get(id)?.kind === 'number',
  );
}

/** The columns that are drawn: those with a run. Differences are to the first column alone. */
function drawnColumns(scenarios: readonly ComparedScenario[]): readonly number[] {
  return [...scenarios.keys()].filter((column) => scenarios[column]?.result !== null);
}

/** Yields what draws say of the scenarios in the horizon year, and of one output in all years. */
export function useDraws(
  scenarios: readonly ComparedScenario[],
  { horizonYear, output, years }: { horizonYear: number; output: OutputId; years: YearRange | null },
): Draws {
  const from = years?.from ?? horizonYear;
  const to = years?.to ?? horizonYear;
  const asked = useMemo(() => {
    const columns = drawnColumns(scenarios);
    const resolved = columns.flatMap((column) => scenarios[column]?.resolved ?? []);
    const [first] = resolved;
    if (first === undefined || first.samples === 0 || !resolved.some(isUncertain)) return null;
    const samples = first.samples <= coarse ? [first.samples] : [coarse, Math.min(first.samples, fine)];
    const wanted = pageNumbers({ horizonYear, output, years: { from, to } });
    const question: PairedQuestion = {
      scenarios: resolved.map(({ inputs }) => inputs),
      seed: first.seed,
      samples,
      wanted,
      hasOwn: true,
    };
    return { question, columns };
  }, [scenarios, horizonYear, output, from, to]);
  const { answer, progress, isCancelled, cancel, resume } = usePaired(asked?.question ?? null);
  return useMemo(() => {
    const seed = asked?.question.seed ?? 1;
    const common = { seed, progress, isCancelled, cancel, resume };
    // Another answer's columns are not these: its numbers belong to other scenarios.
    const fits = asked !== null && answer !== null && isSameRun(answer.question, asked.question);
    if (!fits) {
      return {
        ...common,
        status: asked === null ? 'certain' : 'none',
        samples: 0,
        isStale: false,
        failures: [],
        own: () => null,
        difference: () => null,
        band: () => undefined,
      };
    }
    const { columns } = asked;
    const places = new Map(answer.question.wanted.map((at, place) => [key(at.output, at.year), place]));
    const summaryOf = (column: number, id: OutputId, year: number, kind: 'own' | 'differences') => {
      const part = answer.parts[columns.indexOf(column)];
      const place = places.get(key(id, year));
      return part?.ok !== true || place === undefined ? null : (part.value[kind][place] ?? null);
    };
    const isStale = answer.question !== asked.question;
    return {
      ...common,
      status: 'there',
      samples: answer.samples,
      isStale,
      failures: answer.parts.flatMap((part, index) =>
        part.ok ? [] : [{ column: columns[index] ?? 0, error: part.error }],
      ),
      own: (column, id, year) => summaryOf(column, id, year, 'own'),
      difference: (column, id, year) =>
        column === 0 || columns[0] !== 0 ? null : summaryOf(column, id, year, 'differences'),
      band: (column, id, shownYears) => {
        const summaries = shownYears.map((year) => summaryOf(column, id, year, 'own'));
        const found = summaries.filter((summary) => summary !== null);
        return found.length < shownYears.length
          ? undefined
          : {
              p5: found.map(({ p5 }) => p5),
              p95: found.map(({ p95 }) => p95),
              samples: answer.samples,
              isStale,
            };
      },
    };
  }, [asked, answer, progress, isCancelled, cancel, resume]);
}

const key = (output: OutputId, year: number): string => `${output}@${year}`;

function isSameRun(one: PairedQuestion, other: PairedQuestion): boolean {
  return (
    one.seed === other.seed &&
    one.scenarios.length === other.scenarios.length &&
    one.scenarios.every((inputs, index) => inputs === other.scenarios[index])
  );
}
