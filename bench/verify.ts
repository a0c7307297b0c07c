import { verifyStore } from '#db/verify.server.ts';

import type { BenchServer } from './bench-server.ts';
import { printTable } from './figures.ts';

/** Walking both chains and recomputing every kept total. */
export async function benchVerify(servers: Readonly<Record<string, BenchServer>>): Promise<void> {
  const rows = [];
  for (const [size, { store }] of Object.entries(servers)) {
    const start = performance.now();
    const { ok, ledger } = await verifyStore(store);
    const seconds = (performance.now() - start) / 1000;
    rows.push({
      size,
      intact: String(ok),
      entries: ledger.entries,
      seconds: seconds.toFixed(1),
      'entries per second': Math.floor(ledger.entries / seconds),
      'memory MiB': Math.floor(process.memoryUsage.rss() / 1024 / 1024),
    });
  }
  printTable('Verify: chains and kept totals', rows);
}
