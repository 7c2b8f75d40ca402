import { Text } from '@mantine/core';
import { outputDescription, outputName } from '../../../../shared/i18n/names.ts';
import type { OutputId } from '../../../../shared/model/result.ts';
import { formatNumber, unitLabel } from '../../../../shared/units/format.ts';
import { outputUnit } from '../../../../shared/units/quantity.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useDraftName } from '../../state/draft-name.ts';
import { useModelResult } from '../../state/results.ts';
import { useSession } from '../../state/session.ts';
import { Facts } from './facts.tsx';
import { equationsOf } from './formula.ts';

const fullPrecision = 15;

/** What a figure of the result means, its value at full precision, and the formula it comes from. */
export function OutputExplanation({ id, year: asked }: { readonly id: OutputId; readonly year: number }) {
  const translate = useTranslate();
  const language = useLanguage();
  const scenario = useDraftName();
  const result = useModelResult();
  const horizonYear = useSession((session) => session.horizonYear);
  if (!result.ok) return null;
  // The figure that was clicked follows the horizon year, as the figure itself does.
  const year = result.value.years.includes(horizonYear) ? horizonYear : asked;
  const value = result.value.series[id][result.value.years.indexOf(year)];
  const equations = equationsOf(id);
  const unit = unitLabel(outputUnit(id), language);
  return (
    <div className="explain-columns">
      <div>
        <Text fw={600}>{outputName(id, translate)}</Text>
        <Text size="sm">{outputDescription(id, translate)}</Text>
        <Facts
          rows={[
            [
              translate('shell.explain.figure', { scenario, year }),
              value === undefined
                ? null
                : `${formatNumber(value, { language, digits: fullPrecision })} ${unit}`.trim(),
            ],
            [translate('shell.explain.id'), <code key="id">{`${id}@${year}`}</code>],
          ]}
        />
      </div>
      {equations !== null && (
        <div>
          <Text fw={600}>{translate('common.formula')}</Text>
          <pre className="explain-formula">{equations.own}</pre>
          {equations.terms.length > 0 && (
            <>
              <Text size="xs" c="dimmed">
                {translate('shell.explain.terms')}
              </Text>
              <pre className="explain-formula">{equations.terms.join('\n')}</pre>
            </>
          )}
        </div>
      )}
    </div>
  );
}
