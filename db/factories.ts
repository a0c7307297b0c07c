import { eq, max } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import { day, month } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { noMoney, vnd } from '#app/domain/money.ts';
import { startsNewRound } from '#app/domain/package-lifecycle.ts';
import type { NewCapitalEntry, NewDisbursement } from './ledger.server.ts';
import { appendCapitalEntry, appendDisbursement } from './ledger.server.ts';
import type { Given, Row } from './made-row.ts';
import { nextNumber, only, recordedAt } from './made-row.ts';
import { refreshProvincePlans } from './materialise/refresh-province-plans.server.ts';
import type { Writer } from './reader.ts';

const daklak = '66';

/** A province, Đắk Lắk unless told otherwise. One that is there already stays as it is. */
export async function aPlace(tx: Writer, given: Given<'places'> = {}): Promise<Row<'places'>> {
  const { code = daklak, name = 'Đắk Lắk' } = given;
  const row = {
    kind: 'province' as const,
    provinceCode: code,
    fullName: `Tỉnh ${name}`,
    fullNameEn: `${name} Province`,
    foldedName: foldText(name),
    ...given,
    code,
    name,
  };
  await tx.insert(tx.t.places).values(row).onConflictDoNothing();
  return only(await tx.select().from(tx.t.places).where(eq(tx.t.places.code, code)));
}

/** A person without any role: give one with `aRoleAssignment`. */
export async function aUser(tx: Writer, given: Given<'users'> = {}): Promise<Row<'users'>> {
  const number = nextNumber();
  const row = {
    id: uuidv7(),
    email: `person-${number}@example.test`,
    name: `Nguyễn Văn ${number}`,
    passwordHash: 'no password opens this',
    createdAt: recordedAt,
    ...given,
  };
  return only(await tx.insert(tx.t.users).values(row).returning());
}

/** A project manager everywhere, unless told otherwise. */
export async function aRoleAssignment(
  tx: Writer,
  given: Given<'roleAssignments'> = {},
): Promise<Row<'roleAssignments'>> {
  const userId = given.userId ?? (await aUser(tx)).id;
  const row = { id: uuidv7(), role: 'projectManager' as const, ...given, userId };
  return only(await tx.insert(tx.t.roleAssignments).values(row).returning());
}

export async function anOrganisation(
  tx: Writer,
  given: Given<'organisations'> = {},
): Promise<Row<'organisations'>> {
  const name = given.name ?? `Ban quản lý dự án số ${nextNumber()}`;
  const row = { id: uuidv7(), foldedName: foldText(name), ...given, name };
  return only(await tx.insert(tx.t.organisations).values(row).returning());
}

export async function aProgramme(tx: Writer, given: Given<'programmes'> = {}): Promise<Row<'programmes'>> {
  const provinceCode = given.provinceCode ?? (await aPlace(tx)).code;
  const number = nextNumber();
  const row = {
    id: uuidv7(),
    code: `CT-${number}`,
    nameVi: `Chương trình ${number}`,
    nameEn: `Programme ${number}`,
    ...given,
    provinceCode,
  };
  return only(await tx.insert(tx.t.programmes).values(row).returning());
}

/** A project of Đắk Lắk in implementation; its investment is not decided yet. */
export async function aProject(tx: Writer, given: Given<'projects'> = {}): Promise<Row<'projects'>> {
  const provinceCode = given.provinceCode ?? (await aPlace(tx)).code;
  const number = nextNumber();
  const { code = `DA-${number}`, nameVi = `Dự án ${number}`, nameEn = `Project ${number}` } = given;
  const row = {
    id: uuidv7(),
    sector: 'platform' as const,
    status: 'implementation' as const,
    foldedName: foldText(`${code} ${nameVi} ${nameEn}`),
    ...given,
    provinceCode,
    code,
    nameVi,
    nameEn,
  };
  return only(await tx.insert(tx.t.projects).values(row).returning());
}

/** A total investment of 100 billion, approved in January 2024. */
export async function anInvestmentDecision(
  tx: Writer,
  given: Given<'investmentDecisions'> = {},
): Promise<Row<'investmentDecisions'>> {
  const projectId = given.projectId ?? (await aProject(tx)).id;
  const row = {
    id: uuidv7(),
    kind: 'approval' as const,
    number: `${nextNumber()}/QĐ-UBND`,
    decidedOn: day('2024-01-10'),
    totalInvestment: vnd(100_000_000_000),
    recordedAt,
    ...given,
    projectId,
  };
  return only(await tx.insert(tx.t.investmentDecisions).values(row).returning());
}

/** A planned IT package of 10 billion, with the change that brought it to its state: in January 2024, unless told otherwise. */
export async function aPackage(
  tx: Writer,
  { firstChange, ...given }: Given<'biddingPackages'> & { firstChange?: Given<'packageStatusChanges'> } = {},
): Promise<Row<'biddingPackages'>> {
  const projectId = given.projectId ?? (await aProject(tx)).id;
  const number = nextNumber();
  const name = given.name ?? `Gói thầu ${number}`;
  const code = given.code ?? `BP-${String(number).padStart(2, '0')}`;
  const row = {
    id: uuidv7(),
    price: vnd(10_000_000_000),
    foldedName: foldText(`${code} ${name}`),
    status: 'planned' as const,
    ...given,
    projectId,
    code,
    name,
  };
  const biddingPackage = only(await tx.insert(tx.t.biddingPackages).values(row).returning());
  await tx.insert(tx.t.packageStatusChanges).values({
    id: uuidv7(),
    kind: 'transition',
    toStatus: biddingPackage.status,
    round: biddingPackage.round,
    changedOn: day('2024-01-15'),
    facts: {},
    illustrative: biddingPackage.illustrative,
    recordedAt,
    ...firstChange,
    packageId: biddingPackage.id,
    step: 1,
  });
  return biddingPackage;
}

/** The package's next status change; the package itself moves on with it. No rule is asked. */
export async function aStatusChange(
  tx: Writer,
  given: Given<'packageStatusChanges'> & Pick<Row<'packageStatusChanges'>, 'packageId' | 'toStatus'>,
): Promise<Row<'packageStatusChanges'>> {
  const { biddingPackages, packageStatusChanges: changes } = tx.t;
  const ofPackage = eq(biddingPackages.id, given.packageId);
  const before = only(await tx.select().from(biddingPackages).where(ofPackage));
  const [last] = await tx
    .select({ step: max(changes.step) })
    .from(changes)
    .where(eq(changes.packageId, before.id));
  const round = startsNewRound(before.status, given.toStatus) ? before.round + 1 : before.round;
  const row = {
    id: uuidv7(),
    step: (last?.step ?? 0) + 1,
    kind: 'transition' as const,
    fromStatus: before.status,
    round,
    changedOn: day('2024-06-01'),
    facts: {},
    recordedAt,
    ...given,
  };
  const change = only(await tx.insert(changes).values(row).returning());
  await tx
    .update(biddingPackages)
    .set({ status: change.toStatus, round: change.round, version: before.version + 1 })
    .where(ofPackage);
  return change;
}

/** Half done, as reported at the end of September 2025. */
export async function aProgressReport(
  tx: Writer,
  given: Given<'progressReports'> = {},
): Promise<Row<'progressReports'>> {
  const packageId = given.packageId ?? (await aPackage(tx)).id;
  const row = {
    id: uuidv7(),
    reportedOn: day('2025-09-30'),
    physical: 5_000,
    recordedAt,
    ...given,
    packageId,
  };
  return only(await tx.insert(tx.t.progressReports).values(row).returning());
}

type OneBid = Pick<Row<'bids'>, 'bidderName' | 'outcome'> & Given<'bids'>;

/** What came in a package's first round in September 2025. */
export async function aBidOpening(
  tx: Writer,
  { bids, ...given }: Given<'bidOpenings'> & { packageId: string; bids: readonly OneBid[] },
): Promise<Row<'bidOpenings'>> {
  const row = { id: uuidv7(), round: 1, revision: 1, openedOn: day('2025-09-30'), recordedAt, ...given };
  const opening = only(await tx.insert(tx.t.bidOpenings).values(row).returning());
  const lines = bids.map((bid, at) => ({ ...bid, openingId: opening.id, position: at + 1 }));
  if (lines.length > 0) await tx.insert(tx.t.bids).values(lines);
  return opening;
}

/** A result published at the end of September 2025. */
export async function aPublication(
  tx: Writer,
  given: Given<'publications'> & { projectId: string; packageId: string },
): Promise<Row<'publications'>> {
  const row = {
    id: uuidv7(),
    kind: 'result' as const,
    round: 1,
    publishedOn: day('2025-09-30'),
    reference: 'IB2500000001',
    recordedAt,
    ...given,
  };
  return only(await tx.insert(tx.t.publications).values(row).returning());
}

export async function aSupplier(tx: Writer, given: Given<'suppliers'> = {}): Promise<Row<'suppliers'>> {
  const name = given.name ?? `Công ty Ví dụ ${nextNumber()}`;
  const row = { id: uuidv7(), foldedName: foldText(name), ...given, name };
  return only(await tx.insert(tx.t.suppliers).values(row).returning());
}

type Partner = Pick<Row<'contractSuppliers'>, 'supplierId'> & Given<'contractSuppliers'>;

/** A contract of 9 billion from March 2024 to December 2025, with one supplier unless told otherwise. */
export async function aContract(
  tx: Writer,
  { suppliers, ...given }: Given<'contracts'> & { suppliers?: readonly Partner[] } = {},
): Promise<Row<'contracts'>> {
  const packageId = given.packageId ?? (await aPackage(tx)).id;
  const partners = suppliers ?? [{ supplierId: (await aSupplier(tx)).id }];
  const row = {
    id: uuidv7(),
    number: `${nextNumber()}/HĐ`,
    signedOn: day('2024-03-01'),
    finishOn: day('2025-12-31'),
    value: vnd(9_000_000_000),
    recordedAt,
    ...given,
    packageId,
  };
  const contract = only(await tx.insert(tx.t.contracts).values(row).returning());
  const rows = partners.map((partner) => ({ role: 'sole' as const, ...partner, contractId: contract.id }));
  await tx.insert(tx.t.contractSuppliers).values(rows);
  return contract;
}

/** An amendment that changes nothing but what it is given. */
export async function anAmendment(
  tx: Writer,
  given: Given<'contractAmendments'> = {},
): Promise<Row<'contractAmendments'>> {
  const contract =
    given.contractId === undefined
      ? await aContract(tx)
      : only(await tx.select().from(tx.t.contracts).where(eq(tx.t.contracts.id, given.contractId)));
  const row = {
    id: uuidv7(),
    number: `PL-${nextNumber()}`,
    signedOn: day('2025-01-15'),
    oldValue: contract.value,
    newValue: contract.value,
    oldFinishOn: contract.finishOn,
    newFinishOn: contract.finishOn,
    reason: 'Điều chỉnh',
    recordedAt,
    ...given,
    contractId: contract.id,
  };
  return only(await tx.insert(tx.t.contractAmendments).values(row).returning());
}

/** A guarantee of the advance of 2 billion, until the end of 2025. */
export async function aSecurity(tx: Writer, given: Given<'securities'> = {}): Promise<Row<'securities'>> {
  const contractId = given.contractId ?? (await aContract(tx)).id;
  const row = {
    id: uuidv7(),
    kind: 'advance' as const,
    number: `BL-${nextNumber()}`,
    issuer: 'Ngân hàng Ví dụ',
    amount: vnd(2_000_000_000),
    issuedOn: day('2024-03-01'),
    expiresOn: day('2025-12-31'),
    recordedAt,
    ...given,
    contractId,
  };
  return only(await tx.insert(tx.t.securities).values(row).returning());
}

/** The return of a security, today unless told otherwise. */
export async function aSecurityRelease(
  tx: Writer,
  given: Given<'securityReleases'> = {},
): Promise<Row<'securityReleases'>> {
  const securityId = given.securityId ?? (await aSecurity(tx)).id;
  const row = { releasedOn: day('2025-10-31'), recordedAt, ...given, securityId };
  return only(await tx.insert(tx.t.securityReleases).values(row).returning());
}

/** A permission for a package's contracts to pass its price by 1 billion, given by somebody of its own. */
export async function anOverride(tx: Writer, given: Given<'overrides'> = {}): Promise<Row<'overrides'>> {
  const projectId = given.projectId ?? (await aProject(tx)).id;
  const subjectId = given.subjectId ?? (await aPackage(tx, { projectId })).id;
  const recordedBy = given.recordedBy ?? (await aUser(tx)).id;
  const row = {
    id: uuidv7(),
    rule: 'contractAbovePackagePrice' as const,
    amount: vnd(1_000_000_000),
    reason: 'Theo kết luận của ban chỉ đạo',
    documentNumber: `${nextNumber()}/TB-BCĐ`,
    recordedAt,
    ...given,
    projectId,
    subjectId,
    recordedBy,
  };
  return only(await tx.insert(tx.t.overrides).values(row).returning());
}

/** 10 billion of the provincial budget, assigned for 2025, with the kept totals it moves. */
export async function aCapitalEntry(
  tx: Writer,
  given: Partial<NewCapitalEntry> = {},
): Promise<Row<'capitalEntries'>> {
  const projectId = given.projectId ?? (await aProject(tx)).id;
  const entry = {
    id: uuidv7(),
    provinceCode: given.provinceCode ?? (await provinceOf(tx, projectId)),
    capitalYear: 2025,
    fundingSource: 'provincialBudget' as const,
    kind: 'assigned' as const,
    amount: vnd(10_000_000_000),
    decisionNumber: `${nextNumber()}/QĐ-UBND`,
    decidedOn: day('2024-12-20'),
    sourceId: null,
    illustrative: false,
    recordedBy: null,
    recordedAt,
    ...given,
    projectId,
  };
  await appendCapitalEntry(tx, entry);
  return only(await tx.select().from(tx.t.capitalEntries).where(eq(tx.t.capitalEntries.id, entry.id)));
}

/** One month of a project's disbursement plan for 2025: 5 billion by the end of June, added to its province's plans. */
export async function aDisbursementPlan(
  tx: Writer,
  given: Given<'disbursementPlans'> = {},
): Promise<Row<'disbursementPlans'>> {
  const projectId = given.projectId ?? (await aProject(tx)).id;
  const row = {
    capitalYear: 2025,
    revision: 1,
    month: month('2025-06'),
    cumulative: vnd(5_000_000_000),
    recordedAt,
    ...given,
    projectId,
  };
  const plan = only(await tx.insert(tx.t.disbursementPlans).values(row).returning());
  await refreshProvincePlans(tx);
  return plan;
}

/** A payment of 100 million under a contract, in the chain and in every kept total. No rule is asked. `contractId: null` is a cost outside packages. */
export async function aDisbursement(
  tx: Writer,
  given: Partial<NewDisbursement> = {},
): Promise<Row<'disbursementEntries'>> {
  const { contractId, packageId, projectId } = await whatIsPaid(tx, given);
  const disbursement = {
    id: uuidv7(),
    entry: { kind: 'payment' as const, amount: vnd(100_000_000), recovered: noMoney },
    provinceCode: given.provinceCode ?? (await provinceOf(tx, projectId)),
    capitalYear: 2025,
    fundingSource: 'provincialBudget' as const,
    voucherNumber: `RV-${nextNumber()}`,
    postedOn: day('2025-10-15'),
    note: null,
    reversesId: null,
    illustrative: false,
    recordedBy: null,
    recordedAt,
    requestHash: 'made by a factory',
    ...given,
    projectId,
    packageId,
    contractId,
  };
  const seq = await appendDisbursement(tx, disbursement);
  const { disbursementEntries: entries } = tx.t;
  return only(await tx.select().from(entries).where(eq(entries.seq, seq)));
}

type Paid = { contractId: string | null; packageId: string | null; projectId: string };

async function whatIsPaid(tx: Writer, given: Partial<NewDisbursement>): Promise<Paid> {
  if (given.contractId === null) {
    const projectId = given.projectId ?? (await aProject(tx)).id;
    return { contractId: null, packageId: given.packageId ?? null, projectId };
  }
  const { contracts, biddingPackages: packages } = tx.t;
  const contractId = given.contractId ?? (await contractIn(tx, given)).id;
  return only(
    await tx
      .select({ contractId: contracts.id, packageId: packages.id, projectId: packages.projectId })
      .from(contracts)
      .innerJoin(packages, eq(packages.id, contracts.packageId))
      .where(eq(contracts.id, contractId)),
  );
}

async function contractIn(
  tx: Writer,
  { packageId, projectId }: Partial<NewDisbursement>,
): Promise<Row<'contracts'>> {
  return aContract(tx, { packageId: packageId ?? (await aPackage(tx, { projectId })).id });
}

async function provinceOf(tx: Writer, projectId: string): Promise<string> {
  const { projects } = tx.t;
  const rows = await tx
    .select({ code: projects.provinceCode })
    .from(projects)
    .where(eq(projects.id, projectId));
  return only(rows).code;
}
