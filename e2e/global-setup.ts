import { startDemoServer } from '../scripts/demo-server.ts';

/** One demo server for all specs; they find it in the environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const { url, password, stop } = await startDemoServer();
  process.env.E2E_URL = url;
  process.env.E2E_PASSWORD = password;
  return stop;
}
