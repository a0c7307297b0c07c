import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

import type { BenchServer } from './bench-server.ts';
import { printTable } from './figures.ts';

const assets = 'build/client/assets';

/** What a first visit loads: the page, and the scripts and styles that it names, compressed. */
export async function benchWeight(server: BenchServer): Promise<void> {
  const token = await server.tokenOf('committee');
  const rows = [];
  for (const page of ['/portfolio', '/projects', '/timeline']) {
    const html = await (await server.ask(page, token)).text();
    const named = [
      ...new Set([...html.matchAll(/\/assets\/([\w.-]+\.(?:js|css))/g)].map(([, file]) => file ?? '')),
    ];
    const present = new Set(readdirSync(assets));
    const bytesOf = (ending: string) =>
      named
        .filter((file) => file.endsWith(ending) && present.has(file))
        .reduce((sum, file) => sum + gzipSync(readFileSync(`${assets}/${file}`)).length, 0);
    rows.push({
      page,
      'HTML KiB': kibibytes(gzipSync(html).length),
      'scripts KiB': kibibytes(bytesOf('.js')),
      'styles KiB': kibibytes(bytesOf('.css')),
    });
  }
  printTable('Page weight of a first visit (gzip)', rows);
}

function kibibytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
