import type { AppError } from '../errors.ts';
import { fieldLabelKey } from '../catalog/field-label.ts';
import { tables } from '../catalog/vocabularies.ts';
import { errorsMessages } from './messages/errors.ts';
import type { MessageKey, Translate } from './messages.ts';

/**
 * Yields the sentence for an error in the translator's language: what is wrong, where, what to do, and a near name where
 * there is one. The system's short words (`EACCES` …) in `detail` are said in plain language; a field of the catalog is
 * called by its label, and so is a table.
 */
export function describeError(error: AppError, translate: Translate): string {
  const values: Record<string, string | number> = { place: error.place ?? '', ...error.values };
  const to = tables.find((table) => table === values['to']);
  if (to !== undefined) values['to'] = translate(`catalog.tab.${to}`);
  const detailKey = `detail-${values['detail'] ?? ''}`;
  if (isErrorsKey(detailKey)) {
    values['detail'] = translate(`errors.${detailKey}` satisfies MessageKey, values);
  }
  const label = fieldLabelKey(String(values['table'] ?? ''), String(values['field'] ?? ''));
  values['label'] ??= label === undefined ? (values['field'] ?? '') : translate(label);
  const sentence = translate(`errors.${error.code}`, values);
  const nearest = values['nearest'] ?? '';
  const space = /[。？]$/u.test(sentence) ? '' : ' ';
  const whole =
    nearest === '' ? sentence : `${sentence}${space}${translate('errors.suggestion', { nearest })}`;
  // A gap that nobody filled must not leave its name, an empty bracket or a bare colon behind.
  const tidy = whole
    .replaceAll(/\{\{\w+\}\}/gu, '')
    .replaceAll(/ ?[(（]\s*[)）]/gu, '')
    .replace(/^\s*[:：]\s*/u, '')
    .trim();
  return tidy.charAt(0) === whole.charAt(0) ? tidy : tidy.charAt(0).toUpperCase() + tidy.slice(1);
}

function isErrorsKey(key: string): key is keyof typeof errorsMessages {
  return Object.hasOwn(errorsMessages, key);
}
