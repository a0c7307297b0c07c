import { runSteps } from './steps.ts';
import { verifySteps } from './verify-steps.ts';

/** `npm run verify`: everything that can be known in under a minute. */
process.exitCode = (await runSteps(verifySteps())) ? 0 : 1;
