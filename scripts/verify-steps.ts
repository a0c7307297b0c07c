import type { Step } from './steps.ts';

/** What holds without a build or a browser. */
export function verifySteps(unitTests: Step): Step[] {
  return [
    unitTests,
    { name: 'types', command: 'tsc --noEmit' },
    { name: 'format', command: 'prettier --check --cache --log-level warn .' },
    { name: 'lint', command: 'oxlint --deny-warnings' },
    { name: 'dependency rules', command: 'depcruise app db cli bench e2e scripts' },
    { name: 'dead code', command: 'knip' },
  ];
}
