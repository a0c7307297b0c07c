import { and, eq } from 'drizzle-orm';

import { ceilingOf, checkOverride, isOfContract } from '#app/domain/override-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse, type Violation } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { lockChain } from '#db/hash-chain.server.ts';
import { isOverrideDocumentUsed, keepOverride } from '#db/overrides.server.ts';
import type { Reader } from '#db/reader.ts';

import { findProjectSubject } from '../projects/queries.server.ts';

import type { PermitVoucher } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'actor' | 'trace'>;

/** Lets somebody else's voucher pass one ceiling of the ledger, once, by so much at the most. */
export async function permitVoucher(
  { store, actor, trace }: Context,
  projectCode: string,
  { rule, contractId, capital, amount, documentNumber, reason }: PermitVoucher,
): Promise<void> {
  const subject = await store.read((db) => findProjectSubject(db, projectCode));
  permit(actor, 'override:grant', subject);
  const { projectId } = subject;
  await store.write(async (tx) => {
    await lockChain(tx, 'audit');
    refuse(await checkSubject(tx, { rule, contractId, capital, projectId }));
    const { capitalYear, fundingSource } = capital ?? { capitalYear: null, fundingSource: null };
    const ceiling = ceilingOf(rule, { projectId, contractId, capitalYear, fundingSource });
    const isDocumentUsed = await isOverrideDocumentUsed(tx, ceiling, documentNumber);
    refuse(checkOverride({ amount, documentNumber, reason }, { isDocumentUsed, hasCeiling: true }));
    await keepOverride(tx, { ...ceiling, projectId, amount, documentNumber, reason }, trace);
    await recordEvent(tx, trace, {
      event: 'voucher.permitted',
      subjectKind: isOfContract(rule) ? 'contract' : 'project',
      subjectId: ceiling.subjectId,
      changes: {
        rule,
        excessAllowed: amount,
        documentNumber,
        ...(rule === 'cashAboveCapital' ? { capitalYear, fundingSource } : {}),
        reason,
      },
    });
  });
}

type Asked = Pick<PermitVoucher, 'rule' | 'contractId' | 'capital'> & { projectId: string };

/** A ceiling of a contract names one of the project's, that of a year's capital a year and a source. */
async function checkSubject(
  db: Reader,
  { rule, contractId, capital, projectId }: Asked,
): Promise<Violation[]> {
  if (rule === 'cashAboveCapital' && capital === null) {
    return [{ code: 'required', field: 'capital', params: {} }];
  }
  if (!isOfContract(rule)) return [];
  if (contractId === null) return [{ code: 'required', field: 'contractId', params: {} }];
  const { contracts, biddingPackages: packages } = db.t;
  const found = await db
    .select({ id: contracts.id })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .where(and(eq(contracts.id, contractId), eq(packages.projectId, projectId)));
  return found.length > 0 ? [] : [{ code: 'notFound', field: 'contractId', params: {} }];
}
