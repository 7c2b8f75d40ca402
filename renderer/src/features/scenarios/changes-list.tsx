import { Button } from '@mantine/core';
import { useState } from 'react';
import { inputName } from '../../../../shared/i18n/names.ts';
import type { InputChange } from '../../../../shared/scenario/changes.ts';
import type { InputValue } from '../../../../shared/scenario/file.ts';
import { inputRoles } from '../../../../shared/scenario/role.ts';
import { useLanguage, useTranslate } from '../../i18n.ts';
import { InMoney } from '../../ui/in-money.tsx';
import { RoleMark } from '../../ui/role-mark.tsx';
import { inputText } from './input-text.ts';

const shownAtFirst = 12;

/** Inputs with their values before and after, what is about the world apart from what somebody decides. */
export function ChangesList({ changes }: { readonly changes: readonly InputChange[] }) {
  const translate = useTranslate();
  return (
    <>
      {inputRoles.map((role) => {
        const ofRole = changes.filter((change) => change.role === role);
        return ofRole.length === 0 ? null : (
          <section key={role} className="changes" aria-label={translate(`scenarios.role.${role}`)}>
            <h4>
              <RoleMark role={role} withName /> <span className="changes-count">{ofRole.length}</span>
            </h4>
            <Changes changes={ofRole} />
          </section>
        );
      })}
    </>
  );
}

function Changes({ changes }: { readonly changes: readonly InputChange[] }) {
  const translate = useTranslate();
  const [isWhole, setWhole] = useState(changes.length <= shownAtFirst);
  const shown = isWhole ? changes : changes.slice(0, shownAtFirst);
  return (
    <>
      <ul>
        {shown.map(({ id, before, after }) => (
          <li key={id}>
            <span className="changes-name" title={id}>
              {inputName(id, translate)}
            </span>
            <span className="changes-values">
              <Value id={id} value={before} />
              <span aria-hidden> → </span>
              <span className="visually-hidden">{translate('scenarios.became')}</span>
              <strong>
                <Value id={id} value={after} />
              </strong>
            </span>
          </li>
        ))}
      </ul>
      {!isWhole && (
        <Button size="compact-xs" variant="subtle" onClick={() => setWhole(true)}>
          {translate('scenarios.moreChanges', { count: changes.length - shownAtFirst })}
        </Button>
      )}
    </>
  );
}

function Value({ id, value }: { readonly id: string; readonly value: InputValue | undefined }) {
  const translate = useTranslate();
  const language = useLanguage();
  return value === undefined ? (
    <em>{translate('scenarios.valueInherited')}</em>
  ) : (
    <>
      {inputText(id, value, { translate, language })}
      <InMoney id={id} value={value} />
    </>
  );
}
