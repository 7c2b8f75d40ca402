import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslate } from '../../i18n.ts';
import { useSavedResolved } from '../../state/results.ts';
import { useSession } from '../../state/session.ts';
import { endReplay, lastChange, replay, useReplay } from './replay.ts';

/** Plays the last change back and forth (Alt-R), so that it is seen what it does. */
export function ReplayButton() {
  const translate = useTranslate();
  const saved = useSavedResolved();
  const isPlaying = useReplay((state) => state.isPlaying);
  // While it plays the draft is on its way; what can be replayed is known by its last step.
  const step = useSession(({ past, overrides }) =>
    isPlaying ? undefined : lastChange(past, overrides)?.label(translate),
  );
  const canPlay = step !== undefined && saved.ok;
  const play = (): void => {
    const { past, overrides } = useSession.getState();
    const last = lastChange(past, overrides);
    if (last !== null && saved.ok) replay(last, saved.value.inputs);
  };
  useEffect(() => {
    const answer = (event: KeyboardEvent): void => {
      const isAsked = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!isAsked || event.code !== 'KeyR' || event.isComposing || event.repeat) return;
      event.preventDefault();
      play();
    };
    window.addEventListener('keydown', answer);
    return () => window.removeEventListener('keydown', answer);
  });
  useEffect(() => endReplay, []);
  const label = isPlaying
    ? translate('model.replayStop')
    : canPlay
      ? translate('model.replay', { step })
      : translate('model.replayNone');
  return (
    <Tooltip label={label}>
      <ActionIcon
        aria-label={label}
        disabled={!isPlaying && !canPlay}
        // A press ends a replay by itself.
        onClick={isPlaying ? undefined : play}
      >
        {isPlaying ? <IconPlayerStop size={16} /> : <IconPlayerPlay size={16} />}
      </ActionIcon>
    </Tooltip>
  );
}
