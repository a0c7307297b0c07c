import { findPostgres, startPostgres } from '#db/testing/postgres.ts';

import { runSteps } from './steps.ts';
import type { Step } from './steps.ts';
import { verifySteps } from './verify-steps.ts';

/** `npm test`: what verify does with every test and engine, with a real PostgreSQL where there is one, then the build, its guards, the journeys in a browser, and the faults. */
process.exitCode = (await verified()) && (await built()) ? 0 : 1;

async function verified(): Promise<boolean> {
  if (findPostgres() === null) {
    console.log('– no PostgreSQL binaries found: the data tests run on SQLite and PGlite only');
    return runSteps(verifySteps(unitTests({})));
  }
  const postgres = await startPostgres();
  try {
    return await runSteps(verifySteps(unitTests({ TEST_POSTGRES_URL: postgres.url })));
  } finally {
    await postgres.stop();
  }
}

function unitTests(env: Record<string, string>): Step {
  return { name: 'unit and data tests', command: 'vitest run --maxWorkers 100%', env };
}

async function built(): Promise<boolean> {
  for (const steps of builtSteps()) if (!(await runSteps(steps))) return false;
  return true;
}

/** One group after the other; of a group as many steps at once as there are processors. */
function builtSteps(): Step[][] {
  return [
    [{ name: 'build', command: 'npm run build' }],
    [{ name: 'guards', command: 'npm run check:guards' }],
    [
      { name: 'kills, power cuts, full disks and backups under load', command: 'npm run test:faults' },
      { name: 'access to the built server', command: 'vitest run --config e2e/access/vitest.config.ts' },
    ],
    [{ name: 'journeys and accessibility in a browser', command: 'npm run test:e2e' }],
  ];
}
