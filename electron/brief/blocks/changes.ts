import type { DocumentBlock, DocumentTable } from '../../../shared/brief/document.ts';
import { joinSentences } from '../../../shared/i18n/join-sentences.ts';
import { bridgeStepName, inputName, segmentName } from '../../../shared/i18n/names.ts';
import type { SegmentQuantity } from '../../../shared/model/result.ts';
import { type Segment, segments } from '../../../shared/model/vocabulary.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { bridgeBetween } from '../../../shared/scenario/bridge.ts';
import { differingInputs } from '../../../shared/scenario/diff.ts';
import type { BriefRun } from '../subject.ts';
import { textOf, type Workshop } from '../workshop.ts';
import { changedInputs } from './changed-inputs.ts';
import { differenceOf } from './result-tables.ts';

const quantities = [
  'energy.saved',
  'carbon.saved',
  'bill.saved',
  'cost.index',
] as const satisfies readonly SegmentQuantity[];

/**
 * What has changed against the previous scenario: which inputs, from what to what and on whose word; what the results were
 * and are; and which input moved the net saving by how much (Shapley values). Fails as the bridge does.
 */
export function changes(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const first = workshop.firstRun(name);
  if (!first.ok) return first;
  const { translate, previous } = workshop.subject;
  const caption = translate('briefs.pdfChanges');
  const heading: DocumentBlock = { kind: 'heading', level: 1, text: caption };
  const say = (text: string): DocumentBlock[] => [
    heading,
    { kind: 'paragraph', content: textOf(text), tone: 'muted' },
  ];
  if (previous === null) return ok(say(translate('briefs.pdfChangesNone', { name: first.value.name })));
  const gaps = { name: first.value.name, previous: previous.name };
  const differing = differingInputs([previous.run.scenario, first.value.run.scenario]);
  if (differing.length === 0) return ok(say(translate('briefs.pdfChangesSame', gaps)));
  const bridge = bridgeTable(workshop, previous, first.value);
  if (!bridge.ok) return bridge;
  return ok([
    heading,
    {
      kind: 'paragraph',
      content: textOf(translate('briefs.pdfChangesLead', { ...gaps, count: differing.length })),
      tone: 'normal',
    },
    changedInputs(
      workshop,
      previous,
      first.value,
      differing.map(({ id }) => id),
    ),
    changedResults(workshop, previous, first.value),
    ...bridge.value,
  ]);
}

/** What the results were and are in each segment that has moved, below each the difference. */
function changedResults(workshop: Workshop, previous: BriefRun, first: BriefRun): DocumentTable {
  const { translate, recipe, runs } = workshop.subject;
  const year = recipe.horizonYear;
  const moved = segments.filter((segment) =>
    quantities.some((quantity) => {
      const output = `${quantity}.${segment}` as const;
      return first.run.valueAt(output, year) !== previous.run.valueAt(output, year);
    }),
  );
  const shown = moved.length === 0 ? segments : moved;
  const head = (segment: Segment, when: 'Before' | 'Now'): string =>
    translate(`briefs.pdfSegment${when}`, { segment: segmentName(segment, translate) });
  return {
    kind: 'table',
    caption: translate('briefs.pdfResults', { year }),
    level: 2,
    columns: [
      { label: translate('briefs.pdfQuantity'), align: 'start', weight: 0 },
      ...shown.flatMap((segment) =>
        (['Before', 'Now'] as const).map((when) => ({
          label: head(segment, when),
          align: 'end' as const,
          weight: 1,
        })),
      ),
    ],
    rows: quantities.map((quantity) => ({
      cells: [
        textOf(translate(`model.output.segment.${quantity}`)),
        ...shown.flatMap((segment) => {
          const output = `${quantity}.${segment}` as const;
          const difference = first.run.valueAt(output, year) - previous.run.valueAt(output, year);
          return [
            [workshop.output(runs.length, output, year)],
            [
              workshop.output(0, output, year),
              { kind: 'break' as const },
              ...differenceOf(workshop, output, difference),
            ],
          ];
        }),
      ],
    })),
    note: [],
  };
}

/** Which change moved the net saving in data centres by how much, the longest step first. */
function bridgeTable(workshop: Workshop, previous: BriefRun, first: BriefRun): Result<DocumentBlock[]> {
  const { translate, recipe } = workshop.subject;
  const output = 'energy.saved.datacentre';
  const bridge = bridgeBetween(previous.run.scenario, first.run.scenario, {
    output,
    year: recipe.horizonYear,
  });
  if (!bridge.ok) return bridge;
  const { steps, idle } = bridge.value;
  if (steps.length === 0) return ok([]);
  return ok([
    {
      kind: 'table',
      caption: translate('briefs.pdfBridge', { year: recipe.horizonYear }),
      level: 2,
      columns: [
        { label: translate('briefs.pdfChange'), align: 'start', weight: 3 },
        { label: translate('briefs.pdfContribution'), align: 'end', weight: 1 },
      ],
      rows: [
        ...steps.map((step) => ({
          cells: [
            textOf(bridgeStepName(step, translate)),
            plain(differenceOf(workshop, output, step.contribution)),
          ],
        })),
        {
          cells: [
            [{ kind: 'strong', content: textOf(translate('briefs.pdfBridgeSum')) }],
            [
              {
                kind: 'strong',
                content: plain(differenceOf(workshop, output, bridge.value.to - bridge.value.from)),
              },
            ],
          ],
        },
      ],
      note: textOf(
        idle.length === 0
          ? translate('briefs.pdfBridgeNote')
          : joinSentences(
              translate('briefs.pdfBridgeNote'),
              translate('briefs.pdfBridgeIdle', {
                names: idle.map((id) => inputName(id, translate)).join(translate('charts.nameSeparator')),
              }),
            ),
      ),
    },
  ]);
}

/** A difference as a figure of its own, not as the quiet line under one. */
function plain(content: ReturnType<typeof differenceOf>): ReturnType<typeof differenceOf> {
  return content.flatMap((inline) => (inline.kind === 'quiet' ? inline.content : [inline]));
}
