import type { FundingSource } from '#app/domain/codelists.ts';
import type { LedgerEntry, LedgerTotals } from '#app/domain/ledger.ts';
import { effectOf, noTotals, totalsAfter } from '#app/domain/ledger.ts';
import type { ContractTerms, EntryRequest } from '#app/domain/ledger-rules.ts';
import { checkEntry } from '#app/domain/ledger-rules.ts';
import type { Vnd } from '#app/domain/money.ts';
import { noMoney, subtractVnd, sumVnd } from '#app/domain/money.ts';
import { refuse } from '#app/domain/violation.ts';
import { recordEvent } from '../../audit.server.ts';
import { aDisbursement } from '../../factories.ts';
import { canonicalText, sha256 } from '../../hash-chain.server.ts';
import { seedId } from './seed-id.ts';
import type { Stage } from './stage.ts';

/** What is paid on: a contract, or a project's costs outside contracts (`terms` null). */
export type Account = {
  readonly packageId: string | null;
  readonly contractId: string | null;
  readonly source: FundingSource;
  terms: ContractTerms | null;
  totals: LedgerTotals;
};

export type Voucher = { readonly entry: LedgerEntry; readonly capitalYear: number; readonly note: string };
export type PostedVoucher = Voucher & { readonly id: string };

/** A project's money as far as the story has come: what may be spent, and what has been. */
export type Treasury = {
  readonly approve: (totalInvestment: Vnd) => void;
  readonly assign: (capitalYear: number, source: FundingSource, amount: Vnd) => void;
  /** Posts a voucher if the rules allow it; `reverses` is the one it undoes. */
  readonly post: (
    stage: Stage,
    account: Account,
    voucher: Voucher,
    reverses?: PostedVoucher,
  ) => Promise<PostedVoucher>;
};

type Project = { readonly id: string; readonly code: string; readonly provinceCode: string };

/** A treasury that has approved, assigned and paid nothing yet. */
export function openTreasury(project: Project): Treasury {
  const usable = new Map<string, Vnd>();
  const disbursed = new Map<string, Vnd>();
  const vouchers = new Map<number, number>();
  const reversed = new Set<string>();
  let totalInvestment: Vnd | null = null;

  const assign: Treasury['assign'] = (capitalYear, source, amount) => {
    add(usable, `${capitalYear} ${source}`, amount);
    if (totalInvestment === null || sumVnd(...usable.values()) > totalInvestment) {
      throw new Error(`capital of ${project.code} above its total investment`);
    }
  };

  const post: Treasury['post'] = async (stage, account, voucher, reverses) => {
    const { entry, capitalYear } = voucher;
    const line = `${capitalYear} ${account.source}`;
    const number = (vouchers.get(capitalYear) ?? 0) + 1;
    const request = {
      entry,
      postedOn: stage.on,
      capitalYear,
      fundingSource: account.source,
      voucherNumber: `GRV-${String(number).padStart(4, '0')}`,
    };
    refuse(
      checkEntry(request, {
        today: stage.on,
        contract: account.terms,
        totals: account.totals,
        capitalAvailable: subtractVnd(usable.get(line) ?? noMoney, disbursed.get(line) ?? noMoney),
        projectDisbursed: sumVnd(...disbursed.values()),
        totalInvestment,
        voucherExists: false,
        closedThrough: null,
        alreadyReversed: reverses !== undefined && reversed.has(reverses.id),
      }),
    );
    const posted = { ...voucher, id: seedId(`${project.code}/voucher/${capitalYear}/${number}`, stage.at) };
    await write(stage, project, account, { ...request, ...posted }, reverses);
    vouchers.set(capitalYear, number);
    add(disbursed, line, effectOf(entry).cash);
    account.totals = totalsAfter(account.totals, entry);
    if (reverses !== undefined) reversed.add(reverses.id);
    return posted;
  };

  return {
    approve: (amount) => {
      totalInvestment = amount;
    },
    assign,
    post,
  };
}

/** An account on which nothing has been paid yet. */
export function openAccount(of: Omit<Account, 'totals'>): Account {
  return { ...of, totals: noTotals };
}

async function write(
  { tx, at, traceOf }: Stage,
  project: Project,
  { packageId, contractId }: Account,
  voucher: PostedVoucher & EntryRequest,
  reverses: PostedVoucher | undefined,
): Promise<void> {
  const trace = traceOf('financeOfficer');
  const { entry, ...posted } = voucher;
  const asked = { ...posted, ...amountsOf(entry), projectId: project.id, contractId };
  const { id, ...recorded } = asked;
  const { seq } = await aDisbursement(tx, {
    ...voucher,
    projectId: project.id,
    provinceCode: project.provinceCode,
    packageId,
    contractId,
    reversesId: reverses?.id ?? null,
    illustrative: true,
    recordedBy: trace.actorId,
    recordedAt: at,
    requestHash: sha256(canonicalText(asked)),
  });
  await recordEvent(tx, trace, {
    event: reverses === undefined ? 'disbursement.recorded' : 'disbursement.reversed',
    subjectKind: 'disbursement',
    subjectId: reverses?.id ?? voucher.id,
    changes:
      reverses === undefined
        ? { seq, ...recorded }
        : {
            seq,
            voucherNumber: asked.voucherNumber,
            postedOn: asked.postedOn,
            cash: effectOf(entry).cash,
            reversalId: id,
            reason: asked.note,
          },
  });
}

function amountsOf(entry: LedgerEntry) {
  return entry.kind === 'reversal'
    ? { kind: entry.kind }
    : { kind: entry.kind, amount: entry.amount, recovered: entry.recovered };
}

function add(to: Map<string, Vnd>, line: string, amount: Vnd): void {
  to.set(line, sumVnd(to.get(line) ?? noMoney, amount));
}
