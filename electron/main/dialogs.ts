import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, dialog, shell } from 'electron';
import { catalogContract } from '../../shared/contract/catalog.ts';
import type { Checked, Output } from '../../shared/contract/index.ts';
import { chooseTemplates, readyTemplates, templatesAt } from '../host/templates-place.ts';
import type { Appearance } from './appearance.ts';
import type { Host } from './host-process.ts';
import { parseUrl } from './origin.ts';
import type { Settings } from './settings.ts';

/** What only a person at the desktop can decide: where to save, what to open outside. */
export interface Dialogs {
  chooseSavePath(
    window: BrowserWindow,
    wish: Checked<'shell.chooseSavePath'>,
  ): Promise<Output<'shell.chooseSavePath'>>;
  /** Whether a person chose this path in a save dialog of this run: the page may name no other file. */
  isChosen(path: string): boolean;
  revealFile(path: string): Output<'shell.revealFile'>;
  chooseTemplates(
    window: BrowserWindow,
    choice: Checked<'shell.chooseTemplates'>,
  ): Promise<Output<'shell.chooseTemplates'>>;
  openTemplates(): Promise<Output<'shell.openTemplates'>>;
  openSource(window: BrowserWindow, url: string): Promise<Output<'shell.openSource'>>;
}

/** Native dialogs in the person's language. Where nobody sits in front, each is answered with "cancel". */
export function setupDialogs(settings: Settings, appearance: Appearance, host: Host): Dialogs {
  const { translate } = appearance;
  const home = settings.home.directory;
  const chosen = new Set<string>();

  /** The hosts of the catalog's sources: only these may be opened, each by its exact name. */
  async function sourceHosts(): Promise<Set<string>> {
    const listed = await host.call('catalog.list', { table: 'sources' });
    const parsed = catalogContract['catalog.list'].output.safeParse(listed.ok ? listed.value : null);
    const sources = parsed.success && parsed.data.table === 'sources' ? parsed.data.rows : [];
    const urls = sources.flatMap((source) => [source.url, source.seenUrl]);
    return new Set(urls.flatMap((url) => parseUrl(url ?? '')?.host || []));
  }

  return {
    async chooseSavePath(window, { suggestedName, extension }) {
      const name =
        extension === 'pdf'
          ? translate('desktop.file-brief')
          : translate('desktop.file-other', { extension });
      const answer = await dialog.showSaveDialog(window, {
        // A suggestion names a file, never a folder.
        defaultPath: join(app.getPath('documents'), basename(suggestedName.replaceAll('\\', '/'))),
        filters: [{ name, extensions: [extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      if (answer.canceled || answer.filePath === '') {
        return { path: null };
      }
      chosen.add(answer.filePath);
      return { path: answer.filePath };
    },
    isChosen: (path) => chosen.has(path),
    revealFile(path) {
      const isOurs = chosen.has(path) && existsSync(path);
      if (isOurs) {
        shell.showItemInFolder(path);
      }
      return { revealed: isOurs };
    },
    async chooseTemplates(window, choice) {
      const keep = (folder: string | null): Output<'shell.chooseTemplates'> => {
        const problem = chooseTemplates(home, folder);
        return { isChanged: problem === null, problem };
      };
      if (choice.by === 'default') {
        return keep(null);
      }
      // The page may name no folder of this machine: a person chooses one.
      if (choice.by === 'path' || !settings.hasDialogs) {
        return { isChanged: false, problem: null };
      }
      const answer = await dialog.showOpenDialog(window, {
        title: translate('desktop.choose-templates'),
        defaultPath: templatesAt(home).folder,
        properties: ['openDirectory', 'createDirectory'],
      });
      const [folder] = answer.filePaths;
      return answer.canceled || folder === undefined ? { isChanged: false, problem: null } : keep(folder);
    },
    async openTemplates() {
      if (!settings.hasDialogs) {
        return { opened: false };
      }
      // Yields what went wrong, in the system's words.
      return { opened: (await shell.openPath(readyTemplates(home))) === '' };
    },
    async openSource(window, text) {
      const url = parseUrl(text);
      if (url === null || url.protocol !== 'https:' || url.username !== '' || url.password !== '') {
        return { opened: false };
      }
      if (!settings.hasDialogs || !(await sourceHosts()).has(url.host)) {
        return { opened: false };
      }
      const { response } = await dialog.showMessageBox(window, {
        type: 'question',
        message: translate('desktop.open-source-question', { host: url.host }),
        detail: url.href,
        buttons: [translate('desktop.open-source'), translate('desktop.cancel')],
        defaultId: 0,
        cancelId: 1,
      });
      if (response !== 0) {
        return { opened: false };
      }
      await shell.openExternal(url.href);
      return { opened: true };
    },
  };
}
