/**
 * Hands a file to the person: the browser saves it among the downloads, Electron asks where to. Names lose what file
 * systems refuse.
 */
export function download(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  // The browser has taken hold of the bytes by then; at once would cancel the download in some.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Yields a name without the characters that Windows, macOS or Linux refuse in one. */
export function fileName(name: string): string {
  return name
    .replaceAll(/[\p{Cc}<>:"/\\|?*]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[ .]+|[ .]+$/gu, '')
    .slice(0, 120);
}

/** Yields bytes from base64, as a shell without paths sends a file. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index += 1) bytes[index] = binary.charCodeAt(index);
  return bytes;
}
