import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** What was sent before the end and lies unread is read meanwhile: closing an idle connection would cut it off. */
const readMilliseconds = 250;
const finishLimitMilliseconds = 8_000;

/**
 * Watches what is being answered, so that the server can end: it accepts no connection more, answers what it was asked, and keeps no
 * connection open behind an answer. Ask before the first request is served.
 */
export function finishingRequests(server: Server): () => Promise<void> {
  const running = new Set<ServerResponse>();
  let isFinishing = false;
  server.on('request', (_incoming, outgoing) => {
    outgoing.shouldKeepAlive &&= !isFinishing;
    running.add(outgoing);
    outgoing.on('close', () => running.delete(outgoing));
  });
  return async () => {
    isFinishing = true;
    for (const outgoing of running) if (!outgoing.headersSent) outgoing.shouldKeepAlive = false;
    await pause(readMilliseconds);
    const closed = once(server, 'close');
    server.close();
    server.closeIdleConnections();
    const limit = new AbortController();
    await Promise.race([closed, pause(finishLimitMilliseconds, undefined, { signal: limit.signal })]);
    limit.abort();
    server.closeAllConnections();
  };
}
