import { session } from 'electron';

/** Refuses every permission a page could ask for, except to put text and images on the clipboard. */
export function setupPermissions(): void {
  const granted = new Set(['clipboard-sanitized-write']);
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
    answer(granted.has(permission));
  });
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => granted.has(permission));
  session.defaultSession.setDevicePermissionHandler(() => false);
}
