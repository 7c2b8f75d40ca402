import { ActionIcon, Button } from '@mantine/core';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { editableField, readField, writeField } from '../../../../../shared/catalog/editable.ts';
import type { ColumnContext } from '../../../grid/rows/column-kit.ts';
import { commitCells, mayEdit, resetField } from '../../../state/catalog-edits.ts';
import { fieldName, fieldValue } from '../../../state/entry-words.ts';
import { isComposing } from '../../../ui/composing.ts';
import { type CardEdit, CardEditContext } from './card-edit.ts';
import { FieldControl } from './field-control.tsx';
import { describeFieldProblem } from './field-problem.ts';

const valueOf = (row: unknown, field: string): unknown =>
  typeof row === 'object' && row !== null ? Reflect.get(row, field) : undefined;

/**
 * A fact of a card that can be changed at its place: by a double click or the pencil beside it. One that the person has set
 * says what is shipped, and the way back to it. Outside of a card that can be edited it is the fact alone.
 */
export function EditableFact({
  row,
  field,
  context,
  children,
}: {
  readonly row: unknown;
  readonly field: string;
  readonly context: ColumnContext;
  readonly children: ReactNode;
}) {
  const card = useContext(CardEditContext);
  const [isEditing, setEditing] = useState(false);
  const { translate } = context;
  if (card === null || editableField(card.table, field) === undefined) return children;
  const { table, id, layer, shipped } = card;
  const begin = (): void => {
    if (mayEdit()) setEditing(true);
  };
  if (isEditing) {
    return (
      <FactEditor card={card} row={row} field={field} context={context} onDone={() => setEditing(false)} />
    );
  }
  const isSet = layer?.layer === 'changed' && layer.fields.includes(field) && shipped !== null;
  const name = fieldName(table, field, translate);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the pencil is what the keyboard has for it
    <div className="fact-editable" data-changed={isSet || undefined} onDoubleClick={begin}>
      <div className="fact-value">
        {children}
        <ActionIcon
          size={20}
          className="fact-pencil"
          aria-label={translate('catalog.edit.editField', { field: name })}
          onClick={begin}
        >
          <IconPencil size={14} aria-hidden />
        </ActionIcon>
      </div>
      {isSet && (
        <div className="fact-shipped">
          {translate('catalog.edit.shippedValue', {
            value: fieldValue(table, field, shipped[field], context),
          })}
          <Button
            variant="subtle"
            size="compact-xs"
            aria-label={translate('catalog.edit.resetField', { field: name })}
            onClick={() => void resetField(table, id, field, shipped[field], valueOf(row, field))}
          >
            {translate('catalog.edit.asShipped')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Those of a card's facts that are not known, named in a line; each can be filled in. */
export function UnknownFacts({
  row,
  fields,
  context,
}: {
  readonly row: unknown;
  readonly fields: readonly { readonly id: string; readonly header: string }[];
  readonly context: ColumnContext;
}) {
  const card = useContext(CardEditContext);
  const [editing, setEditing] = useState<string | null>(null);
  const { translate } = context;
  const isOpen = card !== null && editing !== null && fields.some(({ id }) => id === editing);
  const [before = '', after = ''] = translate('catalog.card.unknown', { fields: '\u0000' }).split('\u0000');
  return (
    <>
      <p className="detail-note card-unknown">
        {before}
        {fields.map(({ id, header }, index) => (
          <span key={id}>
            {index > 0 && translate('catalog.card.listSeparator')}
            {card === null || editableField(card.table, id) === undefined ? (
              header
            ) : (
              <button
                type="button"
                className="fact-unknown"
                title={translate('catalog.edit.fillIn', { field: header })}
                onClick={() => mayEdit() && setEditing(id)}
              >
                {header}
              </button>
            )}
          </span>
        ))}
        {after}
      </p>
      {isOpen && (
        <FactEditor
          key={editing}
          card={card}
          row={row}
          field={editing}
          context={context}
          isNamed
          onDone={() => setEditing(null)}
        />
      )}
    </>
  );
}

/** Enter commits (not an input method's), Esc takes it back; what was refused stays, with the reason below. */
function FactEditor({
  card: { table, id },
  row,
  field,
  context,
  isNamed = false,
  onDone,
}: {
  readonly card: CardEdit;
  readonly row: unknown;
  readonly field: string;
  readonly context: ColumnContext;
  /** Says the name of the field, where it does not stand beside it. */
  readonly isNamed?: boolean;
  readonly onDone: () => void;
}) {
  const { translate, language } = context;
  // What stood there when the editing began: what another window writes meanwhile is a clash, not the person's choice.
  const [seen] = useState(() => valueOf(row, field));
  const form = useRef<HTMLFormElement>(null);
  const [text, setText] = useState(() => writeField(table, field, seen, { language }));
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const known = editableField(table, field);
  useEffect(() => {
    const input = form.current?.querySelector<HTMLInputElement>('input, textarea');
    input?.focus();
    input?.select();
  }, []);
  if (known === undefined) return null;
  const unit = valueOf(row, 'unit');
  const submit = async (): Promise<void> => {
    if (isBusy) return;
    const read = readField(table, field, text, {
      language,
      ...(typeof unit === 'string' && unit !== '' ? { unit } : {}),
    });
    setProblem(read.ok ? undefined : describeFieldProblem(read.error, translate));
    if (!read.ok) return;
    setBusy(true);
    const isDone = await commitCells(table, [{ id, field, value: read.value, seen }]);
    setBusy(false);
    if (isDone) onDone();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields in it, on their way up
    <form
      ref={form}
      className="fact-editor"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (isComposing(event)) {
          if (event.key === 'Enter') event.preventDefault();
          return;
        }
        if (event.key === 'Escape') {
          event.stopPropagation();
          onDone();
        }
        const isLines = event.target instanceof HTMLTextAreaElement;
        if (event.key === 'Enter' && isLines && !event.shiftKey && known.kind !== 'points') {
          event.preventDefault();
          void submit();
        }
      }}
    >
      <div className="fact-field">
        <FieldControl
          table={table}
          field={known}
          text={text}
          problem={problem}
          context={context}
          isBare={!isNamed}
          onText={(next) => {
            setText(next);
            setProblem(undefined);
          }}
        />
      </div>
      <ActionIcon
        type="submit"
        variant="light"
        color="accent"
        loading={isBusy}
        aria-label={translate('common.save')}
      >
        <IconCheck size={16} aria-hidden />
      </ActionIcon>
      <ActionIcon aria-label={translate('common.cancel')} onClick={onDone}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </form>
  );
}
