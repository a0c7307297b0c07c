import { and, eq } from 'drizzle-orm';

import { effectOf, type PlainEntry } from '#app/domain/ledger.ts';
import { checkEntry } from '#app/domain/ledger-rules.ts';
import type { Vnd } from '#app/domain/money.ts';
import { passageOf } from '#app/domain/override-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse, RuleViolations } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { canonicalText, lockChain, sha256 } from '#db/hash-chain.server.ts';
import { appendDisbursement } from '#db/ledger.server.ts';
import { refreshAfterVoucher } from '#db/materialise/refresh-after-voucher.server.ts';
import { useOverride } from '#db/overrides.server.ts';
import { findClosedThrough } from '#db/period-closings.server.ts';
import type { Reader } from '#db/reader.ts';
import { disbursementRecorded } from '#db/voucher-events.ts';

import { readCapitalAvailable, readLimits, voucherExists } from './entry-position.server.ts';
import { findSentBefore } from './find-sent-before.server.ts';
import type { RecordDisbursement } from './schemas.ts';
import { readUsableOverrides } from './usable-overrides.server.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;
type Voucher = Omit<RecordDisbursement, 'next'>;

/** Records a Treasury voucher in the ledger. The same form sent again gives the same entry. */
export async function recordDisbursement(
  { store, clock, actor, trace }: Context,
  voucher: Voucher,
): Promise<{ id: string; cash: Vnd }> {
  const { provinceCode, ...project } = await store.read((db) => findProject(db, voucher.projectId));
  permit(actor, 'disbursement:record', project);
  const requestHash = sha256(canonicalText(voucher));
  const { kind, amount, recovered, contractId, ...posted } = voucher;
  const entry: PlainEntry = { kind, amount, recovered };

  return store.write(async (tx) => {
    await lockChain(tx, 'ledger');
    const sentBefore = await findSentBefore(tx, voucher.id, requestHash);
    if (sentBefore !== null) return sentBefore;

    const packageId = await findPackageId(tx, voucher);
    const position = {
      ...(await readLimits(tx, voucher, clock.today())),
      capitalAvailable: await readCapitalAvailable(tx, voucher),
      closedThrough: await findClosedThrough(tx, provinceCode),
      today: clock.today(),
      voucherExists: await voucherExists(tx, voucher, voucher.voucherNumber),
      alreadyReversed: false,
    };
    const violations = checkEntry({ entry, ...posted }, position);
    const usable = await readUsableOverrides(tx, violations, { voucher, userId: actor.userId });
    const passage = passageOf(violations, usable, effectOf(entry).cash);
    refuse(passage.refused);

    const seq = await appendDisbursement(tx, {
      ...posted,
      provinceCode,
      packageId,
      entry,
      contractId,
      reversesId: null,
      illustrative: false,
      recordedBy: actor.userId,
      recordedAt: trace.at,
      requestHash,
    });
    for (const override of passage.used) await useOverride(tx, override.id, voucher.id, trace);
    await recordEvent(tx, trace, disbursementRecorded(seq, voucher, passage.used));
    const paid = { projectId: voucher.projectId, packageId };
    await refreshAfterVoucher(tx, paid, { today: clock.today(), now: trace.at });
    return { id: voucher.id, cash: effectOf(entry).cash };
  });
}

async function findProject(db: Reader, projectId: string) {
  const { projects } = db.t;
  const [project] = await db
    .select({ projectId: projects.id, ownerId: projects.ownerId, provinceCode: projects.provinceCode })
    .from(projects)
    .where(eq(projects.id, projectId));
  if (project === undefined) throw notFound('projectId');
  return project;
}

async function findPackageId(db: Reader, { projectId, contractId }: Voucher): Promise<string | null> {
  if (contractId === null) return null;
  const { biddingPackages: packages, contracts } = db.t;
  const [contract] = await db
    .select({ packageId: packages.id })
    .from(contracts)
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .where(and(eq(contracts.id, contractId), eq(packages.projectId, projectId)));
  if (contract === undefined) throw notFound('contractId');
  return contract.packageId;
}

function notFound(field: string): RuleViolations {
  return new RuleViolations([{ code: 'notFound', field, params: {} }]);
}
