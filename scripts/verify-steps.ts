import type { Step } from './steps.ts';

/** What holds without a build or a browser. */
export function verifySteps(unitTests: Step): Step[] {
  return [
    unitTests,
    // By its path: TypeScript 5, whose programming interface Remix and others ask for, has a command of the same name.
    { name: 'types', command: 'node node_modules/typescript-7/bin/tsc --noEmit' },
    { name: 'format', command: 'oxfmt --check' },
    { name: 'lint', command: 'oxlint --deny-warnings' },
    { name: 'dependency rules', command: 'depcruise app db cli bench e2e scripts' },
    { name: 'dead code', command: 'knip' },
  ];
}
