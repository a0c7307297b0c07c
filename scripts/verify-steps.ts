import type { Step } from './steps.ts';

/** What holds without a build or a browser. `env` says on which engines the data tests run. */
export function verifySteps(env: Record<string, string>): Step[] {
  return [
    { name: 'unit and data tests', command: 'vitest run', env },
    { name: 'types', command: 'tsc --noEmit' },
    { name: 'format', command: 'prettier --check --log-level warn .' },
    { name: 'lint', command: 'oxlint --deny-warnings' },
    { name: 'dependency rules', command: 'depcruise app db cli bench e2e scripts' },
    { name: 'dead code', command: 'knip' },
  ];
}
