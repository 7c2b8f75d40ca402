import { ActionIcon, Button, Group, Textarea, Tooltip } from '@mantine/core';
import {
  IconBold,
  IconHeading,
  IconItalic,
  IconLink,
  IconList,
  IconNumber123,
  type TablerIcon,
} from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { longestNote } from '../../../../shared/brief/recipe.ts';
import { useTranslate } from '../../i18n.ts';
import { FigurePicker } from './figure-picker.tsx';
import { figuresOf, FiguresInNote } from './note-figures.tsx';
import type { Candidate } from './use-candidates.ts';

/** What a button of the toolbar puts around, or before the lines of, what is selected. */
const marks = {
  bold: { icon: IconBold, before: '**', after: '**', key: 'b' },
  italic: { icon: IconItalic, before: '*', after: '*', key: 'i' },
  heading: { icon: IconHeading, line: '### ' },
  list: { icon: IconList, line: '- ' },
  link: { icon: IconLink, before: '[', after: '](https://)', key: 'l' },
} as const satisfies Readonly<
  Record<
    string,
    | { readonly icon: TablerIcon; readonly before: string; readonly after: string; readonly key: string }
    | { readonly icon: TablerIcon; readonly line: string }
  >
>;
type Mark = keyof typeof marks;
const markNames = Object.keys(marks) as Mark[];

/** Notes in Markdown, with a toolbar, and with figures that are picked and then follow the scenario. */
export function NotesEditor({
  markdown,
  scenarios,
  onChange,
}: {
  readonly markdown: string;
  readonly scenarios: readonly Candidate[];
  readonly onChange: (markdown: string) => void;
}) {
  const translate = useTranslate();
  const field = useRef<HTMLTextAreaElement>(null);
  const [isPicking, setPicking] = useState(false);

  /** Puts a text in place of the selection the way typing does, and leaves the caret behind it or around what it holds. */
  const replace = (text: string, from: number, to: number, caret: readonly [number, number]): void => {
    const area = field.current;
    if (area === null) return;
    area.focus();
    area.setRangeText(text, from, to, 'end');
    onChange(area.value);
    // After the change has been drawn, or the caret would go to the end.
    requestAnimationFrame(() => area.setSelectionRange(...caret));
  };
  const apply = (name: Mark): void => {
    const area = field.current;
    if (area === null) return;
    const { selectionStart: from, selectionEnd: to, value } = area;
    const mark = marks[name];
    if ('line' in mark) {
      const start = value.lastIndexOf('\n', from - 1) + 1;
      const lines = value.slice(start, to).split('\n');
      const text = lines.map((line) => `${mark.line}${line}`).join('\n');
      replace(text, start, to, [start + text.length, start + text.length]);
      return;
    }
    const inner = value.slice(from, to);
    const begin = from + mark.before.length;
    replace(`${mark.before}${inner}${mark.after}`, from, to, [begin, begin + inner.length]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
    const name = markNames.find((each) => {
      const mark = marks[each];
      return 'key' in mark && mark.key === event.key.toLowerCase();
    });
    if (name === undefined) return;
    event.preventDefault();
    apply(name);
  };
  const insert = (token: string): void => {
    setPicking(false);
    const area = field.current;
    if (area === null) return;
    const { selectionStart: from, selectionEnd: to } = area;
    replace(token, from, to, [from + token.length, from + token.length]);
  };

  return (
    <div className="brief-notes">
      <Group gap={4} role="toolbar" aria-label={translate('briefs.notesToolbar')}>
        {markNames.map((name) => {
          const Icon = marks[name].icon;
          const label = translate(`briefs.mark.${name}`);
          return (
            <Tooltip key={name} label={label}>
              <ActionIcon variant="default" aria-label={label} onClick={() => apply(name)}>
                <Icon size={14} />
              </ActionIcon>
            </Tooltip>
          );
        })}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconNumber123 size={14} aria-hidden />}
          disabled={scenarios.length === 0}
          onClick={() => setPicking(true)}
        >
          {translate('briefs.insertFigure')}
        </Button>
      </Group>
      <Textarea
        ref={field}
        aria-label={translate('briefs.notesText')}
        description={translate('briefs.notesMarkdown')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autosize
        minRows={10}
        maxRows={24}
        maxLength={longestNote}
        value={markdown}
        onKeyDown={onKeyDown}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <FiguresInNote figures={figuresOf(markdown)} scenarios={scenarios} />
      {isPicking && (
        <FigurePicker scenarios={scenarios} onInsert={insert} onClose={() => setPicking(false)} />
      )}
    </div>
  );
}
