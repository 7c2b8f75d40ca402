import { useMemo } from 'react';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import type { Language, Translate } from '../../../../shared/i18n/messages.ts';
import type { InputValue } from '../../../../shared/scenario/file.ts';
import { differingInputs } from '../../../../shared/scenario/diff.ts';
import { inputRole } from '../../../../shared/scenario/role.ts';
import { formatNumber, isShareInput, unitLabel } from '../../../../shared/units/format.ts';
import { showInputUnit, showInputValue } from '../../../../shared/catalog/input-value.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { hrefOf } from '../../state/route.ts';
import { useScenarioFiles, useScenarios } from '../../state/scenarios.ts';
import { GradeMark } from '../../ui/grade-mark.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import { computedOf } from './aligned.ts';
import { ColumnHeads } from './column-heads.tsx';
import type { ComparedScenario } from './compared-scenario.ts';
import { compareInputs, type ComparedInput, type ComparedInputValue } from './comparison.ts';
import { DifferenceText } from './difference-text.tsx';
import { inheritedValue } from './inherited.ts';
import { ResetInput } from './reset-input.tsx';
import { ScrollBox } from './scroll-box.tsx';

interface InputsTableProps {
  readonly scenarios: readonly ComparedScenario[];
  /** Puts another scenario into the place of one. */
  readonly onReplace: (id: string, by: string) => void;
}

/** Yields the inputs in which the scenarios that have a run differ, in the order of the model. */
export function useDifferingInputs(scenarios: readonly ComparedScenario[]): readonly ComparedInput[] {
  const catalog = useCatalog((state) => state.inputRows);
  return useMemo(() => {
    const resolved = computedOf(scenarios).map((each) => each.resolved);
    return compareInputs(differingInputs(resolved), resolved, catalog);
  }, [scenarios, catalog]);
}

/** The inputs in which the scenarios differ, and no others: role, grade, value, difference, and the way back to the parent's. */
export function InputsTable({ scenarios, onReplace }: InputsTableProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const total = useCatalog((state) => state.inputRows.size);
  const computed = useMemo(() => computedOf(scenarios), [scenarios]);
  const rows = useDifferingInputs(scenarios);
  const saved = useScenarios();
  const files = useScenarioFiles();
  const defaults = useCatalog((state) => state.defaults);
  const library = useMemo(() => ({ saved, files, defaults }), [saved, files, defaults]);
  return (
    <section className="compare-section" aria-label={translate('scenarios.inputsTitle')}>
      <h2>{translate('scenarios.inputsTitle')}</h2>
      <p className="compare-note">
        {rows.length === 0
          ? translate('scenarios.inputsNone')
          : translate('scenarios.inputsCount', { count: rows.length, total })}
      </p>
      {rows.length > 0 && (
        <ScrollBox label={translate('scenarios.inputsTitle')}>
          <table className="compare-table compare-inputs">
            <thead>
              <tr>
                <th scope="col">{translate('scenarios.input')}</th>
                <ColumnHeads scenarios={computed} />
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <th scope="row">
                    <a href={hrefOf('catalog', 'inputs', row.id)} title={row.id}>
                      {inputName(row.id, translate)}
                    </a>{' '}
                    <span className="compare-unit">
                      {unitOf(row, { translate, language })} <RoleMark role={inputRole(row.id)} />
                    </span>
                  </th>
                  {row.values.map((value, index) => (
                    <td key={computed[index]?.id ?? index} className="compare-figure">
                      <InputFigure compared={value} scale={scaleOf(row)} />
                      <Reset
                        column={computed[index]}
                        id={row.id}
                        scale={scaleOf(row)}
                        library={library}
                        onReplace={onReplace}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollBox>
      )}
    </section>
  );
}

/** The way back to what a scenario inherits, where it sets the input itself. */
function Reset({
  column,
  id,
  scale,
  library,
  onReplace,
}: Pick<InputsTableProps, 'onReplace'> & {
  readonly column: ComparedScenario | undefined;
  readonly id: string;
  readonly scale: number;
  readonly library: Parameters<typeof inheritedValue>[2] & { readonly saved: readonly Scenario[] };
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const scenario = library.saved.find((each) => each.id === column?.id);
  const inherited = scenario === undefined ? null : inheritedValue(scenario, id, library);
  return scenario === undefined || inherited === null ? null : (
    <ResetInput
      scenario={scenario}
      inputId={id}
      inherited={inherited}
      text={textOf(inherited.value, scale, { translate, language })}
      onReplace={onReplace}
    />
  );
}

/** A share is compared in per cent, as What-if shows it, unless a distribution among the values is written in shares of 1. */
function scaleOf({ id, values }: ComparedInput): 1 | 100 {
  return isShareInput(id) && values.every(({ value }) => typeof value === 'number') ? 100 : 1;
}

function unitOf(row: ComparedInput, words: { translate: Translate; language: Language }): string {
  const rate = row.unit === '1/yr' ? unitLabel('1/yr', words.language) : '';
  if (scaleOf(row) === 100) return `%${rate}`;
  if (!isShareInput(row.id)) return showInputUnit(row.id, row.unit, words);
  return rate === '' ? words.translate('catalog.unitPlain') : rate;
}

/** A value in words, a number times `scale`. */
function textOf(
  value: InputValue,
  scale: number,
  words: { translate: Translate; language: Language },
): string {
  return typeof value === 'number'
    ? formatNumber(value * scale, { language: words.language, digits: 6 })
    : showInputValue(value, words);
}

/** A value as its scenario has it, times `scale`: the row's head says in what. */
function InputFigure({ compared, scale }: { readonly compared: ComparedInputValue; readonly scale: number }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { value, grade, setBy, difference, isSameAsReference } = compared;
  const origin =
    setBy === null ? translate('scenarios.fromCatalog') : translate('scenarios.setBy', { name: setBy });
  const text = textOf(value, scale, { translate, language });
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
