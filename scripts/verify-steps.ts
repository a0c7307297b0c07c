import type { Step } from './steps.ts';

/** What holds without a build or a browser. With `postgresUrl` the data tests run on that server too. */
export function verifySteps(postgresUrl?: string): Step[] {
  const env: Record<string, string> = postgresUrl === undefined ? {} : { TEST_POSTGRES_URL: postgresUrl };
  return [
    { name: 'unit and data tests', command: 'vitest run', env },
    { name: 'types', command: 'tsc --noEmit' },
    { name: 'format', command: 'prettier --check --log-level warn .' },
    { name: 'lint', command: 'oxlint --deny-warnings' },
    { name: 'dependency rules', command: 'depcruise app db cli bench e2e scripts' },
    { name: 'dead code', command: 'knip' },
  ];
}
