import { isIP } from 'node:net';

/** What speaks against an address as one that a reader can follow to a publisher; null where nothing does. */
export function addressFault(address: string): string | null {
  if (!URL.canParse(address)) {
    return `"${address}" is not an address`;
  }
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') {
    return `${protocol} is neither https: nor http:`;
  }
  return isIP(hostname.replace(/^\[|\]$/gu, '')) === 0 ? null : 'a bare IP address is no publisher';
}
