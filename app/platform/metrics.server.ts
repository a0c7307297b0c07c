import { createHash, timingSafeEqual } from 'node:crypto';

import { gt } from 'drizzle-orm';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

import { millisecondsOf } from '#app/domain/day.ts';
import { chainHead } from '#db/hash-chain.server.ts';
import { countOf } from '#db/sums.ts';

import type { AppContext } from './app-context.server.ts';

/** An answered request. `route` is a pattern of the URL table, never the address itself: that may name people and projects. */
export type AnsweredRequest = { method: string; route: string; status: number; seconds: number };

export type Metrics = {
  observe: (request: AnsweredRequest) => void;
  /** All figures in the text format of Prometheus. */
  text: () => Promise<string>;
  contentType: string;
};

const durations = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What can be measured of this server while it runs. Nothing in it is about a person. */
export function createMetrics({
  store,
  clock,
  backups,
}: Pick<AppContext, 'store' | 'clock' | 'backups'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'tiendo_http_request_duration_seconds',
    help: 'Time to answer a request, by route of the URL table, method and status',
    labelNames: ['method', 'route', 'status'],
    buckets: durations,
    registers,
  });
  const gauge = (name: string, help: string, read: () => number | Promise<number>) =>
    registry.registerMetric(
      new Gauge({
        name,
        help,
        registers: [],
        async collect() {
          this.set(await read());
        },
      }),
    );
  gauge(
    'tiendo_write_queue_length',
    'Transactions under way or waiting to write',
    () => store.activity().waiting,
  );
  gauge('tiendo_ledger_entries', 'Entries of the disbursement ledger', () => lengthOf('ledger'));
  gauge('tiendo_audit_events', 'Events of the audit log', () => lengthOf('audit'));
  gauge('tiendo_open_sessions', 'Sessions neither signed out nor past their end', countSessions);
  gauge('tiendo_backups', 'Backups that are kept', () => backups.list().length);
  gauge('tiendo_backup_age_seconds', 'Age of the newest backup; infinite without one', () => {
    const newest = backups.list()[0];
    return newest === undefined
      ? Number.POSITIVE_INFINITY
      : (millisecondsOf(clock.wall()) - millisecondsOf(newest.madeAt)) / 1000;
  });
  gauge('tiendo_backup_failed', '1 when the last attempt to make a backup failed', () =>
    backups.failure() === null ? 0 : 1,
  );
  registry.registerMetric(
    new Counter({
      name: 'tiendo_commits_total',
      help: 'Transactions committed since the start',
      registers: [],
      collect() {
        this.reset();
        this.inc(store.activity().commits);
      },
    }),
  );
  return {
    observe: ({ seconds, status, ...request }) =>
      requests.observe({ ...request, status: String(status) }, seconds),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };

  async function lengthOf(chain: 'ledger' | 'audit'): Promise<number> {
    const head = await store.read((db) => chainHead(db, chain));
    return head?.seq ?? 0;
  }

  async function countSessions(): Promise<number> {
    const now = clock.wall();
    const [counted] = await store.read(async (db) => {
      const { sessions } = db.t;
      return db.select({ open: countOf() }).from(sessions).where(gt(sessions.expiresAt, now));
    });
    return counted?.open ?? 0;
  }
}

/** Whether a request brings the token. It is compared in the same time however much of it is right. */
export function bringsToken(authorization: string | undefined, token: string): boolean {
  const given = /^Bearer (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(token));
}
