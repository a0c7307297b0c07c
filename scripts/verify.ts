import { runSteps } from './steps.ts';
import { verifySteps } from './verify-steps.ts';

/** `npm run verify`: the part that can be known in a minute. Of the engines the quick one, of the tests those that are not named slow. */
const steps = verifySteps({
  name: 'unit and data tests, but for the slow ones',
  command: "vitest run --maxWorkers 100% --exclude '**/*.slow.test.ts'",
  env: { TEST_SQLITE_ONLY: '1' },
});
process.exitCode = (await runSteps(steps)) ? 0 : 1;
