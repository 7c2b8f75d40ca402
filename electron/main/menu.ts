import { app, dialog, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Appearance } from './appearance.ts';

/** Sets the menu bar in the person's language, and again when that changes. */
export function setupMenu(appearance: Appearance): void {
  const build = (): void => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(appearance)));
  build();
  appearance.onLanguage(build);
}

function menuTemplate({ translate }: Appearance): MenuItemConstructorOptions[] {
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const quit: MenuItemConstructorOptions = { role: 'quit', label: translate('desktop.menu-quit') };
  const about: MenuItemConstructorOptions = {
    label: translate('desktop.about-title'),
    click: () => {
      void dialog.showMessageBox({
        type: 'info',
        title: translate('desktop.about-title'),
        message: 'Memwatt',
        detail: translate('desktop.about-detail', { version: app.getVersion() }),
        buttons: [translate('desktop.close')],
      });
    },
  };
  const isMac = process.platform === 'darwin';
  const macOnly: MenuItemConstructorOptions = {
    label: 'Memwatt',
    submenu: [
      about,
      separator,
      { role: 'hide', label: translate('desktop.menu-hide') },
      { role: 'hideOthers', label: translate('desktop.menu-hide-others') },
      separator,
      quit,
    ],
  };
  return [
    ...(isMac ? [macOnly] : []),
    {
      label: translate('desktop.menu-file'),
      submenu: [
        { role: 'close', label: translate('desktop.menu-close') },
        ...(isMac ? [] : [separator, quit]),
      ],
    },
    {
      label: translate('desktop.menu-edit'),
      submenu: [
        { role: 'undo', label: translate('desktop.menu-undo') },
        { role: 'redo', label: translate('desktop.menu-redo') },
        separator,
        { role: 'cut', label: translate('desktop.menu-cut') },
        { role: 'copy', label: translate('desktop.menu-copy') },
        { role: 'paste', label: translate('desktop.menu-paste') },
        { role: 'selectAll', label: translate('desktop.menu-select-all') },
      ],
    },
    {
      label: translate('desktop.menu-view'),
      submenu: [
        { role: 'resetZoom', label: translate('desktop.menu-reset-zoom') },
        { role: 'zoomIn', label: translate('desktop.menu-zoom-in') },
        { role: 'zoomOut', label: translate('desktop.menu-zoom-out') },
        separator,
        { role: 'togglefullscreen', label: translate('desktop.menu-fullscreen') },
        ...(app.isPackaged
          ? []
          : [separator, { role: 'toggleDevTools', label: translate('desktop.menu-devtools') } as const]),
      ],
    },
    {
      label: translate('desktop.menu-window'),
      submenu: [{ role: 'minimize', label: translate('desktop.menu-minimize') }],
    },
    ...(isMac ? [] : [{ label: translate('desktop.menu-help'), submenu: [about] }]),
  ];
}
