import { app } from 'electron';
import { isOwnUrl } from './origin.ts';

/** Keeps every page where it is: no navigation or redirect away from our origin, no new windows, no webviews. */
export function setupNavigation(): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnUrl(event.url)) {
        event.preventDefault();
      }
    });
    contents.on('will-frame-navigate', (event) => {
      if (!isOwnUrl(event.url)) {
        event.preventDefault();
      }
    });
    contents.on('will-redirect', (event) => {
      event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
    });
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}
