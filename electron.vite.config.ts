import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { programNotices } from './scripts/program-notices.ts';
import { demandSoundModel } from './shared/model/check-model.ts';

// A wrong unit ends the build here, before there is a window that shows it.
demandSoundModel();

/** Syntax that both the product's Electron 45 and the test runtime (Electron 33) understand. */
const nodeTarget = 'node20.18';
const browserTarget = 'chrome130';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      target: nodeTarget,
      // Finding and reading hundreds of small files takes longer than typesetting: these go into the bundle.
      externalizeDeps: {
        exclude: [
          'echarts',
          'i18next',
          'mdast-util-from-markdown',
          'mdast-util-gfm',
          'mdast-util-to-markdown',
          'micromark-extension-gfm',
          'zod',
        ],
      },
      minify: false,
      rollupOptions: {
        input: { index: at('electron/main/index.ts'), host: at('electron/host/index.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      target: nodeTarget,
      minify: false,
      rollupOptions: {
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), programNotices(at('.'))],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: browserTarget,
      minify: 'oxc',
      // Inlined fonts and images would need `data:` in the policy's font-src.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // The licences of everything bundled here, for the notices in the settings.
      license: { fileName: 'notices/window.json' },
      chunkSizeWarningLimit: 4000,
      rollupOptions: { input: at('renderer/index.html') },
    },
  },
});
