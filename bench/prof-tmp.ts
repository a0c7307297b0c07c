import { openBenchServer, timePage } from './bench-server.ts';
const demo = await openBenchServer('.cache/bench/demo', '2025-10-31');
const token = await demo.tokenOf('committee');
for (const p of ['/projects', '/rules']) { const r = await timePage(demo, token, p, 400); console.log(p, r.p50.toFixed(2)); }
await demo.close();
