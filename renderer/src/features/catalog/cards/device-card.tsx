import { deviceColumns } from '../../../grid/rows/hardware-columns.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { deviceFigures } from '../derived-figures.ts';
import { ContradictionNotice } from '../parts/contradiction-notice.tsx';
import { DeviceEvidence } from '../parts/evidence-device.tsx';
import { FactList } from '../parts/fact-list.tsx';
import { Figures } from '../parts/figures.tsx';
import { LadderSection } from '../parts/ladder-section.tsx';
import { RowList } from '../parts/row-list.tsx';
import { CardSection } from '../parts/section.tsx';

function DeviceBody({ row: device, context, columns, citations }: CardProps<'devices'>) {
  const { translate, rowsOf } = context;
  const measurements = rowsOf('measurements').filter((each) => each.device === device.id);
  const parameters = rowsOf('parameters').filter((each) => each.device === device.id);
  const facts = { row: device, columns, citations, context };
  return (
    <>
      <ContradictionNotice device={device} context={context} />
      <Figures figures={deviceFigures(device, context)} />
      <DeviceEvidence device={device} context={context} />
      <CardSection title={translate('catalog.card.efficiencyFacts')}>
        <FactList
          {...facts}
          fields={[
            'topsPerWattClaimed',
            'boundary',
            'claimFlag',
            'tops',
            'precision',
            'powerW',
            'powerBasis',
          ]}
          optional={['claimFlag', 'powerBasis']}
        />
      </CardSection>
      <LadderSection topsPerWatt8b={device.topsPerWatt8b} boundary={device.boundary} context={context} />
      <CardSection title={translate('catalog.card.hardwareFacts')}>
        <FactList
          {...facts}
          fields={[
            'company',
            'maker',
            'technology',
            'macro',
            'year',
            'status',
            'nodeNm',
            'inputBits',
            'weightBits',
            'memoryGb',
            'bandwidthGbs',
          ]}
          optional={['macro']}
        />
      </CardSection>
      {measurements.length > 0 && (
        <CardSection title={translate('catalog.card.measuredOnIt')} count={measurements.length}>
          <RowList rows={measurements.map(({ id }) => ({ table: 'measurements', id }))} context={context} />
        </CardSection>
      )}
      {parameters.length > 0 && (
        <CardSection title={translate('catalog.tab.parameters')} count={parameters.length}>
          <RowList rows={parameters.map(({ id }) => ({ table: 'parameters', id }))} context={context} />
        </CardSection>
      )}
    </>
  );
}

export const deviceCard: Card<'devices'> = {
  heading: (row, context) => ({
    name: row.name,
    byline: `${row.maker} · ${row.year}`,
    chips: chipsOf(row, deviceColumns(context), 'technology', 'status', 'grade'),
    text: row.note,
  }),
  Body: DeviceBody,
  shownRelations: ['made-by', 'uses', 'same-silicon', 'has-measurement', 'has-parameter'],
};
