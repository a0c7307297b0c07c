import type { Store } from './store.server.ts';
import { type ChainReport, verifyAudit, verifyLedger } from './verify-chains.server.ts';
import { ledgerTally, type TotalsReport, verifyTotals } from './verify-totals.server.ts';

export type Verification = {
  ok: boolean;
  ledger: ChainReport;
  audit: ChainReport;
  totals: TotalsReport;
};

/**
 * Walks both hash chains and recomputes every kept total from its records, all of one commit. Memory grows with the portfolio, not
 * with the ledger. `onProgress` hears how many rows of which chain have been read.
 */
export async function verifyStore(
  store: Store,
  onProgress: (chain: 'ledger' | 'audit', rows: number) => void = () => undefined,
): Promise<Verification> {
  return store.snapshot(async (db) => {
    const tally = ledgerTally();
    const read = { ledger: 0, audit: 0 };
    const count = (chain: keyof typeof read, page: readonly unknown[]) => {
      read[chain] += page.length;
      onProgress(chain, read[chain]);
    };
    const ledger = await verifyLedger(db, (page) => {
      tally.add(page);
      count('ledger', page);
    });
    const audit = await verifyAudit(db, (page) => count('audit', page));
    const totals = await verifyTotals(db, tally);
    const ok = ledger.firstBad === null && audit.firstBad === null && totals.wrongCount === 0;
    return { ok, ledger, audit, totals };
  });
}
