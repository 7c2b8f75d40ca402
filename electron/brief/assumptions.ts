import type { Input, Source } from '../../shared/catalog/rows.ts';
import { gradeShapes } from '../../shared/design/tokens.ts';
import type { Language, Translate } from '../../shared/i18n/messages.ts';
import { inputName, segmentName } from '../../shared/i18n/names.ts';
import { inputDefinitions } from '../../shared/model/inputs.ts';
import { type Segment, segments, type Workload, workloads } from '../../shared/model/vocabulary.ts';
import { spreadOf } from '../../shared/model/uncertainty/spread.ts';
import { resolveUncertainty } from '../../shared/model/uncertainty/uncertain-inputs.ts';
import { isSameValue } from '../../shared/scenario/diff.ts';
import type { InputValue, ResolvedScenario } from '../../shared/scenario/file.ts';
import { formatInput, formatNumber, formatShare, isShareInput } from '../../shared/units/format.ts';
import type { AssumptionRow, Footnote } from './document.ts';

/** What the words of an assumption are made of. */
export interface Evidence {
  readonly inputs: readonly Input[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly language: Language;
  readonly translate: Translate;
}

/** An input's value as a table shows it: number with unit, demand points year by year, a switch as yes or no. */
export function inputText(
  id: string,
  value: InputValue | undefined,
  { language, translate }: Evidence,
): string {
  if (value === undefined) return '–';
  if (typeof value === 'object') {
    const points = value.map(([year, amount]) => `${year}: ${formatNumber(amount, { language })}`);
    return `${points.join(', ')} TWh${translate('briefs.pdfPerYear')}`;
  }
  if (typeof value === 'string') {
    return segments.includes(value as Segment) ? segmentName(value as Segment, translate) : value;
  }
  if (inputDefinitions.get(id)?.kind === 'switch')
    return translate(value === 1 ? 'briefs.pdfYes' : 'briefs.pdfNo');
  return formatInput(id, value, { language });
}

/**
 * Yields how a table shows each input of a scenario: a doubt as its median with P5 to P95 in brackets, all else as
 * `inputText` has it.
 */
export function inputTexts(scenario: ResolvedScenario, evidence: Evidence): (id: string) => string {
  const resolved = resolveUncertainty(scenario.inputs);
  return (id) => {
    const spread = resolved.ok ? spreadOf(resolved.value, id) : null;
    if (spread === null) return inputText(id, scenario.central[id], evidence);
    const { median, low, high } = spread;
    const range = low === high ? '' : ` [${spanText(id, low, high, evidence.language)}]`;
    return `${inputText(id, median, evidence)}${range}`;
  };
}

/** The default inputs that move the answer most, for the workload whose cost and joule the brief shows. */
function mainInputs(workload: Workload): string[] {
  return [
    ...segments.flatMap((segment) => [`demand.${segment}.points`, `demand.${segment}.growth_after`]),
    'demand.datacentre.inference_share',
    'rebound.datacentre.elasticity',
    'price.electricity',
    'grid.carbon',
    'grid.decline',
    'finance.discount_rate',
    ...workloads.map((each) => `adoption.${each}.ceiling`),
    `adoption.${workload}.hurdle`,
    `adoption.${workload}.start_year`,
    ...[
      'mac_energy',
      'path_energy',
      'resident_fraction',
      'host_overhead',
      'pue',
      'capex',
      'throughput',
      'utilisation',
    ].flatMap((quantity) => [
      `hardware.${workload}.base.${quantity}`,
      `hardware.${workload}.imc.${quantity}`,
    ]),
    `hardware.${workload}.imc.learning_rate`,
  ];
}

/** Whose doubts are doubts about the defaults and no changes: the scenario that all others build on. */
const baselineName = 'baseline';

/**
 * The assumptions of a scenario: first every input that it changes, then the main ones at their defaults, or with the
 * baseline's doubts about them; with the sources as footnotes, one per document and place, numbered as they are first met.
 */
export function listAssumptions(
  scenario: ResolvedScenario,
  workload: Workload,
  evidence: Evidence,
): { readonly rows: AssumptionRow[]; readonly footnotes: Footnote[] } {
  const { translate } = evidence;
  const defaults = new Map(evidence.inputs.map((input) => [input.id, input]));
  const changed = evidence.inputs
    .map((input) => input.id)
    .filter((id) => !isSameValue(scenario.inputs[id], defaults.get(id)?.value))
    .filter((id) => !(isDoubt(id, scenario) && scenario.overridden[id] === baselineName));
  const main = mainInputs(workload).filter((id) => defaults.has(id) && !changed.includes(id));
  const textOf = inputTexts(scenario, evidence);
  const footnotes: Footnote[] = [];
  const numbered = (footnote: Footnote | null): number | null => {
    if (footnote === null) return null;
    const known = footnotes.findIndex((each) => each.text === footnote.text && each.url === footnote.url);
    return known >= 0 ? known : footnotes.push(footnote) - 1;
  };
  const rows = [...changed, ...main].map((id): AssumptionRow => {
    const input = defaults.get(id);
    const isChanged = changed.includes(id);
    const isOwn = isChanged || isDoubt(id, scenario);
    const own = isOwn ? scenario.sources[id] : undefined;
    const grade = isOwn ? (own?.grade ?? 'assumption') : (input?.grade ?? 'assumption');
    return {
      name: inputName(id, translate),
      value: textOf(id),
      before: isChanged
        ? translate('briefs.pdfDefaultWas', { value: inputText(id, input?.value, evidence) })
        : '',
      range: input === undefined ? '' : rangeText(input, evidence.language),
      shape: gradeShapes[grade],
      grade: translate(`vocabulary.grade.${grade}`),
      footnote: numbered(isOwn ? changedFootnote(id, scenario, evidence) : defaultFootnote(input, evidence)),
    };
  });
  return { rows, footnotes };
}

/** Whether an input is drawn or hangs on a draw. */
function isDoubt(id: string, { inputs }: ResolvedScenario): boolean {
  return typeof inputs[id] === 'string' && inputDefinitions.get(id)?.kind === 'number';
}

function rangeText(input: Input, language: Language): string {
  if (input.low === null || input.high === null || input.low === input.high) return '';
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

function defaultFootnote(input: Input | undefined, { sources, translate }: Evidence): Footnote | null {
  const source = input === undefined ? undefined : sources.get(input.source);
  // Memwatt's own assumptions and definitions cite no document: the grade's shape says so.
  if (input === undefined || source === undefined || (source.url === null && source.seenUrl === null))
    return null;
  return citation(source, input.locator, translate);
}

function changedFootnote(id: string, scenario: ResolvedScenario, { sources, translate }: Evidence): Footnote {
  const own = scenario.sources[id];
  const name = scenario.overridden[id] ?? scenario.name;
  const source = own === undefined ? undefined : sources.get(own.source);
  if (source !== undefined && (source.url !== null || source.seenUrl !== null))
    return citation(source, own?.note ?? '', translate);
  const said = [own?.source ?? '', own?.note ?? '']
    .filter((part) => part !== '' && part !== 'assumption')
    .join('. ');
  return {
    text:
      said === ''
        ? translate('briefs.pdfOwnSourceBare', { name })
        : translate('briefs.pdfOwnSource', { name, note: said }),
    url: '',
  };
}

/** Publisher, title, date, place; and where it was read, when the document itself was not opened. */
function citation(source: Source, locator: string, translate: Translate): Footnote {
  const readAt =
    source.primarySeen || source.seenUrl === null || !URL.canParse(source.seenUrl)
      ? ''
      : translate('briefs.pdfReadAt', { host: new URL(source.seenUrl).hostname });
  const parts = [source.publisher, source.title, source.published ?? '', locator, readAt].filter(
    (part) => part !== '',
  );
  return {
    text: `${parts.map((part) => part.replace(/[.。]$/u, '')).join('. ')}.`,
    url: source.url ?? source.seenUrl ?? '',
  };
}
