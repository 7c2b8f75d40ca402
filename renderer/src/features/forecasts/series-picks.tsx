import { Checkbox, Radio, Tooltip } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { misquoteWarnings } from '../../../../shared/catalog/misquotes.ts';
import type { Forecast } from '../../../../shared/catalog/rows.ts';
import type { DrawnSeries } from '../../../../shared/charts/forecast-series.ts';
import { figureHeight, figureText } from '../../../../shared/charts/forecast-words.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';

interface PicksProps {
  readonly label: string;
  /** As the chart draws them: the list is its legend. */
  readonly series: readonly DrawnSeries[];
  readonly picked: readonly string[];
  /** Several, or one alone. */
  readonly kind: 'several' | 'one';
  /** The year whose figures stand in the list; null for none. */
  readonly year: number | null;
  readonly onPick: (ids: string[]) => void;
}

/** The figure of a series in a year where it is drawn, else nothing. */
const heightIn = ({ figures }: DrawnSeries, year: number | null): number => {
  const figure = figures.find((each) => each.year === year);
  return figure === undefined ? Number.NEGATIVE_INFINITY : (figureHeight(figure) ?? Number.NEGATIVE_INFINITY);
};

/** The series of the chart to choose from, each with its colour and its figure of the year, the highest first. */
export function SeriesPicks({ label, series, picked, kind, year, onPick }: PicksProps) {
  const language = useLanguage();
  const number = (value: number): string => formatNumber(value, { language, digits: 4 });
  const ordered = series.toSorted(
    (a, b) => heightIn(b, year) - heightIn(a, year) || a.shortName.localeCompare(b.shortName),
  );
  const toggle = (id: string, isPicked: boolean): void =>
    onPick(kind === 'one' ? [id] : isPicked ? [...picked, id] : picked.filter((each) => each !== id));
  return (
    <ul className="picks" aria-label={label}>
      {ordered.map((each) => {
        const { id } = each.forecast;
        const figure = each.figures.find((point) => point.year === year);
        const isPicked = picked.includes(id);
        const props = {
          size: 'xs',
          checked: isPicked,
          label: <PickLabel series={each} />,
          classNames: { root: 'pick-control', body: 'pick-body', labelWrapper: 'pick-label' },
          onChange: (event: React.ChangeEvent<HTMLInputElement>) => toggle(id, event.currentTarget.checked),
        } as const;
        return (
          <li key={id} className={figure === undefined ? 'pick pick-without' : 'pick'}>
            {kind === 'one' ? <Radio name="drive" {...props} /> : <Checkbox {...props} />}
            <MisquoteMark forecast={each.forecast} />
            <span className="pick-figure tabular">
              {figure === undefined ? '–' : figureText(figure, number)}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function PickLabel({ series: { colour, shortName, isDriver, name } }: { readonly series: DrawnSeries }) {
  const translate = useTranslate();
  return (
    <Tooltip label={name} openDelay={500} position="left">
      <span className="pick-name">
        <svg className="pick-swatch" viewBox="0 0 10 10" aria-hidden>
          <circle cx="5" cy="5" r="4" fill={colour} />
        </svg>
        <span>
          {shortName}
          {isDriver && <em className="pick-driver"> ▸ {translate('catalog.forecasts.drives')}</em>}
        </span>
      </span>
    </Tooltip>
  );
}

/** A known misquote in a series is told where it can be chosen. */
function MisquoteMark({ forecast }: { readonly forecast: Forecast }) {
  const translate = useTranslate();
  const [first] = misquoteWarnings('forecasts', forecast);
  if (first === undefined) return null;
  const text = `${translate('forecasts.misquote')}: ${translate(`forecasts.misquote.${first.rule}`)}`;
  return (
    <Tooltip label={text} multiline w={320}>
      <span className="pick-misquote">
        <IconAlertTriangle size={14} aria-hidden />
        <span className="visually-hidden">{text}</span>
      </span>
    </Tooltip>
  );
}
