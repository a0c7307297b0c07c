import { spawn, spawnSync } from 'node:child_process';

import { ensureBuilt } from './ensure-built.ts';

/** `npm run demo`: the demo portfolio, built, loaded and served. A second run keeps the data. */
const env: NodeJS.ProcessEnv = {
  TIENDO_TODAY: '2025-10-31',
  TIENDO_LOG_LEVEL: 'warn',
  TIENDO_BACKUPS: 'off',
  ...process.env,
  NODE_ENV: 'production',
};
const program = (file: string) => ['--import', 'tsx', file];

ensureBuilt();
const { status } = spawnSync(process.execPath, [...program('cli/tiendo.ts'), 'demo'], {
  stdio: 'inherit',
  env,
});
if (status === 0) serve();
else process.exitCode = 1;

function serve(): void {
  const server = spawn(process.execPath, program('app/platform/server/start.ts'), { stdio: 'inherit', env });
  // Ctrl+C reaches both; whoever stops only this one means the server.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal));
  server.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}
