import { once } from 'node:events';
import { Agent, createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { expect, test } from 'vitest';

import { finishingRequests } from './finish-requests.ts';

test('S18 a server that ends answers what it was asked and keeps no connection behind the answer', async () => {
  const server = createServer();
  const finish = finishingRequests(server);
  const asked = new Promise<ServerResponse>((resolve) => {
    server.on('request', (_incoming, outgoing) => resolve(outgoing));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const agent = new Agent({ keepAlive: true });
  const answer = new Promise<IncomingMessage>((resolve, reject) => {
    get({ port: portOf(server.address()), agent }, resolve).on('error', reject);
  });

  const outgoing = await asked;
  const finished = finish();
  outgoing.end('whole');
  const incoming = await answer;
  expect(incoming.headers.connection).toBe('close');
  expect(await textOf(incoming)).toBe('whole');
  await finished;
  agent.destroy();
});

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of incoming) text += String(chunk);
  return text;
}
