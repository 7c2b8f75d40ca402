import { Select, TextInput } from '@mantine/core';
import { briefCharts, briefTables, type BriefBlock } from '../../../../shared/brief/recipe.ts';
import { segmentName, workloadName } from '../../../../shared/i18n/names.ts';
import { segmentQuantities } from '../../../../shared/model/result.ts';
import { segments, workloads } from '../../../../shared/model/vocabulary.ts';
import { useTranslate } from '../../i18n.ts';
import { changeBlock, type DraftBlock } from '../../state/brief-draft.ts';
import { blockName, chartChoices, segmentTables } from './block-words.ts';
import { NotesEditor } from './notes-editor.tsx';
import type { Candidate } from './use-candidates.ts';

/** What can be chosen about the selected part. */
export function BlockPanel({
  draftBlock,
  scenarios,
}: {
  readonly draftBlock: DraftBlock;
  readonly scenarios: readonly Candidate[];
}) {
  const translate = useTranslate();
  const { key, block } = draftBlock;
  return (
    <section className="brief-panel" aria-label={translate('briefs.blockProperties')}>
      <h2>{block.kind === 'heading' ? translate('briefs.block.heading') : blockName(block, translate)}</h2>
      <Fields key={key} blockKey={key} block={block} scenarios={scenarios} />
    </section>
  );
}

function Fields({
  blockKey,
  block,
  scenarios,
}: {
  readonly blockKey: string;
  readonly block: BriefBlock;
  readonly scenarios: readonly Candidate[];
}) {
  const translate = useTranslate();
  switch (block.kind) {
    case 'notes':
      return (
        <NotesEditor
          markdown={block.markdown}
          scenarios={scenarios}
          onChange={(markdown) =>
            changeBlock(blockKey, { kind: 'notes', markdown }, `brief text ${blockKey}`)
          }
        />
      );
    case 'heading':
      return (
        <TextInput
          label={translate('briefs.headingText')}
          value={block.text}
          maxLength={200}
          error={block.text.trim() === '' ? translate('briefs.headingEmpty') : undefined}
          onChange={(event) =>
            changeBlock(
              blockKey,
              { kind: 'heading', text: event.currentTarget.value },
              `brief text ${blockKey}`,
            )
          }
        />
      );
    case 'chart':
      return <ChartFields blockKey={blockKey} block={block} />;
    case 'table':
      return (
        <>
          <Select
            label={translate('briefs.table')}
            allowDeselect={false}
            searchable
            value={block.table}
            data={briefTables.map((table) => ({ value: table, label: translate(`briefs.table.${table}`) }))}
            onChange={(next) => {
              const table = briefTables.find((each) => each === next);
              if (table !== undefined) changeBlock(blockKey, { kind: 'table', table });
            }}
          />
          {segmentTables.has(block.table) && (
            <Select
              label={translate('briefs.segment')}
              clearable
              placeholder={translate('briefs.segmentBoth')}
              value={block.segment ?? null}
              data={segments.map((each) => ({ value: each, label: segmentName(each, translate) }))}
              onChange={(next) => {
                const { segment: _dropped, ...rest } = block;
                const segment = segments.find((each) => each === next);
                changeBlock(blockKey, segment === undefined ? rest : { ...rest, segment });
              }}
            />
          )}
        </>
      );
    default:
      return <p className="briefs-hint">{translate(`briefs.about.${block.kind}`)}</p>;
  }
}

type ChartBlock = Extract<BriefBlock, { kind: 'chart' }>;

function ChartFields({ blockKey, block }: { readonly blockKey: string; readonly block: ChartBlock }) {
  const translate = useTranslate();
  const choices = chartChoices[block.chart];
  const set = (next: ChartBlock): void => changeBlock(blockKey, next);
  return (
    <>
      <Select
        label={translate('briefs.chart')}
        allowDeselect={false}
        searchable
        value={block.chart}
        data={briefCharts.map((chart) => ({ value: chart, label: translate(`briefs.chart.${chart}`) }))}
        onChange={(next) => {
          const chart = briefCharts.find((each) => each === next);
          if (chart !== undefined && chart !== block.chart) set({ kind: 'chart', chart });
        }}
      />
      {choices.includes('quantity') && (
        <Select
          label={translate('briefs.quantity')}
          searchable
          clearable
          placeholder={translate('model.output.segment.energy.saved')}
          value={block.quantity ?? null}
          data={segmentQuantities.map((each) => ({
            value: each,
            label: translate(`model.output.segment.${each}`),
          }))}
          onChange={(next) => {
            const { quantity: _dropped, ...rest } = block;
            const quantity = segmentQuantities.find((each) => each === next);
            set(quantity === undefined ? rest : { ...rest, quantity });
          }}
        />
      )}
      {choices.includes('segment') && (
        <Select
          label={translate('briefs.segment')}
          clearable
          placeholder={segmentName('datacentre', translate)}
          value={block.segment ?? null}
          data={segments.map((each) => ({ value: each, label: segmentName(each, translate) }))}
          onChange={(next) => {
            const { segment: _dropped, ...rest } = block;
            const segment = segments.find((each) => each === next);
            set(segment === undefined ? rest : { ...rest, segment });
          }}
        />
      )}
      {choices.includes('workload') && (
        <Select
          label={translate('briefs.workload')}
          searchable
          clearable
          placeholder={translate('briefs.workloadLargest')}
          value={block.workload ?? null}
          data={workloads.map((each) => ({ value: each, label: workloadName(each, translate) }))}
          onChange={(next) => {
            const { workload: _dropped, ...rest } = block;
            const workload = workloads.find((each) => each === next);
            set(workload === undefined ? rest : { ...rest, workload });
          }}
        />
      )}
      {choices.length === 0 && <p className="briefs-hint">{translate('briefs.chartOfRows')}</p>}
    </>
  );
}
