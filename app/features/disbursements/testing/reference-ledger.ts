import type { FundingSource } from '#app/domain/codelists.ts';

/** The ledger a second time, as plainly as it can be said: every figure is added up anew from what was posted. Kept apart from `domain` on purpose. */
export type Terms = {
  readonly today: string;
  readonly contractValue: number;
  readonly signedOn: string;
  readonly advanceShare: number;
  readonly capital: Readonly<Partial<Record<FundingSource, number>>>;
  readonly totalInvestment: number;
};

export type Plain = {
  readonly kind: 'advance' | 'payment' | 'advanceReturn' | 'paymentReturn';
  readonly amount: number;
  readonly recovered: number;
  readonly underContract: boolean;
  readonly source: FundingSource;
};
type Effect = { readonly advance: number; readonly paid: number; readonly advanced: number };
export type Posting = Effect & {
  readonly id: string;
  readonly number: string;
  readonly on: string;
  readonly underContract: boolean;
  readonly source: FundingSource;
  readonly isReversal: boolean;
};
type Permission = {
  readonly rule: Ceiling;
  readonly source: FundingSource | null;
  readonly amount: number;
  readonly at: number;
};
export type Ceiling =
  | 'cashAboveCapital'
  | 'paidAboveContract'
  | 'disbursedAboveInvestment'
  | 'advanceAboveCeiling'
  | 'paymentBeforeContract';

export class ReferenceLedger {
  readonly postings: Posting[] = [];
  closedThrough: string | null = null;
  private readonly reversed = new Set<string>();
  private permissions: Permission[] = [];

  constructor(private readonly terms: Terms) {}

  permit(rule: Ceiling, source: FundingSource | null, amount: number): void {
    this.permissions.push({ rule, source, amount, at: this.permissions.length });
  }

  /** Posts a voucher where the rules allow it; true when it stands. */
  post(id: string, number: string, on: string, entry: Plain): boolean {
    const { kind, amount, recovered, underContract, source } = entry;
    if (amount <= 0 || recovered < 0 || recovered > amount) return false;
    if (recovered > 0 && kind !== 'payment') return false;
    const effect = {
      advance: { advance: amount, paid: 0, advanced: amount },
      payment: { advance: 0 - recovered, paid: amount, advanced: 0 },
      advanceReturn: { advance: -amount, paid: 0, advanced: -amount },
      paymentReturn: { advance: 0, paid: -amount, advanced: 0 },
    }[kind];
    return this.add({ id, number, on, underContract, source, isReversal: false, ...effect });
  }

  /** Undoes the posting at this place, where it may be undone. */
  reverse(id: string, number: string, on: string, of: Posting): boolean {
    if (of.isReversal || this.reversed.has(of.id)) return false;
    const { underContract, source } = of;
    const mirrored = { advance: 0 - of.advance, paid: 0 - of.paid, advanced: 0 - of.advanced };
    if (!this.add({ id, number, on, underContract, source, isReversal: true, ...mirrored })) return false;
    this.reversed.add(of.id);
    return true;
  }

  close(month: string, treasury: number, isExplained: boolean): boolean {
    const isOver = month < this.terms.today.slice(0, 7);
    const isOpen = this.closedThrough === null || month > this.closedThrough;
    if (!isOver || !isOpen) return false;
    if (treasury !== this.cashThrough(month) && !isExplained) return false;
    this.closedThrough = month;
    return true;
  }

  /** Paid since the last closing through a month. */
  cashThrough(month: string): number {
    return sum(
      this.postings.filter(
        ({ on }) =>
          on.slice(0, 7) <= month && (this.closedThrough === null || on.slice(0, 7) > this.closedThrough),
      ),
      cashOf,
    );
  }

  private add(next: Posting): boolean {
    const { today, contractValue, signedOn, advanceShare, capital, totalInvestment } = this.terms;
    const { on, source, underContract, isReversal } = next;
    if (this.postings.some(({ number }) => number === next.number)) return false;
    if (on > today || on < '2025-01-01' || (on > '2026-01-31' && !isReversal)) return false;
    if (this.closedThrough !== null && on.slice(0, 7) <= this.closedThrough) return false;
    const here = this.postings.filter((posting) => posting.underContract === underContract);
    if (!underContract && next.advance !== 0) return false;
    if (sum([...here, next], ({ advance }) => advance) < 0) return false;
    if (sum([...here, next], ({ paid }) => paid) < 0) return false;

    const cash = cashOf(next);
    const excesses: [Ceiling, number][] = [];
    if (underContract && on < signedOn) excesses.push(['paymentBeforeContract', cash]);
    if (cash > 0) {
      const ofSource = this.postings.filter((posting) => posting.source === source);
      excesses.push(
        ['cashAboveCapital', sum(ofSource, cashOf) + cash - (capital[source] ?? 0)],
        ['disbursedAboveInvestment', sum(this.postings, cashOf) + cash - totalInvestment],
      );
      if (underContract) {
        const advanced = sum(here, (posting) => posting.advanced);
        const ceiling = Math.floor(contractValue * advanceShare);
        excesses.push(['paidAboveContract', sum(here, cashOf) + cash - contractValue]);
        if (next.advanced > 0) excesses.push(['advanceAboveCeiling', advanced + next.advanced - ceiling]);
      }
    }
    const broken = excesses.filter(([rule, excess]) => excess > 0 || rule === 'paymentBeforeContract');
    if (broken.length > 0 && isReversal) return false;
    const used = broken.map(([rule, excess]) => this.permissionFor(rule, source, excess));
    if (used.some((permission) => permission === undefined)) return false;
    this.permissions = this.permissions.filter((permission) => !used.includes(permission));
    this.postings.push(next);
    return true;
  }

  private permissionFor(rule: Ceiling, source: FundingSource, excess: number): Permission | undefined {
    if (excess <= 0) return undefined;
    return this.permissions
      .filter((one) => one.rule === rule && one.amount >= excess)
      .filter((one) => one.rule !== 'cashAboveCapital' || one.source === source)
      .toSorted((a, b) => a.amount - b.amount || a.at - b.at)[0];
  }
}

export const cashOf = ({ advance, paid }: Effect) => advance + paid;

export function sum(postings: readonly Posting[], figure: (posting: Posting) => number): number {
  return postings.reduce((total, posting) => total + figure(posting), 0);
}
