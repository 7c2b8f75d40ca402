import { showInput } from '../../../../shared/catalog/input-value.ts';
import { bridgeStepName, inputName } from '../../../../shared/i18n/names.ts';
import type { Bridge } from '../../../../shared/scenario/bridge.ts';
import type { InputValue } from '../../../../shared/scenario/file.ts';
import { inputRole } from '../../../../shared/scenario/role.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { explain } from '../../state/explain.ts';
import { RoleMark } from '../../ui/role-mark.tsx';
import type { ComputedScenario } from './aligned.ts';
import { ScrollBox } from './scroll-box.tsx';

/** The inputs behind each step of a bridge, with what they are at either end; each value explains itself. */
export function BridgeSteps({
  bridge,
  from,
  to,
}: {
  readonly bridge: Bridge;
  readonly from: ComputedScenario;
  readonly to: ComputedScenario;
}) {
  const translate = useTranslate();
  if (bridge.steps.length === 0) return null;
  return (
    <details className="bridge-steps">
      <summary>{translate('compare.bridgeSteps')}</summary>
      <ScrollBox label={translate('compare.bridgeSteps')}>
        <table className="compare-table">
          <thead>
            <tr>
              <th scope="col">{translate('compare.bridgeStep')}</th>
              <th scope="col">{translate('scenarios.input')}</th>
              <th scope="col" className="compare-figure">
                {from.name}
              </th>
              <th scope="col" className="compare-figure">
                {to.name}
              </th>
            </tr>
          </thead>
          {bridge.steps.map(({ key, ids }) => (
            <tbody key={key}>
              {ids.map((id, index) => (
                <tr key={id}>
                  {index === 0 && (
                    <th scope="rowgroup" rowSpan={ids.length}>
                      {bridgeStepName({ key, ids }, translate)}
                    </th>
                  )}
                  <td>
                    <RoleMark role={inputRole(id)} /> {inputName(id, translate)}
                  </td>
                  {[from, to].map((end) => (
                    <td key={end.id} className="compare-figure">
                      <StepValue id={id} value={end.resolved.inputs[id]} scenarioId={end.id} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </ScrollBox>
    </details>
  );
}

function StepValue({
  id,
  value,
  scenarioId,
}: {
  readonly id: string;
  readonly value: InputValue | undefined;
  readonly scenarioId: string;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  return value === undefined ? null : (
    <button type="button" className="figure-door" onClick={() => explain({ kind: 'input', id, scenarioId })}>
      {showInput(id, value, { translate, language })}
    </button>
  );
}
