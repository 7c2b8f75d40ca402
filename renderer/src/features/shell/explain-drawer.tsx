import './explain.css';
import { ActionIcon, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconClipboardText, IconCopy, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { closeExplained, type Explained, explainBefore, useExplained } from '../../state/explain.ts';
import { notify } from '../../ui/notify.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { treeToText } from './explain/copy-text.ts';
import { ExplanationView, type TreeState, useTree } from './explain/explanation-view.tsx';
import { trailOf, yearOf } from './explain/items.ts';
import { moneyValueText } from './explain/money-detail.tsx';
import { type ExplainedRun, useExplanation } from './explain/use-explanation.ts';
import { fullDigits, givenText, inLine, valueText } from './explain/value-text.ts';

const heightKey = 'memwatt.explain-height';
const lowest = 180;
const keyStep = 24;
const firstHeight = 320;

function highest(): number {
  return Math.round(window.innerHeight * 0.7);
}

function clampHeight(height: number): number {
  return Math.max(Math.min(height, highest()), lowest);
}

function rememberedHeight(): number {
  const stored = Number(localStorage.getItem(heightKey));
  return clampHeight(Number.isFinite(stored) && stored > 0 ? stored : firstHeight);
}

/** The drawer under the page that says where a figure comes from. Esc closes it and the figure has the focus again. */
export function ExplainDrawer() {
  const translate = useTranslate();
  const subject = useExplained((state) => state.subject);
  const [height, setHeight] = useState(rememberedHeight);
  const drag = useRef<{ readonly from: number; readonly height: number } | null>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  const drawer = useRef<HTMLElement>(null);
  const isOpen = subject !== null;

  useEffect(() => {
    if (!isOpen) return;
    cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    const closeOnEscape = (event: globalThis.KeyboardEvent): void => {
      // A dialog over the drawer takes the key for itself.
      const isInDialog = event.target instanceof Element && event.target.closest('[role="dialog"]') !== null;
      if (event.key === 'Escape' && !event.isComposing && !event.defaultPrevented && !isInDialog) {
        closeExplained();
      }
    };
    window.addEventListener('keydown', closeOnEscape);
    return () => {
      window.removeEventListener('keydown', closeOnEscape);
      cameFrom.current?.focus({ preventScroll: true });
    };
  }, [isOpen]);
  useEffect(() => {
    // Each new subject puts the keyboard on its tree.
    if (subject !== null) {
      drawer.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus({ preventScroll: true });
    }
  }, [subject]);

  if (subject === null) return null;
  const settle = (next: number): void => {
    const settled = clampHeight(next);
    setHeight(settled);
    localStorage.setItem(heightKey, String(settled));
  };
  const grow = (event: KeyboardEvent): void => {
    if (event.key === 'ArrowUp') settle(height + keyStep);
    else if (event.key === 'ArrowDown') settle(height - keyStep);
    else return;
    event.preventDefault();
  };
  const move = (event: PointerEvent): void => {
    if (drag.current !== null) settle(drag.current.height + drag.current.from - event.clientY);
  };
  return (
    <aside ref={drawer} className="explain" style={{ height }} aria-label={translate('shell.explain.title')}>
      <div
        className="explain-handle"
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a window splitter (WAI-ARIA): an <hr> cannot be moved
        role="separator"
        aria-orientation="horizontal"
        aria-label={translate('shell.explain.resize')}
        aria-valuenow={height}
        aria-valuemin={lowest}
        aria-valuemax={highest()}
        tabIndex={0}
        onKeyDown={grow}
        onPointerDown={(event) => {
          drag.current = { from: event.clientY, height };
          event.currentTarget.setPointerCapture(event.pointerId);
        }}
        onPointerMove={move}
        onPointerUp={() => {
          drag.current = null;
        }}
      />
      <Explanation key={subjectKey(subject)} subject={subject} />
    </aside>
  );
}

/** Subjects with the same key share their unfolded lines: a figure in another year, another point of the same chart. */
function subjectKey(subject: Explained): string {
  const of = subject.kind === 'step' ? subject.address.split('@')[0] : subject.id;
  return `${subject.scenarioId ?? ''} ${of}`;
}

function Explanation({ subject }: { readonly subject: Explained }) {
  const translate = useTranslate();
  const run = useExplanation(subject);
  return run === null ? (
    <>
      <div className="explain-head">
        <BackButton />
        <span className="explain-trail" />
        <CloseButton />
      </div>
      <EmptyState title={translate('shell.explain.nothing')} text={translate('shell.explain.nothingHint')} />
    </>
  ) : (
    // Money in another currency has a last step more than the model's dollars: another tree.
    <ExplainedTree key={run.money?.currency ?? ''} run={run} />
  );
}

function ExplainedTree({ run }: { readonly run: ExplainedRun }) {
  const tree = useTree(run);
  return (
    <>
      <div className="explain-head">
        <BackButton />
        <Trail run={run} tree={tree} />
        <CopyButtons run={run} tree={tree} />
        <CloseButton />
      </div>
      <ExplanationView run={run} tree={tree} />
    </>
  );
}

/** The way from the root to the chosen line; each step leads back to its line. */
function Trail({ run, tree }: { readonly run: ExplainedRun; readonly tree: TreeState }) {
  const translate = useTranslate();
  const trail = trailOf(tree.items, tree.selected);
  const year = yearOf(run.root);
  return (
    <nav className="explain-trail" aria-label={translate('shell.explain.trail')}>
      <span className="explain-run">
        {year === undefined
          ? run.scenarioName
          : translate('shell.explain.figure', { scenario: run.scenarioName, year })}
      </span>
      <ol>
        {trail.map(({ path, name, shortName }) => (
          <li key={path}>
            {path === tree.selected ? (
              <span aria-current="location" title={name}>
                {shortName}
              </span>
            ) : (
              <button type="button" title={name} onClick={() => tree.select(path)}>
                {shortName}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function CopyButtons({ run, tree }: { readonly run: ExplainedRun; readonly tree: TreeState }) {
  const translate = useTranslate();
  const language = useLanguage();
  const item = tree.items.find(({ path }) => path === tree.selected);
  const shown = item?.content.kind === 'money' ? item.content : null;
  const node = item?.content.kind === 'node' ? item.content.node : null;
  const copyValue = (): void => {
    if (shown !== null) void copy(String(shown.value));
    if (node === null) return;
    const text =
      node.kind === 'input' && node.value === null
        ? givenText(node.key, node.given, language, fullDigits)
        : String(node.value);
    void copy(text);
  };
  const copyTree = (): void => {
    const year = yearOf(run.root);
    const { explanation, scenarioName, setterOf } = run;
    const heading =
      year === undefined ? scenarioName : translate('shell.explain.figure', { scenario: scenarioName, year });
    void copy(treeToText({ heading, items: tree.items, explanation, setterOf, language, translate }));
  };
  const value = inLine(
    shown !== null
      ? moneyValueText(shown, language)
      : node === null
        ? { number: '', unit: '' }
        : valueText(node, language),
  );
  return (
    <>
      <HeadButton
        label={translate('shell.explain.copyValue', { value })}
        isDisabled={node === null && shown === null}
        onClick={copyValue}
      >
        <IconCopy size={16} aria-hidden />
      </HeadButton>
      <HeadButton label={translate('shell.explain.copyText')} onClick={copyTree}>
        <IconClipboardText size={16} aria-hidden />
      </HeadButton>
    </>
  );
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  notify((words) => words('shell.explain.copied'));
}

function BackButton() {
  const translate = useTranslate();
  const hasPast = useExplained((state) => state.past.length > 0);
  return (
    <HeadButton label={translate('shell.explain.back')} isDisabled={!hasPast} onClick={explainBefore}>
      <IconArrowLeft size={16} aria-hidden />
    </HeadButton>
  );
}

function CloseButton() {
  const translate = useTranslate();
  return (
    <HeadButton label={translate('common.close')} onClick={closeExplained}>
      <IconX size={16} aria-hidden />
    </HeadButton>
  );
}

function HeadButton({
  label,
  isDisabled = false,
  onClick,
  children,
}: {
  readonly label: string;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  // A tooltip shown by the focus would take the first Esc for itself.
  return (
    <Tooltip label={label} events={{ hover: true, focus: false, touch: false }}>
      <ActionIcon aria-label={label} disabled={isDisabled} onClick={onClick}>
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
