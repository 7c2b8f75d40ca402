import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { Translate } from '../../../../shared/i18n/messages.ts';

const presets = [
  'baseline',
  'iea-base',
  'iea-lift-off',
  'high-adoption',
  'analog-stalls',
  'backfire',
] as const;

/** Yields what a scenario is about: a shipped one in the language of the window, an own one in its author's words. */
export function describeScenario(
  { origin, name, description }: Pick<Scenario, 'origin' | 'name' | 'description'>,
  translate: Translate,
): string {
  const preset = origin === 'shipped' ? presets.find((known) => known === name) : undefined;
  return preset === undefined ? description : translate(`scenarios.preset-${preset}`);
}
