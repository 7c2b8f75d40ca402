import { useTranslate } from '../i18n.ts';
import { useCurrentScenario } from './scenarios.ts';
import { useSession } from './session.ts';

/** Yields what the open scenario is to be called where its figures are shown: unsaved changes are said, never hidden. */
export function useDraftName(): string {
  const translate = useTranslate();
  const name = useCurrentScenario()?.name ?? '';
  const hasChanges = useSession((session) => Object.keys(session.overrides).length > 0);
  return hasChanges ? translate('common.unsavedName', { name }) : name;
}
