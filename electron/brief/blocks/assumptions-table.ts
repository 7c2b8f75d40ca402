import type { DocumentBlock } from '../../../shared/brief/document.ts';
import { inputName } from '../../../shared/i18n/names.ts';
import { segments, type Workload, workloads } from '../../../shared/model/vocabulary.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { isSameValue } from '../../../shared/scenario/diff.ts';
import { formatNumber } from '../../../shared/units/format.ts';
import { inputText, inputTextIn, isDoubt, rangeText, standingOf } from '../input-texts.ts';
import { largestWorkload } from '../largest-workload.ts';
import type { BriefRun } from '../subject.ts';
import { textOf, type Workshop } from '../workshop.ts';

/** Whose doubts are doubts about the defaults and no changes: the scenario that all others build on. */
const baselineName = 'baseline';

/**
 * The assumptions of the first scenario: first every input that it changes, marked, then the main ones at their defaults,
 * or with the baseline's doubts about them; each with its grade and a footnote for its source.
 */
export function assumptionsTable(workshop: Workshop, name: string): Result<DocumentBlock[]> {
  const first = workshop.firstRun(name);
  if (!first.ok) return first;
  const { run } = first.value;
  const { translate, language, rows } = workshop.subject;
  const changed = changedInputs(workshop, first.value);
  const main = mainInputs(largestWorkload(workshop, 'datacentre')).filter((id) => !changed.includes(id));
  const lead = changed.length > 0 ? 'briefs.pdfAssumptionsLead' : 'briefs.pdfAssumptionsLeadPlain';
  const count = formatNumber(Object.keys(run.scenario.inputs).length, { language, digits: 6 });
  return ok([
    { kind: 'heading', level: workshop.level, text: translate('briefs.pdfAssumptions') },
    { kind: 'paragraph', content: textOf(translate(lead, { count })), tone: 'muted' },
    {
      kind: 'table',
      caption: '',
      level: workshop.level,
      columns: [
        { label: translate('briefs.pdfInput'), align: 'start', weight: 2.3 },
        { label: translate('briefs.pdfValue'), align: 'end', weight: 1.5 },
        { label: translate('briefs.pdfRange'), align: 'end', weight: 0 },
        { label: translate('briefs.pdfGrade'), align: 'start', weight: 0 },
      ],
      rows: [...changed, ...main].flatMap((id) => {
        const row = rows.rowOf('inputs', id);
        if (row === undefined) return [];
        const isChanged = changed.includes(id);
        const before = translate('briefs.pdfDefaultWas', {
          value: inputText(id, row.value, workshop.subject),
        });
        const standing = standingOf(id, run.scenario, row, workshop.sources);
        return [
          {
            cells: [
              textOf(`${isChanged ? '• ' : ''}${inputName(id, translate)}`),
              [
                ...textOf(inputTextIn(run, id, workshop.subject)),
                ...(isChanged
                  ? [{ kind: 'break' as const }, { kind: 'quiet' as const, content: textOf(before) }]
                  : []),
              ],
              textOf(rangeText(row, language)),
              [
                workshop.grade(standing.grade),
                ...(standing.source === null ? [] : [{ kind: 'source' as const, source: standing.source }]),
              ],
            ],
          },
        ];
      }),
      note: [],
    },
  ]);
}

/** The inputs that a scenario sets otherwise than the catalog has them, in the catalog's order. */
function changedInputs({ subject }: Workshop, { run }: BriefRun): string[] {
  const { scenario } = run;
  return subject.rows
    .rowsOf('inputs')
    .filter(({ id, value }) => !isSameValue(scenario.inputs[id], value))
    .map(({ id }) => id)
    .filter((id) => !(isDoubt(id, scenario) && scenario.overridden[id] === baselineName));
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
