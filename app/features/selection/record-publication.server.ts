import { v7 as uuidv7 } from 'uuid';

import { checkPublication } from '#app/domain/bid-rules.ts';
import { permit } from '#app/domain/permissions.ts';
import { refuse } from '#app/domain/violation.ts';
import type { Guarded } from '#app/platform/guard.server.ts';
import { recordEvent } from '#db/audit.server.ts';
import { refreshProject } from '#db/materialise/refresh-project.server.ts';

import { findPackageSubject } from '../bidding-packages/queries.server.ts';
import type { PackageAddress } from '../bidding-packages/queries.server.ts';
import { findSelection } from './queries.server.ts';
import type { RecordPublication } from './schemas.ts';

type Context = Pick<Guarded, 'store' | 'clock' | 'actor' | 'trace'>;

/** Records that what a package's state made known was published; each once a round. */
export async function recordPublication(
  { store, clock, actor, trace }: Context,
  address: PackageAddress,
  { kind, publishedOn, reference }: RecordPublication,
): Promise<void> {
  const subject = await store.read((db) => findPackageSubject(db, address));
  permit(actor, 'package:transition', subject);
  const { packageId, projectId } = subject;
  const today = clock.today();
  await store.write(async (tx) => {
    const { round, unpublished } = await findSelection(tx, packageId, today);
    refuse(checkPublication({ kind, publishedOn }, unpublished, today));
    await tx.insert(tx.t.publications).values({
      id: uuidv7(),
      projectId,
      packageId,
      kind,
      round,
      publishedOn,
      reference,
      recordedBy: trace.actorId,
      recordedAt: trace.at,
    });
    await recordEvent(tx, trace, {
      event: 'package.published',
      subjectKind: 'package',
      subjectId: packageId,
      changes: { publicationKind: kind, on: publishedOn, documentRef: reference },
    });
    await refreshProject(tx, projectId, { today, now: trace.at });
  });
}
