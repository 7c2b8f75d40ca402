import type { DocumentTable } from '../../../shared/brief/document.ts';
import { inputName } from '../../../shared/i18n/names.ts';
import { evaluateModel } from '../../../shared/model/evaluate.ts';
import { segments } from '../../../shared/model/vocabulary.ts';
import { inputCell, standingOf } from '../input-texts.ts';
import type { BriefRun } from '../subject.ts';
import { textOf, type Workshop } from '../workshop.ts';

/** So many changed inputs stand in the text where an appendix has room for the rest. */
const mostInText = 5;

/**
 * The inputs that have changed, from what to what and on whose word, those with the largest effect first. Where the brief
 * has an appendix behind them, the text has the first of them and the appendix the rest.
 */
export function changedInputs(
  workshop: Workshop,
  previous: BriefRun,
  first: BriefRun,
  ids: readonly string[],
): DocumentTable {
  const { translate } = workshop.subject;
  const hasRoomBehind = workshop.hasAppendixBehind(({ kind }) => kind === 'changes');
  const ordered = byEffect(workshop, previous, first, ids);
  const isLong = hasRoomBehind && ordered.length > mostInText + 1;
  const inText = isLong ? ordered.slice(0, mostInText) : ordered;
  const rest = ordered.slice(inText.length);
  const table = (caption: string, shown: readonly string[], note: string): DocumentTable => ({
    kind: 'table',
    caption,
    level: 2,
    columns: [
      { label: translate('briefs.pdfInput'), align: 'start', weight: 2 },
      { label: translate('briefs.pdfBefore'), align: 'end', weight: 1.9 },
      { label: translate('briefs.pdfNow'), align: 'end', weight: 0.9 },
      { label: translate('briefs.pdfGrade'), align: 'start', weight: 0 },
    ],
    rows: shown.map((id) => rowOf(workshop, previous, first, id)),
    note: textOf(note),
  });
  for (const id of ordered) workshop.saidInputs.add(id);
  if (rest.length === 0) return table(translate('briefs.pdfChangedInputs'), inText, '');
  workshop.appendixTables.push(table(translate('briefs.pdfChangedRest'), rest, ''));
  const note = translate('briefs.pdfChangedNote', { count: rest.length });
  return table(translate('briefs.pdfChangedInputs'), inText, note);
}

function rowOf(
  workshop: Workshop,
  previous: BriefRun,
  first: BriefRun,
  id: string,
): DocumentTable['rows'][number] {
  const { translate, rows } = workshop.subject;
  const { scenario } = first.run;
  const { grade, source } = standingOf(id, scenario, rows.rowOf('inputs', id), workshop.sources);
  return {
    cells: [
      textOf(inputName(id, translate)),
      inputCell(previous.run, id, workshop.subject),
      inputCell(first.run, id, workshop.subject),
      [workshop.grade(grade), ...(source === null ? [] : [{ kind: 'source' as const, source }])],
    ],
  };
}

/** Ordered by how far each change alone, made to what came before, moves the net saving of either segment; of equals as they were. */
function byEffect(
  { subject }: Workshop,
  previous: BriefRun,
  first: BriefRun,
  ids: readonly string[],
): string[] {
  const year = subject.recipe.horizonYear;
  const before = previous.run.scenario.central;
  const savings = segments.map((segment) => `energy.saved.${segment}` as const);
  const moves = ids.map((id) => {
    const value = first.run.scenario.central[id];
    const made =
      value === undefined ? null : evaluateModel({ ...before, [id]: value }, { from: year, to: year });
    // A change that cannot be made alone has no effect of its own.
    if (made === null || !made.ok) return savings.map(() => 0);
    return savings.map((output) =>
      Math.abs((made.value.series[output][0] ?? 0) - previous.run.valueAt(output, year)),
    );
  });
  const longest = savings.map((_, place) => Math.max(...moves.map((move) => move[place] ?? 0)));
  const weight = new Map(
    ids.map((id, index) => [
      id,
      Math.max(...longest.map((most, place) => (most === 0 ? 0 : (moves[index]?.[place] ?? 0) / most))),
    ]),
  );
  return ids.toSorted((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
}
