import { Button, MultiSelect, Popover, SegmentedControl, Select, Switch, Text, Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import { scopes } from '../../../../shared/catalog/vocabularies.ts';
import { shortUnit } from '../../../../shared/charts/forecast-words.ts';
import { revisedYears } from '../../../../shared/charts/revisions.ts';
import { translateTerm } from '../../../../shared/i18n/terms.ts';
import { useTranslate } from '../../i18n.ts';
import {
  type Choice,
  chosenForecasts,
  convertedUnit,
  everyRegion,
  type ForecastView,
  lastYear,
  publisherChoices,
  regionChoices,
  scopeChoices,
  unitChoices,
} from './forecast-view.ts';

interface ChoicesProps {
  readonly forecasts: readonly Forecast[];
  readonly view: ForecastView;
  readonly onChange: (next: Partial<ForecastView>) => void;
}

/** Entries of a select: what would show nothing can be read but not chosen. */
function entries<Value extends string>(
  choices: readonly Choice<Value>[],
  label: (value: Value) => string,
): { value: Value; label: string; disabled: boolean }[] {
  return choices.map(({ value, count }) => ({
    value,
    label: count === 0 ? label(value) : `${label(value)} (${count})`,
    disabled: count === 0,
  }));
}

/** What is drawn: scope, measure, region, publishers. */
export function SeriesChoices({ forecasts, view, onChange }: ChoicesProps) {
  const translate = useTranslate();
  const scopeEntries = entries(scopeChoices(forecasts), (scope) => translate(`vocabulary.scope.${scope}`));
  const unitEntries = entries(unitChoices(forecasts, view), (unit) => translate(`charts.measure.${unit}`));
  const regionEntries = entries(regionChoices(forecasts, view), (region) => translateTerm(region, translate));
  const publisherEntries = entries(publisherChoices(forecasts, view), (publisher) => publisher);
  return (
    <div className="forecasts-choices">
      <Select
        label={translate('charts.lattice.scope')}
        w={220}
        maxDropdownHeight={420}
        allowDeselect={false}
        value={view.scope}
        data={scopeEntries}
        onChange={(value) => {
          const scope = scopeEntries.find((each) => each.value === value)?.value;
          if (scope !== undefined) onChange({ scope, publishers: [] });
        }}
      />
      <Select
        label={translate('charts.lattice.measure')}
        w={220}
        allowDeselect={false}
        value={view.unit}
        data={unitEntries}
        onChange={(value) => {
          const unit = unitEntries.find((each) => each.value === value)?.value;
          if (unit !== undefined) onChange({ unit });
        }}
      />
      <Select
        label={translate('catalog.forecasts.region')}
        w={160}
        allowDeselect={false}
        value={view.region}
        data={[
          ...regionEntries,
          { value: everyRegion, label: translate('catalog.forecasts.allRegions'), disabled: false },
        ]}
        onChange={(region) => {
          if (region !== null) onChange({ region });
        }}
      />
      <MultiSelect
        label={translate('charts.lattice.publishers')}
        w={220}
        className="forecasts-publishers"
        clearable
        value={[...view.publishers]}
        placeholder={view.publishers.length === 0 ? translate('charts.lattice.allPublishers') : ''}
        data={publisherEntries}
        onChange={(publishers) => onChange({ publishers })}
      />
      <WhyApart />
    </div>
  );
}

/** How it is drawn: over the years or as revisions, with converted series, scale and span. */
export function DrawingChoices({ forecasts, view, onChange }: ChoicesProps) {
  const translate = useTranslate();
  const own = chosenForecasts(forecasts, { ...view, withConverted: false });
  const other = convertedUnit(view.unit);
  const convertible =
    chosenForecasts(forecasts, { ...view, withConverted: true, mode: 'years' }).length - own.length;
  const hasLater = own.some((each) => each.points.some(({ year }) => year > lastYear));
  const years = revisedYears(own);
  const unit = other === null ? '' : shortUnit(other, translate);
  return (
    <div className="forecasts-drawing">
      <SegmentedControl
        size="xs"
        aria-label={translate('charts.lattice.view')}
        value={view.mode}
        onChange={(mode) => onChange({ mode })}
        data={[
          { value: 'years' as const, label: translate('charts.lattice.overYears') },
          {
            value: 'revisions' as const,
            label: translate('charts.lattice.revisions'),
            disabled: years.length === 0 && view.mode === 'years',
          },
        ]}
      />
      {view.mode === 'revisions' ? (
        years.length > 0 && (
          <Select
            size="xs"
            w={90}
            allowDeselect={false}
            aria-label={translate('charts.lattice.targetYear')}
            value={String(view.targetYear)}
            data={years.map(String)}
            onChange={(year) => onChange({ targetYear: Number(year) })}
          />
        )
      ) : (
        <>
          {other !== null && (
            <Tooltip label={translate('charts.lattice.convertedHint', { unit })} multiline w={320}>
              <Switch
                size="xs"
                disabled={convertible === 0}
                checked={view.withConverted && convertible > 0}
                onChange={(event) => onChange({ withConverted: event.currentTarget.checked })}
                label={translate('charts.lattice.converted', { unit })}
              />
            </Tooltip>
          )}
          <Switch
            size="xs"
            checked={view.scale === 'log'}
            onChange={(event) => onChange({ scale: event.currentTarget.checked ? 'log' : 'linear' })}
            label={translate('charts.lattice.logScale')}
          />
          {hasLater && (
            <Switch
              size="xs"
              checked={view.untilLast}
              onChange={(event) => onChange({ untilLast: event.currentTarget.checked })}
              label={translate('charts.lattice.until', { year: lastYear })}
            />
          )}
        </>
      )}
      <Switch
        size="xs"
        checked={view.desk !== 'none'}
        onChange={(event) => onChange({ desk: event.currentTarget.checked ? 'combine' : 'none' })}
        label={translate('forecasts.deskShow')}
      />
    </div>
  );
}

function WhyApart() {
  const translate = useTranslate();
  return (
    <Popover width={560} position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <Button variant="subtle" leftSection={<IconInfoCircle size={16} aria-hidden />}>
          {translate('catalog.forecasts.why')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="forecasts-why">
        <Text size="sm">{translate('catalog.forecasts.whyText')}</Text>
        <dl className="forecasts-scopes">
          {scopes.map((scope) => (
            <div key={scope}>
              <dt>{translate(`vocabulary.scope.${scope}`)}</dt>
              <dd>{translate(`vocabulary.scope.${scope}.meaning`)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
