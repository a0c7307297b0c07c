import { defineConfig } from 'vitest/config';

/** What is asked of the built server in process: who may do what, and what no request may bring about. */
export default defineConfig({
  test: {
    include: ['e2e/access/*.test.ts'],
    env: { NODE_ENV: 'production' },
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
