import { UnstyledButton } from '@mantine/core';
import type { Scenario } from '../../../../shared/contract/scenarios.ts';
import type { InputChange } from '../../../../shared/scenario/changes.ts';
import { inputRoles } from '../../../../shared/scenario/role.ts';
import { useTranslate } from '../../i18n.ts';
import { RoleMark } from '../../ui/role-mark.tsx';

/** How many assumptions and decisions a scenario changes against its parent; a press shows which. */
export function RoleCounts({
  scenario,
  changes,
  isOpen,
  onTurn,
}: {
  readonly scenario: Scenario;
  readonly changes: readonly InputChange[];
  readonly isOpen: boolean;
  readonly onTurn: () => void;
}) {
  const translate = useTranslate();
  if (changes.length === 0) return <span>{translate('scenarios.noChanges')}</span>;
  const countOf = (role: InputChange['role']): number =>
    changes.filter((change) => change.role === role).length;
  return (
    <UnstyledButton
      className="role-counts"
      tabIndex={-1}
      aria-expanded={isOpen}
      aria-label={translate('scenarios.changeCount', {
        name: scenario.name,
        assumptions: countOf('assumption'),
        decisions: countOf('decision'),
        parent: scenario.parent ?? translate('scenarios.theDefaults'),
      })}
      onClick={onTurn}
    >
      {inputRoles.map(
        (role) =>
          countOf(role) > 0 && (
            // The name says the numbers with their words: shown beside the marks they are no text of their own.
            <span key={role} className="role-count" data-count={countOf(role)}>
              <RoleMark role={role} />
            </span>
          ),
      )}
    </UnstyledButton>
  );
}
