import type { Scenario, ScenarioContent, VersionState } from '../../../../shared/contract/scenarios.ts';

/** A state of a scenario as its history tells it. */
export type ToldState = VersionState;

/** Yields the content of a state under the name that the scenario has now: a version restores content, not its name. */
export function withNameOf({ name }: Scenario, state: ToldState): ScenarioContent {
  const { locked: _locked, removed: _removed, ...content } = state;
  return { ...content, name };
}

/** Yields a content as a text that is the same for the same content, wherever its keys stand. */
export function stateOf(content: ScenarioContent): string {
  const sorted = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.entries(value)
          .map(([key, part]) => [key, sorted(part)] as const)
          .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(sorted(content));
}
