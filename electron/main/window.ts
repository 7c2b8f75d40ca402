import { app, BrowserWindow, nativeTheme, type Rectangle, screen } from 'electron';
import { tokens } from '../../shared/design/tokens.ts';
import { origin } from './origin.ts';
import type { Settings } from './settings.ts';
import { readShellState, rememberShellState, type ShellState } from './shell-state.ts';

const defaultSize = { width: 1440, height: 900 };
const leastSize = { width: 960, height: 600 };

/** Opens the window where it stood last time, shows it once painted, and ends the program with it (macOS keeps it). */
export function setupWindow(settings: Settings): void {
  openWindow(settings);
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) {
      openWindow(settings);
    }
  });
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') {
      app.quit();
    }
  });
}

function openWindow(settings: Settings): void {
  const remembered = readShellState(settings.home);
  const window = new BrowserWindow({
    ...placeOnDisplay(remembered.bounds),
    minWidth: leastSize.width,
    minHeight: leastSize.height,
    title: 'Memwatt',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: pageColour(),
    webPreferences: {
      preload: settings.preload,
      contextIsolation: true,
      nodeIntegration: false,
      sandbox: true,
      webviewTag: false,
      spellcheck: false,
    },
  });
  window.once('ready-to-show', () => {
    if (remembered.isMaximised === true) {
      window.maximize();
    }
    window.show();
  });
  nativeTheme.on('updated', recolour);
  window.on('close', () => {
    nativeTheme.off('updated', recolour);
    rememberShellState(settings.home, {
      bounds: window.getNormalBounds(),
      isMaximised: window.isMaximized(),
    });
  });
  void window.loadURL(`${origin}/`);

  function recolour(): void {
    window.setBackgroundColor(pageColour());
  }
}

/** What the window shows before its page is painted. */
function pageColour(): string {
  return tokens[nativeTheme.shouldUseDarkColors ? 'dark' : 'light'].page;
}

/** Yields remembered bounds moved and shrunk into the display they are nearest to: a monitor may have gone. */
function placeOnDisplay(bounds: ShellState['bounds']): Partial<Rectangle> {
  if (bounds === undefined) {
    const { width, height } = screen.getPrimaryDisplay().workArea;
    return { width: Math.min(defaultSize.width, width), height: Math.min(defaultSize.height, height) };
  }
  const area = screen.getDisplayMatching(bounds).workArea;
  const width = Math.min(bounds.width, area.width);
  const height = Math.min(bounds.height, area.height);
  return {
    width,
    height,
    x: Math.min(Math.max(bounds.x, area.x), area.x + area.width - width),
    y: Math.min(Math.max(bounds.y, area.y), area.y + area.height - height),
  };
}
