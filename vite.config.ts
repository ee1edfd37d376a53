import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { InlineConfig, Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { distFolder } from './resources/build/dist-folder.ts';

/**
 * One config, three builds (`--mode renderer | core | preload`) and the test projects.
 * The typesetting engine is a script by itself, sent to pages that are printed; it is built with the preload script.
 * `core` bundles everything that runs in Node (both hosts, the command line, the parser process, the reader's thread); only native modules stay outside.
 */
const out = distFolder(import.meta.dirname);

/** The typesetting engine as one script that defines one name. */
export const typesetBuild = (folder: string): InlineConfig => ({
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: resolve(folder, 'typeset'),
    emptyOutDir: true,
    target: 'chrome140',
    lib: { entry: 'renderer/typeset/typeset-page.ts', formats: ['iife'], name: 'umbruchTypeset', fileName: () => 'typeset.js' },
  },
});

const typesetScript: Plugin = {
  name: 'typeset-script',
  closeBundle: async () => {
    await build(typesetBuild(out));
  },
};

const builds = {
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react()],
    build: {
      outDir: resolve(out, 'renderer'),
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  },
  core: {
    ssr: { noExternal: true as const, external: ['better-sqlite3', 'electron'], target: 'node' as const },
    build: {
      ssr: true,
      outDir: resolve(out, 'core'),
      emptyOutDir: true,
      target: 'node24',
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          'main-chromium': 'electron/main-chromium.ts',
          cli: 'electron/cli.ts',
          parser: 'electron/import/parser/parser-main.ts',
          reader: 'electron/store/search/reader-main.ts',
        },
      },
    },
  },
  preload: {
    plugins: [typesetScript],
    build: {
      outDir: resolve(out, 'preload'),
      emptyOutDir: true,
      target: 'chrome140',
      lib: { entry: 'electron/preload.ts', formats: ['cjs' as const], fileName: () => 'preload.cjs' },
      rollupOptions: { external: ['electron'] },
    },
  },
};

export default defineConfig(({ mode }) => ({
  ...(mode in builds ? builds[mode as keyof typeof builds] : {}),
  test: {
    projects: [
      {
        plugins: [react()],
        test: {
          name: 'unit',
          globalSetup: ['tests/support/word-lists.ts', 'tests/support/typeset-script.ts'],
          include: ['tests/{shared,electron,renderer,rules}/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Of two cores Vitest would use one.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          sequence: { groupOrder: 0 },
          testTimeout: 180_000,
          hookTimeout: 120_000,
          // Vitest gives up after a second; a click that opens a panel alone can take that long where a build runs beside it.
          expect: { poll: { timeout: 20_000 } },
          // A browser on a busy machine now and then misses a key or a frame. A fault of ours fails twice; what passed late is told as such.
          retry: 1,
        },
      },
    ],
  },
}));
