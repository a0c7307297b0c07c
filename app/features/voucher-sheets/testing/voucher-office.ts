import { asc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { defaultRuleParams } from '#app/domain/risk-rules/default-params.ts';
import { translatorFor } from '#app/i18n/i18n.server.ts';
import { gridsOfFile } from '#app/platform/sheets/grid-of-file.ts';
import { aCapitalEntry, aContract, anInvestmentDecision, aPackage, aProject } from '#db/factories.ts';
import { sha256Of } from '#db/hash-chain.server.ts';
import type { Store } from '#db/store.server.ts';

import { anActor, contextOf as payingContext } from '../../disbursements/testing/paying.ts';
import { importVouchers } from '../import-vouchers.server.ts';
import type { VoucherPlan } from '../plan-vouchers.ts';
import { previewVouchers } from '../preview-vouchers.server.ts';
import { readVouchers } from '../read-vouchers.ts';
import { refusalWords } from '../refusal-words.ts';
import { voucherSheetIn, voucherTable } from '../voucher-table.ts';

export const heads =
  'Voucher number | Voucher day | Project code | Contract number | Kind of voucher | Gross amount | Advance recovered | Capital year | Funding source | Note | Reverses voucher';

/** A project of 1,100 đồng with 700 of the provincial budget and 500 of ODA to spend in 2025; two contracts, of 1,000 and 600. */
export async function aVoucherOffice(store: Store) {
  return store.write(async (tx) => {
    await tx
      .insert(tx.t.ruleParams)
      .values(defaultRuleParams.map((param) => ({ id: uuidv7(), ...param })))
      .onConflictDoNothing();
    const project = await aProject(tx);
    const projectId = project.id;
    await anInvestmentDecision(tx, { projectId, totalInvestment: vnd(1_100) });
    await aCapitalEntry(tx, { projectId, amount: vnd(700) });
    await aCapitalEntry(tx, { projectId, fundingSource: 'oda', amount: vnd(500) });
    const contracts = [];
    for (const [number, value] of [
      ['1/HĐ', 1_000],
      ['2/HĐ', 600],
    ] as const) {
      const { id: packageId } = await aPackage(tx, { projectId, status: 'executing' });
      const terms = { number, value: vnd(value), signedOn: day('2025-02-01') };
      contracts.push(await aContract(tx, { packageId, ...terms }));
    }
    const officer = await anActor(tx, 'financeOfficer');
    return { project, contracts, officer, chair: await anActor(tx, 'committee') };
  });
}
export type VoucherOffice = Awaited<ReturnType<typeof aVoucherOffice>>;

/** What a command stands on, on 31 October 2025. */
export function contextOf(store: Store, actor: Actor) {
  return { ...payingContext(store, actor), locale: 'en' as const, t: translatorFor('en') };
}

/** A sheet as its text: heads and rows, cells divided by bars. */
export function sheetText(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => line.replaceAll(' | ', '|')).join('\n'));
}

/** The vouchers of a file as they are read without anybody saying what its columns are. */
export function tableOf(bytes: Uint8Array) {
  return voucherTable(voucherSheetIn(gridsOfFile(bytes)), null);
}

/** What a file would do: an outcome for each row, with every rule that it breaks in words. */
export async function planned(store: Store, actor: Actor, bytes: Uint8Array): Promise<string[]> {
  const rows = readVouchers(tableOf(bytes), 'en');
  const plan = await store.read((db) => previewVouchers(db, rows, { actor, today: day('2025-10-31') }));
  return plan.rows.map(inWords);
}

/** Imports a file; the outcome of each row. */
export async function imported(store: Store, actor: Actor, bytes: Uint8Array): Promise<string[]> {
  const file = { fileName: 'so.xlsx', sha256: sha256Of(bytes), table: tableOf(bytes) };
  return (await importVouchers(contextOf(store, actor), file)).map(inWords);
}

function inWords(plan: VoucherPlan): string {
  const said = `${plan.row} ${plan.voucherNumber ?? '-'} ${plan.outcome}`;
  if (plan.outcome !== 'rejected') return said;
  const words = plan.violations.map((violation) => refusalWords(violation, translatorFor('en'), 'en'));
  return `${said}: ${words.join(' ').replaceAll('\u00A0', ' ')}`;
}

/** The ledger without what differs from store to store, and every total that is kept of it. */
export async function ledgerOf(store: Store) {
  return store.read(async (db) => {
    const { disbursementEntries: entries, contractTotals, projectYearTotals, provinceMonthTotals } = db.t;
    const rows = await db.select().from(entries).orderBy(asc(entries.seq));
    const numbers = new Map(rows.map(({ id, voucherNumber }) => [id, voucherNumber]));
    const contracts = await db
      .select({ number: db.t.contracts.number, totals: contractTotals })
      .from(contractTotals)
      .innerJoin(db.t.contracts, eq(db.t.contracts.id, contractTotals.contractId))
      .orderBy(asc(db.t.contracts.number));
    return {
      entries: rows.map((row) => ({
        seq: row.seq,
        number: row.voucherNumber,
        on: row.postedOn,
        kind: row.kind,
        gross: row.gross,
        recovered: row.recovered,
        advance: row.advanceChange,
        paid: row.paidChange,
        cash: row.cash,
        year: row.capitalYear,
        source: row.fundingSource,
        note: row.note,
        outside: row.contractId === null,
        reverses: numbers.get(row.reversesId ?? '') ?? null,
      })),
      contracts: contracts.map(({ number, totals: { contractId, ...totals } }) => ({ number, ...totals })),
      years: (await db.select().from(projectYearTotals))
        .map(({ fundingSource, disbursed, usable }) => `${fundingSource} ${usable} ${disbursed}`)
        .toSorted(),
      months: (await db.select().from(provinceMonthTotals))
        .map(({ month, fundingSource, disbursed }) => `${month} ${fundingSource} ${disbursed}`)
        .toSorted(),
    };
  });
}
