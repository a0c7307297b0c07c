/** Imports 5,000 vouchers of 50 projects from a workbook into a new store on disk and into a copy of the national one, and again; prints rows per second and peak memory. */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { writeXlsx } from 'hucre/xlsx';
import { v7 as uuidv7 } from 'uuid';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { importVouchers } from '#app/features/voucher-sheets/import-vouchers.server.ts';
import { voucherSheetIn, voucherTable } from '#app/features/voucher-sheets/voucher-table.ts';
import { createClock } from '#app/platform/clock.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { aCapitalEntry, aContract, anInvestmentDecision, aPackage, aProject, aUser } from '#db/factories.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import { beginInstallation } from '#db/seeds/reference.ts';
import { openStore, type Store } from '#db/store.server.ts';

import { printTable } from './figures.ts';

const vouchers = 5_000;
const projects = 50;
const contractsOfEach = 5;
const nationalData = path.resolve('.cache/bench/national');

const heads = [
  'Số chứng từ',
  'Ngày chứng từ',
  'Mã dự án',
  'Số hợp đồng',
  'Loại chứng từ',
  'Giá trị',
  'Thu hồi tạm ứng',
  'Năm vốn',
  'Nguồn vốn',
];
const clock = createClock(day('2025-10-31'));

const measured = [
  ...(await importInto('a new store', null)),
  ...(await importInto('the national data', nationalData)),
];
printTable('Import of vouchers', measured);

/** Both runs of an import into a store of its own, which begins as a copy of the data where some is named. */
async function importInto(into: string, copied: string | null) {
  const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tiendo-bench-vouchers-'));
  if (copied !== null) copyFileSync(path.join(copied, 'tiendo.db'), path.join(dataDirectory, 'tiendo.db'));
  const store = await openStore({ dataDirectory });
  if (copied === null) await beginInstallation(store, clock.now());
  const { userId, codes } = await prepareProjects(store);
  const bytes = await workbookOf(codes);
  const runs = [];
  for (const run of ['recorded', 'again, nothing new']) {
    runs.push({ into, run, ...(await measure(store, userId, bytes)) });
  }
  await store.close();
  rmSync(dataDirectory, { recursive: true });
  return runs;
}

/** Projects with capital and contracts, and who may record their vouchers. */
async function prepareProjects(store: Store) {
  return store.write(async (tx) => {
    const made = [];
    for (let number = 0; number < projects; number += 1) {
      const { id: projectId, code } = await aProject(tx);
      await anInvestmentDecision(tx, { projectId });
      await aCapitalEntry(tx, { projectId, amount: vnd(50_000_000_000) });
      for (let lot = 1; lot <= contractsOfEach; lot += 1) {
        const { id: packageId } = await aPackage(tx, { projectId, status: 'executing' });
        await aContract(tx, { packageId, number: `${lot}/HĐ` });
      }
      made.push(code);
    }
    return { userId: (await aUser(tx)).id, codes: made };
  });
}

async function workbookOf(codes: readonly string[]) {
  const rows = Array.from({ length: vouchers }, (_, index) => {
    const on = `2025-10-${String((index % 30) + 1).padStart(2, '0')}`;
    const contract = `${(index % contractsOfEach) + 1}/HĐ`;
    const code = codes[index % projects] ?? '';
    return [`UNC-${index}`, on, code, contract, 'Thanh toán', 1_000_000 + index, 0, 2025, 'Ngân sách tỉnh'];
  });
  return writeXlsx({ sheets: [{ name: 'Chứng từ', rows: [heads, ...rows] }] });
}

async function measure(store: Store, userId: string, bytes: Uint8Array) {
  const actor = {
    userId,
    name: 'bench',
    email: '',
    assignments: [{ role: 'financeOfficer' as const, projectId: null, organisationId: null }],
  };
  const trace = { actorId: userId, at: clock.now(), requestId: uuidv7() };
  let peak = process.memoryUsage.rss();
  const look = () => (peak = Math.max(peak, process.memoryUsage.rss()));
  const start = performance.now();
  const table = voucherTable(voucherSheetIn(gridsOfFile(bytes)), null);
  const file = { fileName: 'bench.xlsx', sha256: sha256Of(bytes), table, onProgress: look };
  await importVouchers({ store, clock, actor, trace, locale: 'vi' }, file);
  look();
  const seconds = (performance.now() - start) / 1000;
  return {
    rows: vouchers,
    seconds: seconds.toFixed(1),
    'rows per second': Math.floor(vouchers / seconds),
    'peak MiB': Math.floor(peak / 1024 / 1024),
  };
}
