import { deviceEvidence, isContradicted } from '../../../../../shared/catalog/claim-evidence-device.ts';
import type { Device } from '../../../../../shared/catalog/rows.ts';
import { formatNumber } from '../../../../../shared/units/format.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { rangeText } from '../../../../../shared/catalog/point-text.ts';
import { hrefOf } from '../../../state/route.ts';
import { CardSection } from './section.tsx';

interface Line {
  readonly key: string;
  readonly label: string;
  readonly href?: string;
  readonly note?: string;
  readonly value: number;
  readonly range?: string;
  readonly isClaim: boolean;
  readonly isDoubtful: boolean;
}

/** What is said of a device's TOPS/W beside what its own row makes, at equal bits and in service: one line each, to one scale. */
export function DeviceEvidence({
  device,
  context,
}: {
  readonly device: Device;
  readonly context: ColumnContext;
}) {
  const { translate, language } = context;
  const evidence = deviceEvidence(device, context);
  if (evidence === null || evidence.claims.length === 0) return null;
  const show = (value: number): string => formatNumber(value, { language });
  const claimed = evidence.claims[0]?.topsPerWatt ?? null;
  const figure = (key: 'ownRow' | 'at8b', value: number | null): Line[] =>
    value === null
      ? []
      : [{ key, label: translate(`catalog.evidence.${key}`), value, isClaim: false, isDoubtful: false }];
  const sustained = (key: 'decode' | 'prefill'): Line[] => {
    const span = evidence[key];
    if (span === null) return [];
    const range = rangeText(span.low, span.high, show);
    return [
      {
        key,
        label: translate(`catalog.evidence.${key}`),
        value: span.central,
        range,
        isClaim: false,
        isDoubtful: false,
      },
    ];
  };
  const lines: Line[] = [
    ...evidence.claims.map((each): Line => {
      const { claim, topsPerWatt } = each;
      const shared = { value: topsPerWatt, isClaim: true, isDoubtful: isContradicted(each) };
      const label = translate('catalog.evidence.claimedHere');
      return claim === null
        ? { key: 'row', label, ...shared }
        : {
            key: claim.id,
            label: claim.speaker,
            note: claim.date,
            href: hrefOf('catalog', 'claims', claim.id),
            ...shared,
          };
    }),
    ...figure('ownRow', evidence.ownTopsPerWatt),
    ...figure('at8b', evidence.topsPerWatt8b),
    ...sustained('decode'),
    ...sustained('prefill'),
  ];
  const most = Math.max(...lines.map(({ value }) => value));
  const absent = [
    ...(device.tops === null ? [translate('catalog.column.tops')] : []),
    ...(device.powerW === null ? [translate('catalog.column.powerW')] : []),
  ];
  return (
    <CardSection title={translate('catalog.evidence.deviceTitle')}>
      <table
        className="card-ladder card-claims tabular"
        aria-label={translate('catalog.evidence.deviceTitle')}
      >
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{translate('catalog.evidence.deviceTitle')}</span>
            </th>
            <th scope="col" colSpan={2}>
              TOPS/W
            </th>
            <th scope="col">{translate('catalog.evidence.claimOver')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, label, href, note, value, range, isClaim, isDoubtful }) => (
            <tr key={key} data-doubtful={isDoubtful || undefined} data-claim={isClaim || undefined}>
              <th scope="row">
                {href === undefined ? label : <a href={href}>{label}</a>}
                {note !== undefined && <span className="detail-note"> {note}</span>}
              </th>
              <td className="evidence-bar-cell" aria-hidden>
                <span className="evidence-bar" style={{ inlineSize: `${(value / most) * 100}%` }} />
              </td>
              <td>
                {show(value)}
                {range !== undefined && range !== '' && <div className="detail-note">{range}</div>}
              </td>
              <td>{isClaim || claimed === null ? '' : `${show(claimed / value)} ×`}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {absent.length > 0 && (
        <p className="detail-note">
          {translate('catalog.evidence.noPower', {
            fields: absent.join(translate('catalog.card.listSeparator')),
          })}
        </p>
      )}
    </CardSection>
  );
}
