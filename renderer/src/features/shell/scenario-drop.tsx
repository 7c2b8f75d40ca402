import { useEffect, useState } from 'react';
import { useTranslate } from '../../i18n.ts';
import { takeOpenedFiles } from '../../state/opened-files.ts';
import { isPdf, reopenFile } from '../../state/reopened.ts';
import { askAboutScenario } from '../../state/scenario-questions.ts';
import { notify, reportError } from '../../ui/notify.tsx';
import { readIncoming } from '../../ui/read-incoming.ts';

async function take(files: readonly File[]): Promise<void> {
  const [brief, ...further] = files.filter(isPdf);
  if (brief !== undefined) void reopenFile(brief);
  if (further.length > 0) notify((words) => words('briefs.reopenedOne', { name: brief?.name ?? '' }));
  const [scenarios, others] = [
    files.filter(({ name }) => name.toLowerCase().endsWith('.json')),
    files.filter((file) => !file.name.toLowerCase().endsWith('.json') && !isPdf(file)),
  ];
  for (const { name } of others) notify((words) => words('scenarios.importNotJson', { name }));
  if (scenarios.length === 0) return;
  const { files: read, refused } = await readIncoming(scenarios);
  for (const error of refused) reportError(error);
  if (read.length > 0) askAboutScenario({ kind: 'import', files: read });
}

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;

const hasPdf = ({ dataTransfer }: DragEvent): boolean =>
  [...(dataTransfer?.items ?? [])].some(({ type }) => type === 'application/pdf');

/**
 * Files dragged anywhere into the window are taken in, where no part of a page takes them for itself: scenarios into the
 * catalog, a brief's PDF to be reopened. So are files that the desktop opens with the program.
 */
export function ScenarioDrop() {
  const translate = useTranslate();
  const [isOver, setOver] = useState<'scenarios' | 'brief' | null>(null);
  useEffect(() => void takeOpenedFiles(take), []);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.defaultPrevented || !hasFiles(event)) {
        setOver(null);
        return;
      }
      event.preventDefault();
      setOver(hasPdf(event) ? 'brief' : 'scenarios');
    };
    const leave = (event: DragEvent): void => {
      // Out of the window, not from one of its parts to the next.
      if (event.relatedTarget === null) setOver(null);
    };
    const drop = (event: DragEvent): void => {
      setOver(null);
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
  if (isOver === null) return null;
  const words = isOver === 'brief' ? 'briefs.reopenedDrop' : 'scenarios.importDropNow';
  return <div className="scenario-drop">{translate(words)}</div>;
}
