import { asc, eq } from 'drizzle-orm';

import type { Role } from '#app/domain/codelists.ts';
import { day, instant } from '#app/domain/day.ts';
import { vnd } from '#app/domain/money.ts';
import type { Actor } from '#app/domain/permissions.ts';
import { RuleViolations } from '#app/domain/violation.ts';
import { createClock } from '#app/platform/clock.ts';
import { aContract, anInvestmentDecision, aPackage, aProject, aUser } from '#db/factories.ts';
import type { Given } from '#db/made-row.ts';
import type { Writer } from '#db/reader.ts';
import type { Store } from '#db/store.server.ts';
import { keepSupplier } from '#db/suppliers.server.ts';

import type { RecordContract } from '../schemas.ts';

export const today = day('2025-10-31');

/** A package of two lots of a decided project: 10 billion, the first lot under contract for 6; with a manager, and a chair who may permit more. */
export async function aContractOffice(store: Store, given: Given<'biddingPackages'> = {}) {
  return store.write(async (tx) => {
    const { id: projectId, code: projectCode } = await aProject(tx);
    await anInvestmentDecision(tx, { projectId, totalInvestment: vnd(20_000_000_000) });
    const packageCode = 'BP-12';
    const { id: packageId } = await aPackage(tx, {
      projectId,
      code: packageCode,
      status: 'executing',
      ...given,
    });
    const supplierId = await keepSupplier(tx, 'Công ty CP Viễn thông Minh Họa');
    const contract = await aContract(tx, {
      packageId,
      number: '1/HĐ',
      value: vnd(6_000_000_000),
      lot: 'Phần 1',
      suppliers: [{ supplierId }],
    });
    const address = { projectCode, packageCode };
    return {
      manager: await aPerson(tx, 'projectManager'),
      chair: await aPerson(tx, 'committee'),
      projectId,
      packageId,
      contract,
      address,
      contractAddress: { ...address, contractId: contract.id },
    };
  });
}

async function aPerson(tx: Writer, role: Role): Promise<Actor> {
  const { id: userId, name, email } = await aUser(tx);
  return { userId, name, email, assignments: [{ role, projectId: null, organisationId: null }] };
}

/** What a command stands on when this person sends it. */
export function contextOf(store: Store, actor: Actor) {
  const trace = { actorId: actor.userId, at: instant('2025-10-31T02:00:00Z'), requestId: 'request-1' };
  return { store, clock: createClock(today), actor, trace };
}

/** The second lot, for 4 billion: with the first it makes the package price. */
export function secondLot(change: Partial<RecordContract> = {}): RecordContract {
  return {
    number: '2/HĐ',
    lot: 'Phần 2',
    signedOn: day('2025-10-20'),
    finishOn: day('2026-06-30'),
    value: vnd(4_000_000_000),
    parties: [{ name: 'Công ty Mới', share: null, isNew: false }],
    ...change,
  };
}

/** The rules that an attempt breaks, each with its field. */
export async function violationsOf(attempt: Promise<unknown>): Promise<string[]> {
  const error = await attempt.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof RuleViolations)) throw error ?? new Error('nothing was refused');
  return error.violations.map(({ code, field }) => `${field}: ${code}`);
}

/** Every row that the commands of contracts write, and their events. */
export async function recordsIn(store: Store, contractId?: string) {
  return store.read(async (db) => {
    const { contracts, contractSuppliers, contractAmendments, securities, securityReleases } = db.t;
    const parties = await db
      .select({
        contractId: contractSuppliers.contractId,
        name: db.t.suppliers.name,
        role: contractSuppliers.role,
        share: contractSuppliers.share,
      })
      .from(contractSuppliers)
      .innerJoin(db.t.suppliers, eq(db.t.suppliers.id, contractSuppliers.supplierId))
      .orderBy(asc(contractSuppliers.role), asc(db.t.suppliers.foldedName));
    return {
      contracts: await db.select().from(contracts).orderBy(asc(contracts.id)),
      parties: parties.filter((party) => contractId === undefined || party.contractId === contractId),
      amendments: await db.select().from(contractAmendments).orderBy(asc(contractAmendments.id)),
      securities: await db.select().from(securities).orderBy(asc(securities.id)),
      releases: await db.select().from(securityReleases),
      suppliers: await db.select().from(db.t.suppliers),
      overrides: await db.select().from(db.t.overrides),
      uses: await db.select().from(db.t.overrideUses),
      events: await db.select().from(db.t.auditEvents).orderBy(asc(db.t.auditEvents.seq)),
    };
  });
}
