import { useTranslate } from '../../i18n.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { RunSwatch } from './run-swatch.tsx';

/** The heads of the scenarios' columns, the reference first. */
export function ColumnHeads({ scenarios }: { readonly scenarios: readonly ComparedScenario[] }) {
  const translate = useTranslate();
  return (
    <>
      {scenarios.map((scenario, index) => (
        <th key={scenario.id} scope="col" className="compare-figure">
          {scenario.line !== null && <RunSwatch index={scenario.line} />}
          {scenario.name}
          {index === 0 && <div className="compare-note">{translate('scenarios.reference')}</div>}
        </th>
      ))}
    </>
  );
}
