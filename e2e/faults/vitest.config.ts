import { defineConfig } from 'vitest/config';

/** The faults that the whole program must outlive: `npm run test:faults` after a build, and `npm run test:long`. */
export default defineConfig({
  test: {
    root: '.',
    include: ['e2e/faults/**/*.fault.ts'],
    setupFiles: ['./vitest.setup.ts'],
    testTimeout: process.env.TIENDO_LONG === '1' ? 12 * 3_600_000 : 900_000,
    hookTimeout: 120_000,
    fileParallelism: true,
    maxWorkers: 2,
  },
});
