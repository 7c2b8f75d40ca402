import type { AppError } from '../../../../../shared/errors.ts';
import { tables } from '../../../../../shared/catalog/vocabularies.ts';
import { describeError } from '../../../../../shared/i18n/describe-error.ts';
import { editErrorsMessages } from '../../../../../shared/i18n/messages/errors-edit.ts';
import { ruleErrorsMessages } from '../../../../../shared/i18n/messages/errors-rules.ts';
import type { Translate } from '../../../../../shared/i18n/messages.ts';

type EditKey = keyof typeof editErrorsMessages;
type RuleKey = keyof typeof ruleErrorsMessages;
const isEditKey = (key: string): key is EditKey => Object.hasOwn(editErrorsMessages, key);
const isRuleKey = (key: string): key is RuleKey => Object.hasOwn(ruleErrorsMessages, key);

/**
 * Yields what is wrong with a field for a reader who sees it: only what it takes or the rule it breaks, not which field it
 * is, what it says, and that nothing was written.
 */
export function describeFieldProblem(error: AppError, translate: Translate): string {
  const to = tables.find((table) => table === error.values?.['to']);
  const values = { ...error.values, ...(to === undefined ? {} : { to: translate(`catalog.tab.${to}`) }) };
  const key = `detail-${error.values?.['detail'] ?? ''}`;
  if (error.code === 'edit-refused' && isRuleKey(key)) {
    const clause = translate(`errors.${key}`, values);
    return translate('catalog.edit.ruleBroken', {
      clause: clause.charAt(0).toUpperCase() + clause.slice(1),
    });
  }
  if (error.code !== 'edit-value' || !isEditKey(key)) return describeError(error, translate);
  if (key === 'detail-edit-required') return translate('catalog.edit.fieldEmpty');
  const nearest = error.values?.['nearest'];
  return [
    translate('catalog.edit.expected', { what: translate(`errors.${key}`, values) }),
    nearest === undefined ? null : translate('errors.suggestion', { nearest }),
  ]
    .filter((part) => part !== null)
    .join(' ');
}
