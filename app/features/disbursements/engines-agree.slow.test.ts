import { expect, test, vi } from 'vitest';

import { day } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import { everyTable, wholePagesOf } from '#db/dump.server.ts';
import type { Store } from '#db/store.server.ts';
import { slowTestEngines } from '#db/testing/stores.ts';

import type { RecordDisbursement } from './schemas.ts';

// Ids that both engines give alike.
const ids = vi.hoisted(() => ({ made: 0 }));
vi.mock('uuid', async (actual) => ({
  ...(await actual<object>()),
  v7: () => `00000000-0000-7000-8000-${String((ids.made += 1)).padStart(12, '0')}`,
}));

test(
  'L22: the same commands leave the same records, kept totals, positions, flags and chain heads on every engine',
  { timeout: 120_000 },
  async () => {
    const states = [];
    for (const { open } of slowTestEngines) {
      const store = await open();
      states.push(await stateAfter(store));
      await store.close();
    }
    const [first, ...others] = states;
    expect(states.length).toBeGreaterThan(1);
    expect(first?.disbursementEntries).toHaveLength(5);
    expect(first?.chainHeads).toHaveLength(2);
    for (const other of others) expect(other).toEqual(first);
  },
);

/** Everything that a store keeps after an advance, payments that recover it, one undone, one refused, and a move of capital. */
async function stateAfter(store: Store): Promise<Record<string, unknown[]>> {
  // The modules of each run begin to count anew, and so do the ids.
  vi.resetModules();
  ids.made = 0;
  const { aPayableContract, anActor, aVoucher, contextOf } = await import('./testing/paying.ts');
  const { recordDisbursement } = await import('./record-disbursement.server.ts');
  const { reverseDisbursement } = await import('./reverse-disbursement.server.ts');
  const { recordCapitalDecision } = await import('../capital-plans/record-capital-decision.server.ts');
  const { payable, officer } = await store.write(async (tx) => ({
    payable: await aPayableContract(tx),
    officer: await anActor(tx, 'financeOfficer'),
  }));
  const context = contextOf(store, officer);
  const post = (voucherNumber: string, given: Partial<RecordDisbursement> = {}) => {
    const voucher = { ...aVoucher(payable), voucherNumber, ...given };
    return recordDisbursement(context, voucher).then(() => voucher);
  };
  await post('TU-1', { kind: 'advance', amount: vnd(2_000_000_000), postedOn: day('2025-09-01') });
  const wrong = await post('TT-1', { recovered: vnd(400_000_000) });
  const { id: reversalId } = { ...aVoucher(payable) };
  await reverseDisbursement(context, wrong.id, {
    id: reversalId,
    voucherNumber: 'DC-1',
    postedOn: day('2025-10-31'),
    note: 'Ghi nhầm',
  });
  await post('TT-2', { recovered: vnd(300_000_000) });
  await expect(post('TT-3', { amount: vnd(900_000_000_000) })).rejects.toThrow();
  await recordCapitalDecision(context, payable.project.code, {
    id: aVoucher(payable).id,
    act: 'increased',
    capitalYear: 2025,
    fundingSource: 'provincialBudget',
    amount: vnd(500_000_000),
    decisionNumber: '88/QĐ-UBND',
    decidedOn: day('2025-10-20'),
    otherProject: null,
  });
  await post('CP-1', { contractId: null, amount: vnd(7_000_000) });
  return everythingIn(store);
}

async function everythingIn(store: Store): Promise<Record<string, unknown[]>> {
  return store.snapshot(async (db) => {
    const rows: Record<string, unknown[]> = {};
    for (const name of everyTable) {
      rows[name] = [];
      for await (const page of wholePagesOf(db, name)) rows[name].push(...page);
    }
    return rows;
  });
}
