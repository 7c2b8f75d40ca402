import type { Macro } from '../../../../../shared/catalog/rows.ts';
import { formatNumber } from '../../../../../shared/units/format.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { macroColumns } from '../../../grid/rows/hardware-columns.ts';
import { hrefOf } from '../../../state/route.ts';
import { type Card, type CardProps, chipsOf } from '../card.ts';
import { macroFigures } from '../derived-figures.ts';
import { FactList } from '../parts/fact-list.tsx';
import { Figures } from '../parts/figures.tsx';
import { LadderSection } from '../parts/ladder-section.tsx';
import { RowList } from '../parts/row-list.tsx';
import { CardSection } from '../parts/section.tsx';

/** The operating points of one publication beside each other, this one marked. */
function OperatingPoints({
  points,
  current,
  context: { translate, language },
}: {
  readonly points: readonly Macro[];
  readonly current: string;
  readonly context: ColumnContext;
}) {
  const show = (value: number | null): string => (value === null ? '–' : formatNumber(value, { language }));
  return (
    <div className="card-table-scroll">
      <table className="card-table tabular">
        <thead>
          <tr>
            <th scope="col">{translate('catalog.column.id')}</th>
            <th scope="col">{translate('catalog.column.supplyV')}, V</th>
            <th scope="col">{translate('catalog.card.bits')}</th>
            <th scope="col">8 b × 8 b</th>
            <th scope="col">TOPS/mm²</th>
          </tr>
        </thead>
        <tbody>
          {points.map((point) => (
            <tr key={point.id} aria-current={point.id === current ? 'true' : undefined}>
              <th scope="row">
                {point.id === current ? (
                  point.id
                ) : (
                  <a href={hrefOf('catalog', 'macros', point.id)}>{point.id}</a>
                )}
              </th>
              <td>{show(point.supplyV)}</td>
              <td>
                {show(point.inputBitsPerCycle)} × {show(point.weightBits)}
              </td>
              <td>{show(point.topsPerWatt8b)}</td>
              <td>{show(point.topsPerMm2At1b)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function MacroBody({ row: macro, context, columns, citations }: CardProps<'macros'>) {
  const { translate, rowsOf } = context;
  const points = rowsOf('macros').filter((each) => each.publication === macro.publication);
  const devices = rowsOf('devices').filter((each) => each.macro === macro.id);
  const facts = { row: macro, columns, citations, context };
  return (
    <>
      <Figures figures={macroFigures(macro, context)} />
      {points.length > 1 && (
        <CardSection title={translate('catalog.card.operatingPoints')} count={points.length}>
          <OperatingPoints points={points} current={macro.id} context={context} />
        </CardSection>
      )}
      <LadderSection topsPerWatt8b={macro.topsPerWatt8b} boundary={macro.boundary} context={context} />
      <CardSection title={translate('catalog.card.arrayFacts')}>
        <FactList
          {...facts}
          fields={[
            'technology',
            'boundary',
            'architecture',
            'cell',
            'computeModel',
            'nodeNm',
            'supplyV',
            'arrayRows',
            'arrayColumns',
            'coreKb',
            'inputBitsPerCycle',
            'weightBits',
            'converterBits',
            'dotDimension',
            'topsPerMm2At1b',
          ]}
          optional={['converterBits', 'computeModel']}
        />
      </CardSection>
      <CardSection title={translate('catalog.card.publicationFacts')}>
        <FactList
          {...facts}
          fields={['venue', 'year', 'authors', 'company', 'publication', 'note']}
          optional={['company', 'note']}
        />
      </CardSection>
      {devices.length > 0 && (
        <CardSection title={translate('catalog.column.macro')} count={devices.length}>
          <RowList rows={devices.map(({ id }) => ({ table: 'devices', id }))} context={context} />
        </CardSection>
      )}
    </>
  );
}

export const macroCard: Card<'macros'> = {
  heading: (row, context) => ({
    name: row.title,
    byline: `${row.authors} · ${row.venue} ${row.year}`,
    chips: chipsOf(row, macroColumns(context), 'technology', 'boundary', 'grade'),
    text: '',
  }),
  Body: MacroBody,
  shownRelations: ['made-by', 'uses', 'same-silicon', 'same-publication'],
};
