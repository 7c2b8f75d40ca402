import { useTranslate } from '../../i18n.ts';
import type { ToldState } from './version-state.ts';

const fields = ['name', 'description', 'parent', 'years', 'seed', 'samples', 'locked', 'removed'] as const;

/** What differs between two states of a scenario beside its inputs: name, parent, years and the rest. */
export function FieldChanges({
  before,
  after,
}: {
  readonly before: ToldState | null;
  readonly after: ToldState;
}) {
  const translate = useTranslate();
  const say = (state: ToldState | null, field: (typeof fields)[number]): string => {
    const value = state?.[field];
    if (value === undefined || value === null || value === '') return translate('scenarios.nothing');
    if (typeof value === 'boolean') return translate(value ? 'scenarios.yes' : 'scenarios.no');
    return typeof value === 'object' ? `${value.from}–${value.to}` : String(value);
  };
  const changed = fields.filter((field) => {
    if (before === null && (field === 'locked' || field === 'removed')) return false;
    return say(before, field) !== say(after, field);
  });
  if (changed.length === 0) return null;
  return (
    <ul className="field-changes">
      {changed.map((field) => (
        <li key={field}>
          <span className="changes-name">{translate(`scenarios.field-${field}`)}</span>
          <span className="changes-values">
            {before !== null && (
              <>
                {say(before, field)}
                <span aria-hidden> → </span>
                <span className="visually-hidden">{translate('scenarios.became')}</span>
              </>
            )}
            <strong>{say(after, field)}</strong>
          </span>
        </li>
      ))}
    </ul>
  );
}
