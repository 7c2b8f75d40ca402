import { ActionIcon, Group } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import type { CitedPlace } from '../../../../shared/catalog/cited-place.ts';
import { findCited, type Passage } from '../../../../shared/catalog/find-cited.ts';
import { formatNumber } from '../../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';

/** A window draws so many characters without a pause; the rest is in the file. */
const mostShown = 400_000;

/** A text, at the place that is looked for: marked, in sight, with the other places that it may be. */
export function MarkedText({
  text,
  place,
  pages,
  tools,
}: {
  readonly text: string;
  readonly place: CitedPlace | null;
  /** Where the text's pages begin. */
  readonly pages?: readonly number[];
  /** How the text is read, at the right of what is said of the place. */
  readonly tools?: ReactNode;
}) {
  const translate = useTranslate();
  const found = useMemo(() => (place === null ? null : findCited(text, place, pages)), [text, place, pages]);
  const passages = found?.kind === 'found' ? found.passages : [];
  const best = found?.kind === 'found' ? found.best : 0;
  const [steps, setSteps] = useState({ found, by: 0 });
  const by = steps.found === found ? steps.by : 0;
  const at = passages.length === 0 ? 0 : (best + by + passages.length) % passages.length;
  const step = (way: 1 | -1): void => {
    const next = (at + way + passages.length) % passages.length;
    setSteps({ found, by: next - best });
  };
  return (
    <>
      <div className="archive-bar">
        <output className="archive-said" data-missing={found?.kind === 'missing' || undefined}>
          {found === null
            ? translate('catalog.archive.asText')
            : found.kind === 'found'
              ? passages.length === 1
                ? translate('catalog.archive.foundOnce')
                : translate('catalog.archive.foundAt', { place: at + 1, count: passages.length })
              : translate(`catalog.archive.${found.kind}Place`)}
        </output>
        {passages.length > 1 && (
          <Group gap={2} wrap="nowrap">
            <ActionIcon aria-label={translate('catalog.archive.placeBefore')} onClick={() => step(-1)}>
              <IconChevronUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon aria-label={translate('catalog.archive.placeAfter')} onClick={() => step(1)}>
              <IconChevronDown size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )}
        {tools}
      </div>
      <Text text={text} passages={passages} at={at} />
    </>
  );
}

/** Where the part of a long text begins that is shown: at its beginning, unless the passage lies behind that part. */
function partOf(text: string, passage: Passage | undefined): number {
  if (passage === undefined || passage.end < mostShown) return 0;
  return Math.min(passage.start - mostShown / 2, text.length - mostShown);
}

function Text({
  text,
  passages,
  at,
}: {
  readonly text: string;
  readonly passages: readonly Passage[];
  readonly at: number;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const box = useRef<HTMLPreElement>(null);
  const current = passages[at];
  const from = partOf(text, current);
  const to = Math.min(from + mostShown, text.length);
  useEffect(() => box.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (box.current === null || current === undefined) return;
    const first = box.current.querySelector<HTMLElement>('mark[data-current]');
    // Within the text alone: the dialog around it stays where it is.
    box.current.scrollTo({ top: first === null ? 0 : first.offsetTop - box.current.clientHeight / 3 });
  }, [current]);
  const count = (value: number): string => formatNumber(value, { language, digits: 7 });
  const parts: ReactNode[] = [];
  let done = from;
  for (const [index, { marks }] of passages.entries()) {
    for (const { start, end } of marks) {
      if (start < done || end > to) continue;
      parts.push(
        text.slice(done, start),
        <mark key={start} data-current={index === at || undefined}>
          {text.slice(start, end)}
        </mark>,
      );
      done = end;
    }
  }
  parts.push(text.slice(done, to));
  return (
    <>
      {text.length > mostShown && (
        <p className="archive-note">
          {from === 0
            ? translate('catalog.archive.shownInPart', { shown: count(to), all: count(text.length) })
            : translate('catalog.archive.shownFrom', {
                from: count(from + 1),
                to: count(to),
                all: count(text.length),
              })}
        </p>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- the keyboard must reach what scrolls */}
      <pre ref={box} className="archive-text" tabIndex={0}>
        {parts}
      </pre>
    </>
  );
}
