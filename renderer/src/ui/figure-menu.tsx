import { Menu } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import {
  IconChartLine,
  IconCopy,
  IconFilePlus,
  IconListTree,
  IconQuote,
  IconScale,
  IconTargetArrow,
} from '@tabler/icons-react';
import { nameSeparator, outputName } from '../../../shared/i18n/names.ts';
import { modelVersion } from '../../../shared/model/evaluate.ts';
import { useTranslate } from '../i18n.ts';
import { addFigureToBrief } from '../state/brief-basket.ts';
import { useCatalog } from '../state/catalog.ts';
import { explain } from '../state/explain.ts';
import {
  askOfFigure,
  closeFigureMenu,
  explainedAs,
  type Figure,
  type FigureQuestion,
  useFigureMenu,
} from '../state/figures.ts';
import { notify } from './notify.tsx';

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  notify((words) => words('model.figureCopied', { text }));
}

/** The one menu of all figures; stands once in the window and opens where `openFigureMenu` says. */
export function FigureMenu() {
  const translate = useTranslate();
  const { figure, place, origin } = useFigureMenu();
  const version = useCatalog((catalog) => catalog.status?.version ?? '');
  const close = (): void => {
    closeFigureMenu();
    origin?.focus({ preventScroll: true });
  };
  useWindowEvent(
    'keydown',
    (event) => {
      if (figure === null || event.key !== 'Escape' || event.isComposing) return;
      // Dialogs hear it at the window as well: the menu over them goes alone.
      event.preventDefault();
      event.stopImmediatePropagation();
      close();
    },
    { capture: true },
  );
  if (figure === null) return null;
  const { id, year, scenarioId, isPassing = false } = figure;
  const ask = (kind: FigureQuestion['kind']): void => askOfFigure(kind, figure);
  return (
    <Menu
      opened
      // A new figure is a new menu: it opens with its first item chosen, at its own place.
      key={`${id} ${year} ${place.x} ${place.y}`}
      onClose={close}
      // The window hears Escape for it: a menu that has just opened does not have the focus yet.
      closeOnEscape={false}
      position="bottom-start"
      offset={0}
      width={260}
      trapFocus
      returnFocus={false}
      // Not by keys, as menus usually are: the very key that opens it would close it again.
      clickOutsideEvents={['mousedown', 'touchstart']}
    >
      <Menu.Target>
        <span className="figure-place" style={{ left: place.x, top: place.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={outputName(id, translate)}>
        <Menu.Label>{[outputName(id, translate), year].join(nameSeparator)}</Menu.Label>
        {!isPassing && (
          <Menu.Item
            leftSection={<IconListTree size={14} aria-hidden />}
            onClick={() => explain(explainedAs(figure))}
          >
            {translate('model.figureExplain')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={() => void copy(String(figure.value))}
        >
          {translate('model.figureCopy')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconQuote size={14} aria-hidden />}
          onClick={() => void copy(withSource(figure))}
        >
          {translate('model.figureCopySource')}
        </Menu.Item>
        {!isPassing && (
          <>
            <Menu.Item
              leftSection={<IconFilePlus size={14} aria-hidden />}
              onClick={() => void addFigureToBrief(id, year, outputName(id, translate), scenarioId)}
            >
              {translate('briefs.addToBrief')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconTargetArrow size={14} aria-hidden />} onClick={() => ask('seek')}>
              {translate('model.figureSeek')}
            </Menu.Item>
            <Menu.Item leftSection={<IconScale size={14} aria-hidden />} onClick={() => ask('break-even')}>
              {translate('model.figureBreakEven')}
            </Menu.Item>
            <Menu.Item leftSection={<IconChartLine size={14} aria-hidden />} onClick={() => ask('by-year')}>
              {translate('model.figureByYear')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );

  function withSource({ text, band, scenario }: Figure): string {
    return translate(band === undefined ? 'model.figureSource' : 'model.figureSourceBand', {
      output: outputName(id, translate),
      year,
      value: text,
      band: band ?? '',
      scenario,
      model: modelVersion,
      catalog: version,
    });
  }
}
