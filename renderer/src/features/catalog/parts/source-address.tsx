import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { call } from '../../../api/client.ts';
import { useTranslate } from '../../../i18n.ts';
import { reportError } from '../../../ui/notify.tsx';

function parseAddress(address: string): URL | null {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}

/** A source's address. https opens in the browser, after the shell has asked; anything else is text to copy. */
export function SourceAddress({ address }: { readonly address: string }) {
  const translate = useTranslate();
  const url = parseAddress(address);
  if (url?.protocol !== 'https:') return <span className="detail-address">{address}</span>;
  const open = async (): Promise<void> => {
    const result = await call('shell.openSource', { url: url.href });
    if (!result.ok) reportError(result.error);
  };
  return (
    <Anchor
      component="button"
      type="button"
      fz="inherit"
      title={address}
      className="detail-open"
      onClick={() => void open()}
    >
      {translate('catalog.openSource', { host: url.host })}
      <IconExternalLink size={13} aria-hidden />
    </Anchor>
  );
}
