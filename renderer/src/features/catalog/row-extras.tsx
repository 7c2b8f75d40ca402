import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Device, Forecast, Input, Source } from '../../../../shared/catalog/rows.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import type { ColumnContext } from '../../grid/rows/column-kit.ts';
import { missingMark } from '../../grid/cell.ts';
import { hrefOf } from '../../state/route.ts';
import { GradeMark } from '../../ui/grade-mark.tsx';
import { contradictionSentence, derivedFigures } from './derived-figures.ts';
import { SourceAddress } from './source-address.tsx';

/** What is shown of a row beyond its facts. */
export interface ExtraProps<Row> {
  readonly row: Row;
  readonly context: ColumnContext;
}

/** A device whose maker's claim does not follow from its own row says so, in amber and in a sentence. */
export function ContradictionNotice({ row: device, context }: ExtraProps<Device>) {
  const sentence = contradictionSentence(device, context);
  if (sentence === null) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle aria-hidden />}
      title={context.translate('catalog.contradiction')}
      className="detail-alert"
    >
      {sentence}
    </Alert>
  );
}

/** What the build computed from a device's own figures, and how. */
export function DerivedSection({ row: device, context }: ExtraProps<Device>) {
  const figures = derivedFigures(device, context);
  if (figures.length === 0) return null;
  return (
    <section>
      <h3>{context.translate('catalog.derived')}</h3>
      <dl className="detail-facts">
        {figures.map((figure) => (
          <div key={figure.label}>
            <dt>{context.translate(figure.label)}</dt>
            <dd className="tabular">
              {figure.value} <span className="detail-unit">{figure.unit}</span>
              <div className="detail-note">= {figure.formula}</div>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** A forecast's points, each with its grade and the place it was read. */
export function PointsSection({ row: forecast, context }: ExtraProps<Forecast>) {
  const { translate, language } = context;
  const show = (value: number | null): string =>
    value === null ? missingMark : formatNumber(value, { language, digits: 6 });
  return (
    <section>
      <h3>{translate('catalog.pointsOf', { unit: forecast.unit })}</h3>
      <table className="detail-points tabular">
        <thead>
          <tr>
            <th scope="col">{translate('catalog.column.year')}</th>
            <th scope="col">{translate('catalog.column.low')}</th>
            <th scope="col">{translate('catalog.central')}</th>
            <th scope="col">{translate('catalog.column.high')}</th>
            <th scope="col">{translate('catalog.column.locator')}</th>
          </tr>
        </thead>
        <tbody>
          {forecast.points.map((point) => (
            <tr key={point.year}>
              <th scope="row">{point.year}</th>
              <td>{show(point.low)}</td>
              <td>{show(point.central)}</td>
              <td>{show(point.high)}</td>
              <td className="detail-place">
                <GradeMark grade={point.grade} /> {point.locator}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Where an input is used: in the model, unless a scenario overrides it; and the way to its slider. */
export function InputSection({ row: input, context: { translate } }: ExtraProps<Input>) {
  return (
    <section>
      <p className="detail-text">{translate('catalog.usedByModel')}</p>
      <a className="detail-open" href={hrefOf('model', input.id)}>
        {translate('catalog.openWhatIf')}
      </a>
    </section>
  );
}

/** A source's own addresses: the cited document, and the page that was really opened where that is another. */
export function AddressSection({ row: source, context }: ExtraProps<Source>) {
  const { translate } = context;
  return (
    <dl className="detail-facts">
      {source.url !== null && (
        <div>
          <dt>{translate('catalog.column.url')}</dt>
          <dd>
            <SourceAddress address={source.url} />
          </dd>
        </div>
      )}
      {source.seenUrl !== null && (
        <div>
          <dt>{translate('catalog.column.seenUrl')}</dt>
          <dd>
            <SourceAddress address={source.seenUrl} />
          </dd>
        </div>
      )}
    </dl>
  );
}
