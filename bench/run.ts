/**
 * Measures the promises of the design on the demo and on the national data, and prints medians and ratios.
 * `npm run bench` builds what it needs in `.cache/bench` (the national data takes minutes the first time).
 */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';

import { openBenchServer } from './bench-server.ts';
import { benchCommits } from './commits.ts';
import { prepareDemo, prepareNational } from './data.ts';
import { benchMachine } from './machine.ts';
import { benchPages } from './pages.ts';
import { benchTotals } from './totals.ts';
import { benchVerify } from './verify.ts';
import { benchWeight } from './weight.ts';

const today = '2025-10-31';
const folder = path.resolve('.cache/bench');

if (!existsSync('build/server/index.js')) {
  console.error('Nothing has been built. Run "npm run build" first.');
  process.exit(1);
}

// Made anew, so that the vouchers of an earlier run do not weigh on this one.
rmSync(path.join(folder, 'demo'), { recursive: true, force: true });
const demo = await openBenchServer(await prepareDemo(path.join(folder, 'demo'), today), today);
const national = await openBenchServer(await prepareNational(path.join(folder, 'national'), today), today);
benchMachine();
await benchPages(demo, national);
await benchWeight(demo);
await benchCommits({ demo, national });
await benchTotals({ demo, national });
await benchVerify({ demo, national });
await demo.close();
await national.close();
await import('./workbook.ts');
await import('./vouchers.ts');
await import('./timeline.ts');
