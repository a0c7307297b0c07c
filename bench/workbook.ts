/** Imports 10,000 packages from a workbook into one project of an empty store on disk; prints rows per second and peak memory. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { writeXlsx } from 'hucre/xlsx';
import { v7 as uuidv7 } from 'uuid';

import { day } from '#app/domain/day.ts';
import { importWorkbook } from '#app/features/workbooks/import-workbook.server.ts';
import { findWorkbookProject } from '#app/features/workbooks/queries.server.ts';
import { mappedSheet, tablesIn } from '#app/features/workbooks/workbook-mapping.ts';
import { createClock } from '#app/platform/clock.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { aProject, aUser } from '#db/factories.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import { beginInstallation } from '#db/seeds/reference.ts';
import { openStore } from '#db/store.server.ts';

import { printTable } from './figures.ts';

const packages = 10_000;
const heads = ['Mã gói thầu', 'Tên gói thầu', 'Giá gói thầu', 'Hình thức lựa chọn', 'Số ngày thực hiện'];
const rows = Array.from({ length: packages }, (_, index) => {
  const method = index % 2 === 0 ? 'Đấu thầu rộng rãi' : 'Chào hàng cạnh tranh';
  return [`WB-${index + 1}`, `Gói thầu số ${index + 1}`, 1_000_000 + index, method, 90];
});
const bytes = await writeXlsx({ sheets: [{ name: 'Gói thầu', rows: [heads, ...rows] }] });

const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tiendo-bench-workbook-'));
const store = await openStore({ dataDirectory });
const clock = createClock(day('2025-10-31'));
await beginInstallation(store, clock.now());
const { userId, code } = await store.write(async (tx) => {
  const { id } = await aUser(tx);
  return { userId: id, code: (await aProject(tx)).code };
});
const actor = {
  userId,
  name: 'bench',
  email: '',
  assignments: [{ role: 'projectManager' as const, projectId: null, organisationId: null }],
};
const trace = { actorId: userId, at: clock.now(), requestId: uuidv7() };
const memoryBefore = process.memoryUsage.rss();
let peak = memoryBefore;
const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
const start = performance.now();
const sheets = tablesIn(gridsOfFile(bytes)).map((table) => mappedSheet(table, null));
const read = performance.now();
look();
const project = await store.read((db) => findWorkbookProject(db, code, 'vi'));
let looks = 0;
await importWorkbook(
  { store, clock, actor, trace, locale: 'vi' },
  {
    project,
    fileName: 'bench.xlsx',
    sha256: sha256Of(bytes),
    sheets,
    onProgress: () => {
      looks += 1;
      look();
    },
  },
);
look();
const end = performance.now();
await store.close();
rmSync(dataDirectory, { recursive: true });
const mebibytes = (size: number) => Math.floor(size / 1024 / 1024);
printTable('Import of a workbook', [
  {
    rows: packages,
    'reading s': ((read - start) / 1000).toFixed(1),
    'planning and writing s': ((end - read) / 1000).toFixed(1),
    'rows per second': Math.floor(packages / ((end - start) / 1000)),
    'progress shown': looks,
    'memory before MiB': mebibytes(memoryBefore),
    'peak MiB': mebibytes(peak),
  },
]);
