import type { Day } from '#app/domain/day.ts';
import { dayFromNumber, dayNumber, instant, yearOf } from '#app/domain/day.ts';
import type { LedgerTotals, PlainEntry } from '#app/domain/ledger.ts';
import { noTotals, recoveryProposal, totalsAfter } from '#app/domain/ledger.ts';
import type { Vnd } from '#app/domain/money.ts';
import { noMoney, portionOf, subtractVnd, vnd } from '#app/domain/money.ts';
import type { NewDisbursement } from '../../ledger.server.ts';
import type { PackageRows, SignedContract } from './package-rows.ts';
import type { ProjectKey } from './nation.ts';
import type { Random } from './random.ts';

/** How many vouchers every project has, so that the nation has exactly as many as asked for. */
export const vouchersPerProject = 200;

const costVouchers = 20;
const advanceShare = 2_500;
const recoverBy = 8_000;

type Payment = {
  readonly on: number;
  readonly packageId: string | null;
  readonly contractId: string | null;
  readonly entry: PlainEntry;
};

/** Advances, payments that recover them, and costs outside packages, in the order of their days. */
export function makeVouchers(
  of: ProjectKey,
  packages: readonly PackageRows[],
  start: number,
  today: Day,
  random: Random,
): NewDisbursement[] {
  const signed = packages.flatMap(({ row, contract }) =>
    contract === null ? [] : [{ packageId: row.id, contract }],
  );
  const each = Math.floor((vouchersPerProject - costVouchers) / Math.max(1, signed.length));
  const paid = signed.flatMap(({ packageId, contract }) => payContract(packageId, contract, each));
  const costs = makeCosts(vouchersPerProject - paid.length, start, dayNumber(today), random);
  return [...paid, ...costs]
    .toSorted((a, b) => a.on - b.on)
    .map(({ on, entry, packageId, contractId }, index) => {
      const postedOn = dayFromNumber(on);
      const recordedAt = instant(`${postedOn}T02:00:00Z`);
      return {
        id: random.id(),
        entry,
        projectId: of.id,
        packageId,
        contractId,
        provinceCode: of.provinceCode,
        capitalYear: yearOf(postedOn),
        fundingSource: of.fundingSource,
        voucherNumber: `GRV-${String(index + 1).padStart(4, '0')}`,
        postedOn,
        note: null,
        reversesId: null,
        illustrative: true,
        recordedBy: null,
        recordedAt,
        requestHash: 'national',
      };
    });
}

/** An advance after the signing, then payments evenly until what has been paid by today. */
function payContract(
  packageId: string,
  { row, signed, paidUntil, paid }: SignedContract,
  vouchers: number,
): Payment[] {
  const { id: contractId, value } = row;
  const target = portionOf(value, paid);
  const advance: PlainEntry = { kind: 'advance', amount: portionOf(value, advanceShare), recovered: noMoney };
  const payments: Payment[] = [{ on: signed + 5, packageId, contractId, entry: advance }];
  let totals: LedgerTotals = totalsAfter(noTotals, advance);
  const last = vouchers - 1;
  for (let step = 1; step <= last; step += 1) {
    const gross = subtractVnd(evenly(target, step, last), totals.paid);
    if (gross <= 0) continue;
    const recovered = recoveryProposal({ gross, value, recoverBy, totals });
    const entry: PlainEntry = { kind: 'payment', amount: gross, recovered };
    const on = signed + 5 + Math.floor(((paidUntil - signed - 5) * step) / last);
    payments.push({ on, packageId, contractId, entry });
    totals = totalsAfter(totals, entry);
  }
  return payments;
}

function makeCosts(vouchers: number, start: number, today: number, random: Random): Payment[] {
  return Array.from({ length: vouchers }, (_, step) => ({
    on: start + 15 + Math.floor(((today - start - 15) * step) / vouchers),
    packageId: null,
    contractId: null,
    entry: { kind: 'payment', amount: vnd(random.between(4, 30) * 1_000_000), recovered: noMoney },
  }));
}

function evenly(whole: Vnd, step: number, steps: number): Vnd {
  return vnd(Math.floor((whole * step) / steps));
}
