import { chromium, type CDPSession, type Page } from '@playwright/test';
import path from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { build, preview, type InlineConfig } from 'vite';

import { browserArguments, findBrowser } from '../scripts/find-browser.ts';

/** `npx tsx bench/timeline.ts`: what the timeline costs at 18, 500 and 10,000 bars. Prints medians, asserts no time. */
const barCounts = [18, 500, 10_000];
const slowdowns = [1, 4];
const rounds = 5;
const frames = 90;
const mountsForLeaks = 20;

const config: InlineConfig = {
  configFile: false,
  root: path.resolve('bench/timeline'),
  logLevel: 'error',
  plugins: [tailwindcss()],
  build: { outDir: path.resolve('build/bench-timeline'), emptyOutDir: true, target: 'es2022' },
  preview: {
    host: '127.0.0.1',
    port: Number(process.env.PORT ?? 4173),
    strictPort: true,
    headers: { 'Content-Security-Policy': "default-src 'self'" },
  },
};

await build(config);
const server = await preview(config);
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserArguments });
try {
  const results = [];
  for (const slowdown of slowdowns) {
    for (const bars of barCounts) results.push(await measured(bars, slowdown));
  }
  console.table(results);
  console.log(await leaked());
} finally {
  await browser.close();
  await server.close();
}

async function measured(bars: number, slowdown: number) {
  const settle: number[] = [];
  const down: number[] = [];
  const across: number[] = [];
  const heap: number[] = [];
  let elements = 0;
  let violations = 0;
  for (let round = 0; round < rounds; round++) {
    const { page, session } = await openPage();
    await page.evaluate(`bench.prepare(${bars})`);
    const before = await heapOf(session);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    settle.push(await ask<number>(page, 'bench.mount()'));
    elements = await ask<number>(page, `document.querySelectorAll('.timeline *').length`);
    down.push(percentile95(await ask<number[]>(page, `bench.scroll('top', 60, ${frames})`)));
    across.push(percentile95(await ask<number[]>(page, `bench.scroll('left', 30, ${frames})`)));
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
    heap.push((await heapOf(session)) - before);
    violations += await ask<number>(page, 'bench.violations()');
    await page.close();
  }
  return {
    bars,
    'CPU slowed': `×${slowdown}`,
    'settled, ms': median(settle).toFixed(0),
    'frames p95 down, ms': median(down).toFixed(1),
    'frames p95 across, ms': median(across).toFixed(1),
    elements: elements,
    'heap, MB': (median(heap) / 1e6).toFixed(1),
    'CSP violations': violations,
  };
}

/** What stays behind when the timeline was shown and taken away many times. */
async function leaked(): Promise<string> {
  const { page, session } = await openPage();
  await page.evaluate('bench.prepare(500)');
  const shownAndTakenAway = 'bench.mount().then(() => bench.unmount())';
  await page.evaluate(shownAndTakenAway);
  await heapOf(session);
  const before = await session.send('Memory.getDOMCounters');
  for (let mount = 0; mount < mountsForLeaks; mount++) await page.evaluate(shownAndTakenAway);
  await heapOf(session);
  const after = await session.send('Memory.getDOMCounters');
  await page.close();
  const [nodes, listeners] = [after.nodes - before.nodes, after.jsEventListeners - before.jsEventListeners];
  return `${mountsForLeaks} mounts left ${nodes} nodes and ${listeners} listeners behind`;
}

async function openPage(): Promise<{ page: Page; session: CDPSession }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.evaluate('Promise.all(Array.from(document.fonts, (font) => font.load())).then(() => undefined)');
  return { page, session: await page.context().newCDPSession(page) };
}

function ask<Answer>(page: Page, expression: string): Promise<Answer> {
  return page.evaluate<Answer>(expression);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;
}
