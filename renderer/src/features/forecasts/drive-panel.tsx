import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import {
  canDrive,
  casesOf,
  type DemandCase,
  demandCases,
  demandInput,
  demandOf,
  demandScopes,
} from '../../../../shared/catalog/demand-series.ts';
import { seriesName } from '../../../../shared/catalog/forecast-names.ts';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import type { DrawnSeries } from '../../../../shared/charts/forecast-series.ts';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { inputName } from '../../../../shared/i18n/names.ts';
import { evaluateModel } from '../../../../shared/model/evaluate.ts';
import type { ModelResult } from '../../../../shared/model/result.ts';
import type { Result } from '../../../../shared/result.ts';
import type { DemandPoints, ResolvedScenario } from '../../../../shared/scenario/file.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { useModelResult, useResolved, useSavedResolved } from '../../state/results.ts';
import { hrefOf } from '../../state/route.ts';
import { isSameValue, setInput, undo, useSession } from '../../state/session.ts';
import { ErrorState } from '../../ui/states.tsx';
import { ChangesTable } from './changes-table.tsx';
import { SeriesPicks } from './series-picks.tsx';

interface DrivePanelProps {
  readonly all: readonly Forecast[];
  readonly series: readonly DrawnSeries[];
  readonly drivers: readonly string[];
}

/** What a switch has just replaced: shown until the demand is another again. */
interface Switched {
  readonly points: DemandPoints;
  readonly earlier: DemandPoints;
  readonly result: ModelResult;
}

/** One series of the chart as the demand of the open scenario: what that changes, before it is done and after. */
export function DrivePanel({ all, series, drivers }: DrivePanelProps) {
  const translate = useTranslate();
  const horizonYear = useSession((session) => session.horizonYear);
  const [chosenId, choose] = useState<string | null>(null);
  const driving = all.filter(({ id }) => drivers.includes(id));
  const chosen = series.find(({ forecast }) => forecast.id === chosenId)?.forecast;
  return (
    <>
      <p className="desk-count">
        {driving.length === 0
          ? translate('forecasts.driveNowOwn')
          : translate('forecasts.driveNow', {
              name: driving
                .map((each) => seriesName(each, false, translate))
                .join(translate('charts.nameSeparator')),
            })}
      </p>
      {!series.some(({ forecast }) => canDrive(forecast)) && (
        <p className="desk-note">
          {translate('forecasts.driveNone')} {translate('forecasts.driveShow')}{' '}
          {demandScopes.map((scope, index) => (
            <span key={scope}>
              {index > 0 && translate('charts.nameSeparator')}
              <a href={hrefOf('forecasts', scope, 'TWh/yr', 'region=World', 'desk=drive')}>
                {translate(`vocabulary.scope.${scope}`)}
              </a>
            </span>
          ))}
        </p>
      )}
      <SeriesPicks
        label={translate('forecasts.driveChoose')}
        kind="one"
        series={series}
        picked={chosen === undefined ? [] : [chosen.id]}
        year={horizonYear}
        onPick={([id]) => choose(id ?? null)}
      />
      {chosen !== undefined && <Switch key={chosen.id} forecast={chosen} />}
    </>
  );
}

/** Switches the demand of the open scenario to a series, or says why that cannot be. */
function Switch({ forecast }: { readonly forecast: Forecast }) {
  const translate = useTranslate();
  const cases = casesOf(forecast);
  const [wanted, want] = useState<DemandCase>('central');
  const which = cases.find((each) => each === wanted) ?? cases[0] ?? 'central';
  const demand = demandOf(forecast, which, translate);
  const resolved = useResolved();
  if (!demand.ok) {
    return (
      <output className="desk-result" data-refused>
        <p>{describeError(demand.error, translate)}</p>
      </output>
    );
  }
  if (!resolved.ok) return <ErrorState error={resolved.error} />;
  return (
    <>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={translate('forecasts.driveCase')}
        value={which}
        onChange={want}
        data={demandCases.map((value) => ({
          value,
          label: translate(`forecasts.driveCase.${value}`),
          disabled: !cases.includes(value),
        }))}
      />
      <SwitchTo
        forecast={forecast}
        points={demand.value.points}
        skipped={demand.value.skipped}
        resolved={resolved.value}
      />
    </>
  );
}

function SwitchTo({
  forecast,
  points,
  skipped,
  resolved,
}: {
  readonly forecast: Forecast;
  readonly points: DemandPoints;
  readonly skipped: readonly number[];
  readonly resolved: ResolvedScenario;
}) {
  const translate = useTranslate();
  const saved = useSavedResolved();
  const now = useModelResult();
  const horizonYear = useSession((session) => session.horizonYear);
  const [switched, setSwitched] = useState<Switched | null>(null);
  const current = pointsOf(resolved);
  const isDriving = isSameValue(current, points);
  // The scenario may have points beside those of the series: the catalog's own 2024 before the IEA's 2025.
  const given = new Map(points);
  const isAmong = points.every(([year, amount]) => new Map(current).get(year) === amount);
  const further = current.map(([year]) => year).filter((year) => !given.has(year));
  const then: Result<ModelResult> = isDriving
    ? now
    : evaluateModel({ ...resolved.inputs, [demandInput]: points }, resolved.years);
  if (!now.ok) return <ErrorState error={now.error} />;
  if (!then.ok) return <ErrorState error={then.error} />;
  const drive = (): void => {
    if (!saved.ok) return;
    setSwitched({ points, earlier: current, result: now.value });
    setInput(demandInput, points, saved.value.inputs[demandInput], (words) =>
      words('forecasts.stepDrive', { name: seriesName(forecast, false, words) }),
    );
  };
  const past = isDriving && switched !== null && isSameValue(switched.points, points) ? switched : null;
  return (
    <>
      {isAmong && <output className="desk-driving">▸ {translate('forecasts.driveIsDriving')}</output>}
      {isAmong && !isDriving && (
        <p className="desk-note">{translate('forecasts.driveFurther', { years: further.join(', ') })}</p>
      )}
      {!isDriving && (
        <Button size="xs" fullWidth variant={isAmong ? 'default' : 'filled'} onClick={drive}>
          {translate(isAmong ? 'forecasts.driveAlone' : 'forecasts.driveButton')}
        </Button>
      )}
      {(!isDriving || past !== null) && (
        <ChangesTable
          title={translate(past === null ? 'forecasts.changes' : 'forecasts.changed')}
          points={[past?.earlier ?? current, points]}
          results={[past?.result ?? now.value, then.value]}
          horizonYear={horizonYear}
        />
      )}
      <div className="desk-row">
        <a href={hrefOf('model', demandInput)}>{translate('forecasts.openWhatIf')}</a>
        {past !== null && (
          <Button size="compact-xs" variant="default" onClick={() => void undo()}>
            {translate('common.undo')}
          </Button>
        )}
      </div>
      <Notes forecast={forecast} points={points} skipped={skipped} resolved={resolved} />
    </>
  );
}

function pointsOf({ inputs }: ResolvedScenario): DemandPoints {
  const value = inputs[demandInput];
  return typeof value === 'object' ? value : [];
}

/** What the switch does to the points, and what it leaves as it is. */
function Notes({
  forecast,
  points,
  skipped,
  resolved,
}: {
  readonly forecast: Forecast;
  readonly points: DemandPoints;
  readonly skipped: readonly number[];
  readonly resolved: ResolvedScenario;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const scale = resolved.inputs['demand.datacentre.scale'];
  return (
    <div className="desk-note">
      {forecast.basis !== '' && <p>{translate('forecasts.driveBasis', { basis: forecast.basis })}</p>}
      {forecast.note !== '' && <p>{forecast.note}</p>}
      <p>{translate('forecasts.drivePoints')}</p>
      {points.length === 1 && (
        <p>
          {translate('forecasts.driveOnePoint', {
            input: inputName('demand.datacentre.growth_after', translate),
          })}
        </p>
      )}
      {skipped.length > 0 && <p>{translate('forecasts.driveSkipped', { years: skipped.join(', ') })}</p>}
      {typeof scale === 'number' && scale !== 1 && (
        <p>{translate('forecasts.driveScale', { scale: formatNumber(scale, { language }) })}</p>
      )}
    </div>
  );
}
