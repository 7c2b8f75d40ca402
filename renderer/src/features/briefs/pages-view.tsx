import { ActionIcon, Alert, Loader, ScrollArea, Select, Tooltip } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconAlertTriangle, IconMinus, IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { describeError } from '../../../../shared/i18n/describe-error.ts';
import { useTranslate } from '../../i18n.ts';
import type { Preview } from './use-preview.ts';

/** How large pages are shown: as wide as the place, whole, or in percent of their printed size. */
type Zoom = 'width' | 'page' | number;

const steps = [50, 75, 100, 125, 150, 200] as const;
/** CSS pixels of a point. */
const pointPx = 96 / 72;
const around = 48;

/** The real pages of the brief, one below the other; `marked` is brought into view. */
export function PagesView({
  preview,
  problem,
  marked,
}: {
  readonly preview: Preview;
  /** What has to be chosen before there are pages. */
  readonly problem: string | null;
  readonly marked: number | null;
}) {
  const translate = useTranslate();
  const [zoom, setZoom] = useState<Zoom>('width');
  const [visible, setVisible] = useState(0);
  const { ref, width, height } = useElementSize();
  const list = useRef<HTMLOListElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const { pages: known } = preview;
  const pages = known ?? [];

  useEffect(() => {
    if (marked === null || known === null || marked >= known.length) return;
    list.current?.children[marked]?.scrollIntoView({ block: 'nearest' });
  }, [marked, known]);

  const first = pages[0];
  const scale = first === undefined ? 1 : scaleOf(zoom, first, width, height);
  const percent = Math.round(scale * 100);
  const step = (direction: 1 | -1): void => {
    const next =
      direction === 1 ? steps.find((each) => each > percent) : steps.findLast((each) => each < percent);
    if (next !== undefined) setZoom(next);
  };

  return (
    <section className="brief-pages" aria-label={translate('briefs.pages')} aria-busy={preview.isStale}>
      <div className="brief-pages-bar">
        <span className="tabular brief-pages-count">
          {pages.length === 0
            ? ''
            : translate('briefs.pageOf', { page: Math.min(visible + 1, pages.length), pages: pages.length })}
        </span>
        <output className="brief-pages-state">
          {preview.isStale && preview.error === null && problem === null && (
            <>
              <Loader size={12} /> {translate('briefs.typesetting')}
            </>
          )}
        </output>
        <Tooltip label={translate('briefs.zoomOut')}>
          <ActionIcon aria-label={translate('briefs.zoomOut')} onClick={() => step(-1)}>
            <IconMinus size={14} />
          </ActionIcon>
        </Tooltip>
        <Select
          size="xs"
          w={130}
          allowDeselect={false}
          aria-label={translate('briefs.zoom')}
          value={String(zoom)}
          data={[
            { value: 'width', label: translate('briefs.zoomWidth') },
            { value: 'page', label: translate('briefs.zoomPage') },
            ...steps.map((each) => ({ value: String(each), label: `${each} %` })),
          ]}
          onChange={(next) => setZoom(next === 'width' || next === 'page' ? next : Number(next))}
        />
        <Tooltip label={translate('briefs.zoomIn')}>
          <ActionIcon aria-label={translate('briefs.zoomIn')} onClick={() => step(1)}>
            <IconPlus size={14} />
          </ActionIcon>
        </Tooltip>
      </div>
      {problem === null && preview.error === null && preview.refusal !== null && (
        <Alert
          color="yellow"
          m="md"
          icon={<IconAlertTriangle aria-hidden />}
          title={translate('briefs.refusalTitle')}
        >
          {describeError(preview.refusal, translate)}
        </Alert>
      )}
      {(problem !== null || preview.error !== null) && (
        <Alert
          color={problem === null ? 'red' : 'yellow'}
          role="alert"
          m="md"
          icon={<IconAlertTriangle aria-hidden />}
          title={translate(problem === null ? 'briefs.previewFailed' : 'briefs.problemTitle')}
        >
          {problem ?? (preview.error === null ? '' : describeError(preview.error, translate))}
        </Alert>
      )}
      <ScrollArea
        className="brief-pages-scroll"
        ref={ref}
        type="auto"
        viewportRef={view}
        // Long documents are read with the arrow keys.
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': translate('briefs.pages') }}
        onScrollPositionChange={() => {
          if (view.current !== null) setVisible(visiblePage(view.current, list.current));
        }}
      >
        <ol ref={list} className={preview.isStale ? 'brief-page-list is-stale' : 'brief-page-list'}>
          {pages.map((page, index) => (
            <li key={page.url} className={index === marked ? 'brief-page is-marked' : 'brief-page'}>
              <img
                src={page.url}
                width={page.width * pointPx * scale}
                height={page.height * pointPx * scale}
                alt={translate('briefs.pageAlt', { page: index + 1, pages: pages.length })}
                draggable={false}
              />
            </li>
          ))}
        </ol>
      </ScrollArea>
    </section>
  );
}

function scaleOf(
  zoom: Zoom,
  page: { readonly width: number; readonly height: number },
  width: number,
  height: number,
): number {
  if (typeof zoom === 'number') return zoom / 100;
  const byWidth = Math.max(0.2, (width - around) / (page.width * pointPx));
  if (zoom === 'width') return Math.min(byWidth, 2);
  return Math.min(byWidth, Math.max(0.2, (height - around) / (page.height * pointPx)));
}

/** The page that takes the middle of the view. */
function visiblePage(view: HTMLElement, list: HTMLElement | null): number {
  const middle = view.scrollTop + view.clientHeight / 2;
  const items = [...(list?.children ?? [])].filter((each) => each instanceof HTMLElement);
  const found = items.findIndex((each) => each.offsetTop + each.offsetHeight >= middle);
  return found < 0 ? Math.max(0, items.length - 1) : found;
}
