import { Button, SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { combine, type Combination } from '../../../../shared/catalog/lattice.ts';
import { combinations, type CombineHow } from '../../../../shared/catalog/lattice-refusals.ts';
import { isBaseCase, seriesName } from '../../../../shared/catalog/forecast-names.ts';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import type { DrawnSeries } from '../../../../shared/charts/forecast-series.ts';
import { shortUnit } from '../../../../shared/charts/forecast-words.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { formatNumber, formatShare } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useSession } from '../../state/session.ts';
import { SeriesPicks } from './series-picks.tsx';
import { nearestYear, yearChoices } from './forecast-view.ts';

/** Several series of the chart made into one figure, where that is honest; where it is not, why, and what to do. */
export function CombinePanel({
  all,
  series,
  picked,
  onPick,
}: {
  /** Every series of the catalog: remedies are looked for among them. */
  readonly all: readonly Forecast[];
  readonly series: readonly DrawnSeries[];
  readonly picked: readonly string[];
  readonly onPick: (ids: string[]) => void;
}) {
  const translate = useTranslate();
  const [how, setHow] = useState<CombineHow>('spread');
  const horizonYear = useSession((session) => session.horizonYear);
  const [own, setOwn] = useState<{ readonly year: number; readonly horizonYear: number } | null>(null);
  // A year of its own holds until the horizon year moves.
  const wanted = own?.horizonYear === horizonYear ? own.year : horizonYear;
  const years = yearChoices(series.map(({ forecast }) => forecast));
  const year = nearestYear(years, wanted) ?? wanted;
  const chosen = all.filter(({ id }) => picked.includes(id));
  const bases = series.filter(
    ({ forecast, figures }) => isBaseCase(forecast) && figures.some((figure) => figure.year === year),
  );
  const pick = (some: readonly DrawnSeries[]): void => onPick(some.map(({ forecast }) => forecast.id));
  return (
    <>
      <div className="desk-row">
        <Select
          size="xs"
          w={76}
          allowDeselect={false}
          aria-label={translate('forecasts.combineYear')}
          value={String(year)}
          data={years.map(String)}
          onChange={(value) => setOwn({ year: Number(value), horizonYear })}
        />
        <span className="desk-choose">
          <Button size="compact-xs" variant="subtle" onClick={() => pick(bases)}>
            {translate('forecasts.chooseBase')}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => pick(series)}>
            {translate('forecasts.chooseAll')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            disabled={picked.length === 0}
            onClick={() => onPick([])}
          >
            {translate('forecasts.chooseNone')}
          </Button>
        </span>
      </div>
      <p className="desk-count" aria-live="polite">
        {translate('forecasts.chosen', { count: chosen.length, all: series.length })}
      </p>
      <SeriesPicks
        label={translate('catalog.forecasts.table')}
        kind="several"
        {...{ series, picked, year, onPick }}
      />
      <SegmentedControl
        size="xs"
        fullWidth
        className="desk-how"
        aria-label={translate('forecasts.combineHow')}
        value={how}
        onChange={setHow}
        data={combinations.map((value) => ({
          value,
          label: (
            <span title={translate(`forecasts.howMeaning.${value}`)}>
              {translate(`forecasts.how.${value}`)}
            </span>
          ),
        }))}
      />
      <CombinedFigure {...{ chosen, how, year, all }} />
    </>
  );
}

function CombinedFigure({
  chosen,
  how,
  year,
  all,
}: {
  readonly chosen: readonly Forecast[];
  readonly how: CombineHow;
  readonly year: number;
  readonly all: readonly Forecast[];
}) {
  const translate = useTranslate();
  if (chosen.length === 0) {
    return (
      <output className="desk-result desk-hint">
        <p>{translate(`forecasts.howMeaning.${how}`)}</p>
        <p>{translate('errors.combine-few')}</p>
      </output>
    );
  }
  const result = combine(chosen, how, year, { translate, all });
  return (
    <output className="desk-result" data-refused={!result.ok || undefined}>
      {result.ok ? (
        <Combined combination={result.value} chosen={chosen} />
      ) : (
        <>
          <strong>{translate('forecasts.refused')}</strong>
          <p>{describeError(result.error, translate)}</p>
        </>
      )}
    </output>
  );
}

function Combined({
  combination,
  chosen,
}: {
  readonly combination: Combination;
  readonly chosen: readonly Forecast[];
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, { language, digits: 4 });
  const { how, year, unit, scope, low, central, high, members, open } = combination;
  const nameOf = (id: string): string => {
    const forecast = chosen.find((each) => each.id === id);
    return forecast === undefined ? id : seriesName(forecast, false, translate);
  };
  const figure =
    central === null
      ? `${number(low ?? Number.NaN)}–${number(high ?? Number.NaN)}`
      : `${how === 'difference' && central > 0 ? '+' : ''}${number(central)}`;
  const [earlier, later] = members;
  return (
    <>
      <strong className="desk-figure tabular">
        {figure} <span className="desk-unit">{shortUnit(unit, translate)}</span>
      </strong>
      <p>
        {translate('forecasts.ofSeries', {
          count: members.length,
          scope: translate(`vocabulary.scope.${scope}`),
          year,
        })}
      </p>
      {how === 'spread' && low !== null && high !== null && low > 0 && (
        <p>
          {translate('forecasts.spreadFactor', { factor: formatNumber(high / low, { language, digits: 2 }) })}
        </p>
      )}
      {open.length > 0 && (
        <p>
          {translate('forecasts.spreadOpen', {
            names: open.map(nameOf).join(translate('charts.nameSeparator')),
          })}
        </p>
      )}
      {how === 'sum' && low !== null && high !== null && (
        <p className="tabular">
          {number(low)}–{number(high)} {shortUnit(unit, translate)}
        </p>
      )}
      {how === 'difference' && central !== null && earlier !== undefined && later !== undefined && (
        <p>
          {translate('forecasts.differencePercent', {
            percent: `${central > 0 ? '+' : ''}${formatShare(central / (earlier.central ?? Number.NaN), { language, digits: 2 })}`,
            earlier: nameOf(earlier.id),
            later: nameOf(later.id),
          })}
        </p>
      )}
    </>
  );
}
