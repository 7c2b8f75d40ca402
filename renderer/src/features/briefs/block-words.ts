import type { BriefBlock, BriefBlockKind, BriefChart, BriefTable } from '../../../../shared/brief/recipe.ts';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import { nameSeparator, segmentName, workloadName } from '../../../../shared/i18n/names.ts';

/** The name of a block in the outline. */
export function blockName(block: BriefBlock, translate: Translate): string {
  switch (block.kind) {
    case 'chart':
      return translate(`briefs.chart.${block.chart}`);
    case 'table':
      return translate(`briefs.table.${block.table}`);
    case 'heading':
      return block.text;
    default:
      return translate(`briefs.block.${block.kind}`);
  }
}

/** What a block is about, beneath its name; empty where the name says it all. */
export function blockDetail(block: BriefBlock, translate: Translate): string {
  if (block.kind === 'notes') return block.markdown.replaceAll(/\s+/gu, ' ').slice(0, 80);
  if (block.kind === 'heading') return translate('briefs.block.heading');
  if (block.kind !== 'chart' && block.kind !== 'table') return '';
  return [
    ...(block.kind === 'chart' && block.quantity !== undefined
      ? [translate(`model.output.segment.${block.quantity}`)]
      : []),
    ...(block.segment === undefined ? [] : [segmentName(block.segment, translate)]),
    ...(block.kind === 'chart' && block.workload !== undefined
      ? [workloadName(block.workload, translate)]
      : []),
  ].join(nameSeparator);
}

/** Kinds of blocks that have nothing to be chosen about them. */
export const plainKinds = [
  'key-figures',
  'key-messages',
  'changes',
  'method',
  'grades',
  'appendix',
  'contents',
  'disclaimer',
  'page-break',
] as const satisfies readonly BriefBlockKind[];

/** The charts whose segment, workload and result can be chosen. */
export const chartChoices: Readonly<Record<BriefChart, readonly ('segment' | 'workload' | 'quantity')[]>> = {
  energy: ['segment'],
  saving: ['segment'],
  'cost-curve': ['segment', 'workload'],
  joule: ['segment', 'workload'],
  adoption: ['segment'],
  outcome: ['quantity', 'segment'],
  tornado: ['quantity', 'segment'],
  distribution: ['quantity', 'segment'],
  bridge: ['quantity', 'segment'],
  forecast: [],
  revision: [],
  efficiency: [],
  funding: [],
};

/** The tables that speak of one segment where one is chosen. */
export const segmentTables: ReadonlySet<BriefTable> = new Set(['results', 'years']);
