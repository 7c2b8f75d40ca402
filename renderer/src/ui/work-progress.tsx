import { Button, Progress } from '@mantine/core';
import { formatShare } from '../../../shared/units/format.ts';
import { useLanguage, useTranslate } from '../i18n.ts';
import './work-progress.css';

interface WorkProgressProps {
  /** What is being worked on, for the hint and for those who hear the page. */
  readonly label: string;
  /** How much is done, 0 to 1; null where the work cannot say. */
  readonly done: number | null;
  readonly onCancel: () => void;
}

/** How far work is that takes long, in per cent, with a way to end it: one line of one width, so that nothing jumps. */
export function WorkProgress({ label, done, onCancel }: WorkProgressProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const percent = Math.round(100 * (done ?? 1));
  return (
    <output className="work-progress">
      <Progress
        className="work-progress-bar"
        value={percent}
        animated={done === null}
        size="sm"
        aria-label={label}
        title={label}
      />
      <span className="work-progress-percent tabular">
        {done === null ? '' : formatShare(percent / 100, { language })}
      </span>
      <Button size="compact-xs" variant="subtle" onClick={onCancel}>
        {translate('common.cancel')}
      </Button>
    </output>
  );
}
