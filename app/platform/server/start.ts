import { readEnv } from '../env.server.ts';
import { startServer } from './start-server.ts';

const sentences = new Set(['EnvRefused', 'StoreRefused', 'StartRefused']);

/** `npm start`: serves until it is told to stop. */
try {
  const { url, setupUrl, stop } = await startServer(readEnv());
  for (const signal of ['SIGTERM', 'SIGINT'])
    process.once(signal, () => void stop().then(() => process.exit(0)));
  process.stdout.write(`Tiến độ: ${url}\n`);
  if (setupUrl !== null) process.stdout.write(`First administrator, within 24 hours: ${setupUrl}\n`);
} catch (error) {
  if (!(error instanceof Error) || !sentences.has(error.name)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
