import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

import remixConfig from './remix.config.js';

/** What every page is made of comes as one file: in pieces, a first page asks for four times as many. */
const partsOfPages = /\/app\/(components|platform)\/[^/]+(?<!\.client|\.server)\.tsx?$/;
const underTest = process.env.VITEST !== undefined;

export default defineConfig({
  plugins: [tailwindcss(), underTest ? null : remix(remixConfig)],
  build: {
    target: 'es2022',
    rollupOptions: {
      output: { manualChunks: (file) => (partsOfPages.test(file) ? 'parts-of-pages' : undefined) },
    },
  },
  // Every package of the browser is prepared before the first page asks for one; the routes would lead the scan into the server's.
  optimizeDeps: {
    entries: ['app/entry.client.tsx', 'app/{components,features,i18n}/**/*.tsx', '!**/*.test.tsx'],
    exclude: ['@node-rs/argon2'],
  },
  test: {
    include: ['{app,db,cli,scripts,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['./db/testing/prepare-pglite.ts'],
    setupFiles: ['./vitest.setup.ts'],
    // Engines are slow to start: the files of one worker share them, each test empties what it opens.
    isolate: false,
    // The first test on PGlite waits for the engine to start.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
