import { modelVersion } from '../../shared/model/evaluate.ts';
import { parseOutputAt } from '../../shared/model/output-at.ts';
import { ok } from '../../shared/result.ts';
import { bridgeBetween } from '../../shared/scenario/bridge.ts';
import { outputUnit } from '../../shared/units/quantity.ts';
import { catalogStatus } from '../db/queries/catalog-status.ts';
import type { Handler } from './handlers.ts';
import { resolveReferences } from './scenario-library.ts';

/** Which inputs move one number from one scenario to another. */
export const bridgeHandler: Handler<'model.bridge'> = ({ catalog }, { scenarios, output }) => {
  const resolved = resolveReferences(catalog, scenarios);
  if (!resolved.ok) return resolved;
  const at = parseOutputAt(output);
  if (!at.ok) return at;
  const [from, to] = resolved.value;
  if (from === undefined || to === undefined) throw new Error('two references resolve to two scenarios');
  const bridge = bridgeBetween(from, to, at.value);
  if (!bridge.ok) return bridge;
  return ok({
    format: 'memwatt-bridge/1',
    model: modelVersion,
    catalog: catalogStatus(catalog).version,
    scenarios: [from.name, to.name],
    output: { id: at.value.output, year: at.value.year, unit: outputUnit(at.value.output) },
    ...bridge.value,
    idle: [...bridge.value.idle],
    steps: bridge.value.steps.map((step) => ({ ...step, ids: [...step.ids] })),
  });
};
