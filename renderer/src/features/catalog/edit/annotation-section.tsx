import { TagsInput, Textarea } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import type { Annotation } from '../../../../../shared/contract/catalog-edit.ts';
import { useCall } from '../../../api/client.ts';
import { useLanguage, useTranslate } from '../../../i18n.ts';
import { annotate, useRevision, whyNotEditable } from '../../../state/catalog-edits.ts';
import { CardSection } from '../parts/section.tsx';

/** The person's own note and tags of a row: kept when the field is left, and as undoable as any edit. */
export function AnnotationSection({
  table,
  id,
  kept,
}: {
  readonly table: Table;
  readonly id: string;
  readonly kept: Annotation;
}) {
  const translate = useTranslate();
  const language = useLanguage();
  const revision = useRevision();
  const [note, setNote] = useState(kept.note);
  const [tags, setTags] = useState<readonly string[]>(kept.tags);
  /** Something stands here that the catalog does not say yet. */
  const isUnkept = useRef(false);
  const seen = useRef(kept);
  const known = useCall('catalog.choices', { table, column: '@tags', query: { language } }, revision);
  const suggestions = known.value?.choices.map(({ name }) => name).filter((tag) => tag !== '') ?? [];

  const local = useRef(kept);
  const show = useCallback((next: Annotation): void => {
    local.current = next;
    setNote(next.note);
    setTags(next.tags);
  }, []);

  const keptText = JSON.stringify(kept);
  useEffect(() => {
    // What was undone, or written elsewhere, is shown; what was typed and could not be kept is not taken away.
    if (isUnkept.current) return;
    seen.current = JSON.parse(keptText) as Annotation;
    show(seen.current);
  }, [keptText, show]);

  const turn = useRef(Promise.resolve());
  /** One after the other: leaving the note for the tags writes twice in a moment. */
  const keep = (): void => {
    const before = turn.current;
    const write = async (): Promise<void> => {
      await before;
      const wanted = local.current;
      const stands = await annotate(table, id, wanted, seen.current);
      if (stands === null) return;
      seen.current = stands;
      // What was typed while it was being written waits for its own turn.
      if (local.current !== wanted) return;
      isUnkept.current = false;
      show(stands);
    };
    turn.current = write();
  };
  const change = (next: Annotation): void => {
    isUnkept.current = true;
    show(next);
  };
  const leave = useRef<() => void>(() => undefined);
  useEffect(() => {
    leave.current = () => isUnkept.current && keep();
  });
  // A row that is left by a key leaves its field without a word.
  useEffect(() => () => leave.current(), []);
  const isLocked = whyNotEditable() !== null;
  return (
    <CardSection title={translate('catalog.edit.notesAndTags')}>
      <div className="edit-annotation">
        <Textarea
          aria-label={translate('catalog.edit.noteField')}
          placeholder={translate(isLocked ? 'catalog.edit.lockedHint' : 'catalog.edit.notePlaceholder')}
          value={note}
          readOnly={isLocked}
          maxLength={20_000}
          classNames={{ input: 'edit-lines' }}
          onChange={(event) => change({ note: event.currentTarget.value, tags: [...tags] })}
          onBlur={keep}
          onKeyDown={(event) => {
            // Esc takes what was typed back, and leaves the card open.
            if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
            event.stopPropagation();
            isUnkept.current = false;
            show(seen.current);
          }}
        />
        <TagsInput
          aria-label={translate('catalog.edit.tagsField')}
          placeholder={tags.length === 0 ? translate('catalog.edit.tagsPlaceholder') : ''}
          value={[...tags]}
          data={suggestions}
          readOnly={isLocked}
          maxTags={50}
          clearable={false}
          splitChars={[',', '、', '，', ';']}
          isDuplicate={(value, current) =>
            current.some(
              (tag) => tag.normalize('NFKC').toLowerCase() === value.normalize('NFKC').toLowerCase(),
            )
          }
          onChange={(next) => {
            const clean = next.map((tag) => tag.trim().slice(0, 60)).filter((tag) => tag !== '');
            change({ note, tags: clean });
            keep();
          }}
          onKeyDown={(event) => {
            if (event.key === 'Escape') event.stopPropagation();
          }}
        />
      </div>
    </CardSection>
  );
}
