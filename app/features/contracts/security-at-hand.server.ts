import { and, eq } from 'drizzle-orm';
import { validate as isUuid } from 'uuid';

import { NotFound } from '#app/domain/not-found.ts';
import type { Reader } from '#db/reader.ts';

/** A security of a contract, with what took its place and when it was given back; throws `NotFound`. */
export async function findSecurityAtHand(db: Reader, contractId: string, securityId: string) {
  const { securities, securityReleases: releases } = db.t;
  const [row] = isUuid(securityId)
    ? await db
        .select({
          id: securities.id,
          kind: securities.kind,
          number: securities.number,
          issuer: securities.issuer,
          amount: securities.amount,
          issuedOn: securities.issuedOn,
          expiresOn: securities.expiresOn,
          releasedOn: releases.releasedOn,
        })
        .from(securities)
        .leftJoin(releases, eq(releases.securityId, securities.id))
        .where(and(eq(securities.id, securityId), eq(securities.contractId, contractId)))
    : [];
  if (row === undefined) throw new NotFound(`security ${securityId}`);
  const [replacement] = await db
    .select({ number: securities.number })
    .from(securities)
    .where(eq(securities.replacesId, securityId));
  return { ...row, replacedBy: replacement?.number ?? null };
}
export type SecurityAtHand = Awaited<ReturnType<typeof findSecurityAtHand>>;
