import type { Day } from '#app/domain/day.ts';
import type { Judgement } from '#app/domain/position/judgement.ts';
import {
  isMovedBy,
  type MovedRecords,
  positionAfterVoucher,
} from '#app/domain/position/position-after-voucher.ts';
import { standingRanks } from '#app/domain/standing.ts';
import type { Reader, Writer } from '../reader.ts';
import { arePositionsOf } from './bring-up-to-date.server.ts';
import { foundIn, keepFlags, loadKeptFlags } from './keep-flags.server.ts';
import { changePackagePosition } from './keep-package-positions.server.ts';
import { changeProjectPosition } from './keep-project-position.server.ts';
import { positionOfProject, standingsOfProject } from './kept-of-project.server.ts';
import { loadCapital } from './load-capital.server.ts';
import { loadContracts } from './load-contracts.server.ts';
import { loadRuleParams } from './load-rule-params.server.ts';
import { openOfPackage, openOfProject } from './open-flags.ts';
import { projectById, statesOfPackage } from './project-queries.server.ts';
import { refreshProject, waitForPositions } from './refresh-project.server.ts';
import type { Present } from './subject.ts';

/** What a voucher was recorded for: a package, or a project's costs outside packages. */
type Paid = { readonly projectId: string; readonly packageId: string | null };

/**
 * Brings up to date what a voucher moves, inside the write that records it: the flags of the paid package's contracts and of the
 * year's capital, and what rests on them. All else stands as it was worked out today; from another day all is worked out anew.
 */
export async function refreshAfterVoucher(tx: Writer, paid: Paid, present: Present): Promise<void> {
  const { projectId, packageId } = paid;
  await waitForPositions(tx);
  const [project] = await projectById(tx, { projectId });
  const [before] = await positionOfProject(tx, { projectId });
  const packages = await standingsOfProject(tx, { projectId });
  const paidBefore = packages.find((row) => row.packageId === packageId);
  const isKept =
    (await arePositionsOf(tx, present.today)) && (packageId === null || paidBefore !== undefined);
  if (project === undefined || before === undefined || !isKept) {
    return refreshProject(tx, projectId, present, 'alone');
  }
  const kept = await loadKeptFlags(tx, projectId);
  const stood = { status: project.status, packages, found: foundIn(kept) };
  const {
    judgements,
    paid: paidAfter,
    standing,
    ...sums
  } = positionAfterVoucher(stood, await loadMoved(tx, paid, present), present.today);
  const subject = { projectId, provinceCode: project.provinceCode };
  const isLeft = (about: Pick<Judgement, 'scope' | 'packageId'>) => !isMovedBy(packageId, about);
  const open = await keepFlags(tx, subject, kept, { judgements, isLeft }, present);
  if (paidBefore !== undefined) {
    const counted = openOfPackage(open, paidBefore.packageId);
    await changePackagePosition(tx, paidBefore, { ...paidBefore, ...paidAfter, ...counted });
  }
  await changeProjectPosition(tx, before, {
    ...before,
    ...sums,
    standing,
    standingRank: standingRanks[standing],
    ...openOfProject(open),
  });
}

async function loadMoved(db: Reader, paid: Paid, { today }: Present): Promise<MovedRecords> {
  return {
    id: paid.projectId,
    ...(await loadCapital(db, paid.projectId, today)),
    paid: paid.packageId === null ? null : await loadPaid(db, paid.packageId, today),
    ruleParams: await loadRuleParams(db),
  };
}

async function loadPaid(db: Reader, packageId: string, today: Day): Promise<MovedRecords['paid']> {
  return {
    packageId,
    changes: await statesOfPackage(db, { packageId, today }),
    contracts: await loadContracts(db, { whose: 'package', id: packageId, today }),
  };
}
