import { Checkbox, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Parameter } from '../../../../shared/catalog/rows.ts';
import type { EfficiencyChartData } from '../../../../shared/charts/chart-model.ts';
import { type TechnologyGroup, technologyGroups } from '../../../../shared/charts/efficiency-groups.ts';
import { efficiencyAt, type EfficiencyPoint } from '../../../../shared/charts/efficiency-points.ts';
import { efficiencyFigure } from '../../../../shared/charts/efficiency-words.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { hrefOf } from '../../state/route.ts';
import { matches } from '../../ui/match.ts';
import { GroupMark } from './efficiency-map-mark.tsx';

/** The families with their marks and how many figures each has: legend and switch in one. */
export function TechnologySwitches({
  points,
  hidden,
  onChange,
}: {
  readonly points: readonly EfficiencyPoint[];
  readonly hidden: readonly TechnologyGroup[];
  readonly onChange: (hidden: readonly TechnologyGroup[]) => void;
}) {
  const translate = useTranslate();
  const countOf = (group: TechnologyGroup): number => points.filter((point) => point.group === group).length;
  const known = technologyGroups.filter((group) => countOf(group) > 0);
  return (
    <section className="panel map-section" aria-label={translate('charts.map.technologies')}>
      <h3>{translate('charts.map.technologies')}</h3>
      {known.map((group) => (
        <Checkbox
          key={group}
          size="xs"
          checked={!hidden.includes(group)}
          onChange={(event) =>
            onChange(
              event.currentTarget.checked ? hidden.filter((each) => each !== group) : [...hidden, group],
            )
          }
          label={
            <span className="map-technology">
              <GroupMark group={group} />
              {translate(`charts.group.${group}`)}
              <span className="map-count">{countOf(group)}</span>
            </span>
          }
        />
      ))}
    </section>
  );
}

const rungs = [
  { id: 'ladder.macro-core', from: 'macro', to: 'core' },
  { id: 'ladder.core-chip', from: 'core', to: 'chip' },
  { id: 'ladder.chip-card', from: 'chip', to: 'card' },
  { id: 'ladder.card-sustained-decode', from: 'card', to: null },
] as const;

/** The rungs that lead from a macro to a card in service, each with its factor, its range and the way to its source. */
export function LadderRungs({ parameters }: { readonly parameters: readonly Parameter[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  const factor = (value: number): string => formatNumber(value, { language, digits: 2 });
  const rows = rungs.flatMap(({ id, from, to }) => {
    const row = parameters.find((each) => each.id === id);
    return row === undefined || row.value === null ? [] : [{ row, value: row.value, from, to }];
  });
  return (
    <section className="panel map-section" aria-label={translate('charts.map.ladder')}>
      <h3>{translate('charts.map.ladder')}</h3>
      <ol className="map-rungs">
        {rows.map(({ row, value, from, to }) => (
          <li key={row.id}>
            <a href={hrefOf('catalog', 'parameters', row.id)}>
              {translate('charts.map.rung', {
                from: translate(`charts.boundaryOne.${from}`),
                to: to === null ? translate('charts.map.service') : translate(`charts.boundaryOne.${to}`),
              })}
            </a>
            <span className="tabular">
              × {factor(value)}
              {row.low !== null && row.high !== null && (
                <span className="map-count">
                  {factor(row.low)}–{factor(row.high)}
                </span>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

interface PointListProps {
  readonly points: readonly EfficiencyPoint[];
  readonly data: EfficiencyChartData;
  readonly selected: string | undefined;
  readonly onSelect: (key: string | undefined) => void;
}

/** Where the arrow keys lead in a list of so many entries; undefined for other keys. */
function nextIndex(key: string, at: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(count - 1, at + 1),
    ArrowUp: Math.max(0, at - 1),
    Home: 0,
    End: count - 1,
  };
  return steps[key];
}

/**
 * Every figure of the map as a list to search and to walk with the arrow keys: the one it stands on shows its way down the
 * ladder on the map, Enter opens its card.
 */
export function PointList({ points, data, selected, onSelect }: PointListProps) {
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  // Undefined is no maker's id: without a chosen company all stand equal.
  const { level, company } = data;
  const found = useMemo(
    () =>
      points
        .filter((point) => query === '' || matches(query, `${point.name} ${point.maker} ${point.id}`))
        .toSorted(
          (a, b) =>
            Number(b.company === company) - Number(a.company === company) ||
            Number(b.table === 'devices') - Number(a.table === 'devices') ||
            (efficiencyAt(b, level) ?? 0) - (efficiencyAt(a, level) ?? 0),
        ),
    [points, query, level, company],
  );
  const at = Math.max(
    0,
    found.findIndex((point) => point.key === selected),
  );
  const focus = (index: number): void => list.current?.querySelectorAll('a').item(index).focus();
  const walk = (event: KeyboardEvent): void => {
    const next = nextIndex(event.key, at, found.length);
    if (next === undefined) return;
    event.preventDefault();
    focus(next);
  };
  return (
    <section className="panel map-section map-points" aria-label={translate('charts.map.points')}>
      <h3>
        {translate('charts.map.points')}{' '}
        <span className="map-count">
          {translate('charts.map.pointCount', { shown: found.length, total: points.length })}
        </span>
      </h3>
      <TextInput
        size="xs"
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-label={translate('charts.map.search')}
        placeholder={translate('charts.map.search')}
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || event.nativeEvent.isComposing || found.length === 0) return;
          event.preventDefault();
          focus(0);
        }}
      />
      {found.length === 0 ? (
        <p className="map-none">{translate('charts.map.noMatch')}</p>
      ) : (
        <ul ref={list} className="map-list" aria-label={translate('charts.map.points')}>
          {found.map((point, index) => (
            <li key={point.key}>
              <a
                className="map-point"
                href={hrefOf('catalog', point.table, point.id)}
                title={translate('charts.openCard')}
                // One stop of the Tab key for the whole list; within it the arrow keys lead on.
                tabIndex={index === at ? 0 : -1}
                data-chosen={point.key === selected ? true : undefined}
                onFocus={() => onSelect(point.key)}
                onBlur={() => onSelect(undefined)}
                onMouseEnter={() => onSelect(point.key)}
                onMouseLeave={() => onSelect(undefined)}
                onKeyDown={walk}
              >
                <GroupMark group={point.group} boundary={point.boundary} />
                <span className="map-point-name">{point.name}</span>
                <span className="tabular">{efficiencyFigure(efficiencyAt(point, level) ?? 0, data)}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
