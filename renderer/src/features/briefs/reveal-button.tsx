import { Button } from '@mantine/core';
import { call } from '../../api/client.ts';
import { translateNow } from '../../i18n.ts';
import { reportError } from '../../ui/notify.tsx';

/** Shows a saved brief in the desktop's file manager. */
export function RevealButton({ path }: { readonly path: string }) {
  const reveal = async (): Promise<void> => {
    const result = await call('shell.revealFile', { path });
    if (!result.ok) reportError(result.error);
  };
  return (
    <Button size="compact-xs" variant="subtle" onClick={() => void reveal()}>
      {translateNow('briefs.reveal')}
    </Button>
  );
}
