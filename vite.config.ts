import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';

import remixConfig from './remix.config.js';

const underTest = process.env.VITEST !== undefined;

export default defineConfig({
  plugins: [tailwindcss(), underTest ? null : remix(remixConfig)],
  build: { target: 'es2022' },
  test: {
    include: ['{app,db,cli,scripts,bench}/**/*.test.{ts,tsx}'],
    globalSetup: ['./db/testing/prepare-pglite.ts'],
    setupFiles: ['./vitest.setup.ts'],
    // The first test of a file on PGlite waits for the engine to start.
    testTimeout: 30_000,
    restoreMocks: true,
    unstubEnvs: true,
  },
});
