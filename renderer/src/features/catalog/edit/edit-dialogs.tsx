import { Modal } from '@mantine/core';
import { useTranslate } from '../../../i18n.ts';
import { type EditQuestion, useEditQuestion } from '../../../state/edit-questions.ts';
import { ClashForm } from './clash-dialog.tsx';
import { EvidenceForm } from './evidence-dialog.tsx';
import { RowForm } from './row-dialog.tsx';
import '../card.css';
import './edit.css';

/** The dialogs of editing, over whichever page the edit is made on. */
export function EditDialogs() {
  const translate = useTranslate();
  const question = useEditQuestion((state) => state.question);
  if (question === null) return null;
  const title = {
    evidence: translate('catalog.edit.evidenceTitle'),
    clash: translate('catalog.edit.clashTitle'),
    row: translate('catalog.edit.rowTitle', { table: translate(`catalog.tab.${question.table}`) }),
  }[question.kind];
  return (
    <Modal
      opened
      onClose={() => question.answer(null)}
      title={title}
      size={question.kind === 'clash' ? 640 : 520}
      closeButtonProps={{ 'aria-label': translate('common.close') }}
      // A press beside the dialog must not throw away what was filled in.
      closeOnClickOutside={false}
      // Keys typed here are none of the grid's, in which the editor stays open below.
      onKeyDown={(event) => event.stopPropagation()}
    >
      <Question question={question} />
    </Modal>
  );
}

function Question({ question }: { readonly question: EditQuestion }) {
  switch (question.kind) {
    case 'evidence':
      return <EvidenceForm table={question.table} figures={question.figures} onAnswer={question.answer} />;
    case 'clash':
      return <ClashForm table={question.table} clashes={question.clashes} onAnswer={question.answer} />;
    case 'row':
      return <RowForm table={question.table} template={question.template} onAnswer={question.answer} />;
  }
}
