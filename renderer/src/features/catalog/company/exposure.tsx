import { companyExposure, type WorkloadExposure } from '../../../../../shared/catalog/company-exposure.ts';
import { moneyWords } from '../../../../../shared/i18n/money-words.ts';
import { outputName, workloadName } from '../../../../../shared/i18n/names.ts';
import { formatQuantity } from '../../../../../shared/units/format.ts';
import { resultInMoney } from '../../../../../shared/units/money-result.ts';
import { CellView } from '../../../grid/cell-view.tsx';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { useDraftName } from '../../../state/draft-name.ts';
import { useMoney } from '../../../state/money.ts';
import { useModelResult } from '../../../state/results.ts';
import { hrefOf } from '../../../state/route.ts';
import { useSession } from '../../../state/session.ts';
import { FigureDoor } from '../../../ui/figure-door.tsx';
import { CardSection } from '../parts/section.tsx';

/** What the market of the open scenario is, workload by workload, and where the company has the technology it rests on. */
export function Exposure({ id, context }: { readonly id: string; readonly context: ColumnContext }) {
  const { translate, language, rowsOf } = context;
  const year = useSession((session) => session.horizonYear);
  const scenario = useDraftName();
  const result = useModelResult();
  const money = useMoney();
  if (!result.ok) return null;
  const rows = companyExposure(
    id,
    { devices: rowsOf('devices'), macros: rowsOf('macros'), inputs: rowsOf('inputs') },
    resultInMoney(result.value, money),
    year,
  );
  const say = (billions: number): string =>
    formatQuantity(billions, '1e9 USD/yr', { language, currency: money.currency });
  const touched = rows.filter(({ own }) => own.length > 0);
  const others = [
    ...new Set(
      [...rowsOf('devices'), ...rowsOf('macros')]
        .filter((row) => row.company === id)
        .map(({ technology }) => technology),
    ),
  ].filter((technology) => !rows.some(({ technologies }) => technologies.includes(technology)));
  return (
    <CardSection title={translate('catalog.company.exposure', { year })}>
      <p className="detail-note">
        {translate('catalog.company.exposureLead', { scenario, money: moneyWords(money, context) })}
      </p>
      <div className="card-table-scroll">
        <table className="card-table company-exposure tabular">
          <thead>
            <tr>
              <th scope="col">{translate('model.whatifWorkload')}</th>
              <th scope="col">{translate('catalog.company.exposureMarket')}</th>
              <th scope="col">{translate('catalog.company.exposureTechnology')}</th>
              <th scope="col">{translate('catalog.company.exposureOwn')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.workload}>
                <th scope="row">{workloadName(row.workload, translate)}</th>
                <td>
                  <FigureDoor
                    figure={{
                      id: `workload.${row.workload}.market`,
                      year,
                      value: row.market,
                      text: say(row.market),
                      scenario,
                    }}
                    name={`${outputName(`workload.${row.workload}.market`, translate)}: ${say(row.market)}`}
                  >
                    {say(row.market)}
                  </FigureDoor>
                </td>
                <td>
                  <Technologies row={row} context={context} />
                </td>
                <td>
                  <Own row={row} context={context} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{translate('catalog.company.exposureTouched')}</th>
              <td>{say(touched.reduce((sum, { market }) => sum + market, 0))}</td>
              <td colSpan={2}>
                {touched.map(({ workload }) => workloadName(workload, translate)).join(', ')}
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
      {others.length > 0 && (
        <p className="detail-note">
          {translate('catalog.company.exposureOther', {
            names: others.map((each) => context.nameOf('technologies', each)).join(', '),
          })}
        </p>
      )}
    </CardSection>
  );
}

interface PartProps {
  readonly row: WorkloadExposure;
  readonly context: ColumnContext;
}

function Technologies({ row, context }: PartProps) {
  if (row.technologies.length === 0) {
    return <span className="detail-note">{context.translate('catalog.company.exposureUnbased')}</span>;
  }
  return (
    <CellView
      cell={{
        kind: 'links',
        links: row.technologies.map((each) => ({
          text: context.nameOf('technologies', each),
          href: hrefOf('catalog', 'technologies', each),
        })),
      }}
    />
  );
}

function Own({ row, context }: PartProps) {
  const shown = row.own.slice(0, 3).map((reference) => {
    const [table = 'devices', id = ''] = reference.split(':');
    const name = table === 'macros' ? 'macros' : 'devices';
    return { text: context.nameOf(name, id), href: hrefOf('catalog', name, id) };
  });
  if (shown.length === 0) {
    return <span className="detail-note">{context.translate('catalog.company.exposureNone')}</span>;
  }
  const more = row.own.length - shown.length;
  return (
    <>
      <CellView cell={{ kind: 'links', links: shown }} />
      {more > 0 && <span className="detail-note"> +{more}</span>}
    </>
  );
}
