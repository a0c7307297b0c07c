import { eq, sql } from 'drizzle-orm';

import { monthOf } from '#app/domain/day.ts';
import type { LedgerTotals } from '#app/domain/ledger.ts';
import { noTotals, totalsAfter } from '#app/domain/ledger.ts';
import { noMoney, sumVnd } from '#app/domain/money.ts';
import { linkHash, lockChain } from '../../hash-chain.server.ts';
import { disbursementRow } from '../../ledger.server.ts';
import type { Writer } from '../../reader.ts';
import type { Tables } from '../../schema/schema.ts';
import type { RowInsert } from './insert-rows.ts';
import type { ProjectRows } from './project-rows.ts';

type ProjectYear = Tables['projectYearTotals']['$inferInsert'];
type ProvinceMonth = Tables['provinceMonthTotals']['$inferInsert'];

/** Appends the projects' vouchers to the ledger's chain, and adds up their totals in memory before writing them once. */
export async function insertLedger(
  tx: Writer,
  projects: readonly ProjectRows[],
  insert: RowInsert,
): Promise<void> {
  const { chainHeads, disbursementEntries, contractTotals, projectYearTotals } = tx.t;
  const head = await lockChain(tx, 'ledger');
  let { seq, hash } = head;
  const entries = projects
    .flatMap(({ vouchers }) => vouchers)
    .map((voucher) => {
      const row = disbursementRow(voucher);
      seq += 1;
      const previousHash = hash;
      hash = linkHash(previousHash, { seq, ...row });
      return { ...row, seq, previousHash, hash };
    });
  await insert(disbursementEntries, entries);
  await tx.update(chainHeads).set({ seq, hash }).where(eq(chainHeads.name, 'ledger'));
  await insert(contractTotals, contractTotalsOf(projects));
  await insert(projectYearTotals, projects.flatMap(projectYearsOf));
  await addProvinceMonths(tx, projects);
}

function contractTotalsOf(projects: readonly ProjectRows[]): (LedgerTotals & { contractId: string })[] {
  const totals = new Map<string, LedgerTotals>();
  for (const { contractId, entry } of projects.flatMap(({ vouchers }) => vouchers)) {
    if (contractId !== null) totals.set(contractId, totalsAfter(totals.get(contractId) ?? noTotals, entry));
  }
  return [...totals].map(([contractId, sums]) => ({ contractId, ...sums }));
}

function projectYearsOf({ project, capital, vouchers }: ProjectRows): ProjectYear[] {
  return capital.map(({ capitalYear, fundingSource, provinceCode, amount }) => ({
    projectId: project.id,
    provinceCode,
    capitalYear,
    fundingSource,
    own: amount,
    carriedIn: noMoney,
    usable: amount,
    disbursed: sumVnd(
      ...vouchers
        .filter((voucher) => voucher.capitalYear === capitalYear)
        .map((voucher) => disbursementRow(voucher).cash),
    ),
  }));
}

async function addProvinceMonths(tx: Writer, projects: readonly ProjectRows[]): Promise<void> {
  const { provinceMonthTotals: totals } = tx.t;
  const months = new Map<string, ProvinceMonth>();
  for (const voucher of projects.flatMap(({ vouchers }) => vouchers)) {
    const { provinceCode, capitalYear, fundingSource, postedOn } = voucher;
    const month = monthOf(postedOn);
    const key = `${provinceCode} ${capitalYear} ${fundingSource} ${month}`;
    const before = months.get(key)?.disbursed ?? noMoney;
    const disbursed = sumVnd(before, disbursementRow(voucher).cash);
    months.set(key, { provinceCode, capitalYear, fundingSource, month, disbursed });
  }
  if (months.size === 0) return;
  await tx
    .insert(totals)
    .values([...months.values()])
    .onConflictDoUpdate({
      target: [totals.provinceCode, totals.capitalYear, totals.fundingSource, totals.month],
      set: { disbursed: sql`${totals.disbursed} + excluded.disbursed` },
    });
}
