import { runSteps } from './steps.ts';
import { verifySteps } from './verify-steps.ts';

/** `npm run verify`: everything that can be known in under a minute; of the engines the quick one. */
process.exitCode = (await runSteps(verifySteps({ TEST_SQLITE_ONLY: '1' }))) ? 0 : 1;
