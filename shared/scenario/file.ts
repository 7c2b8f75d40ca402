import type { Grade } from '../catalog/vocabularies.ts';

/** [year, TWh/yr] pairs, years rising. */
export type DemandPoints = readonly (readonly [year: number, terawattHours: number])[];

/** A value as a scenario file or the catalog holds it: a number, a segment's word, or the demand points. */
export type InputValue = number | string | DemandPoints;

/** Every input of the model by id. */
export type Inputs = Readonly<Record<string, InputValue>>;

export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Where an overridden value comes from, in the analyst's words. */
export interface InputSource {
  readonly source: string;
  readonly grade?: Grade | undefined;
  readonly note?: string | undefined;
}

/** A scenario as written: differences to its parent only (`memwatt-scenario/1`). */
export interface ScenarioFile {
  readonly format: 'memwatt-scenario/1';
  readonly name: string;
  readonly description: string;
  readonly parent: string | null;
  readonly years?: YearRange | undefined;
  readonly seed?: number | undefined;
  readonly samples?: number | undefined;
  readonly inputs: Inputs;
  readonly sources: Readonly<Record<string, InputSource>>;
}

/** The shipped scenario that all others build on: the catalog's defaults with the doubts about them. */
export const baselineName = 'baseline';

/** A question to the catalog that an input asks, and the rows (`table:id`) that answered it. */
export interface AnsweredQuery {
  readonly query: string;
  readonly rows: readonly string[];
}

/** A scenario with its inheritance applied: every input has a value. */
export interface ResolvedScenario {
  readonly name: string;
  readonly description: string;
  readonly years: YearRange;
  readonly seed: number;
  readonly samples: number;
  /** As they are set: a doubt as its text, a question to the catalog as the figures that answered it. */
  readonly inputs: Inputs;
  /** The same with every doubt at its median and every tie followed: plain values only. */
  readonly central: Inputs;
  /** The questions to the catalog by input id, with what answered them; absent where none is asked. */
  readonly drawnFrom?: Readonly<Record<string, AnsweredQuery>> | undefined;
  /** Ids that differ from the catalog's defaults, with the scenario that sets each. */
  readonly overridden: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, InputSource>>;
}
