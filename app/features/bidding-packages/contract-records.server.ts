import { asc, desc, eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';

import type { Day, Instant } from '#app/domain/day.ts';
import { foldText } from '#app/domain/folded-text.ts';
import { noMoney, sumVnd } from '#app/domain/money.ts';
import type { Vnd } from '#app/domain/money.ts';
import { standingSteps } from '#app/domain/package-history.ts';
import type { Violation } from '#app/domain/violation.ts';
import { changesBetween, recordEvent } from '#db/audit.server.ts';
import type { Trace } from '#db/audit.server.ts';
import type { Reader, Writer } from '#db/reader.ts';

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

/** A contract stays on record through every correction: signing again may change only its value and end. */
export function checkContract(terms: ContractTerms, inForce: ContractInForce | null): Violation[] {
  if (inForce === null) return [];
  if (terms.number !== inForce.number || terms.signedOn !== inForce.signedOn) {
    const params = { number: { text: inForce.number }, signedOn: { day: inForce.signedOn } };
    return [{ code: 'contractRecorded', field: 'contractNumber', params }];
  }
  if (terms.value >= inForce.disbursed) return [];
  const params = { contract: { vnd: terms.value }, disbursed: { vnd: inForce.disbursed } };
  return [{ code: 'contractValueBelowDisbursed', field: 'contractValue', params }];
}

/** Records the contract with the supplier that was awarded it; one that is on record gets its new terms by an amendment. */
export async function recordContract(
  tx: Writer,
  { atHand, step, note }: { atHand: PackageAtHand; step: number; note: string | null },
  terms: ContractTerms,
  trace: Trace,
): Promise<void> {
  const recorded = { recordedBy: trace.actorId, recordedAt: trace.at };
  const inForce = await contractInForce(tx, atHand.row.id);
  if (inForce !== null) {
    const reason = note ?? atHand.steps.findLast(({ kind }) => kind === 'correction')?.note ?? '';
    await amend(tx, inForce, terms, { number: `ĐC-${step}`, reason, ...recorded }, trace);
    return;
  }
  const contractId = uuidv7();
  await tx.insert(tx.t.contracts).values({ id: contractId, packageId: atHand.row.id, ...terms, ...recorded });
  const supplierId = awardedSupplierOf(atHand);
  if (supplierId !== null) {
    await tx.insert(tx.t.contractSuppliers).values({ contractId, supplierId, role: 'sole' });
  }
  const { number, signedOn, value, finishOn } = terms;
  await recordEvent(tx, trace, {
    event: 'contract.signed',
    subjectKind: 'contract',
    subjectId: contractId,
    changes: { number, signedOn, value, finishOn, supplierId, packageId: atHand.row.id },
  });
}

/** The id of the supplier of this name, recorded now if it is a new one. */
export async function keepSupplier(tx: Writer, name: string): Promise<string> {
  const { suppliers } = tx.t;
  const foldedName = foldText(name);
  await tx.insert(suppliers).values({ id: uuidv7(), name, foldedName }).onConflictDoNothing();
  const [supplier] = await tx
    .select({ id: suppliers.id })
    .from(suppliers)
    .where(eq(suppliers.foldedName, foldedName));
  if (supplier === undefined) throw new Error(`supplier ${name} was not kept`);
  return supplier.id;
}

async function amend(
  tx: Writer,
  inForce: ContractInForce,
  terms: ContractTerms,
  amendment: Recorded & { number: string; reason: string },
  trace: Trace,
): Promise<void> {
  if (terms.value === inForce.value && terms.finishOn === inForce.finishOn) return;
  await tx.insert(tx.t.contractAmendments).values({
    id: uuidv7(),
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
