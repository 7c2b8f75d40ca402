import { Anchor, Button, Text } from '@mantine/core';
import type { Output } from '../../../../shared/contract/index.ts';
import { inputDescription, inputName } from '../../../../shared/i18n/names.ts';
import { describeRange, inputDefinitions } from '../../../../shared/model/inputs.ts';
import type { InputValue } from '../../../../shared/scenario/file.ts';
import { formatNumber, unitLabel } from '../../../../shared/units/format.ts';
import { call, useCall } from '../../api/client.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useCatalog } from '../../state/catalog.ts';
import { useResolved } from '../../state/results.ts';
import { hrefOf } from '../../state/route.ts';
import { useSession } from '../../state/session.ts';
import { GradeMark } from '../../ui/grade-mark.tsx';
import { reportError } from '../../ui/notify.tsx';
import { ErrorState } from '../../ui/states.tsx';
import { Facts } from './facts.tsx';

type Citation = Output<'catalog.detail'>['citations'][number];

/** All that a double holds, and more than anyone reads: "full precision" for the eye. */
const fullPrecision = 15;

/** What an input means, what it is now, and what stands behind its default: the source, the place in it, the grade. */
export function InputExplanation({ id }: { readonly id: string }) {
  const translate = useTranslate();
  const language = useLanguage();
  const row = useCatalog((catalog) => catalog.inputRows.get(id));
  const definition = inputDefinitions.get(id);
  const resolved = useResolved();
  const isUnsaved = useSession((session) => id in session.overrides);
  const detail = useCall('catalog.detail', { table: 'inputs', id });
  if (row === undefined || definition === undefined) return null;

  const unit = unitLabel(definition.unit, language);
  const show = (value: InputValue | undefined): string => {
    if (value === undefined) return '–';
    if (typeof value === 'string') return value;
    const number = (amount: number): string => formatNumber(amount, { language, digits: fullPrecision });
    if (typeof value === 'number') return `${number(value)} ${unit}`.trim();
    return value.map(([year, amount]) => `${year}: ${number(amount)} ${unit}`).join('; ');
  };
  const value = resolved.ok ? resolved.value.inputs[id] : undefined;
  const setBy = isUnsaved
    ? translate('shell.explain.unsaved')
    : resolved.ok
      ? resolved.value.overridden[id]
      : undefined;
  const ownSource = resolved.ok ? resolved.value.sources[id] : undefined;
  const rule = describeRange(definition.range);

  return (
    <div className="explain-columns">
      <div>
        <Text fw={600}>{inputName(id, translate)}</Text>
        <Text size="sm">{inputDescription(id, translate)}</Text>
        <Facts
          rows={[
            [translate('shell.explain.valueNow'), show(value)],
            [translate('shell.explain.setBy'), setBy],
            [translate('shell.explain.default'), show(row.value)],
            [
              translate('common.range'),
              row.low === null || row.high === null ? null : `${show(row.low)} – ${show(row.high)}`,
            ],
            [translate('shell.explain.rule'), rule === 'x' ? null : rule],
            [translate('shell.explain.id'), <code key="id">{id}</code>],
          ]}
        />
        <Button component="a" href={hrefOf('model', id)} variant="subtle" size="compact-sm" mt={8} ml={-8}>
          {translate('shell.explain.openModel')}
        </Button>
        <Button
          component="a"
          href={hrefOf('catalog', 'inputs', id)}
          variant="subtle"
          size="compact-sm"
          mt={8}
        >
          {translate('shell.explain.openCatalog')}
        </Button>
      </div>
      <div>
        <Text fw={600}>{translate('common.source')}</Text>
        {ownSource !== undefined && (
          <Facts
            rows={[
              [translate('shell.explain.ownSource'), ownSource.source],
              [
                translate('common.grade'),
                ownSource.grade === undefined ? null : (
                  <GradeMark key="grade" grade={ownSource.grade} withName />
                ),
              ],
              [translate('common.note'), ownSource.note],
            ]}
          />
        )}
        <Facts
          rows={[
            [translate('common.grade'), <GradeMark key="grade" grade={row.grade} withName />],
            [translate('common.locator'), row.locator],
            [translate('common.note'), row.note],
          ]}
        />
        {detail.status === 'failed' && <ErrorState error={detail.error} onRetry={detail.retry} />}
        {detail.status === 'ready' && detail.value.citations.length === 0 && (
          <Text size="sm" c="dimmed" mt={8}>
            {translate('shell.explain.noSource')}
          </Text>
        )}
        {detail.value?.citations.map((citation) => (
          <Source
            key={`${citation.source} ${citation.locator} ${citation.field ?? ''}`}
            citation={citation}
          />
        ))}
      </div>
    </div>
  );
}

async function openSource(url: string): Promise<void> {
  const result = await call('shell.openSource', { url });
  if (!result.ok) reportError(result.error);
}

function Source({ citation }: { readonly citation: Citation }) {
  const translate = useTranslate();
  const { origin } = citation;
  const { url } = origin;
  return (
    <Facts
      rows={[
        [translate('common.publisher'), origin.publisher],
        [translate('common.title'), origin.title],
        [translate('common.published'), origin.published],
        [translate('common.locator'), citation.locator],
        [
          translate('common.address'),
          url === null || !url.startsWith('https://') ? (
            url
          ) : (
            <Anchor
              key="url"
              component="button"
              type="button"
              size="sm"
              ta="start"
              onClick={() => void openSource(url)}
            >
              {url}
            </Anchor>
          ),
        ],
        [translate('common.note'), citation.note],
      ]}
    />
  );
}
