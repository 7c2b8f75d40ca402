import { useMemo } from 'react';
import { inputName } from '../../../../shared/i18n/names.ts';
import type { Language } from '../../../../shared/i18n/messages.ts';
import { differingInputs } from '../../../../shared/scenario/diff.ts';
import type { ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { formatNumber, isShareInput, unitLabel } from '../../../../shared/units/format.ts';
import { showInputUnit, showInputValue } from '../../../../shared/catalog/input-value.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { hrefOf } from '../../state/route.ts';
import { GradeMark } from '../../ui/grade-mark.tsx';
import { ColumnHeads } from './column-heads.tsx';
import type { ComparedScenario } from './compared-scenario.ts';
import { compareInputs, type ComparedInputValue } from './comparison.ts';
import { DifferenceText } from './difference-text.tsx';

/** The inputs in which the scenarios differ, and no others: grade, unit, value, difference to the reference. */
export function InputsTable({ scenarios }: { readonly scenarios: readonly ComparedScenario[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const catalog = useCatalog((state) => state.inputRows);
  const computed = useMemo(
    () =>
      scenarios.filter(
        (each): each is ComparedScenario & { resolved: ResolvedScenario } => each.resolved !== null,
      ),
    [scenarios],
  );
  const rows = useMemo(() => {
    const resolved = computed.map((each) => each.resolved);
    return compareInputs(differingInputs(resolved), resolved, catalog);
  }, [computed, catalog]);

  return (
    <section className="compare-section">
      <h2>{translate('scenarios.inputsTitle')}</h2>
      <p className="compare-note">
        {rows.length === 0
          ? translate('scenarios.inputsNone')
          : translate('scenarios.inputsCount', { count: rows.length, total: catalog.size })}
      </p>
      {rows.length > 0 && (
        <div className="compare-scroll">
          <table className="compare-table">
            <thead>
              <tr>
                <th scope="col">{translate('scenarios.input')}</th>
                <th scope="col">{translate('scenarios.unit')}</th>
                <ColumnHeads scenarios={computed} />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={hrefOf('catalog', 'inputs', row.id)} title={row.id}>
                      {inputName(row.id, translate)}
                    </a>
                  </th>
                  <td className="compare-unit">
                    {isShareInput(row.id)
                      ? percentUnit(row.unit, language)
                      : showInputUnit(row.id, row.unit, { translate, language })}
                  </td>
                  {row.values.map((value, index) => (
                    <td key={computed[index]?.id ?? index} className="compare-figure">
                      <InputFigure compared={value} scale={isShareInput(row.id) ? 100 : 1} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** A share is compared in per cent, as What-if shows it: "%" or "%/yr". */
function percentUnit(unit: string, language: Language): string {
  return unit === '1/yr' ? `%${unitLabel(unit, language)}` : '%';
}

/** A value as its scenario has it, times `scale`: the unit's column says in what. */
function InputFigure({ compared, scale }: { readonly compared: ComparedInputValue; readonly scale: number }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { value, grade, setBy, difference, isSameAsReference } = compared;
  const origin =
    setBy === null ? translate('scenarios.fromCatalog') : translate('scenarios.setBy', { name: setBy });
  const text =
    typeof value === 'number'
      ? formatNumber(value * scale, { language, digits: 6 })
      : showInputValue(value, { translate, language });
  return (
    <>
      <span title={origin} data-same={isSameAsReference || undefined} className="compare-value">
        {grade !== null && <GradeMark grade={grade} />} {text}
      </span>
      {difference !== null && (
        <DifferenceText difference={{ ...difference, absolute: difference.absolute * scale }} />
      )}
    </>
  );
}
