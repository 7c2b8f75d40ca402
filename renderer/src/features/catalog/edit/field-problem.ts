import type { AppError } from '../../../../../shared/errors.ts';
import { describeError } from '../../../../../shared/i18n/describe-error.ts';
import { editErrorsMessages } from '../../../../../shared/i18n/messages/errors-edit.ts';
import type { Translate } from '../../../../../shared/i18n/messages.ts';

type EditKey = keyof typeof editErrorsMessages;
const isEditKey = (key: string): key is EditKey => Object.hasOwn(editErrorsMessages, key);

/** Yields what is wrong with a field for a reader who sees it: only what it takes, not which field it is and what it says. */
export function describeFieldProblem(error: AppError, translate: Translate): string {
  const key = `detail-${error.values?.['detail'] ?? ''}`;
  if (error.code !== 'edit-value' || !isEditKey(key)) return describeError(error, translate);
  const nearest = error.values?.['nearest'];
  return [
    translate('catalog.edit.expected', { what: translate(`errors.${key}`, error.values) }),
    nearest === undefined ? null : translate('errors.suggestion', { nearest }),
  ]
    .filter((part) => part !== null)
    .join(' ');
}
