import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { contradictionsOf } from '../../../../../shared/catalog/claim-evidence-device.ts';
import { boundaryInText, sentenceOf } from '../../../../../shared/catalog/claim-evidence-words.ts';
import type { Device } from '../../../../../shared/catalog/rows.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';

/** A device of which more is claimed than its own row makes says so, in amber and in a sentence each, and why that may be. */
export function ContradictionNotice({
  device,
  context,
}: {
  readonly device: Device;
  readonly context: ColumnContext;
}) {
  const { translate, language } = context;
  const atOdds = contradictionsOf(device, context);
  if (atOdds.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle aria-hidden />}
      title={
        device.claimFlag === null
          ? translate('catalog.contradiction')
          : translate('charts.nameFigure', {
              name: translate('catalog.contradiction'),
              figure: translate(`vocabulary.claim-flag.${device.claimFlag}`),
            })
      }
      className="detail-alert"
    >
      {atOdds.map((each) => (
        <p key={each.claim.claim?.id ?? ''}>{sentenceOf(each, translate, language)}</p>
      ))}
      <p className="detail-note">
        {translate('catalog.evidence.rowBasis', {
          boundary: boundaryInText(device.boundary, translate, language),
          basis: device.powerBasis === '' ? translate('catalog.missing.notGiven') : device.powerBasis,
        })}
      </p>
    </Alert>
  );
}
