import { Alert } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Device } from '../../../../../shared/catalog/rows.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { contradictionSentence } from '../derived-figures.ts';

/** A device whose maker's claim does not follow from its own row says so, in amber and in a sentence, and why that may be. */
export function ContradictionNotice({
  device,
  context,
}: {
  readonly device: Device;
  readonly context: ColumnContext;
}) {
  const sentence = contradictionSentence(device, context);
  if (sentence === null) return null;
  const { translate } = context;
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle aria-hidden />}
      title={
        device.claimFlag === null
          ? translate('catalog.contradiction')
          : `${translate('catalog.contradiction')}: ${translate(`vocabulary.claim-flag.${device.claimFlag}`)}`
      }
      className="detail-alert"
    >
      {sentence}
      {device.claimFlag !== null && <> {translate(`vocabulary.claim-flag.${device.claimFlag}.meaning`)}</>}
    </Alert>
  );
}
