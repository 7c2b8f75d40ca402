import { Alert, Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { misquoteWarnings } from '../../../../../shared/catalog/misquotes.ts';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';

/** A row that repeats a known misquote says so, and leads to the claim that tells what the figure really is. */
export function MisquoteNotice({
  table,
  row,
  context,
}: {
  readonly table: Table;
  readonly row: Readonly<Record<string, unknown>>;
  readonly context: ColumnContext;
}) {
  const { translate } = context;
  const warnings = misquoteWarnings(table, row);
  if (warnings.length === 0) return null;
  return (
    <Alert
      color="yellow"
      icon={<IconAlertTriangle aria-hidden />}
      title={translate('forecasts.misquote')}
      className="detail-alert"
    >
      {warnings.map(({ rule, claim }) => (
        <p key={rule}>
          {translate(`forecasts.misquote.${rule}`)}{' '}
          {context.rowOf('claims', claim) !== undefined && (
            <Anchor href={context.hrefOf('claims', claim)} underline="always" inherit>
              {translate('forecasts.misquoteSee')}
            </Anchor>
          )}
        </p>
      ))}
    </Alert>
  );
}
