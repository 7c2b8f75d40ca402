import { app } from 'electron';
import { setupAppearance } from './appearance.ts';
import { setupDialogs } from './dialogs.ts';
import { setupHost } from './host-process.ts';
import { setupIpc } from './ipc.ts';
import { setupMenu } from './menu.ts';
import { setupNavigation } from './navigation.ts';
import { createOpenedFiles } from './opened-files.ts';
import { setupPermissions } from './permissions.ts';
import { registerScheme, setupProtocol } from './protocol.ts';
import { readSettings } from './settings.ts';
import { setupSingleInstance } from './single-instance.ts';
import { setupWindow } from './window.ts';

// The order of the boot, and nothing else. No top-level await here: an ES module main that waits for `ready`
// never opens a window.
if (!app.commandLine.hasSwitch('no-sandbox')) {
  // `enableSandbox` would silently undo that switch, which tests that run as root cannot do without.
  app.enableSandbox();
}
registerScheme();
const settings = readSettings();
const appearance = setupAppearance(settings);

const opened = createOpenedFiles();

if (setupSingleInstance(appearance, opened)) {
  setupNavigation();
  app.on('ready', () => {
    const host = setupHost(settings, appearance);
    const dialogs = setupDialogs(settings, appearance, host);
    setupPermissions();
    setupProtocol(settings);
    setupMenu(appearance);
    setupIpc({ appearance, dialogs, host, opened, settings });
    setupWindow(settings);
  });
}
