import { useTranslate } from '../../i18n.ts';
import type { ComparedScenario } from './compared-scenario.ts';
import { RunSwatch } from './run-swatch.tsx';

/** The heads of the scenarios' columns; the reference says that it is one. */
export function ColumnHeads({ scenarios }: { readonly scenarios: readonly ComparedScenario[] }) {
  const translate = useTranslate();
  return (
    <>
      {scenarios.map(({ id, name, line }, index) => (
        <th key={id} scope="col" className="compare-figure">
          <div className="compare-head">
            {line !== null && <RunSwatch index={line} />}
            <span title={name}>{name}</span>
          </div>
          {index === 0 && <div className="compare-difference">{translate('scenarios.reference')}</div>}
        </th>
      ))}
    </>
  );
}
