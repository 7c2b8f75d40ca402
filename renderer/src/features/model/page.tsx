import './model.css';
import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { ModelWarning } from '../../../../shared/model/result.ts';
import { useTranslate } from '../../i18n.ts';
import { useBands } from '../../state/bands.ts';
import { useModelResult, useResolved } from '../../state/results.ts';
import { ChartsGrid } from './charts-grid.tsx';
import { Controls } from './controls.tsx';
import { FigureDialogs } from './figure-dialogs.tsx';
import { Headline } from './headline.tsx';

/** What-if: controls on the left, and on the right what they do, in the same frame. */
export function ModelPage() {
  const translate = useTranslate();
  const resolved = useResolved();
  const result = useModelResult();
  const doubt = useBands(resolved);
  const failure = resolved.ok ? (result.ok ? null : result.error) : resolved.error;
  return (
    <div className="model-page">
      <h1 className="visually-hidden">{translate('shell.page.model')}</h1>
      <Controls />
      <div className="model-results">
        {failure !== null && (
          <Alert
            m="md"
            color="red"
            icon={<IconAlertTriangle />}
            title={translate('model.whatifRunFailed')}
            role="alert"
          >
            {describeError(failure, translate)}
          </Alert>
        )}
        {resolved.ok && result.ok && (
          <>
            <Headline result={result.value} doubt={doubt} />
            <Warnings warnings={result.value.warnings} />
            <ChartsGrid resolved={resolved.value} result={result.value} doubt={doubt} />
            <FigureDialogs resolved={resolved.value} result={result.value} />
          </>
        )}
      </div>
    </div>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly ModelWarning[] }) {
  const translate = useTranslate();
  if (warnings.length === 0) return null;
  return (
    <ul className="model-warnings" aria-label={translate('model.whatifWarnings')}>
      {warnings.map(({ code, id, values }) => (
        <li key={`${code} ${id}`}>
          <IconAlertTriangle size={14} aria-hidden />{' '}
          {translate(`model.warning.${code}`, {
            ...values,
            name: inputDefinitions.has(id) ? inputName(id, translate) : id,
          })}
        </li>
      ))}
    </ul>
  );
}
