import { v7 as uuidv7 } from 'uuid';

import type { Day } from '#app/domain/day.ts';
import { effectOf, type LedgerEntry, mirrorOf, plainKinds, recoveryProposal } from '#app/domain/ledger.ts';
import { checkEntry } from '#app/domain/ledger-rules.ts';
import { type BasisPoints, noMoney, type Vnd } from '#app/domain/money.ts';
import { type OpenOverride, passageOf } from '#app/domain/override-rules.ts';
import { type Actor, isPermitted } from '#app/domain/permissions.ts';
import type { Violation } from '#app/domain/violation.ts';

import { differencesFrom } from './differences.ts';
import type { KnownContract, KnownEntry } from './load-voucher-position.server.ts';
import { voucherKey, type VoucherRow } from './voucher-row.ts';
import { limitsOf, post, type StandingProject, totalsOf, usableOverrides } from './voucher-state.ts';

/** An entry to be appended. */
export type VoucherDeed = {
  readonly project: { readonly projectId: string; readonly provinceCode: string };
  readonly entry: LedgerEntry;
  readonly standing: KnownEntry;
  readonly used: readonly OpenOverride[];
};

type Planning = {
  readonly projects: ReadonlyMap<string, StandingProject>;
  readonly recoverBy: BasisPoints;
  readonly actor: Actor;
  readonly today: Day;
};

type Planned = { readonly cash: Vnd | null; readonly deed: VoucherDeed | null } & (
  | { readonly outcome: 'created' | 'unchanged' }
  | { readonly outcome: 'rejected'; readonly violations: readonly Violation[] }
);

/** Plans one row, and leaves the project as the row leaves it. */
export function planVoucher(row: VoucherRow, planning: Planning): Planned {
  const code = row.projectCode ?? '';
  const project = planning.projects.get(code);
  const named = { code: { text: code } };
  if (project === undefined) return rejected({ code: 'projectUnknown', field: 'projectCode', params: named });
  if (!isPermitted(planning.actor, 'disbursement:record', project.known))
    return rejected({ code: 'voucherOutOfReach', field: 'projectCode', params: named });
  const known = project.entries.get(voucherKey(code, row.capitalYear, row.voucherNumber ?? ''));
  if (known === undefined)
    return row.kind === 'reversal' ? planReversal(row, project, planning) : planPlain(row, project, planning);
  const differences = differencesFrom(known, row, project.entries, 'voucherKnownOtherwise');
  return differences.length > 0
    ? rejected(...differences)
    : { outcome: 'unchanged', cash: known.cash, deed: null };
}

function planPlain(row: VoucherRow, project: StandingProject, planning: Planning): Planned {
  const { voucherNumber, postedOn, capitalYear, fundingSource, gross } = row;
  const kind = plainKinds.find((plain) => plain === row.kind);
  const isWhole = kind !== undefined && voucherNumber !== null && postedOn !== null && capitalYear !== null;
  // What is missing has been noted where the row was read.
  if (!isWhole || !fundingSource || typeof gross !== 'number') return rejected(...row.violations);
  if (typeof row.reverses === 'string')
    return rejected({ code: 'reversesNotExpected', field: 'reverses', params: {} });
  const found = findContract(row, project);
  if (found.violation !== null) return rejected(found.violation);
  const { contract } = found;
  const contractId = contract?.id ?? null;
  const unsaid = checkRecovery(row, { contract, gross, project, planning });
  if (unsaid.length > 0) return rejected(...unsaid);

  const entry = { kind, amount: gross, recovered: row.recovered ?? noMoney };
  const drawn = { capitalYear, fundingSource };
  const violations = checkEntry(
    { entry, postedOn, voucherNumber, ...drawn },
    {
      ...limitsOf(project, { contractId, ...drawn }, planning.today),
      voucherExists: false,
      alreadyReversed: false,
    },
  );
  const { userId } = planning.actor;
  const usable = usableOverrides(project, violations, { paid: { contractId, ...drawn }, userId });
  const passage = passageOf(violations, usable, effectOf(entry).cash);
  return accepted(row, passage.refused, project, {
    entry,
    used: passage.used,
    standing: {
      id: uuidv7(),
      voucherNumber,
      postedOn,
      packageId: contract?.packageId ?? null,
      packageCode: contract?.packageCode ?? null,
      contractId,
      contractNumber: contract?.number ?? null,
      kind,
      gross,
      recovered: entry.recovered,
      cash: effectOf(entry).cash,
      ...drawn,
      note: row.note ?? null,
      reversesId: null,
    },
  });
}

function planReversal(row: VoucherRow, project: StandingProject, planning: Planning): Planned {
  const { voucherNumber, postedOn, capitalYear, reverses, note } = row;
  const isWhole = voucherNumber !== null && postedOn !== null && capitalYear !== null;
  if (!isWhole || typeof reverses !== 'string' || typeof note !== 'string')
    return rejected(...row.violations);
  const original = project.entries.get(voucherKey(row.projectCode, capitalYear, reverses));
  if (original === undefined) {
    const params = { number: { text: reverses }, year: { number: capitalYear } };
    return rejected({ code: 'reversedUnknown', field: 'reverses', params });
  }
  const { kind, gross: amount, recovered } = original;
  // What a reversal mirrors does not matter here: the rules refuse to undo one whatever it undid.
  const undone =
    kind === 'reversal' ? mirrorOf({ kind: 'payment', amount, recovered }) : { kind, amount, recovered };
  const entry = mirrorOf(undone);
  const standing = {
    ...original,
    id: uuidv7(),
    voucherNumber,
    postedOn,
    kind: 'reversal' as const,
    cash: effectOf(entry).cash,
    note,
    reversesId: original.id,
  };
  const otherwise = differencesFrom(standing, row, project.entries, 'reversedOtherwise');
  if (otherwise.length > 0) return rejected(...otherwise);
  const violations = checkEntry(
    { entry, postedOn, voucherNumber, capitalYear, fundingSource: original.fundingSource },
    {
      ...limitsOf(project, original, planning.today),
      voucherExists: false,
      alreadyReversed: project.reversed.has(original.id),
    },
  );
  return accepted(row, violations, project, { entry, used: [], standing });
}

type Found =
  | { readonly violation: null; readonly contract: KnownContract | null }
  | { readonly violation: Violation };

/** The contract that a row names; none where it names none, which is a cost outside packages. */
function findContract({ contractNumber, packageCode }: VoucherRow, { numbered }: StandingProject): Found {
  const field = 'contractNumber';
  if (typeof contractNumber !== 'string') {
    return typeof packageCode === 'string'
      ? { violation: { code: 'contractOfPackageUnsaid', field, params: { code: { text: packageCode } } } }
      : { violation: null, contract: null };
  }
  const all = numbered.get(contractNumber) ?? [];
  const ofPackage = all.filter((one) => typeof packageCode !== 'string' || one.packageCode === packageCode);
  const [contract, another] = ofPackage;
  const number = { text: contractNumber };
  const packages = { text: all.map((one) => one.packageCode).join(', ') };
  if (all.length === 0) return { violation: { code: 'contractNotOfProject', field, params: { number } } };
  if (contract === undefined)
    return { violation: { code: 'contractNotOfPackage', field, params: { number, packages } } };
  if (another !== undefined)
    return { violation: { code: 'contractAmbiguous', field: 'packageCode', params: { number, packages } } };
  return { violation: null, contract };
}

type Recovery = {
  readonly contract: KnownContract | null;
  readonly gross: Vnd;
  readonly project: StandingProject;
  readonly planning: Planning;
};

/** An empty cell says that nothing is recovered only where there is nothing to recover: money is never guessed. */
function checkRecovery(row: VoucherRow, { contract, gross, project, planning }: Recovery): Violation[] {
  if (row.kind !== 'payment' || contract === null || typeof row.recovered === 'number') return [];
  const totals = totalsOf(project, contract.id);
  if (totals.advanceOutstanding <= 0) return [];
  const { recoverBy } = planning;
  const proposed = recoveryProposal({ gross, value: contract.terms.value, recoverBy, totals });
  const params = { outstanding: { vnd: totals.advanceOutstanding }, proposed: { vnd: proposed } };
  return [{ code: 'recoveryUnsaid', field: 'recovered', params }];
}

function accepted(
  row: VoucherRow,
  refused: readonly Violation[],
  project: StandingProject,
  made: Omit<VoucherDeed, 'project'>,
): Planned {
  const { cash } = made.standing;
  if (refused.length > 0) return { outcome: 'rejected', violations: underColumns(refused), cash, deed: null };
  if (typeof row.cash === 'number' && row.cash !== cash)
    return rejected({
      code: 'cashOtherwise',
      field: 'cash',
      params: { cash: { vnd: cash }, said: { vnd: row.cash } },
    });
  post(project, made);
  const { projectId, provinceCode } = project.known;
  return { outcome: 'created', cash, deed: { project: { projectId, provinceCode }, ...made } };
}

function rejected(...violations: Violation[]): Planned {
  return { outcome: 'rejected', violations: underColumns(violations), cash: null, deed: null };
}

const columns: Readonly<Record<string, string>> = { amount: 'gross', contractId: 'contractNumber' };

/** Rules name the fields of their form; a sheet has names of its own for some. */
function underColumns(violations: readonly Violation[]): readonly Violation[] {
  return violations.map(({ field, ...violation }) =>
    field === undefined ? violation : { ...violation, field: columns[field] ?? field },
  );
}
