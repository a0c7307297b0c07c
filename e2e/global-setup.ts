import { startDemoServer } from '../scripts/demo-server.ts';

/** One demo server for all specs; they find it in the environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  // Five people stand for everybody at once: what keeps one person's pace would meet two journeys that upload in one minute.
  const { url, password, stop } = await startDemoServer({ TIENDO_REQUESTS_PER_MINUTE: 'off' });
  process.env.E2E_URL = url;
  process.env.E2E_PASSWORD = password;
  return stop;
}
