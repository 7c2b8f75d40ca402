import type { DocumentBlock, DocumentTable } from '../../../shared/brief/document.ts';
import { inputName } from '../../../shared/i18n/names.ts';
import { segments, workloads } from '../../../shared/model/vocabulary.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { isSameValue } from '../../../shared/scenario/diff.ts';
import { formatNumber } from '../../../shared/units/format.ts';
import { inputCell, inputText, isDoubt, rangeText, standingOf } from '../input-texts.ts';
import type { BriefRun } from '../subject.ts';
import { textOf, type Workshop } from '../workshop.ts';

/**
 * The assumptions of the first scenario: first every input that it changes, marked, then those that move
 * the answer most; each with its grade and a footnote for its source. Where an appendix follows, that has the
 * rest of many changed ones and, where no changes were said, of those that move the answer.
 */
export function assumptionsTable(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const first = workshop.firstRun(name);
  if (!first.ok) return first;
  const { run } = first.value;
  const { translate, language } = workshop.subject;
  const allChanged = changedInputs(workshop, first.value);
  const changed = allChanged.filter((id) => !workshop.saidInputs.has(id));
  const isUnchanged = (id: string): boolean => !allChanged.includes(id);
  const lead =
    changed.length > 0
      ? 'briefs.pdfAssumptionsLead'
      : allChanged.length > 0
        ? 'briefs.pdfAssumptionsLeadRest'
        : 'briefs.pdfAssumptionsLeadPlain';
  const count = formatNumber(Object.keys(run.scenario.inputs).length, { language, digits: 6 });
  const hasRoomBehind = workshop.hasAppendixBehind(
    (block) => block.kind === 'table' && block.table === 'assumptions',
  );
  const isLong = hasRoomBehind && changed.length > mostChanged;
  const changedInText = isLong ? changed.slice(0, mostChanged) : changed;
  const changedBehind = changed.slice(changedInText.length);
  const ranked = mainInputs(workshop, first.value, workshop.saidInputs.size + changedInText.length);
  if (!ranked.ok) return ranked;
  // What is said of changes takes the room that these would.
  const rest = hasRoomBehind && workshop.saidInputs.size === 0 ? ranked.value.behind.filter(isUnchanged) : [];
  const table = (caption: string, shown: readonly string[]): DocumentTable => ({
    kind: 'table',
    caption,
    level: workshop.level,
    columns: [
      { label: translate('briefs.pdfInput'), align: 'start', weight: 2.3 },
      { label: translate('briefs.pdfValue'), align: 'end', weight: 1.5 },
      { label: translate('briefs.pdfRange'), align: 'end', weight: 0 },
      { label: translate('briefs.pdfGrade'), align: 'start', weight: 0 },
    ],
    rows: shown.flatMap((id) => rowOf(workshop, first.value, id, changed.includes(id))),
    note: [],
  });
  const inText = table('', [...changedInText, ...ranked.value.inText.filter(isUnchanged)]);
  for (const [caption, ids] of [
    ['briefs.pdfChangedRest', changedBehind],
    ['briefs.pdfAssumptionsRest', rest],
  ] as const) {
    if (ids.length > 0) workshop.appendixTables.push(table(translate(caption), ids));
  }
  return ok([
    { kind: 'heading', level: workshop.level, text: translate('briefs.pdfAssumptions') },
    { kind: 'paragraph', content: textOf(translate(lead, { count })), tone: 'muted' },
    inText,
  ]);
}

/** An input with its value, the range of its source, and what it stands on; a changed one marked, with the default below. */
function rowOf(
  workshop: Workshop,
  { run }: BriefRun,
  id: string,
  isChanged: boolean,
): DocumentTable['rows'][number][] {
  const { translate, language, rows } = workshop.subject;
  const row = rows.rowOf('inputs', id);
  if (row === undefined) return [];
  const before = translate('briefs.pdfDefaultWas', { value: inputText(id, row.value, workshop.subject) });
  const { grade, source } = standingOf(id, run.scenario, row, workshop.sources);
  return [
    {
      cells: [
        textOf(`${isChanged ? '• ' : ''}${inputName(id, translate)}`),
        [
          ...inputCell(run, id, workshop.subject),
          ...(isChanged
            ? [{ kind: 'break' as const }, { kind: 'quiet' as const, content: textOf(before) }]
            : []),
        ],
        textOf(rangeText(row, language)),
        [workshop.grade(grade), ...(source === null ? [] : [{ kind: 'source' as const, source }])],
      ],
    },
  ];
}

/**
 * The inputs that a scenario sets otherwise than the catalog has them, in the catalog's order. A doubt that the baseline has
 * too is a doubt about the default and no change, in a copy of the baseline as in what is built on it.
 */
function changedInputs({ subject }: Workshop, { run }: BriefRun): string[] {
  const { scenario } = run;
  const differing = subject.rows
    .rowsOf('inputs')
    .filter(({ id, value }) => !isSameValue(scenario.inputs[id], value))
    .map(({ id }) => id);
  if (!differing.some((id) => isDoubt(id, scenario))) return differing;
  const baseline = subject.baseline();
  return differing.filter((id) => !(isDoubt(id, scenario) && isSameValue(scenario.inputs[id], baseline[id])));
}

/** Whose answer the inputs are ranked by. */
const rankedBy = segments.map((segment) => `energy.saved.${segment}` as const);

interface MainInputs {
  readonly inText: readonly string[];
  /** Those that come next. */
  readonly behind: readonly string[];
}

/**
 * The inputs that move the net saving of either segment most, the strongest first, behind the demand that all of it stands
 * on; where nothing is drawn, those that usually do. `told` inputs are told as changed already. Fails as the model does.
 */
function mainInputs({ subject }: Workshop, { run }: BriefRun, told: number): Result<MainInputs> {
  const demand = segments.map((segment) => `demand.${segment}.points`);
  if (!run.isDrawn) return ok({ inText: [...demand, ...usualInputs], behind: [] });
  const addresses = rankedBy.map((output) => `${output}@${subject.recipe.horizonYear}`);
  const influences = run.influences(addresses);
  if (!influences.ok) return influences;
  const weight = new Map<string, number>();
  for (const swings of influences.value.values()) {
    const longest = Math.max(...swings.values());
    for (const [id, swing] of swings) {
      weight.set(id, Math.max(weight.get(id) ?? 0, longest === 0 ? 0 : swing / longest));
    }
  }
  const ranked = [...weight]
    .filter(([, share]) => share > 0)
    .toSorted(([, a], [, b]) => b - a)
    .map(([id]) => id);
  const most = Math.max(fewestRanked, mostRanked - told);
  return ok({
    inText: [...demand, ...ranked.slice(0, most)],
    behind: ranked.slice(most, most + mostBehind),
  });
}

/** So many changed inputs stand in the text where an appendix has room for the rest. */
const mostChanged = 6;
/** So many of the inputs that are ranked by their influence stand in the text; fewer behind many that are said to be changed. */
const mostRanked = 13;
const fewestRanked = 6;
/** And so many of the next in the appendix: every doubt of the baseline finds room. */
const mostBehind = 60;

/** What moves the answer most in the scenarios that come with the program, for one that draws nothing. */
const usualInputs: readonly string[] = [
  'rebound.datacentre.elasticity',
  'demand.datacentre.growth_after',
  'demand.datacentre.inference_share',
  'price.electricity',
  'grid.carbon',
  'grid.decline',
  'finance.discount_rate',
  ...workloads.map((workload) => `adoption.${workload}.ceiling`),
];
