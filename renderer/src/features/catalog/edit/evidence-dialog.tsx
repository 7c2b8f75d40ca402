import { Button, Group, Stack } from '@mantine/core';
import type { Table } from '../../../../../shared/catalog/vocabularies.ts';
import { useColumnContext } from '../../../grid/rows/use-row-names.ts';
import type { CellChange, EvidenceGiven } from '../../../state/edit-questions.ts';
import { fieldName, fieldValue } from '../../../state/entry-words.ts';
import { isComposing } from '../../../ui/composing.ts';
import { EvidenceFields } from './evidence-fields.tsx';
import { useEvidenceDraft } from './use-evidence-draft.ts';

const mostTold = 4;

/** Asks what new figures rest on, once for all that are set together. Enter confirms, Esc calls it off. */
export function EvidenceForm({
  table,
  figures,
  onAnswer,
}: {
  readonly table: Table;
  readonly figures: readonly CellChange[];
  readonly onAnswer: (given: EvidenceGiven | null) => void;
}) {
  const context = useColumnContext();
  const { translate } = context;
  const [first] = figures;
  const draft = useEvidenceDraft(first === undefined ? null : { table, id: first.id });
  const told = figures.slice(0, mostTold);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys of the fields in it, on their way up
    <form
      onKeyDown={(event) => {
        if (event.key === 'Enter' && isComposing(event)) event.preventDefault();
        // A note may have lines: there, Enter with the command key confirms.
        const isNote = event.target instanceof HTMLTextAreaElement;
        if (event.key === 'Enter' && isNote && (event.ctrlKey || event.metaKey) && !isComposing(event)) {
          event.preventDefault();
          event.currentTarget.requestSubmit();
        }
      }}
      onSubmit={(event) => {
        event.preventDefault();
        const given = draft.settle();
        if (given !== null) onAnswer(given);
      }}
    >
      <Stack gap="sm">
        <dl className="edit-changes">
          {told.map(({ id, field, value, seen }) => (
            <div key={`${id} ${field}`}>
              <dt>
                {translate('catalog.edit.fieldOf', {
                  field: fieldName(table, field, translate),
                  name: context.nameOf(table, id),
                })}
              </dt>
              <dd>
                <del>{fieldValue(table, field, seen, context)}</del> →{' '}
                <ins>{fieldValue(table, field, value, context)}</ins>
              </dd>
            </div>
          ))}
        </dl>
        {figures.length > told.length && (
          <p className="detail-note">
            {translate('catalog.edit.moreFigures', { count: figures.length - told.length })}
          </p>
        )}
        <EvidenceFields draft={draft} takesFocus />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => onAnswer(null)}>
            {translate('common.cancel')}
          </Button>
          <Button type="submit">
            {translate(figures.length === 1 ? 'catalog.edit.setFigure' : 'catalog.edit.setFigures', {
              count: figures.length,
            })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
