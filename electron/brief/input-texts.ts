import type { Inline } from '../../shared/brief/document.ts';
import type { Input } from '../../shared/catalog/rows.ts';
import type { Grade } from '../../shared/catalog/vocabularies.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import { segmentName } from '../../shared/i18n/names.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { spreadOf } from '../../shared/model/uncertainty/spread.ts';
import { segments } from '../../shared/model/vocabulary.ts';
import type { InputValue, ResolvedScenario } from '../../shared/scenario/file.ts';
import { formatInput, formatNumber, formatShare, isShareInput } from '../../shared/units/format.ts';
import type { ScenarioRun } from './scenario-run.ts';
import type { SourceRegister } from './source-register.ts';

interface Speaker {
  readonly language: Language;
  readonly translate: Translate;
}

/** An input's value as a table shows it: number with unit, demand points year by year, a switch as yes or no. */
export function inputText(id: string, value: InputValue | undefined, speaker: Speaker): string {
  const { language, translate } = speaker;
  if (value === undefined) return '–';
  if (typeof value === 'object') {
    const points = value.map(([year, amount]) => `${year}: ${formatNumber(amount, { language })}`);
    return `${points.join(', ')}\u00a0TWh${translate('briefs.pdfPerYear')}`;
  }
  if (typeof value === 'string') {
    const segment = segments.find((each) => each === value);
    return segment === undefined ? value : segmentName(segment, translate);
  }
  if (inputDefinitions.get(id)?.kind === 'switch')
    return translate(value === 1 ? 'briefs.pdfYes' : 'briefs.pdfNo');
  return formatInput(id, value, { language });
}

/** An input of a run as a table shows it: a doubt as its median with P5 to P95 in brackets, all else as `inputText`. */
export function inputTextIn(run: ScenarioRun, id: string, speaker: Speaker): string {
  const { value, range } = partsOf(run, id, speaker);
  return range === '' ? value : `${value} ${range}`;
}

/** The same for a cell of a table, which a narrow column breaks before the brackets and nowhere in them. */
export function inputCell(run: ScenarioRun, id: string, speaker: Speaker): Inline[] {
  const { value, range } = partsOf(run, id, speaker);
  const content: Inline[] = [{ kind: 'text', text: value, whole: !value.includes(' ') }];
  return range === ''
    ? content
    : [...content, { kind: 'text', text: ' ' }, { kind: 'text', text: range, whole: true }];
}

function partsOf(run: ScenarioRun, id: string, speaker: Speaker): { value: string; range: string } {
  const spread = spreadOf(run.uncertainty, id);
  if (spread === null) return { value: inputText(id, run.scenario.central[id], speaker), range: '' };
  const { median, low, high } = spread;
  return {
    value: inputText(id, median, speaker),
    range: low === high ? '' : `[${spanText(id, low, high, speaker.language)}]`,
  };
}

/** The range that an input's source spans; empty where it has none. */
export function rangeText(input: Input | undefined, language: Language): string {
  if (input === undefined || input.low === null || input.high === null || input.low === input.high) return '';
  return spanText(input.id, input.low, input.high, language);
}

/** Two values of an input with a dash between them, or an ellipsis where a dash would read as a minus. */
function spanText(id: string, low: number, high: number, language: Language): string {
  const isYear = inputDefinitions.get(id)?.quantity === 'start_year';
  const write = (value: number): string =>
    isYear
      ? String(value)
      : isShareInput(id)
        ? formatShare(value, { language })
        : formatNumber(value, { language });
  return `${write(low)}${low < 0 ? '…' : '–'}${write(high)}`;
}

/** Whether an input is drawn or hangs on a draw. */
export function isDoubt(id: string, { inputs }: Pick<ResolvedScenario, 'inputs'>): boolean {
  return typeof inputs[id] === 'string' && inputDefinitions.get(id)?.kind === 'number';
}

/** What an input of a scenario stands on. */
export interface Standing {
  readonly grade: Grade;
  /** The number of its source among the document's; null for Memwatt's own assumptions. */
  readonly source: number | null;
}

/**
 * What an input's value or doubt stands on: the catalog's row, or what the scenario that sets it says. A scenario that
 * says nothing has assumed it.
 */
export function standingOf(
  id: string,
  scenario: ResolvedScenario,
  row: Input | undefined,
  sources: SourceRegister,
): Standing {
  if (scenario.overridden[id] !== undefined) {
    return {
      grade: scenario.sources[id]?.grade ?? 'assumption',
      source: sources.numberOfOwn(id, scenario),
    };
  }
  return {
    grade: row?.grade ?? 'assumption',
    source: row === undefined ? null : sources.number(row.source, row.locator),
  };
}
