import { and, asc, eq, lte } from 'drizzle-orm';

import type { Locale } from '#app/domain/codelists.ts';
import type { Day } from '#app/domain/day.ts';
import { addDays } from '#app/domain/day.ts';
import { heldOn } from '#db/held-securities.ts';
import type { Reader } from '#db/reader.ts';

import type { SecuritySearch } from './schemas.ts';

/** A page of the calendar; on a telephone each row is a card. */
const shownTogether = 25;

type Reading = { today: Day; locale: Locale; userId: string; pageSize?: number };

/** One page of the securities that are held on a day, those that expire first on top: expired ones before all others. */
export async function listHeldSecurities(
  db: Reader,
  { kind, within, mine, page }: SecuritySearch,
  { today, locale, userId, pageSize = shownTogether }: Reading,
) {
  const { securities, contracts, biddingPackages: packages, projects } = db.t;
  const rows = await db
    .select({
      id: securities.id,
      kind: securities.kind,
      number: securities.number,
      issuer: securities.issuer,
      amount: securities.amount,
      expiresOn: securities.expiresOn,
      contractId: contracts.id,
      contractNumber: contracts.number,
      packageCode: packages.code,
      packageName: packages.name,
      packageStatus: packages.status,
      projectCode: projects.code,
      projectName: locale === 'vi' ? projects.nameVi : projects.nameEn,
      illustrative: securities.illustrative,
    })
    .from(securities)
    .innerJoin(contracts, eq(contracts.id, securities.contractId))
    .innerJoin(packages, eq(packages.id, contracts.packageId))
    .innerJoin(projects, eq(projects.id, packages.projectId))
    .where(
      and(
        heldOn(db, today),
        kind === null ? undefined : eq(securities.kind, kind),
        within === null ? undefined : lte(securities.expiresOn, addDays(today, within)),
        mine ? eq(packages.managerId, userId) : undefined,
      ),
    )
    .orderBy(asc(securities.expiresOn), asc(securities.id))
    .limit(pageSize + 1)
    .offset((page - 1) * pageSize);
  return { securities: rows.slice(0, pageSize), hasMore: rows.length > pageSize };
}
export type HeldSecurity = Awaited<ReturnType<typeof listHeldSecurities>>['securities'][number];
