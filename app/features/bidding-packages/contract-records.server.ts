import { asc, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Day, Instant } from '#app/domain/day.ts';
import { checkCeilings, excessOverPrice } from '#app/domain/contract-ceilings.ts';
import type { ContractCeilings } from '#app/domain/contract-ceilings.ts';
import { checkContractNumber } from '#app/domain/contract-rules.ts';
import { noMoney, sumVnd } from '#app/domain/money.ts';
import type { Vnd } from '#app/domain/money.ts';
import { standingSteps } from '#app/domain/package-history.ts';
import { overrideFor } from '#app/domain/override-rules.ts';
import type { OpenOverride } from '#app/domain/override-rules.ts';
import type { Violation } from '#app/domain/violation.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import type { Trace } from '#db/audit.server.ts';
import { appendContract, listContractTerms } from '#db/contracts.server.ts';
import { useOverride } from '#db/overrides.server.ts';
import type { Reader, Writer } from '#db/reader.ts';

import { findContractNumbered, readContractCeilings } from '../contracts/queries.server.ts';

import type { PackageAtHand } from './package-at-hand.server.ts';

/** What a signed contract states. */
export type ContractTerms = { number: string; signedOn: Day; value: Vnd; finishOn: Day };
export type ContractInForce = ContractTerms & { id: string; disbursed: Vnd };
export type Recorded = { recordedBy: string | null; recordedAt: Instant };

/** The package's contract with its present value and end; null before one is recorded. */
export async function contractInForce(db: Reader, packageId: string): Promise<ContractInForce | null> {
  const { contracts, contractTotals: totals, contractAmendments: amendments } = db.t;
  const [contract] = await db
    .select({
      id: contracts.id,
      number: contracts.number,
      signedOn: contracts.signedOn,
      value: contracts.value,
      finishOn: contracts.finishOn,
      paid: totals.paid,
      advanceOutstanding: totals.advanceOutstanding,
    })
    .from(contracts)
    .leftJoin(totals, eq(totals.contractId, contracts.id))
    .where(eq(contracts.packageId, packageId))
    .orderBy(asc(contracts.signedOn), asc(contracts.id))
    .limit(1);
  if (contract === undefined) return null;
  const [amendment] = await db
    .select({ value: amendments.newValue, finishOn: amendments.newFinishOn })
    .from(amendments)
    .where(eq(amendments.contractId, contract.id))
    .orderBy(desc(amendments.signedOn), desc(amendments.id))
    .limit(1);
  const { paid, advanceOutstanding, ...terms } = contract;
  return { ...terms, ...amendment, disbursed: sumVnd(paid ?? noMoney, advanceOutstanding ?? noMoney) };
}

/** What all contracts of a package are worth now; null before one is recorded. */
export async function contractsWorth(
  db: Reader,
  { id, projectId }: Pick<PackageAtHand['row'], 'id' | 'projectId'>,
): Promise<Vnd | null> {
  const terms = (await listContractTerms(db, projectId)).filter(({ packageId }) => packageId === id);
  return terms.length === 0 ? null : sumVnd(...terms.map(({ value }) => value));
}

/** What a contract is measured against when its package comes under contract. */
export type ContractPosition = {
  inForce: ContractInForce | null;
  takenBy: string | null;
  ceilings: ContractCeilings;
  usable: readonly OpenOverride[];
};

/** Reads what a contract of these terms is measured against. */
export async function readContractPosition(
  db: Reader,
  { row }: PackageAtHand,
  terms: ContractTerms,
  asked: { userId: string; today: Day },
): Promise<ContractPosition> {
  const inForce = await contractInForce(db, row.id);
  return {
    inForce,
    takenBy: inForce === null ? await findContractNumbered(db, row.projectId, terms.number) : null,
    ...(await readContractCeilings(db, { packageId: row.id, projectId: row.projectId, ...asked })),
  };
}

/** A contract stays on record through every correction: signing again may change only its value and end. */
export function checkContract(terms: ContractTerms, position: ContractPosition): readonly Violation[] {
  const { inForce, takenBy, ceilings } = position;
  const field = 'contractValue';
  const value = { from: inForce?.value ?? noMoney, to: terms.value };
  if (inForce === null) {
    return [
      ...checkContractNumber(terms.number, takenBy, 'contractNumber'),
      ...checkCeilings(value, ceilings, field),
    ];
  }
  if (terms.number !== inForce.number || terms.signedOn !== inForce.signedOn) {
    const params = { number: { text: inForce.number }, signedOn: { day: inForce.signedOn } };
    return [{ code: 'contractRecorded', field: 'contractNumber', params }];
  }
  if (terms.value >= inForce.disbursed) return checkCeilings(value, ceilings, field);
  const params = { contract: { vnd: terms.value }, disbursed: { vnd: inForce.disbursed } };
  return [{ code: 'contractValueBelowDisbursed', field, params }];
}

type Signing = { atHand: PackageAtHand; step: number; note: string | null; position: ContractPosition };

/** Records the contract with the supplier that was awarded it; one that is on record gets its new terms by an amendment. */
export async function recordContract(
  tx: Writer,
  { atHand, step, note, position }: Signing,
  terms: ContractTerms,
  trace: Trace,
): Promise<void> {
  const { inForce, ceilings, usable } = position;
  const id = uuidv7();
  const change = { from: inForce?.value ?? noMoney, to: terms.value };
  const override = overrideFor(excessOverPrice(change, ceilings), usable);
  if (override !== null) await useOverride(tx, override.id, id, trace);
  if (inForce !== null) {
    const reason = note ?? atHand.steps.findLast(({ kind }) => kind === 'correction')?.note ?? '';
    const recorded = { recordedBy: trace.actorId, recordedAt: trace.at };
    await amend(tx, inForce, terms, { id, number: `ĐC-${step}`, reason, ...recorded }, trace);
    return;
  }
  const supplierId = awardedSupplierOf(atHand);
  const documentNumber = override?.documentNumber ?? null;
  const signed = await appendContract(
    tx,
    { id, packageId: atHand.row.id, lot: null, documentNumber, ...terms },
    supplierId === null ? [] : [{ supplierId, role: 'sole', share: null }],
    trace,
  );
  await recordEvent(tx, trace, signed);
}

async function amend(
  tx: Writer,
  inForce: ContractInForce,
  terms: ContractTerms,
  amendment: Recorded & { id: string; number: string; reason: string },
  trace: Trace,
): Promise<void> {
  if (terms.value === inForce.value && terms.finishOn === inForce.finishOn) return;
  await tx.insert(tx.t.contractAmendments).values({
    contractId: inForce.id,
    signedOn: terms.signedOn,
    oldValue: inForce.value,
    newValue: terms.value,
    oldFinishOn: inForce.finishOn,
    newFinishOn: terms.finishOn,
    ...amendment,
  });
  const termsOf = ({ value, finishOn }: Pick<ContractTerms, 'value' | 'finishOn'>) => ({ value, finishOn });
  await recordEvent(tx, trace, {
    event: 'contract.amended',
    subjectKind: 'contract',
    subjectId: inForce.id,
    changes: {
      ...changesBetween(termsOf(inForce), termsOf(terms)),
      number: amendment.number,
      signedOn: terms.signedOn,
      reason: amendment.reason,
    },
  });
}

function awardedSupplierOf({ steps }: PackageAtHand): string | null {
  const awarded = standingSteps(steps).findLast(({ to }) => to === 'awarded');
  return typeof awarded?.facts.supplierId === 'string' ? awarded.facts.supplierId : null;
}
