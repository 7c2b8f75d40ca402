import { Button } from '@mantine/core';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { WorkProgress } from '../../ui/work-progress.tsx';
import type { ComparedScenario } from './compared-scenario.ts';
import type { Draws } from './use-draws.ts';

/** What the ranges rest on, how far the work on them is, and what stops it; always one line high, so that nothing jumps. */
export function DrawsLine({
  draws,
  scenarios,
}: {
  readonly draws: Draws;
  readonly scenarios: readonly ComparedScenario[];
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const { status, samples, seed, progress, isCancelled, cancel, resume, failures } = draws;
  return (
    <div className="compare-draws">
      {status === 'certain' && <span>{translate('compare.certain')}</span>}
      {isCancelled && (
        <>
          <span>{translate('compare.cancelled')}</span>
          <Button size="compact-xs" variant="subtle" onClick={resume}>
            {translate('compare.drawAgain')}
          </Button>
        </>
      )}
      {status === 'there' && !isCancelled && (
        <span title={translate('compare.drawnOf', { name: scenarios[0]?.name ?? '' })}>
          {translate('compare.drawn', { count: formatNumber(samples, { language, digits: 6 }), seed })}
        </span>
      )}
      {progress !== null && (
        <WorkProgress label={translate('compare.drawing')} done={progress} onCancel={cancel} />
      )}
      {failures.map(({ column, error }) => (
        <span key={column} role="alert" className="scenario-problem">
          {translate('compare.drawsFailed', {
            name: scenarios[column]?.name ?? '',
            error: describeError(error, translate),
          })}
        </span>
      ))}
    </div>
  );
}
