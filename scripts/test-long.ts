import { findPostgres, startPostgres } from '#db/testing/postgres.ts';

import { ensureBuilt } from './ensure-built.ts';
import { runSteps } from './steps.ts';

/** `npm run test:long`: the promises at their long figures, which take many hours: the faults, and every test that has such a figure. */
ensureBuilt();
const postgres = findPostgres() === null ? null : await startPostgres();
const env = {
  TIENDO_LONG: '1',
  ...(postgres === null ? {} : { TEST_POSTGRES_URL: postgres.url }),
};
try {
  const passed = await runSteps(
    [
      { name: 'faults', command: 'npm run test:faults', env },
      { name: 'access to the built server', command: 'vitest run --config e2e/access/vitest.config.ts', env },
      { name: 'script injection in a browser', command: 'npm run test:e2e -- injection', env },
      { name: 'unit and data tests', command: 'vitest run --testTimeout 43200000', env },
    ],
    1,
  );
  process.exitCode = passed ? 0 : 1;
} finally {
  await postgres?.stop();
}
