import { ActionIcon, Button, Checkbox, Popover, ScrollArea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconLayoutGrid } from '@tabler/icons-react';
import { type KeyboardEvent, memo } from 'react';
import type { Translate } from '../../../../shared/i18n/messages.ts';
import { useTranslate } from '../../i18n.ts';
import {
  type ChartKind,
  chartKinds,
  moveChart,
  showUsualCharts,
  toggleChart,
  useChartChoice,
} from '../../state/chart-choice.ts';

/** Yields what a chart is called in lists: by what it shows, whatever it finds. */
export function chartName(kind: ChartKind, translate: Translate): string {
  return translate(`model.chartsKind.${kind}`);
}

/** Which charts are on the page and in what order: those shown first, each with its place, then the others. */
export const ChartChooser = memo(function ChartChooser() {
  const translate = useTranslate();
  const shown = useChartChoice((choice) => choice.shown);
  const hidden = chartKinds.filter((kind) => !shown.includes(kind));
  return (
    <Popover position="bottom-end" width={330} withinPortal trapFocus shadow="md">
      <Popover.Target>
        <Button size="xs" variant="default" leftSection={<IconLayoutGrid size={14} />}>
          {translate('model.chartsChoose', { count: shown.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p={0}>
        <ScrollArea.Autosize mah="min(70vh, 560px)" type="auto">
          <ul className="chooser" aria-label={translate('model.chartsShown')}>
            {shown.map((kind, place) => (
              <ChosenRow key={kind} kind={kind} place={place} count={shown.length} />
            ))}
          </ul>
          {hidden.length > 0 && (
            <ul className="chooser chooser-hidden" aria-label={translate('model.chartsHidden')}>
              {hidden.map((kind) => (
                <li key={kind} className="chooser-row">
                  <Checkbox
                    size="xs"
                    checked={false}
                    label={chartName(kind, translate)}
                    onChange={() => toggleChart(kind)}
                  />
                </li>
              ))}
            </ul>
          )}
        </ScrollArea.Autosize>
        <div className="chooser-foot">
          <span className="chooser-hint">{translate('model.chartsOrderHint')}</span>
          <Button size="compact-xs" variant="subtle" onClick={showUsualCharts}>
            {translate('model.chartsUsual')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
});

function ChosenRow({
  kind,
  place,
  count,
}: {
  readonly kind: ChartKind;
  readonly place: number;
  readonly count: number;
}) {
  const translate = useTranslate();
  const name = chartName(kind, translate);
  const move = (event: KeyboardEvent): void => {
    const places = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || places === undefined) return;
    event.preventDefault();
    moveChart(kind, places);
  };
  return (
    <li className="chooser-row">
      <Checkbox
        size="xs"
        checked
        label={name}
        onChange={() => toggleChart(kind)}
        onKeyDown={move}
        aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      />
      <ActionIcon
        size={20}
        disabled={place === 0}
        aria-label={translate('model.chartsUp', { name })}
        onClick={() => moveChart(kind, -1)}
      >
        <IconArrowUp size={13} />
      </ActionIcon>
      <ActionIcon
        size={20}
        disabled={place === count - 1}
        aria-label={translate('model.chartsDown', { name })}
        onClick={() => moveChart(kind, 1)}
      >
        <IconArrowDown size={13} />
      </ActionIcon>
    </li>
  );
}
