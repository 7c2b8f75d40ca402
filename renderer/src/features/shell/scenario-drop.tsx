import { useEffect, useState } from 'react';
import { useTranslate } from '../../i18n.ts';
import { askAboutScenario } from '../../state/scenario-questions.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { readIncoming } from '../../ui/read-incoming.ts';

async function take(files: readonly File[]): Promise<void> {
  const [scenarios, others] = [
    files.filter(({ name }) => name.toLowerCase().endsWith('.json')),
    files.filter(({ name }) => !name.toLowerCase().endsWith('.json')),
  ];
  for (const { name } of others) notify((words) => words('scenarios.importNotJson', { name }));
  if (scenarios.length === 0) return;
  const { files: read, refused } = await readIncoming(scenarios);
  for (const error of refused) reportError(error);
  if (read.length > 0) askAboutScenario({ kind: 'import', files: read });
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

/** Files of scenarios dragged anywhere into the window are taken in, where no part of a page takes them for itself. */
export function ScenarioDrop() {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.defaultPrevented || !hasFiles(event)) {
        setOver(false);
        return;
      }
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      // Out of the window, not from one of its parts to the next.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (event.defaultPrevented || !hasFiles(event)) return;
      event.preventDefault();
      void take([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return isOver ? <div className="scenario-drop">{translate('scenarios.importDropNow')}</div> : null;
}
